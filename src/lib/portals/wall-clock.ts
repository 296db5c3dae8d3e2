/** UTC as the clock on the wall of a zone. */
export interface WallClock {
	/** Milliseconds UTC → `2024-07-04 21:15:00`. */
	(utc: number): string;
	/** A day's midnight in the zone → UTC, `2024-07-04 04:00:00`. */
	utcOf(day: string): string;
}

const known = new Map<string, WallClock>();

/** @param zone IANA name; daylight saving follows the browser's own tables */
export function wallClock(zone: string): WallClock {
	const found = known.get(zone);
	if (found) return found;
	const format = new Intl.DateTimeFormat('en-CA', {
		timeZone: zone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
		hourCycle: 'h23'
	});
	// Formatting one by one is slow; within an hour the clock runs evenly (shifts fall on whole quarters at the least).
	const offsets = new Map<number, number>();
	const offset = (utc: number) => {
		const quarter = Math.floor(utc / 900_000);
		let shift = offsets.get(quarter);
		if (shift === undefined) {
			const parts = Object.fromEntries(format.formatToParts(quarter * 900_000).map(({ type, value }) => [type, Number(value)]));
			shift = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) - quarter * 900_000;
			offsets.set(quarter, shift);
		}
		return shift;
	};
	const text = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
	const clock = ((utc: number) => {
		// Beyond what a calendar can hold there is nothing to convert: the number stays, and the import sets it aside.
		if (!(Math.abs(utc) < 8e15)) return String(utc);
		return text(utc + offset(utc));
	}) as WallClock;
	clock.utcOf = (day) => {
		const midnight = Date.parse(`${day}T00:00:00Z`);
		const near = midnight - offset(midnight);
		return text(midnight - offset(near));
	};
	known.set(zone, clock);
	return clock;
}

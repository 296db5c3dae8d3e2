import { HOUR_MS } from './civil';

/**
 * Turns universal time into the civil time of a zone, as civil milliseconds. The offset is asked of the browser once for each hour met: files
 * hold thousands of hours and millions of times.
 * @param zone  an IANA name such as `America/New_York`
 * @throws {RangeError} for a name the browser does not know
 */
export function civilClock(zone: string): (utc: number) => number {
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric'
	});
	const offsets = new Map<number, number>();
	let hour = NaN;
	let offset = 0;
	return (utc) => {
		if (utc !== utc) return NaN;
		const here = Math.floor(utc / HOUR_MS);
		if (here !== hour) {
			hour = here;
			const known = offsets.get(here);
			offset = known ?? offsetAt(format, here * HOUR_MS);
			if (known === undefined) offsets.set(here, offset);
		}
		return utc + offset;
	};
}

function offsetAt(format: Intl.DateTimeFormat, utc: number): number {
	const parts: Record<string, number> = {};
	for (const { type, value } of format.formatToParts(utc)) parts[type] = Number(value);
	return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute) - utc;
}

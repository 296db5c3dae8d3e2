/** Civil time: what the clock on the wall says, as milliseconds read as if it were UTC. No time zones, no clock changes. */
export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

/** Days since 1970-01-01 of a civil moment. */
export function dayOf(civil: number): number {
	return Math.floor(civil / DAY_MS);
}

/**
 * The year of a day, by whole numbers alone: for loops over many rows.
 * @see Howard Hinnant, chrono-Compatible Low-Level Date Algorithms (civil_from_days)
 */
export function yearOf(day: number): number {
	const z = day + 719_468; // days since 1 March of the year 0
	const era = Math.floor(z / 146_097);
	const ofEra = z - era * 146_097;
	const year = ((ofEra - ((ofEra / 1460) | 0) + ((ofEra / 36_524) | 0) - ((ofEra / 146_096) | 0)) / 365) | 0;
	const ofYear = ofEra - (365 * year + ((year / 4) | 0) - ((year / 100) | 0));
	return year + era * 400 + (ofYear >= 306 ? 1 : 0); // January and February belong to the next
}

/** Monday = 0 … Sunday = 6. */
export function weekdayOf(day: number): number {
	return (((day + 3) % 7) + 7) % 7; // day 0 was a Thursday
}

/** The first day of the month that lies `months` after the one that holds `day`. */
export function monthStart(day: number, months = 0): number {
	const date = new Date(day * DAY_MS);
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / DAY_MS;
}

/** Months since the year 0 of the month that holds `day`. */
export function monthNumber(day: number): number {
	const date = new Date(day * DAY_MS);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a month that is counted from the year 0. */
export function firstOfMonth(month: number): number {
	return Date.UTC(1970, month - 1970 * 12, 1) / DAY_MS;
}

/** 1 for the first of January; halves and other fractions count on. */
export function dayOfYear(day: number): number {
	const year = new Date(Math.floor(day) * DAY_MS).getUTCFullYear();
	return Math.floor(day - Date.UTC(year, 0, 1) / DAY_MS) + 1;
}

/** A day as 2017-03-01. */
export function isoDay(day: number): string {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of an ISO date such as 2017-03-01; NaN for anything else. */
export function parseDay(iso: string): number {
	return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) / DAY_MS : NaN;
}

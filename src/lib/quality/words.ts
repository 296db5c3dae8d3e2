import { DAY_MS } from '$lib/temporal/civil';

/** Numbers and times as sentences write them. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export const number = (n: number, digits = 0): string =>
	n.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A measured number with three figures, as far as it has them. */
export const figure = (n: number): string =>
	Math.abs(n) >= 1000 ? number(n) : n.toLocaleString('en', { maximumSignificantDigits: 3 });

/** "1 row", "2,114 rows". */
export const count = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;

/** A share as people write it; never 0 % or 100 % of what is not none or all. */
export function percent(share: number): string {
	if (!Number.isFinite(share)) return 'no';
	if (share === 0 || share === 1) return `${100 * share} %`;
	if (share < 0.0005) return 'under 0.1 %';
	if (share > 0.9995) return 'over 99.9 %';
	const points = 100 * share;
	return `${points < 10 || points > 90 ? number(points, 1) : Math.round(points)} %`;
}

/** Names of columns and values are quoted, cut where they are long. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[], most = items.length): string {
	const shown = items.length > most ? [...items.slice(0, most), `${number(items.length - most)} more`] : [...items];
	return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** 5 March 2012. */
export function day(ms: number): string {
	const date = new Date(ms);
	return `${date.getUTCDate()} ${month(ms)}`;
}

/** March 2012. */
export function month(ms: number): string {
	const date = new Date(ms);
	return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A length of time: "40 minutes", "3 hours", "2 days". */
export function duration(ms: number): string {
	const minutes = ms / 60_000;
	if (minutes < 120) return count(Math.max(0, Math.round(minutes)), 'minute');
	if (minutes < 48 * 60) return count(Math.round(minutes / 60), 'hour');
	if (ms < 90 * DAY_MS) return count(Math.round(ms / DAY_MS), 'day');
	if (ms < 730 * DAY_MS) return count(Math.round(ms / (30.44 * DAY_MS)), 'month');
	return count(Math.round(ms / (365.25 * DAY_MS)), 'year');
}

/** "rose by 38 %", "fell by 45 %", "rose to 2.4 times". */
export function moved(ratio: number): string {
	if (ratio >= 2) return `rose to ${number(ratio, 1)} times`;
	return ratio >= 1 ? `rose by ${percent(ratio - 1)}` : `fell by ${percent(1 - ratio)}`;
}

import { DAY_MS } from '$lib/temporal/civil';
import { locale, text } from '$lib/messages/text';

/** Numbers and times as sentences write them. */

export const number = (n: number, digits = 0): string =>
	n.toLocaleString(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A measured number with three figures, as far as it has them. */
export const figure = (n: number): string =>
	Math.abs(n) >= 1000 ? number(n) : n.toLocaleString(locale(), { maximumSignificantDigits: 3 });

/** A share as people write it; never 0 % or 100 % of what is not none or all. */
export function percent(share: number): string {
	if (!Number.isFinite(share)) return text.findings.no;
	if (share === 0 || share === 1) return `${100 * share}\u00a0%`;
	if (share < 0.0005) return text.findings.under;
	if (share > 0.9995) return text.findings.over;
	const points = 100 * share;
	return `${points < 10 || points > 90 ? number(points, 1) : Math.round(points)}\u00a0%`;
}

/** Names of columns and values are quoted, cut where they are long. */
export const quoted = (words: string): string => text.ui.quoted(words.length > 60 ? `${words.slice(0, 59)}…` : words);

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[], most = items.length): string {
	const shown = items.length > most ? [...items.slice(0, most), text.findings.more(number(items.length - most))] : [...items];
	return shown.length < 2 ? (shown[0] ?? '') : text.findings.and(shown.slice(0, -1).join(', '), shown.at(-1)!);
}

/** 5 March 2012. */
export function day(ms: number): string {
	const date = new Date(ms);
	return text.findings.dayMonth(date.getUTCDate(), month(ms));
}

/** March 2012. */
export function month(ms: number): string {
	const date = new Date(ms);
	return text.findings.monthYear(text.findings.months[date.getUTCMonth()], date.getUTCFullYear());
}

/** A length of time: "40 minutes", "3 hours", "2 days". */
export function duration(ms: number): string {
	const minutes = ms / 60_000;
	if (minutes < 120) return text.some.minutes(Math.max(0, Math.round(minutes)));
	if (minutes < 48 * 60) return text.some.hours(Math.round(minutes / 60));
	if (ms < 90 * DAY_MS) return text.some.days(Math.round(ms / DAY_MS));
	if (ms < 730 * DAY_MS) return text.some.months(Math.round(ms / (30.44 * DAY_MS)));
	return text.some.years(Math.round(ms / (365.25 * DAY_MS)));
}

/** "rose by 38 %", "fell by 45 %", "rose to 2.4 times". */
export function moved(ratio: number): string {
	if (ratio >= 2) return text.findings.moved.times(number(ratio, 1));
	return ratio >= 1 ? text.findings.moved.rose(percent(ratio - 1)) : text.findings.moved.fell(percent(1 - ratio));
}

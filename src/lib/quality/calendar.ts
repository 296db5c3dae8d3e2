import { DAY_MS } from '$lib/temporal/civil';

/** Years before this are not told apart from it: a civil calendar of some length is enough. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2200;
const DAY0 = Date.UTC(FIRST_YEAR, 0, 1) / DAY_MS;

/** The month of each day from FIRST_YEAR on, and the day of the month: looked up, since rows come in no order. */
let monthOfDay: Uint16Array | null = null;
let domOfDay: Uint8Array | null = null;

function tables(): { months: Uint16Array; doms: Uint8Array } {
	if (monthOfDay && domOfDay) return { months: monthOfDay, doms: domOfDay };
	const days = Date.UTC(LAST_YEAR, 0, 1) / DAY_MS - DAY0;
	const months = new Uint16Array(days);
	const doms = new Uint8Array(days);
	for (let month = 0, at = 0; at < days; month++) {
		const length = daysInMonth(month);
		for (let dom = 1; dom <= length; dom++, at++) {
			months[at] = month;
			doms[at] = dom;
		}
	}
	monthOfDay = months;
	domOfDay = doms;
	return { months, doms };
}

/** Months are whole numbers counted from January 1800. Civil milliseconds of the first of a month. */
export const monthAt = (month: number): number => Date.UTC(FIRST_YEAR, month, 1);
/** 0 = January. */
export const monthOfYear = (month: number): number => ((month % 12) + 12) % 12;
export const daysInMonth = (month: number): number => Math.round((monthAt(month + 1) - monthAt(month)) / DAY_MS);

/** The month of a civil moment; -1 when it is unknown. Before 1800 is the first month, after 2199 the last. */
export function monthOf(ms: number): number {
	if (ms !== ms) return -1;
	const { months } = tables();
	return months[Math.min(months.length - 1, Math.max(0, Math.floor(ms / DAY_MS) - DAY0))];
}

/** The month of every row, -1 when unknown. */
export function monthsOf(start: Float64Array): Int16Array<ArrayBuffer> {
	const { months } = tables();
	const out = new Int16Array(start.length);
	const last = months.length - 1;
	for (let i = 0; i < start.length; i++) {
		const ms = start[i];
		out[i] = ms === ms ? months[Math.min(last, Math.max(0, Math.floor(ms / DAY_MS) - DAY0))] : -1;
	}
	return out;
}

/** The day of the month, 1 to 31, of a day since 1970. */
export function dayOfMonth(day: number): number {
	const { doms } = tables();
	return doms[Math.min(doms.length - 1, Math.max(0, day - DAY0))];
}

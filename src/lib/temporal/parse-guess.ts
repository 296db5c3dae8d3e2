import { DAY_MS } from './civil';
import { DAY, MINUTE, MONTH, readClock, readMoment, type DateOrder, type Moment } from './parse';

/** How a column writes its times, decided from a sample. */
export interface TimeForm {
	order: DateOrder;
	/** Every sampled time is midnight: it stands for "no time of day", and such rows are known to the day. */
	midnightIsDay: boolean;
	/** Every sampled date is the first of its month: only the month is known. */
	firstIsMonth: boolean;
	/** The sample could as well be read day before month. */
	ambiguous: boolean;
	/** Bare numbers in the column of the clock are hour × 100 + minute: some are above 24. */
	hhmm?: boolean;
	/** The times are universal time: they are turned into the civil time of this zone (an IANA name). */
	zone?: string;
}

export interface TimeGuess {
	form: TimeForm;
	/** Share of the values that are read, 0 to 1. */
	share: number;
	/** Whether values carry a time of day. */
	hasClock: boolean;
	/** Whether only year and month are written. */
	monthOnly: boolean;
}

const ORDERS: DateOrder[] = ['ymd', 'mdy', 'dmy'];
const encoder = new TextEncoder();
/** Values looked at before midnight or the first of the month is taken for a rule. */
const ENOUGH = 20;

interface Reading {
	order: DateOrder;
	read: number;
	moments: Moment[];
}

function readAll(values: Uint8Array[], order: DateOrder): Reading {
	const moments: Moment[] = [];
	for (const bytes of values) {
		const moment = { ms: 0, precision: 0 };
		if (readMoment(bytes, 0, bytes.length, order, moment)) moments.push(moment);
	}
	return { order, read: moments.length, moments };
}

/** Guesses how times are written; null when at most half of the values are times. Blank values are left out by the caller. */
export function guessTimeForm(values: readonly string[]): TimeGuess | null {
	const bytes = values.map((value) => encoder.encode(value));
	if (!bytes.length) return null;
	const readings = ORDERS.map((order) => readAll(bytes, order));
	let best = readings[0];
	for (const reading of readings) if (reading.read > best.read) best = reading;
	if (best.read * 2 <= bytes.length) return guessEpoch(values);
	const [, mdy, dmy] = readings;
	const { moments } = best;
	const monthOnly = moments.every(({ precision }) => precision === MONTH);
	const hasClock = moments.some(({ precision }) => precision < DAY);
	const months = new Set(moments.map(({ ms }) => new Date(ms).toISOString().slice(0, 7)));
	const allFirst = moments.every(({ ms }) => ms % DAY_MS === 0 && new Date(ms).getUTCDate() === 1);
	const form: TimeForm = {
		order: best.order,
		midnightIsDay: hasClock && moments.length >= ENOUGH && moments.every(({ ms }) => ms % DAY_MS === 0),
		firstIsMonth: !monthOnly && allFirst && months.size > 1 && moments.length >= ENOUGH,
		ambiguous: best.order === 'mdy' && mdy.read === dmy.read
	};
	return { form, share: best.read / bytes.length, hasClock, monthOnly };
}

/** Seconds or milliseconds since 1970, between 1990 and 2100. */
function guessEpoch(values: readonly string[]): TimeGuess | null {
	const inRange = (scale: number) =>
		values.filter((value) => /^\d{9,13}(\.0+)?$/.test(value) && +value * scale > 6.3e11 && +value * scale < 4.1e12).length /
		values.length;
	const order = inRange(1000) > 0.9 ? 'epoch-s' : inRange(1) > 0.9 ? 'epoch-ms' : null;
	if (!order) return null;
	const form: TimeForm = { order, midnightIsDay: false, firstIsMonth: false, ambiguous: false };
	return { form, share: inRange(order === 'epoch-s' ? 1000 : 1), hasClock: true, monthOnly: false };
}

/** Share of the values that are a time of day and nothing else (`3:57:00`, `15:15`, `11:05 PM`). Bare numbers do not count. */
export function shareOfClocks(values: readonly string[]): number {
	const out = { ms: 0, precision: MINUTE };
	const clocks = values.filter((value) => {
		if (!/^\s*\d{1,2}:\d{2}/.test(value)) return false;
		const bytes = encoder.encode(value);
		return !Number.isNaN(readClock(bytes, 0, bytes.length, out));
	});
	return values.length ? clocks.length / values.length : 0;
}

import { decodeCell } from './text';

const POINT = 46;
const COMMA = 44;
const POWERS = Array.from({ length: 23 }, (_, i) => 10 ** i);
/** Thousands set apart by commas, blanks or apostrophes, always the same: 1,011,288.5 or 1 011 288 */
const GROUPED = /^[-+]?\d{1,3}([, '’\u00a0\u202f])\d{3}(?:\1\d{3})*(\.\d*)?$/;
/** The same with a comma before decimals: 1.011.288,5 or 1 011 288 */
const GROUPED_COMMA = /^[-+]?\d{1,3}([. '’\u00a0\u202f])\d{3}(?:\1\d{3})*(,\d*)?$/;
/** Also with the letters of a country before the sign: R$, US$. */
const CURRENCY = /^([-+]?)[A-Z]{0,3}[$€£¥]\s?|\s?[$€£¥]$/gu;

/** First bytes of what may stand behind digits (e, E, comma, blank, apostrophe, €, £, ¥, $) and before them. */
const MAY_FOLLOW = [101, 69, 44, 32, 39, 0xa0, 0x80, 0xa3, 0xa5, 0xc2, 0xe2, 36];
const MAY_LEAD = [36, 0x80, 0xa3, 0xa5, 0xc2, 0xe2];

/**
 * Reads a decimal number written in `bytes[from, to)`: blanks around it, a sign, digits, a point, an exponent, marks
 * between thousands, a currency sign. A comma before decimals is not understood: one number does not tell it from thousands
 * (`readCommaNumber` reads those of columns where it is the rule). NaN for anything else and for an empty cell. Correctly rounded: up to 15 digits are exact in two doubles and one division (Clinger 1990); the
 * rest goes through the engine's own parser.
 */
export const readNumber = (bytes: Uint8Array, from: number, to: number): number => read(bytes, from, to, POINT);

/** Reads a number as `readNumber` does, but with a comma before decimals and points, blanks or apostrophes between thousands. */
export const readCommaNumber = (bytes: Uint8Array, from: number, to: number): number => read(bytes, from, to, COMMA);

/** @param mark  what stands before decimals */
function read(bytes: Uint8Array, from: number, to: number, mark: number): number {
	while (from < to && bytes[from] <= 32) from++;
	while (to > from && bytes[to - 1] <= 32) to--;
	let i = from;
	let negative = false;
	if (i < to && (bytes[i] === 45 || bytes[i] === 43)) negative = bytes[i++] === 45;
	const first = i;
	let value = 0;
	let point = -1;
	for (; i < to; i++) {
		const c = bytes[i];
		if (c >= 48 && c <= 57) value = value * 10 + (c - 48);
		else if (c === mark && point < 0) point = i;
		else return mark === COMMA || mayBelong(bytes, i, first) ? slowly(bytes, from, to, mark) : NaN;
	}
	const digits = to - first - (point < 0 ? 0 : 1);
	if (digits <= 0) return NaN;
	if (value > Number.MAX_SAFE_INTEGER || digits > 22) return slowly(bytes, from, to, mark);
	if (point >= 0) value /= POWERS[to - point - 1];
	return negative ? -value : value;
}

/** Whether what is no digit could still be part of a number: else it need not be looked at any closer. */
const mayBelong = (bytes: Uint8Array, i: number, first: number) =>
	i > first ? MAY_FOLLOW.includes(bytes[i]) : MAY_LEAD.includes(bytes[i]) || leadsToDollar(bytes, i);

/** `R$` or `US$`. */
const leadsToDollar = (bytes: Uint8Array, i: number) =>
	bytes[i] >= 65 && bytes[i] <= 90 && (bytes[i + 1] === 36 || bytes[i + 2] === 36);

/** What reads the numbers of a column. */
export const numberReader = (comma: boolean) => (comma ? readCommaNumber : readNumber);

function slowly(bytes: Uint8Array, from: number, to: number, mark: number): number {
	const text = decodeCell(bytes, from, to).replace(CURRENCY, '$1');
	if (mark === POINT) return numberOf(GROUPED.test(text) ? text.replace(/[^-+\d.]/gu, '') : text);
	const plain = GROUPED_COMMA.test(text) ? text.replace(/[^-+\d,]/gu, '') : text;
	return plain.includes('.') ? NaN : numberOf(plain.replace(',', '.'));
}

function numberOf(plain: string): number {
	const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
	return Number.isFinite(value) ? value : NaN;
}

/** Whether reading a number from this text would lose digits of it: a leading zero (`007`) or an integer of more than 15 digits. */
export function losesDigits(bytes: Uint8Array, from: number, to: number): boolean {
	while (from < to && bytes[from] <= 32) from++;
	while (to > from && bytes[to - 1] <= 32) to--;
	if (from < to && (bytes[from] === 45 || bytes[from] === 43)) from++;
	let end = from;
	while (end < to && bytes[end] >= 48 && bytes[end] <= 57) end++;
	const leadingZero = bytes[from] === 48 && end - from > 1;
	return leadingZero || (end === to && end - from > 15);
}

import { decodeCell } from './text';

const POWERS = Array.from({ length: 23 }, (_, i) => 10 ** i);
/** Thousands set apart by commas, blanks or apostrophes, always the same: 1,011,288.5 or 1 011 288 */
const GROUPED = /^[-+]?\d{1,3}([, '’\u00a0\u202f])\d{3}(?:\1\d{3})*(\.\d*)?$/;
const CURRENCY = /^([-+]?)[$€£¥]\s?|\s?[$€£¥]$/gu;

/** First bytes of what may stand behind digits (e, E, comma, blank, apostrophe, €, £, ¥, $) and before them. */
const MAY_FOLLOW = [101, 69, 44, 32, 39, 0xa0, 0x80, 0xa3, 0xa5, 0xc2, 0xe2, 36];
const MAY_LEAD = [36, 0x80, 0xa3, 0xa5, 0xc2, 0xe2];

/**
 * Reads a decimal number written in `bytes[from, to)`: blanks around it, a sign, digits, a point, an exponent, marks
 * between thousands, a currency sign. A comma before decimals is not understood: one number does not tell it from thousands. NaN for anything else
 * and for an empty cell. Correctly rounded: up to 15 digits are exact in two doubles and one division (Clinger 1990); the
 * rest goes through the engine's own parser.
 */
export function readNumber(bytes: Uint8Array, from: number, to: number): number {
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
		else if (c === 46 && point < 0) point = i;
		else return (i > first ? MAY_FOLLOW : MAY_LEAD).includes(c) ? slowly(bytes, from, to) : NaN;
	}
	const digits = to - first - (point < 0 ? 0 : 1);
	if (digits <= 0) return NaN;
	if (value > Number.MAX_SAFE_INTEGER || digits > 22) return slowly(bytes, from, to);
	if (point >= 0) value /= POWERS[to - point - 1];
	return negative ? -value : value;
}

function slowly(bytes: Uint8Array, from: number, to: number): number {
	const text = decodeCell(bytes, from, to).replace(CURRENCY, '$1');
	const plain = GROUPED.test(text) ? text.replace(/[^-+\d.]/gu, '') : text;
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

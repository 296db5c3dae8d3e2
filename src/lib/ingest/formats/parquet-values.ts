import type { SchemaElement } from 'hyparquet';

/** A value of one column as the text of a cell. */
export type Formatter = (value: unknown) => string;

const TICKS = { MILLIS: 1000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n } as const;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Ticks since 1970 as ISO text; seconds and their fractions only as far as they are not zero. */
export function isoOf(ticks: bigint, perSecond: bigint, utc: boolean): string {
	const fraction = ((ticks % perSecond) + perSecond) % perSecond;
	const seconds = Number((ticks - fraction) / perSecond);
	if (Math.abs(seconds) > 8.64e12) return '';
	const text = new Date(seconds * 1000).toISOString().slice(0, 19);
	return text + tail(fraction, perSecond) + (utc ? 'Z' : '');
}

function tail(fraction: bigint, perSecond: bigint): string {
	if (!fraction) return '';
	return `.${String(fraction)
		.padStart(String(perSecond).length - 1, '0')
		.replace(/0+$/, '')}`;
}

function clockOf(ticks: bigint, perSecond: bigint): string {
	return isoOf(ticks, perSecond, false).slice(11);
}

/** What stands in place of hyparquet's own readings of these types: text, with nothing lost. */
export const parsers = {
	timestampFromMilliseconds: (ticks: bigint) => isoOf(BigInt(ticks), TICKS.MILLIS, false),
	timestampFromMicroseconds: (ticks: bigint) => isoOf(BigInt(ticks), TICKS.MICROS, false),
	timestampFromNanoseconds: (ticks: bigint) => isoOf(BigInt(ticks), TICKS.NANOS, false),
	dateFromDays: (days: number) => isoOf(BigInt(days) * 86_400n, 1n, false).slice(0, 10),
	jsonFromBytes: (bytes: Uint8Array) => textOf(bytes)
};

/** A whole number times a power of ten, digit by digit. */
export function decimalText(unscaled: bigint, scale: number): string {
	if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale));
	const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
	return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Bytes in two's complement, the first the highest. */
function bigOf(value: unknown): bigint {
	if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
	let big = 0n;
	for (const byte of value) big = big * 256n + BigInt(byte);
	return value[0] & 0x80 ? big - (1n << BigInt(8 * value.length)) : big;
}

/** The shortest digits that mean this 32-bit number: 41.8781, not 41.87810134887695. */
function singleText(value: number): string {
	for (let digits = 6; digits < 9; digits++) {
		const short = Number(value.toPrecision(digits));
		if (Math.fround(short) === value) return String(short);
	}
	return String(Number(value.toPrecision(9)));
}

function textOf(bytes: Uint8Array): string {
	try {
		return decoder.decode(bytes);
	} catch {
		return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	}
}

/** Nested values as JSON text; whole numbers of 64 bits keep their digits. */
function jsonText(value: unknown): string {
	if (value === undefined) return 'null';
	if (typeof value === 'bigint') return String(value);
	if (value instanceof Uint8Array) return JSON.stringify(textOf(value));
	if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
	if (value && typeof value === 'object' && !(value instanceof Date))
		return `{${Object.entries(value)
			.map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner)}`)
			.join(',')}}`;
	return JSON.stringify(value);
}

function plainText(value: unknown): string {
	if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
	if (value instanceof Uint8Array) return textOf(value);
	return typeof value === 'object' ? jsonText(value) : String(value);
}

/**
 * How the values of a column are written. Where hyparquet would lose digits (decimals, times), the column's type is taken off the schema,
 * so that the raw value arrives here.
 */
export function formatterOf(element: SchemaElement, nested: boolean): Formatter {
	return orEmpty(nested ? jsonText : flat(element));
}

const orEmpty =
	(format: Formatter): Formatter =>
	(value) =>
		value === null || value === undefined ? '' : format(value);

function flat(element: SchemaElement): Formatter {
	const { type, converted_type: converted, logical_type: logical } = element;
	const raw = (format: Formatter): Formatter => {
		element.converted_type = element.logical_type = undefined;
		return format;
	};
	if (logical?.type === 'DECIMAL' || converted === 'DECIMAL') {
		const scale = (logical?.type === 'DECIMAL' ? logical.scale : element.scale) ?? 0;
		return raw((value) => decimalText(bigOf(value), scale));
	}
	if (logical?.type === 'TIMESTAMP') {
		const { unit, isAdjustedToUTC } = logical;
		return raw((value) => isoOf(BigInt(value as bigint), TICKS[unit], isAdjustedToUTC));
	}
	if (logical?.type === 'TIME') {
		const { unit } = logical;
		return raw((value) => clockOf(BigInt(value as bigint | number), TICKS[unit]));
	}
	if (converted === 'TIME_MILLIS' || converted === 'TIME_MICROS') {
		const perSecond = converted === 'TIME_MILLIS' ? TICKS.MILLIS : TICKS.MICROS;
		return raw((value) => clockOf(BigInt(value as bigint | number), perSecond));
	}
	if (type === 'FLOAT') return (value) => (Number.isNaN(value) ? '' : singleText(value as number));
	return plainText;
}

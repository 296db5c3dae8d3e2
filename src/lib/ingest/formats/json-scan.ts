/** What a value of a JSON object is, as far as writing it as a cell goes. */
export const NOTHING = 0;
/** As written: a number, a truth value, or a string that needs no quotation marks in CSV. */
export const PLAIN = 1;
/** A string with a comma, a line end, or something at its ends that a reader might take off. */
export const QUOTED = 2;
/** A string with escapes in it. */
export const ESCAPED = 3;
export const LIST = 4;
export const OBJECT = 5;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Inside a string: 0 an ordinary byte, 1 its end, 2 an escape, 3 a byte for which CSV needs quotation marks. */
const IN_STRING = new Uint8Array(256);
IN_STRING[QUOTE] = 1;
IN_STRING[BACKSLASH] = 2;
for (const byte of [0x2c, 10, 13]) IN_STRING[byte] = 3;
/** Outside: 1 a blank, 2 what ends a bare word, 4 a bracket that opens, 8 one that closes, 16 a quotation mark. */
const OUTSIDE = new Uint8Array(256);
for (const byte of [9, 10, 11, 12, 13, 32]) OUTSIDE[byte] = 1 | 2;
OUTSIDE[0x2c] = 2;
OUTSIDE[OPEN] = OUTSIDE[0x5b] = 2 | 4;
OUTSIDE[CLOSE] = OUTSIDE[0x5d] = 2 | 8;
OUTSIDE[QUOTE] = 2 | 16;

/** Whether a byte at the end of a cell may be taken for a blank or a mark by whoever reads it. */
const isOdd = (byte: number) => byte <= 32 || byte >= 128;

/** The members of one object, as positions in the bytes it was read from. Strings come without their quotation marks. */
export class MemberSpans {
	count = 0;
	nameFrom = new Int32Array(64);
	nameTo = new Int32Array(64);
	/** The name has escapes in it. */
	nameEscaped = new Uint8Array(64);
	from = new Int32Array(64);
	to = new Int32Array(64);
	kind = new Uint8Array(64);

	grow(): void {
		for (const key of ['nameFrom', 'nameTo', 'from', 'to'] as const) {
			const longer = new Int32Array(2 * this[key].length);
			longer.set(this[key]);
			this[key] = longer;
		}
		for (const key of ['nameEscaped', 'kind'] as const) {
			const longer = new Uint8Array(2 * this[key].length);
			longer.set(this[key]);
			this[key] = longer;
		}
	}
}

function skip(bytes: Uint8Array, at: number): number {
	while (at < bytes.length && OUTSIDE[bytes[at]] & 1) at++;
	return at;
}

/** Behind the bracket that closes the one at `at`; -1 when not in these bytes. */
export function endOfNested(bytes: Uint8Array, at: number): number {
	let depth = 0;
	for (let i = at; i < bytes.length; i++) {
		const what = OUTSIDE[bytes[i]];
		if (what < 4) continue;
		if (what & 4) depth++;
		else if (what & 8) {
			if (--depth === 0) return i + 1;
		} else {
			for (i++; i < bytes.length && bytes[i] !== QUOTE; i++) if (bytes[i] === BACKSLASH) i++;
			if (i >= bytes.length) return -1;
		}
	}
	return -1;
}

/**
 * Finds the members of the object that begins at `at`, nested values left as they are.
 * @returns  where it ends, behind its bracket; -1 when that is not in these bytes
 * @throws {SyntaxError} when it is no JSON object
 */
export function scanObject(bytes: Uint8Array, at: number, members: MemberSpans): number {
	const { length } = bytes;
	members.count = 0;
	let i = skip(bytes, at + 1);
	if (i < length && bytes[i] === CLOSE) return i + 1;
	for (;;) {
		const m = members.count;
		if (m === members.kind.length) members.grow();
		if (i >= length) return -1;
		if (bytes[i] !== QUOTE) throw new SyntaxError('a member without a name');
		members.nameFrom[m] = ++i;
		members.nameEscaped[m] = 0;
		for (; i < length && bytes[i] !== QUOTE; i++)
			if (bytes[i] === BACKSLASH) {
				members.nameEscaped[m] = 1;
				i++;
			}
		members.nameTo[m] = i;
		i = skip(bytes, i + 1);
		if (i >= length) return -1;
		if (bytes[i] !== 0x3a) throw new SyntaxError('no colon behind a name');
		i = skip(bytes, i + 1);
		if (i >= length) return -1;
		const first = bytes[i];
		if (first === QUOTE) {
			const from = ++i;
			let kind = PLAIN;
			for (; i < length; i++) {
				const what = IN_STRING[bytes[i]];
				if (what === 0) continue;
				if (what === 1) break;
				if (what === 2) {
					kind = ESCAPED;
					i++;
				} else if (kind === PLAIN) kind = QUOTED;
			}
			if (i >= length) return -1;
			if (kind === PLAIN && i > from && (isOdd(bytes[from]) || isOdd(bytes[i - 1]))) kind = QUOTED;
			members.kind[m] = kind;
			members.from[m] = from;
			members.to[m] = i++;
		} else if (OUTSIDE[first] & 4) {
			members.kind[m] = first === OPEN ? OBJECT : LIST;
			members.from[m] = i;
			i = endOfNested(bytes, i);
			if (i < 0) return -1;
			members.to[m] = i;
		} else {
			const from = i;
			while (i < length && !(OUTSIDE[bytes[i]] & 2)) i++;
			if (i >= length) return -1;
			if (i === from) throw new SyntaxError('no value behind a name');
			members.from[m] = from;
			members.to[m] = i;
			members.kind[m] = isNull(bytes, from, i) ? NOTHING : isOdd(first) || isOdd(bytes[i - 1]) ? QUOTED : PLAIN;
		}
		members.count = m + 1;
		i = skip(bytes, i);
		if (i >= length) return -1;
		if (bytes[i] === CLOSE) return i + 1;
		if (bytes[i] !== 0x2c) throw new SyntaxError('no comma between members');
		i = skip(bytes, i + 1);
	}
}

function isNull(bytes: Uint8Array, from: number, to: number): boolean {
	return (
		to - from === 4 && bytes[from] === 0x6e && bytes[from + 1] === 0x75 && bytes[from + 2] === 0x6c && bytes[from + 3] === 0x6c
	);
}

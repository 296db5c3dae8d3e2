import { AppError } from '$lib/domain/errors';
import type { Encoding } from './dialect';
import { unwrapper } from './wrapped-lines';
import { text } from '$lib/messages/text';

/** Beginnings of files people drop by mistake, with what to do instead. */
const KINDS = [
	{ magic: [0x89, 0x50, 0x4e, 0x47], kind: 'png', hint: 'table' },
	{ magic: [0xff, 0xd8, 0xff], kind: 'jpeg', hint: 'table' },
	{ magic: [0x47, 0x49, 0x46, 0x38], kind: 'gif', hint: 'table' },
	{ magic: [0x25, 0x50, 0x44, 0x46], kind: 'pdf', hint: 'pdf' },
	{ magic: [0x50, 0x4b, 0x03, 0x04], kind: 'zip', hint: 'zip' },
	{ magic: [0xd0, 0xcf, 0x11, 0xe0], kind: 'xls', hint: 'xls' },
	{ magic: [0x50, 0x41, 0x52, 0x31], kind: 'parquet', hint: 'parquet' },
	{ magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], kind: 'sqlite', hint: 'sqlite' },
	{ magic: [0x1f, 0x8b], kind: 'gzip', hint: 'gzip' }
] as const;

/**
 * Names the encoding of a file from its first bytes and says how many of them are a byte order mark.
 * @throws {AppError} `import/empty`, `import/not-text`
 */
export function detectEncoding(sample: Uint8Array, name: string): { encoding: Encoding; skip: number } {
	if (sample.every((byte) => byte === 32 || (byte >= 9 && byte <= 13)))
		throw new AppError('import/empty', text.reading.empty(name), text.reading.oneALine);
	if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return { encoding: 'utf-8', skip: 3 };
	if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
	if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
	const wide = unmarkedUtf16(sample);
	if (wide) return { encoding: wide, skip: 0 };
	for (const { magic, kind, hint } of KINDS)
		if (magic.every((byte, i) => sample[i] === byte))
			throw new AppError('import/not-text', text.reading.notText(name, text.reading.kinds[kind]), text.reading.kindHints[hint]);
	let odd = 0;
	let empty = 0;
	for (const byte of sample) {
		if (byte === 0) empty++;
		else if (byte < 32 && !HARMLESS.has(byte)) odd++;
	}
	// Zero bytes alone are how some programs fill cells up.
	if (odd + (odd ? empty : empty / 20) > sample.length / 100)
		throw new AppError(
			'import/not-text',
			text.reading.noCharacters(name, Math.round((100 * odd) / sample.length)),
			text.reading.chooseText
		);
	return { encoding: looksLikeUtf8(sample) ? 'utf-8' : 'windows-1252', skip: 0 };
}

/** Control characters of texts: tab, line ends, the end mark of DOS, and those that some tables are separated by. */
const HARMLESS = new Set([1, 9, 10, 12, 13, 26, 28, 29, 30, 31]);

/** UTF-16 without a byte order mark shows by its zeros: of two bytes, nearly always the same one is zero, and never both. */
function unmarkedUtf16(sample: Uint8Array): Encoding | null {
	const pairs = Math.min(sample.length, 4096) >> 1;
	if (pairs < 2) return null;
	let first = 0;
	let second = 0;
	for (let i = 0; i < 2 * pairs; i += 2) {
		if (sample[i] === 0 && sample[i + 1] !== 0) first++;
		else if (sample[i + 1] === 0 && sample[i] !== 0) second++;
	}
	if (second > 0.7 * pairs && first === 0) return 'utf-16le';
	return first > 0.7 * pairs && second === 0 ? 'utf-16be' : null;
}

/** Whether the bytes are UTF-8, but for a character cut off at the end. */
function looksLikeUtf8(sample: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
		return true;
	} catch {
		return false;
	}
}

/**
 * Turns the bytes of a file into bytes the scanner reads: UTF-16 becomes UTF-8, all else stays as it is.
 * @param wrapped  lines stand in quotes as a whole, which are taken off
 */
export function transcoder(encoding: Encoding, wrapped = false): (piece: Uint8Array, last: boolean) => Uint8Array {
	const unwrap = wrapped ? unwrapper() : (piece: Uint8Array) => piece;
	if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return (piece) => unwrap(piece);
	const decoder = new TextDecoder(encoding);
	const encoder = new TextEncoder();
	return (piece, last) => unwrap(encoder.encode(decoder.decode(piece, { stream: !last })));
}

/** How many bytes of the file the first bytes that the scanner reads take up there. */
export function rawLength(bytes: Uint8Array, encoding: Encoding): number {
	if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return bytes.length;
	return 2 * new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).length;
}

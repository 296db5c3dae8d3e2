import { QUOTE } from './dialect';

/** Lines that must be written so before it is believed. */
const LEAST_LINES = 3;
const LOOKED_AT = 1 << 16;
const SEPARATORS = [',', ';', '\t', '|'];

/**
 * Whether every line of a text stands in quotes as a whole, as programs write that took it for one cell: `"2020-01-02,""THEFT, other"",3"`.
 * Inside there must be a table: lines cut into equally many cells, three at least, by a separator with no blank behind it.
 */
export function isWrapped(sample: Uint8Array): boolean {
	if (sample[0] !== QUOTE) return false;
	const lines = new TextDecoder().decode(sample.subarray(0, LOOKED_AT)).split(/\r\n|\n|\r/);
	if (sample.length > LOOKED_AT) lines.pop();
	const filled = lines.filter((line) => line !== '');
	if (filled.length < LEAST_LINES || !filled.every((line) => /^"(?:[^"]|"")*"$/.test(line))) return false;
	const inside = filled.map((line) =>
		line
			.slice(1, -1)
			.replaceAll('""', '"')
			.replace(/"[^"]*"/g, '')
	);
	return SEPARATORS.some((separator) => {
		const counts = inside.map((line) => line.split(separator).length - 1);
		return counts[0] > 1 && counts.every((n) => n === counts[0]) && !inside.some((line) => line.includes(`${separator} `));
	});
}

/** Takes the quotes off lines that stand in them as a whole; give it the bytes piece by piece. */
export function unwrapper(): (piece: Uint8Array) => Uint8Array {
	let atStart = true;
	let wrapped = false;
	/** A quote that may be doubled, or the last of its line. */
	let held = false;
	return (piece) => {
		const out = new Uint8Array(piece.length + 1);
		let n = 0;
		for (const byte of piece) {
			const ends = byte === 10 || byte === 13;
			if (held) {
				held = false;
				if (byte === QUOTE) {
					out[n++] = byte;
					continue;
				}
				if (!ends) out[n++] = QUOTE; // a lone quote inside the line is text
			}
			if (atStart && byte === QUOTE) wrapped = true;
			else if (wrapped && byte === QUOTE) held = true;
			else out[n++] = byte;
			if (ends) wrapped = false;
			atStart = ends;
		}
		return out.subarray(0, n);
	};
}

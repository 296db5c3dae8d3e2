import type { Dialect } from './dialect';
import { RecordScanner } from './scanner';

/**
 * Where a record seems to begin in bytes that were cut out of the middle of a file: behind the first line end, taken once as if the
 * cut lay outside of quotes and once as if it lay inside; the reading whose records have the right number of cells is believed. Only a
 * guess: whoever reads the bytes before knows.
 *
 * @param bytes  from one byte before the place from which on a record may begin
 * @returns position in `bytes`, at least 1; -1 when no record begins in them
 */
export function likelyStart(bytes: Uint8Array, dialect: Dialect, cells: number): number {
	const outside = bytes.indexOf(dialect.newline) + 1;
	const inside = afterQuotes(bytes, dialect);
	if (inside < 1) return outside || -1;
	if (outside < 1 || inside === outside) return inside;
	return soundness(bytes.subarray(inside), dialect, cells) > soundness(bytes.subarray(outside), dialect, cells)
		? inside
		: outside;
}

/** Behind the first line end outside of quotes, when the bytes begin inside of them; 0 when there is none. */
function afterQuotes(bytes: Uint8Array, { quote, newline }: Dialect): number {
	let quoted = true;
	for (let i = 0; i < bytes.length; i++) {
		if (bytes[i] === quote) quoted = !quoted;
		else if (bytes[i] === newline && !quoted) return i + 1;
	}
	return 0;
}

/** Share of the complete records that have the number of cells they should. */
function soundness(bytes: Uint8Array, dialect: Dialect, cells: number): number {
	let records = 0;
	let sound = 0;
	new RecordScanner(dialect, { window: bytes.length || 1, longest: Infinity }).push(bytes, ({ records: n, counts }) => {
		records += n;
		for (let r = 0; r < n; r++) if (counts[r] === cells) sound++;
	});
	return records ? sound / records : 0;
}

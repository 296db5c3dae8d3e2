import { COMMA, QUOTE, type Dialect } from '../dialect';

/** How the tables are written that we make ourselves of other formats. @see RFC 4180 */
export const WRITTEN: Dialect = { encoding: 'utf-8', delimiter: COMMA, quote: QUOTE, newline: 10, header: true };

/** Characters gathered before they are given on. */
const PIECE = 1 << 19;

/** One record with its line end. A lone empty cell is quoted: a line without a character would be no record. */
export function csvRecord(cells: readonly string[]): string {
	if (cells.length === 1 && !cells[0]) return '""\n';
	let line = '';
	for (let i = 0; i < cells.length; i++) {
		if (i) line += ',';
		const cell = cells[i];
		line += /[",\r\n]|^\s|\s$|^\ufeff/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
	}
	return `${line}\n`;
}

/** Records as UTF-8, lazily: rows are fetched when their piece is asked for. */
export async function* csvPieces(
	rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>
): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	let text = '';
	for await (const row of rows) {
		text += csvRecord(row);
		if (text.length < PIECE) continue;
		yield encoder.encode(text);
		text = '';
	}
	if (text) yield encoder.encode(text);
}

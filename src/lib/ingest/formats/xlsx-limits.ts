import { AppError } from '$lib/domain/errors';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** Bytes of XML one sheet may have, with the texts it shares with others; all of it is held in memory. */
export const MOST_XML = 192 << 20;
/** Cells a sheet may span: the reader fills the gaps between them, and one cell in the far corner makes 17 billion. */
const MOST_CELLS = 16 << 20;
/** Bytes of text a sheet may become: a long text may be written once and meant in a million cells. */
export const MOST_TEXT = 384 << 20;
/** What a spreadsheet program itself lets one cell hold. */
export const LONGEST_CELL = 32_767;
const MOST_ROWS = 1 << 20;

/** The refusal of a workbook. */
export function tooLarge(name: string, found: string): AppError {
	return new AppError('import/archive', text.reading.xlsx.tooLarge(name, found), text.reading.xlsx.tooLargeHint);
}

const SLICE = 1 << 20;
const OVERLAP = 1 << 12;

/**
 * Looks at the addresses in a sheet before it is read. Works on the bytes, slice by slice, whatever the XML around them.
 * @throws {AppError} `import/archive` when its cells span too much
 */
export function checkCells(name: string, xml: Uint8Array): void {
	const decoder = new TextDecoder('latin1');
	let rows = 0;
	let columns = 0;
	for (let at = 0; at < xml.length; at += SLICE) {
		const slice = decoder.decode(xml.subarray(at, at + SLICE + OVERLAP));
		for (const [, address] of slice.matchAll(/[\s:]r\s*=\s*["']([^"'<]{1,64})/g)) {
			if (address.includes('&')) throw tooLarge(name, text.reading.xlsx.hidden);
			const [, letters, row] = /^\s*([A-Z]*)(\d+)\s*$/i.exec(address) ?? [];
			if (row === undefined) continue;
			rows = Math.max(rows, Number(row));
			columns = Math.max(columns, columnOf(letters));
		}
	}
	if (rows > MOST_ROWS || rows * columns > MOST_CELLS) throw tooLarge(name, text.reading.xlsx.span(count(rows), count(columns)));
}

/** A → 1, Z → 26, AA → 27 */
function columnOf(letters: string): number {
	let column = 0;
	for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
	return column;
}

import { Unreadable } from './reply';

/**
 * Splits RFC 4180 text, as portals write it, into records. Rows keep the number of cells they came with.
 * @throws {Unreadable} when a quotation is still open at the end: the text was cut short
 */
export function splitCsv(text: string): string[][] {
	const records: string[][] = [];
	let record: string[] = [];
	let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	while (at < text.length) {
		let cell: string;
		if (text[at] === '"') {
			let end = at + 1;
			for (;;) {
				end = text.indexOf('"', end);
				if (end < 0) throw new Unreadable('it ends inside a quotation');
				if (text[end + 1] !== '"') break;
				end += 2;
			}
			cell = text.slice(at + 1, end).replaceAll('""', '"');
			at = end + 1;
		} else {
			let end = at;
			for (let c = text.charCodeAt(end); end < text.length && c !== 44 && c !== 10 && c !== 13; c = text.charCodeAt(end)) end++;
			cell = text.slice(at, end);
			at = end;
		}
		record.push(cell);
		if (text[at] === ',') {
			at++;
			if (at < text.length) continue;
			record.push('');
		}
		if (text[at] === '\r') at++;
		if (text[at] === '\n') at++;
		else if (at < text.length && text[at - 1] !== '\r') throw new Unreadable('a quotation is followed by text');
		records.push(record);
		record = [];
	}
	// An empty line is no row.
	return records.filter((cells) => cells.length > 1 || cells[0] !== '');
}

/** One line of RFC 4180 text without its end. */
export function csvLine(cells: readonly string[]): string {
	// A lone empty cell would be an empty line.
	if (cells.length === 1 && cells[0] === '') return '""';
	return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

/** A portal's page: its header and rows. @throws {Unreadable} when it is empty or its last line is shorter than the first */
export function pageOf(text: string): { header: string[]; rows: string[][] } {
	const [header, ...rows] = splitCsv(text);
	if (!header) throw new Unreadable('it is empty');
	if (rows.length && rows.at(-1)!.length < header.length && !/[\r\n]$/.test(text))
		throw new Unreadable('its last line is cut short');
	return { header, rows };
}

import { Unreadable } from './reply';
import { text } from '$lib/messages/text';

/**
 * Splits RFC 4180 text, as portals write it, into records. Rows keep the number of cells they came with.
 * @throws {Unreadable} when a quotation is still open at the end: the text was cut short
 */
export function splitCsv(reply: string): string[][] {
	const records: string[][] = [];
	let record: string[] = [];
	let at = reply.charCodeAt(0) === 0xfeff ? 1 : 0;
	while (at < reply.length) {
		let cell: string;
		if (reply[at] === '"') {
			let end = at + 1;
			for (;;) {
				end = reply.indexOf('"', end);
				if (end < 0) throw new Unreadable(text.asking.csv.insideQuotation);
				if (reply[end + 1] !== '"') break;
				end += 2;
			}
			cell = reply.slice(at + 1, end).replaceAll('""', '"');
			at = end + 1;
		} else {
			let end = at;
			for (let c = reply.charCodeAt(end); end < reply.length && c !== 44 && c !== 10 && c !== 13; c = reply.charCodeAt(end))
				end++;
			cell = reply.slice(at, end);
			at = end;
		}
		record.push(cell);
		if (reply[at] === ',') {
			at++;
			if (at < reply.length) continue;
			record.push('');
		}
		if (reply[at] === '\r') at++;
		if (reply[at] === '\n') at++;
		else if (at < reply.length && reply[at - 1] !== '\r') throw new Unreadable(text.asking.csv.afterQuotation);
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
export function pageOf(reply: string): { header: string[]; rows: string[][] } {
	const [header, ...rows] = splitCsv(reply);
	if (!header) throw new Unreadable(text.asking.what.empty);
	if (rows.length && rows.at(-1)!.length < header.length && !/[\r\n]$/.test(reply))
		throw new Unreadable(text.asking.csv.cutShort);
	return { header, rows };
}

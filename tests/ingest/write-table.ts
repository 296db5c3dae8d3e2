import { reread } from '../../src/lib/ingest/reread';
import { textFile } from './memory-sink';

/** How a table is written. */
export interface Style {
	separator?: string;
	quote?: string;
	/** What stands before a quote inside quotes. */
	escape?: string;
	end?: string;
	/** What follows each separator. */
	pad?: string;
	/** Quotes around every cell. */
	all?: boolean;
}

/** A table as text; cells are quoted where they have to be. */
export function written(
	rows: readonly string[][],
	{ separator = ',', quote = '"', escape = quote, end = '\n', pad = '', all = false }: Style = {}
): string {
	const special = [separator, separator.trim() || separator, '"', "'", '\r', '\n', ...(escape === quote ? [] : [escape])];
	const cell = (text: string) => {
		if (!all && !special.some((part) => text.includes(part)) && text === text.trim()) return text;
		const escaped = escape === quote ? text : text.replaceAll(escape, escape + escape);
		return quote + escaped.replaceAll(quote, escape + quote) + quote;
	};
	return rows.map((row) => row.map(cell).join(separator + pad) + end).join('');
}

export function utf16(text: string, big: boolean): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
	if (big) for (let i = 0; i < bytes.length; i += 2) [bytes[i], bytes[i + 1]] = [bytes[i + 1], bytes[i]];
	return bytes;
}

/** What is understood of a text: its records as CSV with LF, and what was told about it. */
export async function understood(text: string | Uint8Array<ArrayBuffer>) {
	let csv = '';
	const told = await reread(textFile(text), { begin: () => (csv = ''), write: (piece) => (csv += piece) });
	return { csv: csv.replaceAll('\r\n', '\n'), ...told };
}

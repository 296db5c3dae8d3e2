import { decodeCell } from './text';

/** Why a row cannot be used; the words are what the report and the download say. */
export const REASONS = {
	short: 'too few cells',
	long: 'too many cells',
	blank: 'every cell is empty',
	header: 'the column names again',
	total: 'a total or a note, not an incident',
	nothing: 'neither a readable time nor a place or area'
} as const;
export type Reason = keyof typeof REASONS;

const FORMULA = /^[\s\u0000\u200b-\u200f\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/; // eslint-disable-line no-control-regex
const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i;

/**
 * A cell for a CSV file that people open in a spreadsheet: text that a spreadsheet would take for a formula gets an apostrophe in front;
 * numbers stay numbers. @see OWASP, CSV Injection
 */
export function csvCell(text: string): string {
	const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A row set aside as a line of the download: file, row number, reason, then the row as it stands in the file, in one cell. */
export function asideLine(
	file: string,
	row: number,
	reason: Reason,
	detail: string,
	bytes: Uint8Array,
	from: number,
	to: number
): string {
	const why = detail ? `${REASONS[reason]} (${detail})` : REASONS[reason];
	return csvLine([file, String(row), why, decodeCell(bytes, from, Math.min(to, from + 32_768))]);
}

export const ASIDE_HEADER = csvLine(['file', 'row', 'reason', 'text']);

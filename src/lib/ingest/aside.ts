import { text } from '$lib/messages/text';

/** Why a row cannot be used; `text.reading.aside` has the words that the report and the download say. */
const REASONS = ['short', 'long', 'blank', 'header', 'nothing', 'total', 'repeat'] as const;
export type Reason = (typeof REASONS)[number];

const FORMULA = /^[\s\u0000\u200b-\u200f\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/; // eslint-disable-line no-control-regex
const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i;

/**
 * A cell for a CSV file that people open in a spreadsheet: text that a spreadsheet would take for a formula gets an apostrophe in front;
 * numbers stay numbers. @see OWASP, CSV Injection
 */
export function csvCell(cell: string): string {
	const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A row that was set aside. */
export interface AsideRow {
	/** Row number, first data row = 1. */
	row: number;
	reason: Reason;
	/** What exactly ("3 of 5"), or empty. */
	detail: string;
	/** As it stands in the file. */
	text: string;
}
/** More of a row is not kept. */
export const ASIDE_TEXT = 32_768;

/** A row set aside as a line of the download: file, row number, reason, then the row as it stands in the file, in one cell. */
export function asideLine(file: string, { row, reason, detail, text: line }: AsideRow): string {
	const why = text.reading.aside[reason];
	return csvLine([file, String(row), detail ? `${why} (${detail})` : why, line]);
}

/** The reasons that occurred, with how many rows each. */
export function reasonsGiven(setAside: Record<Reason, number>): { reason: string; rows: number }[] {
	return REASONS.filter((key) => setAside[key]).map((key) => ({ reason: text.reading.aside[key], rows: setAside[key] }));
}

export const ASIDE_HEADER = csvLine(['file', 'row', 'reason', 'text']);

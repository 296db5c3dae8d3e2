/** Why a row cannot be used; the words are what the report and the download say. */
export const REASONS = {
	short: 'too few cells',
	long: 'too many cells',
	blank: 'every cell is empty',
	header: 'the column names again',
	nothing: 'neither a readable time nor a place or area',
	total: 'a total or a note, not an incident',
	repeat: 'a further row of an incident already counted'
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
export function asideLine(file: string, { row, reason, detail, text }: AsideRow): string {
	return csvLine([file, String(row), detail ? `${REASONS[reason]} (${detail})` : REASONS[reason], text]);
}

/** The reasons that occurred, with how many rows each. */
export function reasonsGiven(setAside: Record<Reason, number>): { reason: string; rows: number }[] {
	return (Object.keys(REASONS) as Reason[])
		.filter((key) => setAside[key])
		.map((key) => ({ reason: REASONS[key], rows: setAside[key] }));
}

export const ASIDE_HEADER = csvLine(['file', 'row', 'reason', 'text']);

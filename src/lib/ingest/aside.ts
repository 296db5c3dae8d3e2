import { csvLine } from '$lib/domain/csv-cell';
import { text } from '$lib/messages/text';

/** Why a row cannot be used; `text.reading.aside` has the words that the report and the download say. */
const REASONS = ['short', 'long', 'blank', 'header', 'nothing', 'total', 'repeat'] as const;
export type Reason = (typeof REASONS)[number];

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

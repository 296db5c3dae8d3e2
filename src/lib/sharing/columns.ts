import { csvLine, DEFUSED, RULE } from '$lib/domain/csv-cell';
import { AppError } from '$lib/domain/errors';
import { named, type About } from './about';

/** One column of what is saved: numbers (NaN: not known) or words. */
export interface Column {
	/** As it stands in the first line: small letters, words joined by `_`, with the unit. */
	name: string;
	values: ArrayLike<number> | readonly string[];
	/** Decimals kept of a number; all where left out. */
	digits?: number;
}

/** To so many decimals, without trailing zeros and without a negative zero. */
export const rounded = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;

/** The value as it is saved: null where it is not known. */
export function valueAt({ values, digits }: Column, row: number): number | string | null {
	const value = values[row];
	if (typeof value !== 'number') return value ?? null;
	if (!Number.isFinite(value)) return null;
	return digits === undefined ? value : rounded(value, digits);
}

/**
 * Columns as a CSV file that spreadsheets read as it is meant: UTF-8 with its mark, commas, CRLF. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 * A mark in the last column says so, and Openbeat takes them off again (`domain/csv-cell`).
 * What the file rests on stands in the last columns, the same in every row: so it stays with the rows when they are sorted, filtered or pasted.
 *
 * @param rows  positions of the rows to write, in this order
 * @throws {AppError} `input/shape` when a column is shorter than the rows asked for
 * @see RFC 4180; docs/decisions/0033
 */
export function columnsCsv(columns: readonly Column[], rows: readonly number[], about: About): string {
	const last = rows.reduce((most, row) => Math.max(most, row), -1);
	for (const { name, values } of columns)
		if (values.length <= last) throw new AppError('input/shape', `Column ${name} has ${values.length} values, row ${last} is asked for.`); // prettier-ignore
	const rests = named(about);
	const trail = [...Object.values(rests).map(String), RULE];
	let text = `\ufeff${csvLine([...columns.map(({ name }) => name), ...Object.keys(rests), DEFUSED])}`;
	for (const row of rows) text += csvLine([...columns.map((column) => String(valueAt(column, row) ?? '')), ...trail]);
	return text;
}

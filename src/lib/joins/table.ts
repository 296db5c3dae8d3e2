import { restored } from '$lib/domain/csv-cell';
import { AppError } from '$lib/domain/errors';
import { readSample } from '$lib/ingest/dialect-guess';
import { layoutOf } from '$lib/ingest/layout';
import { decimalMark, numberIn } from '$lib/ingest/decimal-mark';
import { profileColumns, type ColumnProfile } from '$lib/ingest/profile';
import type { Source } from '$lib/ingest/source';
import { text } from '$lib/messages/text';

/** Bytes a table that is joined may have, unpacked: it is held in memory as text. */
const LARGEST = 1 << 25;
const PROFILED_ROWS = 2000;

/** A small table whole: cells as text, trimmed, column by column. */
export interface Table {
	name: string;
	header: string[];
	columns: string[][];
	rows: number;
	profiles: ColumnProfile[];
}

/** @throws {AppError} those of `layoutOf`, and `join/too-large` */
export async function readTable(source: Source): Promise<Table> {
	const { dialect, header, sample, whole } = await layoutOf(source, LARGEST);
	if (!whole) throw new AppError('join/too-large', text.joining.tooLarge(source.name, LARGEST >> 20), text.joining.tooLargeHint);
	const read = readSample(sample, dialect, true);
	if (dialect.header) read.shift();
	const rows = dialect.defused ? read.map((row) => row.map(restored)) : read;
	const columns = header.map((_, c) => rows.map((row) => (row[c] ?? '').trim()));
	return {
		name: source.name,
		header,
		columns,
		rows: rows.length,
		profiles: profileColumns(header, rows.slice(0, PROFILED_ROWS))
	};
}

/** Nothing that needs thought; up to 15 digits are exact. */
const PLAIN = /^-?\d{1,7}(\.\d{1,7})?$/;
/** Rain too little to be measured is written `T` (trace) in weather records: next to nothing. */
const TRACE = /^T$/;

/** A column as numbers, NaN where it holds none; null when it is no column of numbers. */
export function numbersOf(cells: readonly string[]): Float64Array<ArrayBuffer> | null {
	let filled = 0;
	let read = 0;
	const comma = cells.some((cell) => cell.includes(',')) && decimalMark(cells.filter((cell) => cell !== '')) === ',';
	const values = Float64Array.from(cells, (cell) => {
		if (cell === '') return NaN;
		filled++;
		if (!comma && PLAIN.test(cell)) {
			read++;
			return Number(cell);
		}
		const value = TRACE.test(cell) ? 0 : numberIn(cell.replace(/^[$£€]\s?|\s?%$/g, ''), comma);
		if (value === value) read++;
		return value;
	});
	return filled > 0 && read >= 0.8 * filled && cells.some((cell) => cell !== '' && !TRACE.test(cell)) ? values : null;
}

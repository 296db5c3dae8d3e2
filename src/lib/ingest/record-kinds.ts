import { isFooter } from './footer';
import type { Batch } from './scanner';
import { decodeCell } from './text';

/** Bytes of a cell that tell a note below the table. */
const FOOTER_TEXT = 200;

/** Whether the cells `from` up to before `to` of a record hold nothing but blanks. */
export function isBlank({ bytes, first, starts, ends }: Batch, record: number, from: number, to: number): boolean {
	for (let cell = first[record] + from; cell < first[record] + to; cell++) {
		const end = ends[cell] < 0 ? ~ends[cell] : ends[cell];
		for (let i = starts[cell]; i < end; i++) if (bytes[i] > 32) return false;
	}
	return true;
}

/** Whether a record is a total or a note below the table; asked only of records that are no incidents. @param width  of the table */
export function isFooterRecord({ bytes, first, starts, ends, counts }: Batch, record: number, width: number): boolean {
	const cells: string[] = [];
	for (let c = 0; c < counts[record]; c++) {
		const cell = first[record] + c;
		const from = starts[cell] + (ends[cell] < 0 ? 1 : 0);
		cells.push(decodeCell(bytes, from, Math.min(ends[cell] < 0 ? ~ends[cell] : ends[cell], from + FOOTER_TEXT)));
	}
	return isFooter(cells, width);
}

/** Whether a record repeats the column names, as files do that were joined end to end. */
export function isHeader({ bytes, first, starts, ends, counts }: Batch, record: number, header: readonly string[]): boolean {
	if (counts[record] !== header.length) return false;
	for (let c = 0; c < header.length; c++) {
		const cell = first[record] + c;
		const name = header[c];
		if (ends[cell] - starts[cell] !== name.length) return false;
		for (let i = 0; i < name.length; i++) if (bytes[starts[cell] + i] !== name.charCodeAt(i)) return false;
	}
	return true;
}

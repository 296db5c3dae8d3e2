import { restored } from '$lib/domain/csv-cell';
import type { Batch } from './scanner';
import { decodeCell } from './text';

const APOSTROPHE = 39;

/** Takes the apostrophes that we put before what a spreadsheet would run off the cells of the listed records: they begin one byte later. */
export function restoreCells({ bytes, first, counts, starts, ends }: Batch, records: Int32Array, n: number): void {
	for (let i = 0; i < n; i++) {
		const from = first[records[i]];
		for (let cell = from; cell < from + counts[records[i]]; cell++) {
			let start = starts[cell];
			const end = ends[cell];
			while (start < end && bytes[start] <= 32) start++;
			if (start === end || bytes[start] !== APOSTROPHE) continue;
			const text = decodeCell(bytes, start, end);
			if (restored(text) !== text) starts[cell] = start + 1;
		}
	}
}

import type { Kernel } from '$lib/domain/kernel';
import type { RowSet } from '$lib/domain/steps';
import { monthsOf } from '$lib/quality/calendar';
import { repeatedRows } from '$lib/quality/duplicates';
import { farRows } from '$lib/quality/far-places';
import { nearRepeatedRows } from '$lib/quality/near-repeats';
import { oddTimeRows } from '$lib/quality/odd-times';
import type { QualityInput } from '$lib/quality/types';

/** Sets that are found by looking at every column; the others are those without a place, or a time. */
export type FoundSet = Exclude<RowSet, 'no-place' | 'no-time'>;
export const isFound = (which: RowSet): which is FoundSet => which !== 'no-place' && which !== 'no-time';

/** The rows of a set, ascending: the same rows that the quality report counts. */
export function* rowsOf(which: FoundSet, input: QualityInput): Kernel<Uint32Array> {
	const { columns, hashes, dataset } = input;
	const { lon, lat, start, weight } = columns;
	switch (which) {
		case 'repeated':
			return yield* repeatedRows(hashes, weight);
		case 'near-repeated': {
			const copies = yield* repeatedRows(hashes, weight);
			return (yield* nearRepeatedRows(columns, copies)).rows;
		}
		case 'far':
			return (yield* farRows(lon, lat, weight)).rows;
		case 'odd-time':
			return oddTimeRows(start, weight, monthsOf(start), dataset.importedAt).rows;
	}
}

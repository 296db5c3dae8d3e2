import type { Kernel } from '$lib/domain/kernel';
import type { RowSet } from '$lib/domain/steps';
import { repeatedRows } from '$lib/quality/duplicates';
import { farRows } from '$lib/quality/far-places';
import { nearRepeatedRows } from '$lib/quality/near-repeats';
import { oddTimeRows } from '$lib/quality/odd-times';
import type { QualityInput } from '$lib/quality/types';
import { rowsWithout } from './set-aside';

/** The rows of a set, ascending: the same rows that the quality report counts. */
export function* rowsOf(which: RowSet, input: QualityInput): Kernel<Uint32Array> {
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
		case 'no-place':
			return rowsWithout(lon);
		case 'no-time':
			return rowsWithout(start);
	}
}

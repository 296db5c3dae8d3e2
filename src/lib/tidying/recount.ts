import { PRECISIONS, type Dataset, type TypedColumn } from '$lib/domain/dataset';
import { PlaceSpread } from '$lib/ingest/spread';
import { TimeSpread } from '$lib/ingest/time-spread';
import type { RowFields } from './change';

/** Columns that `recounter` reads. */
export const RECOUNTED = ['lon', 'lat', 'start', 'precision', 'category', 'weight'] as const;

/** What the fields of the record become when the rows have these weights. */
export type Recount = (weight: Int16Array) => Partial<RowFields>;

/** Bounds, dates, precision and counts of kinds, of the rows that count: as an import finds them. */
export function recounter({ categories }: Dataset, columns: Record<string, TypedColumn>): Recount {
	const { lon, lat, start } = columns as Record<string, Float64Array>;
	const { precision, category } = columns as { precision: Uint8Array; category: Uint16Array };
	return (weight) => {
		const places = new PlaceSpread();
		const times = new TimeSpread();
		const categoryCounts = new Array<number>(categories.length).fill(0);
		// Rows that count come in runs: each is added at once.
		for (let from = 0; from < weight.length;) {
			if (weight[from] === 0) {
				from++;
				continue;
			}
			let to = from;
			for (; to < weight.length && weight[to] !== 0; to++) categoryCounts[category[to]] += weight[to];
			places.add(lon, lat, from, to);
			times.add(start, precision, from, to);
			from = to;
		}
		return {
			categoryCounts,
			bounds: places.bounds(),
			dates: times.known ? [times.first, times.last] : null,
			precision: PRECISIONS[times.precision()]
		};
	};
}

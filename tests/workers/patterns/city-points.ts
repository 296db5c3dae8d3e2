import type { Points } from '$lib/domain/exploration';
import { DAY_MS } from '$lib/temporal/civil';
import { category, city, start, x, y } from '../../sample/the-city';

export const FIRST_DAY = Math.floor(city.dataset.dates![0] / DAY_MS);
export const LAST_DAY = Math.floor(city.dataset.dates![1] / DAY_MS);
/** Codes of `when` below it are days. */
export const DAYS = LAST_DAY - FIRST_DAY + 1;
export const dayOf = (row: number) => Math.floor(start[row] / DAY_MS);

/** Rows of the sample city as the query workers hand them on, in two parts. */
export function partsOf(rows: readonly number[]): Points[] {
	const half = rows.length >> 1;
	return [rows.slice(0, half), rows.slice(half)].map((own) => ({
		x: Float32Array.from(own, (i) => x[i]),
		y: Float32Array.from(own, (i) => y[i]),
		when: Uint16Array.from(own, (i) => dayOf(i) - FIRST_DAY),
		week: Uint8Array.from(own, (i) => ((dayOf(i) + 3) % 7) * 24 + new Date(start[i]).getUTCHours()),
		category: Uint16Array.from(own, (i) => category[i]),
		weight: new Int16Array(own.length).fill(1),
		row: Uint32Array.from(own)
	}));
}

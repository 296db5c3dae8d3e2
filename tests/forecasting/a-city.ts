import { normal, seededRandom } from '$lib/domain/random';
import type { ForecastRows } from '$lib/forecasting/series';
import type { ForecastTask } from '$lib/forecasting/task';
import { DAY_MS, parseDay } from '$lib/temporal/civil';

export const FIRST = parseDay('2020-01-06');

/** A small seeded city: hot corners that move slowly, so that recent history says more than old. */
export function aCity({ days = 420, perDay = 25, seed = 4 } = {}): ForecastRows {
	const random = seededRandom(seed);
	const n = days * perDay;
	const rows: ForecastRows = {
		lon: new Float64Array(n),
		lat: new Float64Array(n),
		start: new Float64Array(n),
		precision: new Uint8Array(n),
		category: new Uint16Array(n),
		weight: new Int16Array(n).fill(1)
	};
	for (let i = 0; i < n; i++) {
		const day = Math.floor(i / perDay);
		const spot = Math.floor(random() * 4);
		const drift = (day / days) * 0.02;
		rows.lon[i] = 10 + 0.02 * (spot % 2) + (spot ? 0 : drift) + 0.006 * normal(random);
		rows.lat[i] = 50 + 0.015 * (spot >> 1) + 0.004 * normal(random);
		rows.start[i] = (FIRST + day) * DAY_MS + Math.floor(random() * DAY_MS);
		rows.category[i] = spot % 2;
	}
	return rows;
}

export const aTask = (over: Partial<ForecastTask> = {}): ForecastTask => ({
	shape: 'square',
	size: 500,
	period: 'week',
	categories: null,
	trainTo: FIRST + 280,
	validTo: FIRST + 336,
	testTo: FIRST + 420,
	gap: 0,
	refit: 4,
	seed: 1,
	...over
});

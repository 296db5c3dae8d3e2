import { expect, it } from 'vitest';
import type { Points } from '$lib/domain/exploration';
import type { TypedColumn } from '$lib/domain/dataset';
import { finish } from '$lib/domain/kernel';
import { sampleCity } from '$lib/sample/city';
import { xOf, yOf } from '$lib/sample/geography';
import { askNearRepeats } from '$lib/statistics/questions/near-repeats';

const DAY = 86_400_000;
const SEEDS = 20;

/** The burglaries of the last year of a sample city of its own. */
function burglaries(seed: number): { parts: Points[]; days: number; reach: number; window: number } {
	const { dataset, chunks, truth } = finish(sampleCity(seed));
	const column = (key: string) => chunks.flatMap(({ columns }) => Array.from(columns[key] as TypedColumn));
	const [start, category, lon, lat] = ['start', 'category', 'lon', 'lat'].map(column);
	const last = Math.floor(dataset.dates![1] / DAY);
	const code = dataset.categories.indexOf('Burglary');
	const rows = Array.from(start.keys()).filter((i) => category[i] === code && start[i] / DAY > last - 364);
	const part: Points = {
		x: Float32Array.from(rows, (i) => xOf(lon[i])),
		y: Float32Array.from(rows, (i) => yOf(lat[i])),
		when: Uint16Array.from(rows, (i) => Math.floor(start[i] / DAY) - last + 364),
		week: new Uint8Array(rows.length),
		category: new Uint16Array(rows.length),
		weight: new Int16Array(rows.length).fill(1),
		row: Uint32Array.from(rows)
	};
	return { parts: [part], days: 365, ...truth.triggering.Burglary };
}

it(
	'finds the planted band, and nothing beyond three times its range and time, in 18 of 20 sample cities or more',
	{ timeout: 600_000 },
	() => {
		let [found, still] = [0, 0];
		for (let seed = 1; seed <= SEEDS; seed++) {
			const { parts, days, reach, window } = burglaries(seed);
			const ask = { days, distances: [reach, 3 * reach, 4 * reach], times: [window, 3 * window, 4 * window], draws: 999, seed };
			const { q } = finish(askNearRepeats(parts, ask));
			if (q[1 * 3 + 0] <= 0.05) found++;
			if (q[3 * 3 + 2] > 0.05) still++;
		}
		console.log(`planted band found in ${found} of ${SEEDS}, far band quiet in ${still}`);
		expect(found).toBeGreaterThanOrEqual(18);
		expect(still).toBeGreaterThanOrEqual(18);
	}
);

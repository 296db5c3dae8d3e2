import { percentileInterval } from '$lib/domain/quantile';
import { seededRandom } from '$lib/domain/random';

/**
 * Block bootstrap: how often each block of time is drawn, in each of `draws` resamples of the test time.
 *
 * @returns draws × blocks; every row sums to `blocks`
 * @see Künsch (1989), The Jackknife and the Bootstrap for General Stationary Observations, Annals of Statistics 17(3)
 */
export function blockDraws(blocks: number, draws: number, seed: number): Uint16Array<ArrayBuffer> {
	const random = seededRandom(seed);
	const times = new Uint16Array(draws * blocks);
	for (let d = 0; d < draws; d++) for (let i = 0; i < blocks; i++) times[d * blocks + Math.floor(random() * blocks)]++;
	return times;
}

/**
 * The interval of any score that is a function of sums over time.
 *
 * @param sums   one array of per-block sums for each ingredient
 * @param score  the score from the ingredients' totals
 * @param times  as `blockDraws` gives them
 */
export function intervalOf(
	sums: ArrayLike<number>[],
	score: (...totals: number[]) => number,
	times: Uint16Array
): [lo: number, hi: number] {
	const blocks = sums[0].length;
	const draws = times.length / blocks;
	const values = new Float64Array(draws);
	const totals = new Array<number>(sums.length);
	for (let d = 0; d < draws; d++) {
		for (let k = 0; k < sums.length; k++) {
			let total = 0;
			for (let b = 0; b < blocks; b++) total += times[d * blocks + b] * sums[k][b];
			totals[k] = total;
		}
		values[d] = score(...totals);
	}
	return percentileInterval(values);
}

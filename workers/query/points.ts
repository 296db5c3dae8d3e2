import { CHUNK_ROWS } from '$lib/domain/dataset';
import type { PointsWanted } from '$lib/domain/exploration';
import type { PointsAnswer } from './contract';
import type { Shard } from './shard';

/**
 * The incidents of a shard that have a known place and a weight.
 *
 * @param weights  for each row what it weighs under the filter, 0 where it fails (aggregate.ts, `passing`)
 */
export function pointsOf(shard: Shard, weights: Int16Array, { box, most = Infinity }: PointsWanted): PointsAnswer {
	const { x, y } = shard;
	const [west, south, east, north] = box ?? [-Infinity, -Infinity, Infinity, Infinity];
	const rows = new Uint32Array(weights.length);
	let found = 0;
	for (let i = 0; i < weights.length; i++)
		// NaN fails every comparison
		if (weights[i] !== 0 && x[i] >= west && x[i] <= east && y[i] >= south && y[i] <= north) rows[found++] = i;
	if (found > most) return { found, points: null };
	const own = rows.subarray(0, found);
	const take = <T extends { [i: number]: number }>(into: T, from: { [i: number]: number }): T => {
		for (let k = 0; k < found; k++) into[k] = from[own[k]];
		return into;
	};
	return {
		found,
		points: {
			x: take(new Float32Array(found), x),
			y: take(new Float32Array(found), y),
			when: take(new Uint16Array(found), shard.when),
			week: take(new Uint8Array(found), shard.week),
			category: take(new Uint16Array(found), shard.category),
			weight: take(new Int16Array(found), weights),
			row: whereTheyLie(own, shard.chunks)
		}
	};
}

/** @param rows  of the shard, ascending */
function whereTheyLie(rows: Uint32Array, chunks: Shard['chunks']): Uint32Array<ArrayBuffer> {
	const where = new Uint32Array(rows.length);
	let c = 0;
	for (let k = 0; k < rows.length; k++) {
		while (rows[k] >= chunks[c].at + chunks[c].rows) c++;
		where[k] = chunks[c].n * CHUNK_ROWS + rows[k] - chunks[c].at;
	}
	return where;
}

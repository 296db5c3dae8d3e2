import { AppError } from '$lib/domain/errors';
import type { Kernel } from '$lib/domain/kernel';
import { eachWithin, layPointGrid } from './point-grid';

export interface Clusters {
	/** Cluster of each row, from 0, or −1 for none. */
	labels: Int32Array<ArrayBuffer>;
	clusters: number;
}

const SLICE = 1024;

/**
 * Clusters of places where points lie dense (DBSCAN): a point with at least `least` points within reach, itself counted, is a core; cores within reach
 * of each other are one cluster, and so is every other point within reach of one of its cores. The rest is in no cluster.
 *
 * One reach for all: what is dense in a suburb is thin downtown, so in a city of both one of them is missed; `hdbscan` has no reach. A point that two
 * clusters reach belongs to the one with the first row. Time O(n + pairs within reach).
 *
 * @param x, y    metres, finite
 * @param weight  how many points each row stands for, or null for one each
 * @param reach   metres, itself included
 * @param least   sum of weights within reach that makes a core
 * @returns       clusters in the order of their first core row, and which rows are cores
 * @throws {AppError} `input/value` for a reach that is not positive
 * @see Ester et al. (1996), A Density-Based Algorithm for Discovering Clusters in Large Spatial Databases with Noise, KDD-96, 226–231
 */
export function* dbscan(
	x: Float64Array,
	y: Float64Array,
	weight: Float64Array | null,
	reach: number,
	least: number
): Kernel<Clusters & { core: Uint8Array<ArrayBuffer> }> {
	if (!(reach > 0)) throw new AppError('input/value', `A reach of ${reach} m.`, 'Give a distance above 0.');
	const n = x.length;
	const grid = layPointGrid(x, y, reach);
	const core = new Uint8Array(n);
	for (let i = 0; i < n; i++) {
		let within = 0;
		eachWithin(grid, x[i], y[i], reach, (k) => (within += weight ? weight[grid.order[k]] : 1));
		core[i] = Number(within >= least);
		if (i % SLICE === 0) yield (0.5 * i) / n;
	}
	const labels = new Int32Array(n).fill(-1);
	let [clusters, done] = [0, 0];
	const open = new Uint32Array(n);
	for (let first = 0; first < n; first++) {
		if (!core[first] || labels[first] >= 0) continue;
		labels[first] = clusters;
		let length = 0;
		open[length++] = first;
		while (length) {
			const i = open[--length];
			if (!core[i]) continue; // at the border: it belongs here, and leads no further
			eachWithin(grid, x[i], y[i], reach, (k) => {
				const j = grid.order[k];
				if (labels[j] >= 0) return;
				labels[j] = clusters;
				open[length++] = j;
			});
			if (done++ % SLICE === 0) yield 0.5 + (0.5 * done) / n;
		}
		clusters++;
	}
	return { labels, clusters, core };
}

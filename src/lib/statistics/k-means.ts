import { AppError } from '$lib/domain/errors';
import type { Kernel } from '$lib/domain/kernel';
import type { Random } from '$lib/domain/random';
import type { Clusters } from './dbscan';
import { streamOf } from './streams';

export interface KMeans extends Clusters {
	/** Centre of each cluster, metres. */
	cx: Float64Array<ArrayBuffer>;
	cy: Float64Array<ArrayBuffer>;
	/** Weighted sum of squared distances to the own centre, square metres. */
	squares: number;
	/** Whether the best start came to rest, or was stopped. */
	atRest: boolean;
}

const MOST_ROUNDS = 300;

/**
 * Cuts points into k groups about centres, so that squared distances to the own centre are small (k-means, Lloyd's rounds from starts by k-means++; the
 * best of several). Every point is in a group, groups are of like extent and have no gaps: good for dividing work among patrols, not for finding
 * hot spots. It finds a good cut, not always the best.
 *
 * @param x, y    metres, finite
 * @param weight  above 0, or null for one each
 * @param k       groups; fewer where there are fewer different places
 * @throws {AppError} `input/value` when k is no whole number above 0
 * @see Arthur and Vassilvitskii (2007), k-means++: The Advantages of Careful Seeding, SODA 2007, 1027–1035; Lloyd (1982), IEEE Trans. Information Theory 28(2)
 */
export function* kMeans(
	x: Float64Array,
	y: Float64Array,
	weight: Float64Array | null,
	k: number,
	seed = 1,
	starts = 10
): Kernel<KMeans> {
	if (!(k >= 1) || k !== Math.floor(k)) throw new AppError('input/value', `${k} groups.`, 'Give a whole number above 0.');
	let best: KMeans | null = null;
	for (let start = 0; start < starts || !best; start++) {
		const [cx, cy] = seeds(x, y, weight, k, streamOf(seed, start));
		const result = rounds(x, y, weight, cx, cy);
		if (!best || result.squares < best.squares) best = result;
		yield (start + 1) / starts;
	}
	return best;
}

/** The first centre at random, each next one with chances as the squared distances to the nearest so far. */
function seeds(
	x: Float64Array,
	y: Float64Array,
	weight: Float64Array | null,
	k: number,
	random: Random
): [Float64Array<ArrayBuffer>, Float64Array<ArrayBuffer>] {
	const n = x.length;
	const chance = Float64Array.from(x, (_, i) => (weight ? weight[i] : 1));
	const far = new Float64Array(n).fill(Infinity);
	const chosen: number[] = [];
	while (chosen.length < k) {
		const total = chance.reduce((a, b) => a + b, 0);
		if (!(total > 0)) break; // no further place
		let [at, left] = [-1, random() * total];
		for (let i = 0; i < n && left >= 0; i++) {
			if (chance[i] === 0) continue;
			at = i;
			left -= chance[i];
		}
		chosen.push(at);
		for (let i = 0; i < n; i++) {
			far[i] = Math.min(far[i], (x[i] - x[at]) ** 2 + (y[i] - y[at]) ** 2);
			chance[i] = far[i] * (weight ? weight[i] : 1);
		}
	}
	return [Float64Array.from(chosen, (i) => x[i]), Float64Array.from(chosen, (i) => y[i])];
}

function rounds(
	x: Float64Array,
	y: Float64Array,
	weight: Float64Array | null,
	cx: Float64Array<ArrayBuffer>,
	cy: Float64Array<ArrayBuffer>
): KMeans {
	const [n, k] = [x.length, cx.length];
	const labels = new Int32Array(n).fill(-1);
	let [squares, atRest] = [0, false];
	for (let round = 0; round < MOST_ROUNDS && !atRest; round++) {
		const [sx, sy, sw] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
		atRest = true;
		squares = 0;
		for (let i = 0; i < n; i++) {
			let [nearest, least] = [-1, Infinity];
			for (let c = 0; c < k; c++) {
				const d2 = (x[i] - cx[c]) ** 2 + (y[i] - cy[c]) ** 2;
				if (d2 < least) [nearest, least] = [c, d2];
			}
			if (labels[i] !== nearest) atRest = false;
			labels[i] = nearest;
			const w = weight ? weight[i] : 1;
			squares += w * least;
			// From the centre: far origins cost no digits.
			sx[nearest] += w * (x[i] - cx[nearest]);
			sy[nearest] += w * (y[i] - cy[nearest]);
			sw[nearest] += w;
		}
		if (atRest) break;
		for (let c = 0; c < k; c++) {
			if (sw[c] === 0) continue; // a group that lost all its points keeps its centre
			cx[c] += sx[c] / sw[c];
			cy[c] += sy[c] / sw[c];
		}
	}
	return { labels, clusters: k, cx, cy, squares, atRest };
}

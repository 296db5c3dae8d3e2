import type { Kernel } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { clusterSummary, kindsOf, type ClusterSummary, type Codes, type Incidents } from './cluster-summary';
import { dbscan } from './dbscan';
import { hdbscan } from './hdbscan';
import { hulls, type Hull } from './hulls';
import { kMeans } from './k-means';

export const CLUSTER_METHODS = ['hdbscan', 'dbscan', 'k-means'] as const;
export type ClusterMethod = (typeof CLUSTER_METHODS)[number];

export interface ClusterOptions {
	method: ClusterMethod;
	/** `dbscan`: metres within which incidents hang together. */
	reach: number;
	/** `k-means`: how many groups. */
	groups: number;
}

export interface ClusterHull extends Hull {
	/** Incidents in it. */
	weight: number;
	/** What lies in it, where and when, where that was asked for. */
	summary?: ClusterSummary;
}

/** Clusters of incidents, the largest first. */
export interface ClusterHulls {
	hulls: ClusterHull[];
	/** Incidents that were looked at, and of them those in a cluster. */
	looked: number;
	within: number;
	/** There were more incidents: a sample of so many was taken. */
	sampled: boolean;
	/** Fewest incidents of a cluster. */
	least: number;
}

/** Of HDBSCAN, whose time grows with the square. */
const MOST_POINTS = 8000;
/** Places nearer to each other than this count as one for the methods that know weights, metres. */
const TOGETHER = 10;
/** A cluster holds at least this part of what is looked at. */
const LEAST_SHARE = 0.01;
const FEWEST = 10;

/**
 * Clusters of incidents as outlines. HDBSCAN finds dense places of any density and leaves out the rest, on a seeded sample where there are many; DBSCAN links what lies within a reach; k-means
 * cuts everything into groups of like extent.
 *
 * @param x, y    metres
 * @param weight  incidents a row stands for; rows of 0 and below (withdrawn) are left out
 */
export function* clusterHulls(
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	weight: ArrayLike<number>,
	{ method, reach, groups }: ClusterOptions,
	seed = 1
): Kernel<ClusterHulls> {
	return (yield* find(x, y, weight, { method, reach, groups }, seed)).result;
}

/**
 * The same, with what lies in each of them, where and when; of a sample where one was taken.
 * @param incidents  of each row
 */
export function* describedClusters(
	incidents: Incidents,
	weight: ArrayLike<number>,
	codes: Codes,
	options: ClusterOptions,
	seed = 1
): Kernel<ClusterHulls> {
	const { result, members, cluster } = yield* find(incidents.x, incidents.y, weight, options, seed);
	const kinds = kindsOf(incidents.category, members.row, members.weight, codes.categories);
	const own = result.hulls.map(() => ({ rows: [] as number[], weight: [] as number[] }));
	for (let m = 0; m < members.row.length; m++) {
		if (cluster[m] < 0) continue;
		own[cluster[m]].rows.push(members.row[m]);
		own[cluster[m]].weight.push(members.weight[m]);
	}
	const hulls = result.hulls.map((hull, k) => ({
		...hull,
		summary: clusterSummary(incidents, own[k].rows, own[k].weight, kinds, codes)
	}));
	return { ...result, hulls };
}

/** Clusters, and the one of each row that was looked at (position in the result; -1 none). */
function* find(
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	weight: ArrayLike<number>,
	{ method, reach, groups }: ClusterOptions,
	seed: number
): Kernel<{ result: ClusterHulls; members: Members; cluster: Int32Array }> {
	const all = method === 'hdbscan' ? sampled(x, y, weight, seed) : together(x, y, weight);
	const looked = all.weight.reduce((sum, w) => sum + w, 0);
	const least = Math.max(FEWEST, Math.round(LEAST_SHARE * looked));
	const { labels, clusters } = yield* method === 'hdbscan'
		? hdbscan(all.x, all.y, { least, neighbours: FEWEST, closest: TOGETHER, take: 'innermost' })
		: method === 'dbscan'
			? dbscan(all.x, all.y, all.weight, reach, least)
			: kMeans(all.x, all.y, all.weight, groups, seed);
	const weights = new Float64Array(clusters);
	labels.forEach((cluster, i) => {
		if (cluster >= 0) weights[cluster] += all.weight[i];
	});
	const found = hulls(all.x, all.y, labels, clusters)
		.map((hull, k) => ({ ...hull, weight: weights[k], k }))
		.sort((a, b) => b.weight - a.weight);
	const position = new Int32Array(clusters);
	found.forEach(({ k }, at) => (position[k] = at));
	const cluster = Int32Array.from(all.members.at, (at) => (labels[at] < 0 ? -1 : position[labels[at]]));
	const list = found.map(({ ring, area, n, weight }) => ({ ring, area, n, weight }));
	const within = weights.reduce((sum, w) => sum + w, 0);
	return { result: { hulls: list, looked, within, sampled: all.sampled, least }, members: all.members, cluster };
}

interface Rows {
	x: Float64Array<ArrayBuffer>;
	y: Float64Array<ArrayBuffer>;
	weight: Float64Array<ArrayBuffer>;
	sampled: boolean;
	members: Members;
}

/** The rows that were looked at: which, by which of the points above they are stood for, and for how many incidents they stand. */
interface Members {
	row: Uint32Array;
	at: Uint32Array;
	weight: Float64Array;
}

/** Incidents one by one, a seeded sample of them where there are too many (Vitter's algorithm R). */
function sampled(x: ArrayLike<number>, y: ArrayLike<number>, weight: ArrayLike<number>, seed: number): Rows {
	const random = seededRandom(seed);
	const rows: number[] = [];
	let seen = 0;
	for (let i = 0; i < x.length; i++)
		for (let w = 0; w < weight[i]; w++) {
			if (rows.length < MOST_POINTS) rows.push(i);
			else {
				const at = Math.floor(random() * (seen + 1));
				if (at < MOST_POINTS) rows[at] = i;
			}
			seen++;
		}
	rows.sort((a, b) => a - b);
	return {
		x: Float64Array.from(rows, (i) => x[i]),
		y: Float64Array.from(rows, (i) => y[i]),
		weight: new Float64Array(rows.length).fill(1),
		sampled: seen > rows.length,
		members: {
			row: Uint32Array.from(rows),
			at: Uint32Array.from(rows.keys()),
			weight: new Float64Array(rows.length).fill(1)
		}
	};
}

/** Incidents by place. */
function together(x: ArrayLike<number>, y: ArrayLike<number>, weight: ArrayLike<number>): Rows {
	const WIDE = 2 ** 26;
	const at = new Map<number, number>();
	const [xs, ys, weights]: number[][] = [[], [], []];
	const [row, place, stands] = [new Uint32Array(x.length), new Uint32Array(x.length), new Float64Array(x.length)];
	let n = 0;
	for (let i = 0; i < x.length; i++) {
		if (weight[i] <= 0) continue;
		const key = Math.floor(y[i] / TOGETHER) * WIDE + Math.floor(x[i] / TOGETHER);
		const known = at.get(key);
		row[n] = i;
		place[n] = known ?? xs.length;
		stands[n++] = weight[i];
		if (known !== undefined) weights[known] += weight[i];
		else {
			at.set(key, xs.length);
			xs.push(x[i]);
			ys.push(y[i]);
			weights.push(weight[i]);
		}
	}
	const members = { row: row.subarray(0, n), at: place.subarray(0, n), weight: stands.subarray(0, n) };
	return { x: Float64Array.from(xs), y: Float64Array.from(ys), weight: Float64Array.from(weights), sampled: false, members };
}

import Flatbush from 'flatbush';
import type { Kernel } from '$lib/domain/kernel';
import type { Clusters } from './dbscan';

export interface HdbscanOptions {
	/** Fewest points of a cluster. */
	least: number;
	/** A point's neighbourhood ends at so many points, itself counted; `least` by itself. More make smoother clusters and leave out more points. */
	neighbours?: number;
	/** Metres: smaller distances count as this much, so that points on one snap point are not infinitely dense. */
	closest?: number;
	/**
	 * Of clusters within clusters, `lasting` takes those that last longest over distances (excess of mass), `innermost` the smallest ones (the leaves of the
	 * tree): the dense places of a city, where the other one may take its two halves.
	 */
	take?: 'lasting' | 'innermost';
}

const SLICE = 64;

/**
 * Clusters of different density (HDBSCAN): as DBSCAN for all reaches at once. From the tree of clusters that appear and split as the reach shrinks it takes those that
 * last longest, counted in points × 1 / reach. The whole is never a cluster, so one round heap has none.
 *
 * Parts that split off at the very same distance do so at once, so the order of rows does not matter; programs that split them one after the other, as
 * scikit-learn, may put some points between clusters elsewhere.
 *
 * Time O(n²), memory O(n): 20,000 points take seconds; draw a sample of more.
 *
 * @param x, y  metres, finite
 * @yields      the share of points joined to the tree
 * @returns     clusters in the order of their first row; `strength` 0 … 1 says how deep in its cluster a point lies, 0 for those in none
 * @see Campello, Moulavi and Sander (2013), Density-Based Clustering Based on Hierarchical Density Estimates, PAKDD 2013, 160–172
 */
export function* hdbscan(
	x: Float64Array,
	y: Float64Array,
	{ least, neighbours = least, closest = 1, take = 'lasting' }: HdbscanOptions
): Kernel<Clusters & { strength: Float64Array<ArrayBuffer> }> {
	const n = x.length;
	const none = { labels: new Int32Array(n).fill(-1), clusters: 0, strength: new Float64Array(n) };
	if (n < 2 || n < neighbours) return none;
	const tree = yield* spanningTree(x, y, coreDistances(x, y, neighbours), closest);
	return label(condense(joinUp(tree, n), n, Math.max(2, least)), n, take);
}

/** Metres to the k-th nearest point, a point being its own first. */
function coreDistances(x: Float64Array, y: Float64Array, k: number): Float64Array {
	const index = new Flatbush(x.length);
	for (let i = 0; i < x.length; i++) index.add(x[i], y[i], x[i], y[i]);
	index.finish();
	return x.map((px, i) => {
		const far = index.neighbors(px, y[i], k)[k - 1];
		return Math.hypot(x[far] - px, y[far] - y[i]);
	});
}

interface Edges {
	from: Uint32Array;
	to: Uint32Array;
	length: Float64Array;
}

/** The shortest tree that joins all points, a pair being as far apart as it lies, and at least as the core distance of either (Prim's algorithm). */
function* spanningTree(x: Float64Array, y: Float64Array, core: Float64Array, closest: number): Kernel<Edges> {
	const n = x.length;
	const best = new Float64Array(n).fill(Infinity);
	const nearest = new Uint32Array(n);
	const left = Uint32Array.from({ length: n - 1 }, (_, i) => i + 1);
	const edges: Edges = { from: new Uint32Array(n - 1), to: new Uint32Array(n - 1), length: new Float64Array(n - 1) };
	let last = 0;
	for (let count = n - 1, e = 0; count > 0; count--, e++) {
		let [at, shortest] = [0, Infinity];
		for (let k = 0; k < count; k++) {
			const i = left[k];
			const dx = x[i] - x[last];
			const dy = y[i] - y[last];
			const apart = Math.max(closest, core[i], core[last], Math.sqrt(dx * dx + dy * dy));
			if (apart < best[i]) {
				best[i] = apart;
				nearest[i] = last;
			}
			if (best[i] < shortest) {
				shortest = best[i];
				at = k;
			}
		}
		last = left[at];
		left[at] = left[count - 1];
		edges.from[e] = nearest[last];
		edges.to[e] = last;
		edges.length[e] = shortest;
		if (e % SLICE === 0) yield (e + 1) / n;
	}
	return edges;
}

/** Node n + e joins two nodes at a distance; nodes under n are points. */
interface Joins {
	left: Uint32Array;
	right: Uint32Array;
	distance: Float64Array;
	size: Uint32Array;
}

/** Joins points along the edges, the shortest first. */
function joinUp({ from, to, length }: Edges, n: number): Joins {
	const order = Uint32Array.from(length.keys()).sort((a, b) => length[a] - length[b] || a - b);
	const parent = Uint32Array.from({ length: 2 * n - 1 }, (_, i) => i);
	const root = (i: number) => {
		while (parent[i] !== i) i = parent[i] = parent[parent[i]];
		return i;
	};
	const joins = {
		left: new Uint32Array(n - 1),
		right: new Uint32Array(n - 1),
		distance: new Float64Array(n - 1),
		size: new Uint32Array(2 * n - 1).fill(1)
	};
	order.forEach((edge, e) => {
		const [a, b] = [root(from[edge]), root(to[edge])];
		joins.left[e] = a;
		joins.right[e] = b;
		joins.distance[e] = length[edge];
		joins.size[n + e] = joins.size[a] + joins.size[b];
		parent[a] = parent[b] = n + e;
	});
	return joins;
}

interface Condensed {
	/** By cluster; 0 is the whole, and a parent comes before its children. */
	parent: number[];
	birth: number[];
	stability: number[];
	/** By point: the last cluster it was in, and the density 1 / distance at which it left it. */
	cluster: Uint32Array;
	left: Float64Array;
}

/** Walks down from the whole: parts under `least` are points that leave, and only a split into two or more larger parts makes new clusters. */
function condense({ left, right, distance, size }: Joins, n: number, least: number): Condensed {
	const tree: Condensed = { parent: [-1], birth: [0], stability: [0], cluster: new Uint32Array(n), left: new Float64Array(n) };
	const open: [node: number, cluster: number][] = [[2 * n - 2, 0]];
	const leave = (node: number, cluster: number, density: number) => {
		const below = [node];
		for (let at = below.pop(); at !== undefined; at = below.pop()) {
			if (at >= n) {
				below.push(left[at - n], right[at - n]);
				continue;
			}
			tree.cluster[at] = cluster;
			tree.left[at] = density;
			tree.stability[cluster] += density - tree.birth[cluster];
		}
	};
	for (let next = open.pop(); next; next = open.pop()) {
		const [node, cluster] = next;
		const density = 1 / distance[node - n];
		// What splits at one distance splits at once: in which order the tree joined it is chance.
		const parts: number[] = [];
		const joined = [node];
		for (let at = joined.pop(); at !== undefined; at = joined.pop())
			for (const part of [left[at - n], right[at - n]])
				if (part >= n && distance[part - n] === distance[node - n]) joined.push(part);
				else parts.push(part);
		const large = parts.filter((part) => size[part] >= least);
		for (const part of parts) {
			if (size[part] < least) leave(part, cluster, density);
			else if (large.length === 1) open.push([part, cluster]);
			else {
				tree.stability[cluster] += (density - tree.birth[cluster]) * size[part];
				tree.parent.push(cluster);
				tree.birth.push(density);
				tree.stability.push(0);
				open.push([part, tree.parent.length - 1]);
			}
		}
	}
	return tree;
}

/** Takes a cluster or the best of those within it, whichever lasts longer; or those that hold no other. */
function label(
	{ parent, stability, cluster, left }: Condensed,
	n: number,
	take: 'lasting' | 'innermost'
): Clusters & { strength: Float64Array<ArrayBuffer> } {
	const count = parent.length;
	const within = new Float64Array(count);
	const taken = new Uint8Array(count);
	const divided = new Uint8Array(count);
	for (let c = count - 1; c > 0; c--) {
		taken[c] = Number(take === 'lasting' ? within[c] <= stability[c] : !divided[c]);
		divided[parent[c]] = 1;
		within[parent[c]] += Math.max(within[c], stability[c]);
	}
	// The outermost taken cluster that holds each cluster; −1 for none.
	const holder = new Int32Array(count).fill(-1);
	for (let c = 1; c < count; c++) holder[c] = holder[parent[c]] >= 0 ? holder[parent[c]] : taken[c] ? c : -1;
	const labels = new Int32Array(n);
	const strength = new Float64Array(n);
	const number = new Int32Array(count).fill(-1);
	const densest = new Float64Array(count);
	let clusters = 0;
	for (let i = 0; i < n; i++) {
		const held = holder[cluster[i]];
		if (held >= 0 && number[held] < 0) number[held] = clusters++;
		labels[i] = held < 0 ? -1 : number[held];
		if (held >= 0) densest[held] = Math.max(densest[held], left[i]);
	}
	for (let i = 0; i < n; i++) if (labels[i] >= 0) strength[i] = left[i] / densest[holder[cluster[i]]];
	return { labels, clusters, strength };
}

/** The smallest convex outline of some points. */
export interface Hull {
	/** Corners x₀, y₀, x₁, y₁, … anticlockwise; one or two points where all lie on a place or a line. */
	ring: Float64Array<ArrayBuffer>;
	/** Square metres. */
	area: number;
	/** Rows in it. */
	n: number;
}

/**
 * The convex hull of each cluster. It may cover ground on which nothing happened: a sickle of points has a full moon for its hull.
 *
 * @param x, y    metres
 * @param labels  cluster of each row; below 0 is none
 * @see Andrew (1979), Another Efficient Algorithm for Convex Hulls in Two Dimensions, Information Processing Letters 9(5)
 */
export function hulls(x: Float64Array, y: Float64Array, labels: Int32Array, clusters: number): Hull[] {
	const rows: number[][] = Array.from({ length: clusters }, () => []);
	labels.forEach((cluster, i) => {
		if (cluster >= 0) rows[cluster].push(i);
	});
	return rows.map((own) => {
		own.sort((a, b) => x[a] - x[b] || y[a] - y[b]);
		const corners = half(own, x, y);
		// Back along the upper side; its ends are those of the lower one.
		const upper = half([...own].reverse(), x, y);
		if (upper.length > 2) corners.push(...upper.slice(1, -1));
		const ring = Float64Array.from(corners.flatMap((i) => [x[i], y[i]]));
		return { ring, area: areaOf(ring), n: own.length };
	});
}

function half(order: number[], x: Float64Array, y: Float64Array): number[] {
	const chain: number[] = [];
	for (const i of order) {
		while (chain.length > 1 && !turnsLeft(x, y, chain[chain.length - 2], chain[chain.length - 1], i)) chain.pop();
		if (!chain.length || x[chain[chain.length - 1]] !== x[i] || y[chain[chain.length - 1]] !== y[i]) chain.push(i);
	}
	return chain;
}

function turnsLeft(x: Float64Array, y: Float64Array, a: number, b: number, c: number): boolean {
	return (x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a]) > 0;
}

function areaOf(ring: Float64Array): number {
	let twice = 0;
	for (let k = 2; k + 3 < ring.length; k += 2)
		twice += (ring[k] - ring[0]) * (ring[k + 3] - ring[1]) - (ring[k + 2] - ring[0]) * (ring[k + 1] - ring[1]);
	return twice / 2;
}

import { MOST_CORNERS } from '$lib/domain/exploration';
import { ringArea } from './ring';

/**
 * A ring with fewer corners: of all of them those that matter most (Douglas and Peucker), each moved to a whole metre.
 *
 * @param ring       x₀, y₀, x₁, y₁, … in metres
 * @param tolerance  metres that the line may move
 * @returns          null when nothing is left that has an inside
 * @see Douglas and Peucker (1973), Algorithms for the reduction of the number of points required to represent a digitized line or its caricature, Cartographica 10(2), 112–122
 */
export function simplifiedRing(ring: ArrayLike<number>, tolerance: number, most = MOST_CORNERS): number[] | null {
	const weight = significance(ring);
	const kept = Array.from(weight.keys())
		.filter((k) => weight[k] > tolerance)
		.sort((a, b) => weight[b] - weight[a] || a - b)
		.slice(0, most)
		.sort((a, b) => a - b);
	const corners: number[] = [];
	for (const k of kept) {
		// Never a negative zero: an address knows none.
		const [x, y] = [Math.round(ring[2 * k]) + 0, Math.round(ring[2 * k + 1]) + 0];
		if (x !== corners.at(-2) || y !== corners.at(-1)) corners.push(x, y);
	}
	while (corners.length > 2 && corners[0] === corners.at(-2) && corners[1] === corners.at(-1)) corners.length -= 2;
	return corners.length >= 6 && ringArea(corners) > 0 ? corners : null;
}

/**
 * For each corner how far the line would move without it, as the division of Douglas and Peucker meets it: never more than for the corners
 * between which it lies, so that any threshold keeps what a division up to that threshold keeps.
 */
function significance(ring: ArrayLike<number>): Float64Array {
	const n = ring.length >> 1;
	const weight = new Float64Array(n);
	if (n === 0) return weight;
	const far = farthest(ring, 0, n, (k) => Math.hypot(ring[2 * k] - ring[0], ring[2 * k + 1] - ring[1]));
	weight[0] = weight[far.k] = Infinity;
	const stretches: [from: number, to: number, limit: number][] = [
		[0, far.k, Infinity],
		[far.k, n, Infinity] // corner n is corner 0 again
	];
	for (let next = stretches.pop(); next; next = stretches.pop()) {
		const [from, to, limit] = next;
		if (to - from < 2) continue;
		const { k, distance } = farthest(ring, from + 1, to, (at) => fromSegment(ring, at, from, to % n));
		weight[k] = Math.min(distance, limit);
		stretches.push([from, k, weight[k]], [k, to, weight[k]]);
	}
	return weight;
}

function farthest(ring: ArrayLike<number>, from: number, to: number, measure: (k: number) => number) {
	let best = { k: from, distance: -1 };
	for (let k = from; k < to; k++) {
		const distance = measure(k);
		if (distance > best.distance) best = { k, distance };
	}
	return best;
}

function fromSegment(ring: ArrayLike<number>, k: number, a: number, b: number): number {
	const [px, py] = [ring[2 * k] - ring[2 * a], ring[2 * k + 1] - ring[2 * a + 1]];
	const [dx, dy] = [ring[2 * b] - ring[2 * a], ring[2 * b + 1] - ring[2 * a + 1]];
	const length = dx * dx + dy * dy;
	const share = length > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / length)) : 0;
	return Math.hypot(px - share * dx, py - share * dy);
}

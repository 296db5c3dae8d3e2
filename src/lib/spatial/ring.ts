import type { Box } from './bin';

/**
 * A ring: the corners of a closed line in metres, x₀, y₀, x₁, y₁, …; the last corner joins the first. A line drawn by hand may cross
 * itself: a place lies inside where the line goes round it at all (non-zero winding), so that the loop at the end of a lasso takes nothing away.
 * Western and southern edges belong to the ring, eastern and northern ones do not.
 */
export type Ring = readonly number[];

/** Whether a place lies inside, by looking at every edge: the definition, and fast enough for one place. */
export function inRing(ring: Ring, x: number, y: number): boolean {
	let winding = 0;
	for (let k = 0, before = ring.length - 2; k < ring.length; before = k, k += 2) {
		const up = ring[before + 1] <= ring[k + 1];
		const [low, high] = up ? [before, k] : [k, before];
		winding += crossing(ring[low], ring[low + 1], ring[high], ring[high + 1], x, y) ? (up ? 1 : -1) : 0;
	}
	return winding !== 0;
}

/** Whether a ray eastwards from a place meets an edge, which is given from its lower end to its upper. */
export function crossing(x1: number, y1: number, x2: number, y2: number, x: number, y: number): boolean {
	return y1 <= y && y < y2 && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
}

/** Square metres inside a ring, also of one that crosses itself: strips between all heights at which edges begin, end or meet are sums of trapezia. */
export function ringArea(ring: Ring): number {
	const edges = edgesOf(ring);
	const heights = [...new Set([...edges.flatMap(([, y1, , y2]) => [y1, y2]), ...meetings(edges)])].sort((a, b) => a - b);
	let area = 0;
	for (let k = 0; k + 1 < heights.length; k++) {
		const middle = (heights[k] + heights[k + 1]) / 2;
		const met = edges
			.filter(([, y1, , y2]) => y1 <= middle && middle < y2)
			.map(([x1, y1, x2, y2, turn]) => ({ x: x1 + ((middle - y1) / (y2 - y1)) * (x2 - x1), turn }))
			.sort((a, b) => a.x - b.x);
		let winding = 0;
		for (let j = 0; j + 1 < met.length; j++) {
			winding += met[j].turn;
			if (winding !== 0) area += (met[j + 1].x - met[j].x) * (heights[k + 1] - heights[k]);
		}
	}
	return area;
}

/**
 * Square metres inside a ring that does not cross itself, positive when it runs anticlockwise (the shoelace formula).
 * Taken from the first corner, so that far origins cost no digits.
 */
export function signedArea(ring: ArrayLike<number>): number {
	const [x0, y0] = [ring[0], ring[1]];
	let twice = 0;
	for (let k = 0, n = ring.length; k < n; k += 2) {
		const next = (k + 2) % n;
		twice += (ring[k] - x0) * (ring[next + 1] - y0) - (ring[next] - x0) * (ring[k + 1] - y0);
	}
	return twice / 2;
}

export function ringBox(ring: Ring): Box {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (let k = 0; k < ring.length; k += 2) {
		box[0] = Math.min(box[0], ring[k]);
		box[1] = Math.min(box[1], ring[k + 1]);
		box[2] = Math.max(box[2], ring[k]);
		box[3] = Math.max(box[3], ring[k + 1]);
	}
	return box;
}

/** From the lower end to the upper, and whether the ring runs up (1) or down (-1) it. A level edge is met by no ray. */
export type Edge = [x1: number, y1: number, x2: number, y2: number, turn: 1 | -1];

export function edgesOf(ring: Ring): Edge[] {
	const edges: Edge[] = [];
	for (let k = 0, before = ring.length - 2; k < ring.length; before = k, k += 2) {
		const [x1, y1, x2, y2] = [ring[before], ring[before + 1], ring[k], ring[k + 1]];
		edges.push(y1 <= y2 ? [x1, y1, x2, y2, 1] : [x2, y2, x1, y1, -1]);
	}
	return edges;
}

/** Heights at which two edges cross. */
function meetings(edges: Edge[]): number[] {
	const heights: number[] = [];
	for (let a = 0; a < edges.length; a++)
		for (let b = 0; b < a; b++) {
			const [x1, y1, x2, y2] = edges[a];
			const [x3, y3, x4, y4] = edges[b];
			const slopeA = (x2 - x1) / (y2 - y1);
			const slopeB = (x4 - x3) / (y4 - y3);
			const y = (x3 - x1 + slopeA * y1 - slopeB * y3) / (slopeA - slopeB); // not finite where they are parallel
			if (y > Math.max(y1, y3) && y < Math.min(y2, y4)) heights.push(y);
		}
	return heights;
}

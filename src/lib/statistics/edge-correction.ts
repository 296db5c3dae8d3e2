import type { StudyWindow } from './study-window';

/**
 * Weights of pairs near the edge of a window, where some of the partners a point would have lie outside and are not seen. `isotropic`: one over the share
 * of the circle about the point, through its partner, that lies in the window (Ripley 1976). `translation`: the window's area over that of its overlap
 * with itself moved by the pair's difference (Ohser and Stoyan 1981).
 */
export type EdgeCorrection = 'isotropic' | 'translation' | 'none';

/** Larger weights rest on a sliver of the circle and would drown all others: spatstat's limit. */
const MOST = 100;
/** Two points of a circle of radius 1. */
const PROBES = [1, 3.5].map((angle) => [Math.cos(angle), Math.sin(angle)]);
/** The table of overlaps has so many directions per length, and takes about so many steps to make. */
const DIRECTIONS = 6;
const WORK = 250_000;

/** Weight of the partner at distance d from a point, by place. */
export type CircleWeight = (x: number, y: number, d: number) => number;
/** Weight of a pair by its difference. */
export type ShiftWeight = (dx: number, dy: number) => number;

export function isotropicWeight(window: StudyWindow): CircleWeight {
	return window.edges ? polygonCircle(window.edges) : rectangleCircle(window);
}

function rectangleCircle({ west, south, east, north }: StudyWindow): CircleWeight {
	return (x, y, d) => {
		const [left, right, down, up] = [x - west, east - x, y - south, north - y];
		if (d <= left && d <= right && d <= down && d <= up) return 1;
		let outside = 0;
		const side = (toSide: number, toOne: number, toOther: number) => {
			if (toSide >= d) return;
			const half = Math.acos(toSide / d);
			// Beyond a corner the circle is outside already by the other side.
			outside += Math.min(half, angleTo(toOne, toSide)) + Math.min(half, angleTo(toOther, toSide));
		};
		side(left, up, down);
		side(right, up, down);
		side(down, left, right);
		side(up, left, right);
		return Math.min(MOST, 1 / Math.max(0, 1 - outside / (2 * Math.PI)));
	};
}

/** The angle from the nearest point of a side to its corner; a point in the corner itself shares it with the other side. */
function angleTo(corner: number, side: number): number {
	return corner === 0 && side === 0 ? Math.PI / 4 : Math.atan2(corner, side);
}

/**
 * The share of a circle inside: with the ground on the left of each edge, the angles at which the circle leaves the ground less those at which it enters
 * add up to the angle inside, in any order.
 */
function polygonCircle(edges: Float64Array): CircleWeight {
	return (x, y, d) => {
		let angle = 0;
		let crossings = 0;
		const d2 = d * d;
		for (let k = 0; k < edges.length; k += 4) {
			const ax = edges[k] - x;
			const ay = edges[k + 1] - y;
			const ex = edges[k + 2] - edges[k];
			const ey = edges[k + 3] - edges[k + 1];
			const e2 = ex * ex + ey * ey;
			const along = ax * ex + ay * ey;
			const root = along * along - e2 * (ax * ax + ay * ay - d2);
			if (root <= 0) continue;
			const sqrt = Math.sqrt(root);
			for (const s of [(-along - sqrt) / e2, (-along + sqrt) / e2]) {
				if (s < 0 || s >= 1) continue;
				const [px, py] = [ax + s * ex, ay + s * ey];
				// The circle runs towards (−py, px), the ground towards (−ey, ex).
				angle += (py * ey + px * ex > 0 ? -1 : 1) * Math.atan2(py, px);
				crossings++;
			}
		}
		// The point itself is inside: a circle that crosses no edge goes round a hole at most, or lies outside wholly. Where it touches an edge it is neither,
		// so that two of its points are asked.
		if (!crossings) return PROBES.some(([px, py]) => contains(edges, x + px * d, y + py * d)) ? 1 : MOST;
		const turn = 2 * Math.PI;
		const inside = angle - turn * Math.floor(angle / turn);
		return Math.min(MOST, turn / inside);
	};
}

function contains(edges: Float64Array, x: number, y: number): boolean {
	let inside = false;
	for (let k = 0; k < edges.length; k += 4)
		if (
			edges[k + 1] > y !== edges[k + 3] > y &&
			x < edges[k] + ((y - edges[k + 1]) / (edges[k + 3] - edges[k + 1])) * (edges[k + 2] - edges[k])
		)
			inside = !inside;
	return inside;
}

/** Metres from a point to the nearest edge: no circle of a smaller radius needs a weight. */
export function edgeDistance({ west, south, east, north, edges }: StudyWindow, x: number, y: number): number {
	if (!edges) return Math.min(x - west, east - x, y - south, north - y);
	let best = Infinity;
	for (let k = 0; k < edges.length; k += 4) {
		const [ex, ey] = [edges[k + 2] - edges[k], edges[k + 3] - edges[k + 1]];
		const s = Math.max(0, Math.min(1, ((x - edges[k]) * ex + (y - edges[k + 1]) * ey) / (ex * ex + ey * ey)));
		best = Math.min(best, Math.hypot(edges[k] + s * ex - x, edges[k + 1] + s * ey - y));
	}
	return best;
}

/**
 * For a polygon the overlap is computed exactly on a table of directions and lengths and interpolated between them: along a direction it falls off smoothly
 * from the whole area, where a table of (dx, dy) would have a peak. The more edges, the coarser the table: a weight is off by less than 1e-5 with ten, 3e-4 with 500.
 *
 * @param reach  the largest difference, metres
 */
export function translationWeight(window: StudyWindow, reach: number): ShiftWeight {
	const { west, south, east, north, area, edges } = window;
	if (!edges) return (dx, dy) => area / ((east - west - Math.abs(dx)) * (north - south - Math.abs(dy)));
	const lengths = Math.max(16, Math.min(64, Math.floor(Math.sqrt(WORK / (edges.length / 4)))));
	const directions = DIRECTIONS * lengths;
	const table = new Float64Array((directions + 1) * (lengths + 1));
	const step = reach / lengths;
	const turn = Math.PI / directions;
	// The overlap is the same both ways, so half of the directions are enough; the last is the first again.
	for (let u = 0; u <= directions; u++)
		for (let v = 0; v <= lengths; v++)
			table[u * (lengths + 1) + v] = v
				? overlap(edges, south, v * step * Math.cos(u * turn), v * step * Math.sin(u * turn))
				: area;
	return (dx, dy) => {
		const angle = Math.atan2(dy, dx);
		const u = (angle < 0 ? angle + Math.PI : angle) / turn;
		const v = Math.sqrt(dx * dx + dy * dy) / step;
		const row = Math.min(directions - 1, Math.floor(u));
		const col = Math.min(lengths - 1, Math.floor(v));
		const [fu, fv] = [u - row, v - col];
		const k = row * (lengths + 1) + col;
		const below = k + lengths + 1;
		const between = (1 - fu) * ((1 - fv) * table[k] + fv * table[k + 1]) + fu * ((1 - fv) * table[below] + fv * table[below + 1]);
		return Math.min(MOST, area / between);
	};
}

/**
 * Square metres common to a polygon and the same moved by (dx, dy). Each edge stands for the strip between it and a line below all; strips of edges that
 * run to the left count, to the right they are taken off, and the common area of the polygons is that of all pairs of strips.
 *
 * @param edges  as of a window: the westernmost first, so that few pairs are looked at
 */
export function overlap(edges: Float64Array, south: number, dx: number, dy: number): number {
	const base = Math.min(south, south + dy);
	let widest = 0;
	for (let k = 0; k < edges.length; k += 4) widest = Math.max(widest, Math.abs(edges[k + 2] - edges[k]));
	let area = 0;
	let first = 0;
	for (let i = 0; i < edges.length; i += 4) {
		const [a1, a2] = [edges[i], edges[i + 2]];
		if (a1 === a2) continue;
		const [west, east] = [Math.min(a1, a2), Math.max(a1, a2)];
		while (first < edges.length && Math.min(edges[first], edges[first + 2]) + dx + widest <= west) first += 4;
		const slopeA = (edges[i + 3] - edges[i + 1]) / (a2 - a1);
		for (let j = first; j < edges.length; j += 4) {
			const b1 = edges[j] + dx;
			const b2 = edges[j + 2] + dx;
			const from = Math.max(west, Math.min(b1, b2));
			const to = Math.min(east, Math.max(b1, b2));
			if (Math.min(b1, b2) >= east) break;
			if (to <= from) continue;
			const slopeB = (edges[j + 3] - edges[j + 1]) / (b2 - b1);
			const heightA = (x: number) => edges[i + 1] + slopeA * (x - a1) - base;
			const heightB = (x: number) => edges[j + 1] + dy + slopeB * (x - b1) - base;
			const [startA, endA, startB, endB] = [heightA(from), heightA(to), heightB(from), heightB(to)];
			const [gapStart, gapEnd] = [startA - startB, endA - endB];
			let under: number;
			if (gapStart * gapEnd >= 0) under = ((to - from) * (Math.min(startA, startB) + Math.min(endA, endB))) / 2;
			else {
				// The edges cross: the lower one changes there.
				const share = gapStart / (gapStart - gapEnd);
				const crossing = startA + share * (endA - startA);
				under =
					((to - from) * (share * (Math.min(startA, startB) + crossing) + (1 - share) * (crossing + Math.min(endA, endB)))) / 2;
			}
			area += a1 > a2 === b1 > b2 ? under : -under;
		}
	}
	return area;
}

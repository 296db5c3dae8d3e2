import { AppError } from '$lib/domain/errors';
import type { Random } from '$lib/domain/random';
import { signedArea } from '$lib/spatial/ring';

/** The ground on which events could have happened, metres: a rectangle, or polygons with holes. */
export interface StudyWindow {
	west: number;
	south: number;
	east: number;
	north: number;
	/** Square metres. */
	area: number;
	/** Metres, the edges of holes included. */
	perimeter: number;
	/** Edges x₁, y₁, x₂, y₂ with the ground on their left, the westernmost first; null for a rectangle. */
	edges: Float64Array<ArrayBuffer> | null;
}

export function rectangle(west: number, south: number, east: number, north: number): StudyWindow {
	if (!(east > west && north > south))
		throw new AppError('input/value', `A window from ${west}, ${south} to ${east}, ${north} has no area.`);
	const [width, height] = [east - west, north - south];
	return { west, south, east, north, area: width * height, perimeter: 2 * (width + height), edges: null };
}

/**
 * A window of polygons. What lies in an odd number of rings is ground, so holes and islands need no order and no direction. Rings do not cross.
 *
 * @param rings  each x₀, y₀, x₁, y₁, …; the last point joins the first, whether repeated or not
 * @throws {AppError} `input/value` when they enclose nothing
 */
export function polygons(rings: ArrayLike<number>[]): StudyWindow {
	const sides: [x1: number, y1: number, x2: number, y2: number][] = [];
	let area = 0;
	for (const ring of rings) {
		const depth = rings.filter(
			(other) => other !== ring && inRing(other, (ring[0] + ring[2]) / 2, (ring[1] + ring[3]) / 2)
		).length;
		const signed = signedArea(ring);
		const forward = signed > 0 === (depth % 2 === 0);
		area += depth % 2 ? -Math.abs(signed) : Math.abs(signed);
		eachSide(ring, (x1, y1, x2, y2) => {
			if (x1 !== x2 || y1 !== y2) sides.push(forward ? [x1, y1, x2, y2] : [x2, y2, x1, y1]);
		});
	}
	if (!(area > 0)) throw new AppError('input/value', `${rings.length} rings enclose no area.`, 'Choose an area with an outline.');
	sides.sort((a, b) => Math.min(a[0], a[2]) - Math.min(b[0], b[2]));
	const edges = Float64Array.from(sides.flat());
	let [west, south, east, north, perimeter] = [Infinity, Infinity, -Infinity, -Infinity, 0];
	for (let k = 0; k < edges.length; k += 4) {
		west = Math.min(west, edges[k]);
		east = Math.max(east, edges[k]);
		south = Math.min(south, edges[k + 1]);
		north = Math.max(north, edges[k + 1]);
		perimeter += Math.hypot(edges[k + 2] - edges[k], edges[k + 3] - edges[k + 1]);
	}
	return { west, south, east, north, area, perimeter, edges };
}

function eachSide(ring: ArrayLike<number>, visit: (x1: number, y1: number, x2: number, y2: number) => void): void {
	const n = ring.length;
	for (let k = 0; k < n; k += 2) visit(ring[k], ring[k + 1], ring[(k + 2) % n], ring[(k + 3) % n]);
}

function inRing(ring: ArrayLike<number>, x: number, y: number): boolean {
	let inside = false;
	eachSide(ring, (x1, y1, x2, y2) => {
		if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
	});
	return inside;
}

const BANDS = 256;

/** Whether a point lies on the ground of a window. A polygon's edges are put in bands by y once, so that many points can be asked quickly. */
export function insideOf({ west, south, east, north, edges }: StudyWindow): (x: number, y: number) => boolean {
	const inBox = (x: number, y: number) => x >= west && x <= east && y >= south && y <= north;
	if (!edges) return inBox;
	const bandOf = (y: number) => Math.min(BANDS - 1, Math.floor(((y - south) / (north - south)) * BANDS));
	const bands: number[][] = Array.from({ length: BANDS }, () => []);
	for (let k = 0; k < edges.length; k += 4) {
		const [low, high] = [Math.min(edges[k + 1], edges[k + 3]), Math.max(edges[k + 1], edges[k + 3])];
		for (let band = bandOf(low); band <= bandOf(high); band++)
			bands[band].push(edges[k], edges[k + 1], edges[k + 2], edges[k + 3]);
	}
	return (x, y) => {
		if (!inBox(x, y)) return false;
		const near = bands[bandOf(y)];
		let inside = false;
		for (let k = 0; k < near.length; k += 4) {
			const [y1, y2] = [near[k + 1], near[k + 3]];
			if (y1 > y !== y2 > y && x < near[k] + ((y - y1) / (y2 - y1)) * (near[k + 2] - near[k])) inside = !inside;
		}
		return inside;
	};
}

/** Points at random on the ground, every place as likely as every other. */
export function randomPoints(
	{ west, south, east, north }: StudyWindow,
	inside: (x: number, y: number) => boolean,
	n: number,
	random: Random
): { x: Float64Array<ArrayBuffer>; y: Float64Array<ArrayBuffer> } {
	const [x, y] = [new Float64Array(n), new Float64Array(n)];
	for (let i = 0; i < n; i++)
		do {
			x[i] = west + random() * (east - west);
			y[i] = south + random() * (north - south);
		} while (!inside(x[i], y[i]));
	return { x, y };
}

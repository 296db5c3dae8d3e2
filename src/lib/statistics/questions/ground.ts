import type { Areas } from '$lib/spatial/area-index';
import { projectPoint, type Projection } from '$lib/spatial/projection';
import { hulls } from '../hulls';
import { polygons, type StudyWindow } from '../study-window';

/** The ground on which incidents could have been recorded, and what it was made from. */
export interface Ground {
	window: StudyWindow;
	/** `areas`: the outline of all areas together; `hull`: the smallest outline of all places. */
	from: 'areas' | 'hull';
}

/** Edge correction asks every edge for points near the edge: outlines are simplified to about so many. */
const MOST_EDGES = 160;
/** Areas whose borders are not drawn through the same points leave seams: then the outline is far longer than the hull's. */
const LONGEST = 4;
/** An outline that was simplified may differ from the true one in so much of its area. */
const AREA_OFF = 0.03;

/**
 * The outline of all areas together: borders that two areas share point for point are taken out. Null where that leaves seams, or next to nothing.
 */
export function groundOfAreas(areas: Areas, projection: Projection): Ground | null {
	const rings = outline(areas).map((ring) => Float64Array.from(ring.flatMap(([lon, lat]) => projectPoint(projection, lon, lat))));
	const sizes = rings.map((ring) => Math.abs(areaOf(ring)));
	const largest = Math.max(0, ...sizes);
	const kept = rings.filter((_, k) => sizes[k] > 0.001 * largest);
	if (!kept.length) return null;
	const whole = polygons(kept);
	const convex = hullOf(kept);
	if (whole.perimeter > LONGEST * convex.window.perimeter) return null;
	for (let tolerance = 2; tolerance < whole.perimeter; tolerance *= 2) {
		const simple = kept.map((ring) => simplified(ring, tolerance)).filter((ring) => ring.length >= 6);
		if (!simple.length) return null;
		if (simple.reduce((sum, ring) => sum + ring.length / 2, 0) > MOST_EDGES) continue;
		const window = polygons(simple);
		return Math.abs(window.area / whole.area - 1) < AREA_OFF ? { window, from: 'areas' } : null;
	}
	return null;
}

/** The convex outline of places. @throws {AppError} `input/value` where they lie on one line */
export function groundOfPlaces(x: Float64Array, y: Float64Array): Ground {
	const [{ ring }] = hulls(x, y, new Int32Array(x.length), 1);
	return { window: polygons([ring]), from: 'hull' };
}

const hullOf = (rings: readonly Float64Array[]) =>
	groundOfPlaces(
		Float64Array.from(rings.flatMap((ring) => Array.from(ring).filter((_, k) => k % 2 === 0))),
		Float64Array.from(rings.flatMap((ring) => Array.from(ring).filter((_, k) => k % 2 === 1)))
	);

type Place = [number, number];

/** Sides that an odd number of rings have, joined to rings. Where rings meet in a point either way on is right. */
function outline(areas: Areas): Place[][] {
	const sides = new Map<string, [Place, Place]>();
	// To a centimetre: the last digits of the same corner may differ.
	const key = ([x, y]: Place) => `${Math.round(x * 1e7)} ${Math.round(y * 1e7)}`;
	for (const { geometry } of areas.features) {
		const rings = !geometry ? [] : geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
		for (const ring of rings)
			for (let k = 0; k < ring.length; k++) {
				const [a, b] = [ring[k], ring[(k + 1) % ring.length]] as [Place, Place];
				const [p, q] = [key(a), key(b)];
				if (p === q) continue;
				const side = p < q ? `${p} ${q}` : `${q} ${p}`;
				if (!sides.delete(side)) sides.set(side, [a, b]);
			}
	}
	const at = new Map<string, Set<string>>();
	for (const [side, ends] of sides)
		for (const end of ends) {
			const there = at.get(key(end));
			if (there) there.add(side);
			else at.set(key(end), new Set([side]));
		}
	const rings: Place[][] = [];
	for (const [first, [start]] of sides) {
		const ring: Place[] = [];
		let side: string | undefined = first;
		for (let here = start; side !== undefined;) {
			const [a, b]: [Place, Place] = sides.get(side)!;
			sides.delete(side);
			at.get(key(a))!.delete(side);
			at.get(key(b))!.delete(side);
			ring.push(here);
			here = key(a) === key(here) ? b : a;
			side = at.get(key(here))!.values().next().value;
		}
		if (ring.length > 2) rings.push(ring);
	}
	return rings;
}

/** Fewer corners, none of those left out farther from the line than `tolerance` metres (Douglas and Peucker 1973). The ring is cut at two far corners. */
function simplified(ring: Float64Array, tolerance: number): Float64Array<ArrayBuffer> {
	const n = ring.length / 2;
	let far = 0;
	for (let k = 1; k < n; k++) if (apart(ring, 0, k) > apart(ring, 0, far)) far = k;
	const keep = new Uint8Array(n);
	keep[0] = keep[far] = 1;
	const open: [number, number][] = [
		[0, far],
		[far, n]
	];
	for (let part = open.pop(); part; part = open.pop()) {
		const [from, to] = part;
		let [worst, at] = [tolerance, -1];
		for (let k = from + 1; k < to; k++) {
			const off = toSide(ring, from, to % n, k);
			if (off > worst) [worst, at] = [off, k];
		}
		if (at < 0) continue;
		keep[at] = 1;
		open.push([from, at], [at, to]);
	}
	return ring.filter((_, k) => keep[k >> 1] === 1);
}

const apart = (ring: Float64Array, a: number, b: number) =>
	Math.hypot(ring[2 * a] - ring[2 * b], ring[2 * a + 1] - ring[2 * b + 1]);

/** Metres from corner k to the side from a to b. */
function toSide(ring: Float64Array, a: number, b: number, k: number): number {
	const [ax, ay] = [ring[2 * a], ring[2 * a + 1]];
	const [dx, dy] = [ring[2 * b] - ax, ring[2 * b + 1] - ay];
	const [px, py] = [ring[2 * k] - ax, ring[2 * k + 1] - ay];
	const square = dx * dx + dy * dy;
	const along = square > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / square)) : 0;
	return Math.hypot(px - along * dx, py - along * dy);
}

function areaOf(ring: Float64Array): number {
	let twice = 0;
	const n = ring.length;
	for (let k = 0; k < n; k += 2) twice += ring[k] * ring[(k + 3) % n] - ring[(k + 2) % n] * ring[k + 1];
	return twice / 2;
}

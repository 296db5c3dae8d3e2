import type { Random } from '$lib/domain/random';
import { text } from '$lib/messages/text';
import { signedArea } from '$lib/spatial/ring';
import { cityOutline, inCity, riverX } from './geography';

type Point = [x: number, y: number];

export interface District {
	name: string;
	/** Metres: the district is what lies nearer to this point than to any other district's. */
	x: number;
	y: number;
	/** Ring in metres, anticlockwise, not closed. */
	ring: Point[];
	/** Square metres. */
	area: number;
}

/** Six pairs of seeds face each other across the river, so that it runs along district borders. */
const RIVER_PAIRS = [-5200, -3100, -1050, 1050, 3100, 5200];
const FROM_RIVER = 950;

/** Divides the whole city into 24 districts without gaps or overlaps: the Voronoi cells of well-spread seeds. */
export function drawDistricts(random: Random): District[] {
	const names = text.sample.districts;
	const seeds: Point[] = [];
	for (const side of [-1, 1])
		for (const y of RIVER_PAIRS) {
			const slope = (riverX(y + 1) - riverX(y - 1)) / 2;
			const far = (side * FROM_RIVER) / Math.hypot(1, slope);
			seeds.push([riverX(y) + far, y - far * slope]);
		}
	while (seeds.length < names.length) seeds.push(bestCandidate(seeds, random));
	const outline = cityOutline();
	return seeds.map(([x, y], own) => {
		let ring = outline;
		seeds.forEach((other, i) => {
			if (i !== own) ring = nearerTo([x, y], other, ring);
		});
		return { name: names[own], x, y, ring, area: signedArea(ring.flat()) };
	});
}

/** Of 60 random places well inside the city, the one farthest from all seeds (Mitchell 1991). */
function bestCandidate(seeds: Point[], random: Random): Point {
	let best: Point = [0, 0];
	let farthest = -1;
	for (let tried = 0; tried < 60; tried++) {
		const place: Point = [16_000 * (random() - 0.5), 16_000 * (random() - 0.5)];
		if (!inCity(...place, 800)) continue;
		const distance = Math.min(...seeds.map(([x, y]) => Math.hypot(place[0] - x, place[1] - y)));
		if (distance > farthest) [best, farthest] = [place, distance];
	}
	return best;
}

/** The part of a ring that lies nearer to `own` than to `other`, if that part is in one piece (Sutherland and Hodgman 1974). */
export function nearerTo(own: Point, other: Point, ring: Point[]): Point[] {
	const nx = other[0] - own[0];
	const ny = other[1] - own[1];
	const beyond = ([x, y]: Point) => (x - (own[0] + other[0]) / 2) * nx + (y - (own[1] + other[1]) / 2) * ny;
	const kept: Point[] = [];
	ring.forEach((point, i) => {
		const next = ring[(i + 1) % ring.length];
		const here = beyond(point);
		const there = beyond(next);
		if (here <= 0) kept.push(point);
		if (here < 0 !== there < 0 && here !== 0 && there !== 0) {
			const t = here / (here - there);
			kept.push([point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])]);
		}
	});
	return kept;
}

/** The district of a place in the city, as an index. */
export function districtAt(districts: District[], x: number, y: number): number {
	let nearest = 0;
	let least = Infinity;
	for (let d = 0; d < districts.length; d++) {
		const dx = x - districts[d].x;
		const dy = y - districts[d].y;
		const distance = dx * dx + dy * dy;
		if (distance < least) [least, nearest] = [distance, d];
	}
	return nearest;
}

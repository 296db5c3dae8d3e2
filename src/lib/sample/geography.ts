import { EARTH_RADIUS } from '$lib/spatial/projection';

/**
 * The ground of the sample city: where it is said to lie, its outline, river and parks. All of it is invented; on the real
 * earth there is empty prairie at this round point. Places are metres east and north of the origin.
 */

/** Degrees WGS84. */
export const ORIGIN = { lon: -100, lat: 45 } as const;

const METRES_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS;
const EAST = METRES_PER_DEGREE * Math.cos((ORIGIN.lat * Math.PI) / 180);

/** Local equirectangular projection around ORIGIN: within the city, lengths are right to about 0.1 %. */
export const lonOf = (x: number) => ORIGIN.lon + x / EAST;
export const latOf = (y: number) => ORIGIN.lat + y / METRES_PER_DEGREE;
export const xOf = (lon: number) => (lon - ORIGIN.lon) * EAST;
export const yOf = (lat: number) => (lat - ORIGIN.lat) * METRES_PER_DEGREE;

const MEAN_RADIUS = 7200; // metres

/** How far the city reaches in the direction of `angle`, radians from east: [waves round the city, height, phase]. */
const OUTLINE_WAVES = [
	[2, 0.09, -0.6],
	[3, 0.03, 1],
	[5, 0.04, 2],
	[7, 0.022, 0.5],
	[11, 0.012, 4]
];
export function reachOfCity(angle: number): number {
	let reach = 1;
	for (const [waves, height, phase] of OUTLINE_WAVES) reach += height * Math.cos(waves * angle + phase);
	return MEAN_RADIUS * reach;
}

/** True within `margin` metres inside the outline. */
export function inCity(x: number, y: number, margin = 0): boolean {
	return Math.hypot(x, y) < reachOfCity(Math.atan2(y, x)) - margin;
}

/** The outline as a ring of x, y in metres, anticlockwise, not closed. */
export function cityOutline(corners = 180): [x: number, y: number][] {
	return Array.from({ length: corners }, (_, i) => {
		const angle = (2 * Math.PI * i) / corners;
		const r = reachOfCity(angle);
		return [r * Math.cos(angle), r * Math.sin(angle)];
	});
}

/** Half the width of the river, metres. */
export const RIVER_HALF_WIDTH = 170;

/** The river runs from north to south: its x at each y. */
export const riverX = (y: number) => -700 + 900 * Math.sin(y / 2900 + 0.3) + y / 12;

/** Metres to the middle of the river, negative on the west bank (exact to first order in its slope). */
export function eastOfRiver(x: number, y: number): number {
	const slope = (riverX(y + 1) - riverX(y - 1)) / 2;
	return (x - riverX(y)) / Math.hypot(1, slope);
}

/** Ellipses without streets: centre and half axes in metres. */
export const PARKS = [
	{ name: 'Long Meadow', x: -3300, y: -900, rx: 520, ry: 900 },
	{ name: 'North Common', x: 2700, y: 3500, rx: 850, ry: 520 },
	{ name: 'Mill Pond', x: 4600, y: -1700, rx: 620, ry: 560 },
	{ name: 'Botanic Garden', x: 1700, y: -1500, rx: 380, ry: 420 },
	{ name: 'West Woods', x: -4700, y: 2700, rx: 700, ry: 800 }
] as const;

/** About how many metres a place lies outside the nearest park; negative inside one. */
export function outsideParks(x: number, y: number): number {
	let nearest = Infinity;
	for (const { x: cx, y: cy, rx, ry } of PARKS) {
		const relative = Math.hypot((x - cx) / rx, (y - cy) / ry);
		nearest = Math.min(nearest, (relative - 1) * Math.min(rx, ry));
	}
	return nearest;
}

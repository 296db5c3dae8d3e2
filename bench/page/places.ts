import { normal, seededRandom } from '$lib/domain/random';
import type { Bounds } from '$lib/domain/dataset';

/** A city of about 33 by 42 km. */
export const BOUNDS: Bounds = [-87.93, 41.64, -87.52, 42.03];

/** Seeded places in degrees: half around 40 hot spots, half spread evenly. */
export function seededPlaces(n: number, seed: number) {
	const random = seededRandom(seed);
	const [west, south, east, north] = BOUNDS;
	const even = () => [west + random() * (east - west), south + random() * (north - south)];
	const spots = Array.from({ length: 40 }, even);
	const lon = new Float64Array(n);
	const lat = new Float64Array(n);
	const inside = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
	for (let i = 0; i < n; i++) {
		const [x, y] = random() < 0.5 ? even() : spots[Math.floor(random() * 40)];
		lon[i] = inside(x + normal(random) * 0.01, west, east);
		lat[i] = inside(y + normal(random) * 0.01, south, north);
	}
	return { lon, lat };
}

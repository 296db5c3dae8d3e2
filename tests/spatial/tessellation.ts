import type * as GeoJSON from 'geojson';
import { seededRandom } from '$lib/domain/random';
import type { Areas } from '$lib/spatial/area-index';

/**
 * Areas that cover the unit square without gap or overlap: a lattice whose corners are shaken and whose sides are bent, point for
 * point the same for both neighbours.
 *
 * @param count  areas, about: the nearest square number below
 * @param bends  points inside each side
 */
export function tessellation(count: number, bends = 3, seed = 1): Areas {
	const side = Math.floor(Math.sqrt(count));
	const random = seededRandom(seed);
	const shaken = (i: number) => (i === 0 ? 0 : i === side ? 1 : (i + 0.5 * (random() - 0.5)) / side);
	const corner = Array.from({ length: side + 1 }, (_, r) => Array.from({ length: side + 1 }, (_, c) => [shaken(c), shaken(r)]));
	const bent = (a: number[], b: number[], edge: boolean) =>
		Array.from({ length: bends }, (_, k) => {
			const t = (k + 1) / (bends + 1);
			const off = edge ? 0 : (0.2 * (random() - 0.5)) / side;
			return [a[0] + t * (b[0] - a[0]) + off, a[1] + t * (b[1] - a[1]) + off];
		});
	const east = corner.map((row, r) => row.slice(1).map((b, c) => bent(row[c], b, r === 0 || r === side)));
	const north = corner.slice(1).map((row, r) => row.map((b, c) => bent(corner[r][c], b, c === 0 || c === side)));
	const features: GeoJSON.Feature<GeoJSON.Polygon>[] = [];
	for (let r = 0; r < side; r++)
		for (let c = 0; c < side; c++) {
			const ring = [
				corner[r][c], ...east[r][c],
				corner[r][c + 1], ...north[r][c + 1],
				corner[r + 1][c + 1], ...[...east[r + 1][c]].reverse(),
				corner[r + 1][c], ...[...north[r][c]].reverse(),
				corner[r][c]
			]; // prettier-ignore
			features.push({
				type: 'Feature',
				properties: { name: `Area ${r}-${c}` },
				geometry: { type: 'Polygon', coordinates: [ring] }
			});
		}
	return { type: 'FeatureCollection', features };
}

import type * as GeoJSON from 'geojson';
import { fillGrid, gatherByRow, layGrid, MIXED, type Part } from './area-grid';

export type Areas = GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>;

/** Finds the area of a place: its position in the collection, -1 where there is none. */
export interface AreaIndex {
	find(lon: number, lat: number): number;
	/** As `find` for every place; `out` is as long as `lon`. */
	findAll(lon: Float64Array, lat: Float64Array, out?: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer>;
}

/**
 * An index for the question which area a place lies in, at some ten million places a second. A grid is laid over the areas.
 * A square that no edge touches lies in one area as a whole, and answers at once. In any other square the polygons that
 * touch it are asked in their order by counting crossings of a ray eastwards, along the edges of the square's row alone.
 *
 * The rule for places on an edge: western and southern edges belong to a polygon, eastern and northern ones do not. So where
 * polygons share their edges point for point, a place on a shared edge lies in exactly one of them. Where polygons overlap, the
 * first of the collection answers. Polygons with holes and of several parts are read by the even-odd rule, part by part.
 */
export function areaIndex(areas: Areas): AreaIndex {
	const parts = partsOf(areas);
	if (!parts.length) return { find: () => -1, findAll: (lon, _lat, out = new Int32Array(lon.length)) => out.fill(-1) };
	const grid = layGrid(parts);
	const { west, south, perLon, perLat, cols, rows } = grid;
	const bands = gatherByRow(parts, grid);
	const { area, edges, at, firstBand } = bands;
	const { starts, entries, whole } = fillGrid(bands, grid);

	function find(lon: number, lat: number): number {
		const col = Math.floor((lon - west) * perLon);
		const row = Math.floor((lat - south) * perLat);
		if (!(col >= 0 && row >= 0 && col < cols && row < rows)) return -1;
		const square = row * cols + col;
		const answer = whole[square];
		if (answer !== MIXED) return answer;
		for (let e = starts[square]; e < starts[square + 1]; e++) {
			const part = entries[e];
			if (part < 0) return area[~part];
			const band = firstBand[part] + row;
			let odd = false;
			for (let k = at[band]; k < at[band + 1]; k += 4) {
				const y1 = edges[k + 1];
				const y2 = edges[k + 3];
				if (y1 > lat || y2 <= lat) continue;
				if (lon < edges[k] + ((lat - y1) / (y2 - y1)) * (edges[k + 2] - edges[k])) odd = !odd;
			}
			if (odd) return area[part];
		}
		return -1;
	}

	return {
		find,
		findAll(lon, lat, out = new Int32Array(lon.length)) {
			for (let i = 0; i < lon.length; i++) out[i] = find(lon[i], lat[i]);
			return out;
		}
	};
}

function partsOf(areas: Areas): Part[] {
	const parts: Part[] = [];
	areas.features.forEach(({ geometry }, area) => {
		if (!geometry) return;
		for (const rings of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
			const edges: number[] = [];
			const box: Part['box'] = [Infinity, Infinity, -Infinity, -Infinity];
			for (const ring of rings) {
				for (let k = 0, before = ring.length - 1; k < ring.length; before = k++) {
					const [x1, y1] = ring[before];
					const [x2, y2] = ring[k];
					box[0] = Math.min(box[0], x2);
					box[1] = Math.min(box[1], y2);
					box[2] = Math.max(box[2], x2);
					box[3] = Math.max(box[3], y2);
					// Always upwards: two polygons that share an edge then compute the same crossing. Level edges are never crossed, but
					// they touch squares.
					if (y1 <= y2) edges.push(x1, y1, x2, y2);
					else edges.push(x2, y2, x1, y1);
				}
			}
			if (edges.length) parts.push({ area, edges, box });
		}
	});
	return parts;
}

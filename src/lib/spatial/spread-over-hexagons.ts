import { areaIndex, type Areas } from './area-index';
import { areaSizes } from './area-sizes';
import { hexagonArea } from './hexagons';
import { unprojectPoint, type Projection } from './projection';

/** Places at which a hexagon is asked which area it lies in: its centre and two rings about it, of about equal parts. */
const RINGS = [
	{ places: 1, reach: 0 },
	{ places: 6, reach: 0.22 },
	{ places: 12, reach: 0.4 }
];

/**
 * How much of what areas hold (people, homes) falls to each hexagon, if it lies evenly over each area (areal weighting). It does not: parks and water are empty. So it
 * is rough where areas are large beside the hexagons.
 *
 * @param width   metres from flat side to flat side
 * @param x, y    centres, metres
 * @param values  of each area; NaN is not known
 * @returns       length n; NaN where less than half of the hexagon lies in areas with a value
 * @see Goodchild and Lam (1980), Areal Interpolation: A Variant of the Traditional Spatial Problem, Geo-Processing 1, 297–312
 */
export function spreadOverHexagons(
	width: number,
	x: ArrayLike<number>,
	y: ArrayLike<number>,
	projection: Projection,
	areas: Areas,
	values: ArrayLike<number>
): Float64Array<ArrayBuffer> {
	const index = areaIndex(areas);
	const perKm2 = areaSizes(areas, projection).map((size, k) => values[k] / size);
	const around = RINGS.flatMap(({ places, reach }) =>
		Array.from({ length: places }, (_, k) => {
			const angle = (2 * Math.PI * (k + 0.25)) / places;
			return [width * reach * Math.cos(angle), width * reach * Math.sin(angle)];
		})
	);
	return Float64Array.from(x, (east, k) => {
		let [sum, known] = [0, 0];
		for (const [dx, dy] of around) {
			const area = index.find(...unprojectPoint(projection, east + dx, y[k] + dy));
			const value = area < 0 ? NaN : perKm2[area];
			if (value !== value) continue;
			sum += value;
			known++;
		}
		// What lies beyond the areas (the lake, the next town) holds none of it.
		return known < around.length / 2 ? NaN : (sum / around.length) * hexagonArea(width);
	});
}

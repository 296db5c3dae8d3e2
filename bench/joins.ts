import { readBoundaries } from '$lib/joins/boundaries';
import { areaIndex, type Areas } from '$lib/spatial/area-index';
import { seededRandom } from '$lib/domain/random';
import { tessellation } from '../tests/spatial/tessellation';
import type { Bench, Figure } from './page/types';

/**
 * Which area each of many places lies in: the index made, and all places asked. `--points 1000000`, `--areas 33000`, `--seed 1`. With a file
 * of boundaries (`npm run bench -- joins areas.geojson`) also in these, else in 77 made-up areas with as many points as a city's.
 */
export const run: Bench = async (options, { files, fetchFile, log }) => {
	const points = Number(options.points ?? 1_000_000);
	const seed = Number(options.seed ?? 1);
	const figures: Figure[] = [];
	if (files.length) {
		const file = await fetchFile();
		const began = performance.now();
		const { areas } = await readBoundaries(file.name, new Uint8Array(await file.arrayBuffer()));
		figures.push({ name: `reading ${file.name}`, value: (performance.now() - began) / 1000, unit: 's' });
		figures.push(...measure(`${areas.features.length} areas of ${file.name}`, areas, points, seed, log));
	} else figures.push(...measure('77 areas', tessellation(81, 170), points, seed, log));
	const many = Number(options.areas ?? 33_000);
	figures.push(...measure(`${many} areas`, tessellation(many, 4), points, seed, log));
	return figures;
};

function measure(name: string, areas: Areas, points: number, seed: number, log: (line: string) => void): Figure[] {
	const [west, south, east, north] = boxOf(areas);
	const random = seededRandom(seed);
	const lon = Float64Array.from({ length: points }, () => west + (east - west) * random());
	const lat = Float64Array.from({ length: points }, () => south + (north - south) * random());
	const began = performance.now();
	const index = areaIndex(areas);
	const made = performance.now();
	const found = index.findAll(lon, lat);
	const asked = performance.now();
	log(`${name}: ${found.filter((area) => area >= 0).length} of ${points} places lie in one`);
	return [
		{ name: `index of ${name}`, value: (made - began) / 1000, unit: 's' },
		{ name: `${points} places in ${name}`, value: (asked - made) / 1000, unit: 's' },
		{ name: `${points} places in ${name}, index included`, value: (asked - began) / 1000, unit: 's' }
	];
}

function boxOf({ features }: Areas) {
	const box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { geometry } of features)
		for (const [x, y] of geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2)) {
			box[0] = Math.min(box[0], x);
			box[1] = Math.min(box[1], y);
			box[2] = Math.max(box[2], x);
			box[3] = Math.max(box[3], y);
		}
	return box;
}

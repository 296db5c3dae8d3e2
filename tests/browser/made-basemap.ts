import type { TileName } from '../../src/lib/domain/basemap';
import { heightAt } from '../../src/lib/spatial/mercator';
import { pmtilesFile, vectorTile } from '../workers/tiles/pmtiles-file';
import type { MadeFile } from './small-city';

const ZOOMS = [10, 11, 12];
/** Around the sample city, degrees. */
const BOUNDS: [number, number, number, number] = [-100.2, 44.85, -99.75, 45.15];

/** A file of map tiles around the sample city: streets in squares, a lake and a park in each tile, all invented. */
export function madeBasemap(name = 'invented.pmtiles'): MadeFile {
	const tiles = ZOOMS.flatMap((z) => {
		const wide = 2 ** z;
		const [x0, x1] = [BOUNDS[0], BOUNDS[2]].map((lon) => Math.floor(((lon + 180) / 360) * wide));
		const [y0, y1] = [BOUNDS[3], BOUNDS[1]].map((lat) => Math.floor(heightAt(lat) * wide));
		const names: TileName[] = [];
		for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) names.push({ z, x, y });
		return names.map((tile) => ({ ...tile, bytes: madeTile(tile) }));
	});
	const metadata = {
		attribution: '<a href="https://example.org/">© Nobody</a>',
		vector_layers: ['water', 'park', 'transportation', 'building', 'place'].map((id) => ({ id, fields: {} }))
	};
	const buffer = Buffer.from(pmtilesFile({ tiles, metadata, bounds: BOUNDS, leafSize: 8 }));
	return { name, mimeType: 'application/octet-stream', buffer };
}

function madeTile({ z, x, y }: TileName): Uint8Array {
	const square = (from: number, to: number): [number, number][] => [[from, from], [to, from], [to, to], [from, to]]; // prettier-ignore
	const lines = Array.from({ length: 16 }, (_, k) => 256 * k);
	const across = lines.map((at): [number, number][] => [[0, at], [4096, at]]); // prettier-ignore
	const up = lines.map((at): [number, number][] => [[at, 0], [at, 4096]]); // prettier-ignore
	return vectorTile({
		water: [{ type: 3, parts: [square(2300, 3300)], properties: { class: 'lake' } }],
		park: [{ type: 3, parts: [square(300, 1200)], properties: { class: 'park' } }],
		building: z < 12 ? [] : [{ type: 3, parts: [square(1300, 1500)] }],
		transportation: [
			{ type: 2, parts: [across[4], up[8]], properties: { class: 'motorway' } },
			{ type: 2, parts: [across[10], up[2]], properties: { class: 'primary' } },
			{ type: 2, parts: [...across, ...up], properties: { class: 'minor' } }
		],
		place: [{ type: 1, parts: [[[2048, 1400]]], properties: { class: 'suburb', name: `Parish ${x}-${y}` } }]
	});
}

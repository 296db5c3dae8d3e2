import type { Bounds } from '$lib/domain/dataset';
import { localProjection } from '$lib/spatial/projection';
import type { About } from '$lib/sharing/about';
import { cellsCsv, cellsGeoJson, type CellTable } from '$lib/sharing/cells';
import { twoMapsSvg } from '$lib/sharing/two-maps-svg';
import { text } from '$lib/messages/text';
import { drawingOf, type DrawnMap, type HowDrawn } from './save-map';
import { columnName } from './saved-chart';

/** Two maps of the same hexagons with the same colours, as they are drawn. */
export interface DrawnPair {
	maps: readonly [DrawnMap, DrawnMap];
	/** "Jan – Dec 2025", "Theft". */
	names: readonly [string, string];
	/** Of what one unit is counted, "per km², for a year". */
	unit: string;
	/** Pixels of each on the screen. */
	size: { width: number; height: number };
}

const SIZE = { width: 700, height: 620 };

export function pairDrawing({ maps, names, size }: DrawnPair, bounds: Bounds, about: About, how: HowDrawn): string {
	const { camera } = how;
	// What each shows on the screen, as large as there is room for.
	const nearer = Math.log2(Math.min(SIZE.width / size.width, SIZE.height / size.height));
	const held = camera && { ...camera, zoom: camera.zoom + nearer };
	const [one, other] = maps.map((map) => drawingOf(map, bounds, about, { ...how, camera: held }, SIZE));
	return twoMapsSvg([one, other], names);
}

/** The hexagons that either map draws, with the count and the figure drawn of each of the two. */
function tableOf({ maps, names, unit }: DrawnPair, bounds: Bounds): CellTable {
	const { cells } = maps[0];
	if (cells.shape === 'area') throw new RangeError('two maps are of hexagons');
	const { shape, width, x, y } = cells;
	return {
		shape,
		width,
		x,
		y,
		projection: localProjection(bounds),
		columns: maps.flatMap((map, k) => [
			{ name: columnName(text.files.columns.count, names[k]), values: map.known.bins },
			{ name: columnName(unit, names[k]), values: map.cells.values, digits: 4 }
		]),
		drawn: (k) => maps.some(({ cells: own, scale }) => own.values[k] > scale.hideAt)
	};
}

export const pairCsv = (pair: DrawnPair, bounds: Bounds, about: About) => cellsCsv(tableOf(pair, bounds), about);
export const pairGeoJson = (pair: DrawnPair, bounds: Bounds, about: About) =>
	JSON.stringify(cellsGeoJson(tableOf(pair, bounds), about));

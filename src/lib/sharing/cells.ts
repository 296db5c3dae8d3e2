import type * as GeoJSON from 'geojson';
import { cellCorners } from '$lib/spatial/cell-corners';
import { unproject, unprojectPoint, type Projection } from '$lib/spatial/projection';
import type { About } from './about';
import { columnsCsv, rounded, valueAt, type Column } from './columns';

/** The cells of a map with what it shows of each, one value a column. */
export interface CellTable {
	shape: 'hexagon' | 'square';
	/** Metres from flat side to flat side. */
	width: number;
	/** Centres, metres. */
	x: ArrayLike<number>;
	y: ArrayLike<number>;
	projection: Projection;
	columns: readonly Column[];
	/** Cells that are drawn; all where left out. */
	drawn?: (cell: number) => boolean;
}

/** A centimetre: seven decimals of a degree, no more than RFC 7946 wants. */
const DEGREE_DIGITS = 7;

const cellsOf = ({ x, drawn }: CellTable) => Array.from({ length: x.length }, (_, k) => k).filter((k) => drawn?.(k) ?? true);

/** One row a cell: where its centre lies, in degrees WGS84, and what the map shows of it. */
export function cellsCsv(table: CellTable, about: About): string {
	const { lon, lat } = unproject(table.projection, table.x, table.y);
	return columnsCsv(
		[
			{ name: 'longitude', values: lon, digits: DEGREE_DIGITS },
			{ name: 'latitude', values: lat, digits: DEGREE_DIGITS },
			...table.columns
		],
		cellsOf(table),
		about
	);
}

/**
 * One polygon a cell, in degrees WGS84, closed and anticlockwise; what the file rests on stands beside them as `openbeat`.
 * @see RFC 7946
 */
export function cellsGeoJson(table: CellTable, about: About): GeoJSON.FeatureCollection & { openbeat: About } {
	const { shape, width, x, y, projection, columns } = table;
	return {
		type: 'FeatureCollection',
		openbeat: about,
		features: cellsOf(table).map((k): GeoJSON.Feature => {
			const corners = cellCorners(shape, width, x[k], y[k]);
			const ring: GeoJSON.Position[] = [];
			for (let i = 0; i < corners.length; i += 2)
				ring.push(unprojectPoint(projection, corners[i], corners[i + 1]).map((degrees) => rounded(degrees, DEGREE_DIGITS)));
			ring.push([...ring[0]]);
			return {
				type: 'Feature',
				geometry: { type: 'Polygon', coordinates: [ring] },
				properties: Object.fromEntries(columns.map((column) => [column.name, valueAt(column, k)]))
			};
		})
	};
}

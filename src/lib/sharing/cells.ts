import type * as GeoJSON from 'geojson';
import { cellCorners } from '$lib/spatial/cell-corners';
import { unproject, unprojectPoint, type Projection } from '$lib/spatial/projection';
import { text } from '$lib/messages/text';
import { named, type About } from './about';
import { columnsCsv, rounded, valueAt, type Column } from './columns';

interface Table {
	projection: Projection;
	/** What the map knows of each cell. */
	columns: readonly Column[];
	/** Cells that are drawn; all where left out. */
	drawn?: (cell: number) => boolean;
}

/** Equal cells by their centres, metres. */
export interface LatticeTable extends Table {
	shape: 'hexagon' | 'square';
	/** Metres from flat side to flat side. */
	width: number;
	x: ArrayLike<number>;
	y: ArrayLike<number>;
}

/** Areas of any form: of each its polygons (none: it is not known where it lies), of each its rings (the outer first), of each its corners in metres. */
export interface AreaTable extends Table {
	shape: 'area';
	polygons: readonly (readonly (readonly (readonly (readonly number[])[])[])[])[];
}

/** The cells of a map with what it shows of each, one value a column. */
export type CellTable = LatticeTable | AreaTable;

/** A centimetre: seven decimals of a degree, no more than RFC 7946 wants. */
const DEGREE_DIGITS = 7;

function cellsOf(table: CellTable): number[] {
	const length = table.shape === 'area' ? table.polygons.length : table.x.length;
	return Array.from({ length }, (_, k) => k).filter((k) => table.drawn?.(k) ?? true);
}

/** One row a cell: where its centre lies, in degrees WGS84 (areas have names instead), and what the map shows of it. */
export function cellsCsv(table: CellTable, about: About): string {
	if (table.shape === 'area') return columnsCsv(table.columns, cellsOf(table), about);
	const { lon, lat } = unproject(table.projection, table.x, table.y);
	return columnsCsv(
		[
			{ name: text.files.columns.longitude, values: lon, digits: DEGREE_DIGITS },
			{ name: text.files.columns.latitude, values: lat, digits: DEGREE_DIGITS },
			...table.columns
		],
		cellsOf(table),
		about
	);
}

/**
 * One polygon a cell, in degrees WGS84, closed, the outer ring anticlockwise and holes clockwise; what the file rests on stands beside them as `openbeat`.
 * @see RFC 7946
 */
export function cellsGeoJson(
	table: CellTable,
	about: About
): GeoJSON.FeatureCollection<GeoJSON.Geometry | null> & { openbeat: ReturnType<typeof named> } {
	return {
		type: 'FeatureCollection',
		openbeat: named(about),
		features: cellsOf(table).map((k) => ({
			type: 'Feature' as const,
			geometry: geometryOf(table, k),
			properties: Object.fromEntries(table.columns.map((column) => [column.name, valueAt(column, k)]))
		}))
	};
}

function geometryOf(table: CellTable, k: number): GeoJSON.Polygon | GeoJSON.MultiPolygon | null {
	const ring = (corners: readonly (readonly number[])[], hole: boolean): GeoJSON.Position[] => {
		const turned = twiceArea(corners) < 0 !== hole ? corners.toReversed() : corners;
		const list = turned.map(([x, y]) => unprojectPoint(table.projection, x, y).map((degrees) => rounded(degrees, DEGREE_DIGITS)));
		const [first, last] = [list[0], list[list.length - 1]];
		return first[0] === last[0] && first[1] === last[1] ? list : [...list, [...first]];
	};
	if (table.shape !== 'area') {
		const flat = cellCorners(table.shape, table.width, table.x[k], table.y[k]);
		const corners = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
		return { type: 'Polygon', coordinates: [ring(corners, false)] };
	}
	if (!table.polygons[k].length) return null;
	const polygons = table.polygons[k].map((rings) => rings.map((corners, r) => ring(corners, r > 0)));
	return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0] } : { type: 'MultiPolygon', coordinates: polygons };
}

/** Above 0 where corners go anticlockwise. */
function twiceArea(corners: readonly (readonly number[])[]): number {
	let sum = 0;
	for (let i = 0; i < corners.length; i++) {
		const [[x0, y0], [x1, y1]] = [corners[i], corners[(i + 1) % corners.length]];
		sum += x0 * y1 - x1 * y0;
	}
	return sum;
}

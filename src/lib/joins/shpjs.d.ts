/** The parts of shpjs that are used; the package brings no types. */
declare module 'shpjs' {
	import type * as GeoJSON from 'geojson';
	type Bytes = Uint8Array;
	/** Geometries of a .shp, turned into degrees where a projection is given in its .prj. Null for records without a shape. */
	export function parseShp(shp: Bytes, prj?: string): (GeoJSON.Geometry | null)[];
	/** Records of a .dbf; `cpg` names its encoding. */
	export function parseDbf(dbf: Bytes, cpg?: Bytes): Record<string, unknown>[];
}

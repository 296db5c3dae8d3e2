import type * as GeoJSON from 'geojson';
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { AppError } from '$lib/domain/errors';
import { text } from '$lib/messages/text';

/** Bytes that the parts of a shapefile may have when unpacked, all together. */
const LARGEST = 1 << 29;
const PART = /\.(shp|dbf|prj|cpg)$/i;

/**
 * Reads the shapefile in a .zip: the one with most bytes where there are several. Its .prj says how to turn it into degrees.
 *
 * @throws {AppError} `join/unreadable`, `join/too-large`
 */
export async function readShapefile(name: string, zip: Uint8Array): Promise<GeoJSON.Feature[]> {
	const parts = unpack(name, zip);
	const shapes = Object.keys(parts).filter((path) => /\.shp$/i.test(path));
	if (!shapes.length) throw new AppError('join/unreadable', text.joining.noShapefile(name), text.joining.noShapefileHint);
	const path = shapes.reduce((a, b) => (parts[b].length > parts[a].length ? b : a));
	const sibling = (ending: string) => {
		const wanted = path.slice(0, -3).toLowerCase() + ending;
		const found = Object.keys(parts).find((other) => other.toLowerCase() === wanted);
		return found === undefined ? undefined : parts[found];
	};
	const { parseShp, parseDbf } = await import('shpjs');
	try {
		const prj = sibling('prj');
		const geometries = parseShp(parts[path], prj && new TextDecoder().decode(prj));
		const dbf = sibling('dbf');
		const records = dbf ? parseDbf(dbf, sibling('cpg')) : [];
		return geometries.map((geometry, i) => ({
			type: 'Feature',
			properties: records[i] ?? {},
			geometry: geometry as GeoJSON.Geometry
		}));
	} catch (cause) {
		throw new AppError(
			'join/unreadable',
			text.joining.shapefileUnreadable(name, cause instanceof Error ? cause.message : text.joining.damaged),
			text.joining.againOrGeoJson,
			{ cause }
		);
	}
}

/** Unpacks the parts of shapefiles only, by declared size: more bytes than declared end in an error, not in memory. */
function unpack(name: string, zip: Uint8Array): Record<string, Uint8Array> {
	let total = 0;
	const wanted = ({ name: path, originalSize }: UnzipFileInfo) => {
		if (!PART.test(path) || /(^|\/)__MACOSX\//.test(path)) return false;
		total += originalSize;
		if (total > LARGEST) throw new AppError('join/too-large', text.joining.tooMuch(name, LARGEST >> 20), text.joining.simplified);
		return true;
	};
	try {
		return unzipSync(zip, { filter: wanted });
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		throw new AppError('join/unreadable', text.joining.notUnpacked(name), text.joining.cutShort, {
			cause
		});
	}
}

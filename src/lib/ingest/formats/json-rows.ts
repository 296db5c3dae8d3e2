import { AppError } from '$lib/domain/errors';
import { MOST_COLUMNS } from '../header';
import { addMember, isFeature, LAT, LON, PlaceCount, placeCells, placeOf, type Place } from './geojson-points';
import { ElementCutter } from './json-elements';
import { membersOf, type Members } from './json-members';
import { shapeOf, type JsonShape } from './json-shape';

/** What a first reading of a JSON file found: rows leave out what is empty, so that only all of them know the columns. */
export interface JsonTable {
	shape: JsonShape;
	/** Keys of the cells, in order of appearance, and what the columns are called. */
	keys: string[];
	header: string[];
	rows: number;
}

type Pieces = AsyncGenerator<Uint8Array>;

/** A row: cells by column. The place of a feature comes under the keys LON and LAT. */
function recordOf(text: string, name: string, row: number): { cells: Map<string, string>; place?: Place } {
	try {
		const members = membersOf(text);
		const cells = new Map<string, string>();
		if (!isFeature(members)) {
			for (const [key, value] of members) addMember(cells, key, value);
			return { cells };
		}
		const place = placeOf(JSON.parse(members.get('geometry') ?? 'null'));
		const [lon, lat] = placeCells(place);
		cells.set(LON, lon).set(LAT, lat);
		const properties: Members = membersOf(objectOr(members.get('properties') ?? members.get('attributes')));
		const id = members.get('id');
		if (id !== undefined && !properties.has('id')) addMember(cells, 'id', id);
		for (const [key, value] of properties) addMember(cells, key, value);
		return { cells, place };
	} catch (cause) {
		throw new AppError(
			'import/unreadable',
			`Row ${row.toLocaleString('en')} of “${name}” is no JSON that can be read.`,
			'The file may be damaged or changed by hand. Fetch it again and retry.',
			{ cause }
		);
	}
}

const objectOr = (value: string | undefined) => (value?.[0] === '{' ? value : '{}');

async function* elements(pieces: Pieces, shape: JsonShape, name: string): AsyncGenerator<string[]> {
	const cutter = new ElementCutter(shape);
	for await (const piece of pieces) yield cutter.push(piece);
	if (cutter.unfinished)
		throw new AppError(
			'import/unreadable',
			`“${name}” ends in the middle of row ${(cutter.rows + 1).toLocaleString('en')}.`,
			'The download was cut short. Fetch it again and retry.'
		);
}

/**
 * Reads a JSON file once to learn its columns.
 * @param head   its first bytes, and whether they are all
 * @throws {AppError} `import/not-text` without rows, `import/boundaries` for areas and lines, `import/unreadable`
 */
export async function surveyJson(
	name: string,
	head: { head: Uint8Array; whole: boolean },
	pieces: Pieces,
	signal?: AbortSignal
): Promise<JsonTable> {
	const shape = shapeOf(head.head, head.whole);
	const keys = new Set<string>();
	const places = new PlaceCount();
	let rows = 0;
	for await (const found of elements(pieces, shape, name)) {
		signal?.throwIfAborted();
		for (const text of found) {
			const { cells, place } = recordOf(text, name, ++rows);
			for (const key of cells.keys()) keys.add(key);
			if (place) places.add(place);
			if (keys.size > MOST_COLUMNS)
				throw new AppError(
					'import/too-wide',
					`The rows of “${name}” have more than ${MOST_COLUMNS} different names; Openbeat reads tables of up to ${MOST_COLUMNS} columns.`,
					'Check that this is a list of incidents, each with the same names.'
				);
		}
	}
	if (!keys.size)
		throw new AppError(
			'import/not-text',
			`“${name}” is JSON, but not a list of rows with names.`,
			'Choose a list of objects, a GeoJSON file of points, or the same data as CSV.'
		);
	places.refuseBoundaries(name);
	const [lon, lat] = places.names;
	// The place first: where the properties repeat it, the geometry is what the map was drawn from.
	const order = [...keys].sort((a, b) => Number(b === LON || b === LAT) - Number(a === LON || a === LAT));
	const header = order.map((key) => (key === LON ? lon : key === LAT ? lat : key));
	return { shape, keys: order, header, rows };
}

/** The header, then every row as cells. */
export async function* jsonRows(name: string, table: JsonTable, pieces: Pieces): AsyncGenerator<string[]> {
	yield table.header;
	let row = 0;
	for await (const found of elements(pieces, table.shape, name))
		for (const text of found) {
			const { cells } = recordOf(text, name, ++row);
			yield table.keys.map((key) => cells.get(key) ?? '');
		}
}

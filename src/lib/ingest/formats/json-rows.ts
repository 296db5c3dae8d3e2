import { AppError } from '$lib/domain/errors';
import { MOST_COLUMNS } from '../header';
import { CsvBytes } from './csv-bytes';
import { LAT, LON, PlaceCount } from './geojson-points';
import { JsonCells } from './json-cells';
import { RowCutter, type OnRow } from './json-elements';
import { shapeOf, type JsonShape } from './json-shape';
import { text } from '$lib/messages/text';

/** What a first reading of a JSON file found: rows leave out what is empty, so that only all of them know the columns. */
export interface JsonTable {
	shape: JsonShape;
	/** Keys of the cells, in order of appearance, and what the columns are called. */
	keys: string[];
	header: string[];
	rows: number;
}

type Pieces = AsyncGenerator<Uint8Array>;

/** Bytes looked through at a time: what they become is given on before the next. */
const STEP = 1 << 18;
/** Bytes of text gathered before they are given on. */
const PIECE = 1 << 19;

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
	const cutter = new RowCutter(shapeOf(head.head, head.whole), name);
	const cells = new JsonCells();
	const { keys } = cells;
	const places = new PlaceCount();
	const look: OnRow = (bytes, members) => {
		const place = cells.take(bytes, members);
		if (place) places.add(place);
		if (keys.length > MOST_COLUMNS)
			throw new AppError('import/too-wide', text.reading.json.tooWide(name, MOST_COLUMNS), text.reading.json.sameNames);
	};
	for await (const piece of pieces) {
		signal?.throwIfAborted();
		cutter.push(piece, look);
	}
	cutter.finish();
	if (!keys.length) throw new AppError('import/not-text', text.reading.json.noList(name), text.reading.json.noListHint);
	places.refuseBoundaries(name);
	const [lon, lat] = places.names;
	// The place first: where the properties repeat it, the geometry is what the map was drawn from.
	const order = [...keys].sort((a, b) => Number(b === LON || b === LAT) - Number(a === LON || a === LAT));
	const header = order.map((key) => (key === LON ? lon : key === LAT ? lat : key));
	return { shape: cutter.shape, keys: order, header, rows: cutter.rows };
}

/** The table as CSV: the header, then every row. */
export async function* jsonText(name: string, table: JsonTable, pieces: Pieces): AsyncGenerator<Uint8Array> {
	const cutter = new RowCutter(table.shape, name);
	const cells = new JsonCells();
	const columns = cells.columnsOf(table.keys);
	const out = new CsvBytes(PIECE + (PIECE >> 1));
	for (const title of table.header) out.text(title);
	out.end();
	const write: OnRow = (bytes, members) => {
		cells.take(bytes, members);
		cells.write(out, columns);
	};
	for await (const piece of pieces)
		for (let at = 0; at < piece.length; at += STEP) {
			cutter.push(piece.subarray(at, at + STEP), write);
			if (out.length >= PIECE) yield out.take();
		}
	cutter.finish();
	if (out.length) yield out.take();
}

import type { PlaceMapping } from './mapping';
import { numberReader, readCommaNumber, readNumber } from './number';
import { placeInText } from './place-text';
import { unprojector } from './projected';
import type { Batch } from './scanner';

/** Why a row has no place. */
export interface PlaceTally {
	/** Empty cells, words, `0,0`. */
	unknown: number;
	/** Of those, the cells with a word where a number belongs: `REDACTED`. */
	withheld: number;
	/** Numbers that are no place on Earth or lie outside what the coordinate system is made for. */
	wild: number;
}

const decoder = new TextDecoder('latin1');

/** Reads the place of one record into `lon[i]`, `lat[i]`; NaN when it is unknown. */
export interface PlaceReader {
	(batch: Batch, record: number, i: number, lon: Float64Array, lat: Float64Array): void;
	/** To be called before the records of a batch: what can be read all at once is. */
	prepare?(batch: Batch): void;
}

/**
 * @param column  position of a column by its name
 * @param commas  columns with a comma before decimals
 */
export function placeReader(
	mapping: PlaceMapping,
	column: (name: string) => number,
	tally: PlaceTally,
	commas: readonly string[] = []
): PlaceReader {
	const toDegrees = mapping.kind === 'projected' ? unprojector(mapping.system, mapping.definition) : undefined;
	const put = (x: number, y: number, i: number, lon: Float64Array, lat: Float64Array) => {
		lon[i] = lat[i] = NaN;
		if (x !== x || y !== y || (x === 0 && y === 0)) return void tally.unknown++;
		if (toDegrees) [x, y] = toDegrees(x, y);
		if (!(x >= -180 && x <= 180 && y >= -90 && y <= 90)) return void tally.wild++;
		lon[i] = x;
		lat[i] = y;
	};
	if (mapping.kind === 'pair') {
		const at = column(mapping.column);
		const { swapped } = mapping;
		return ({ bytes, first, starts, ends }, record, i, lon, lat) => {
			const cell = first[record] + at;
			const [y, x] = readPair(bytes, starts[cell], ends[cell] < 0 ? ~ends[cell] : ends[cell], swapped);
			put(x, y, i, lon, lat);
		};
	}
	const [nameX, nameY] = mapping.kind === 'degrees' ? [mapping.lon, mapping.lat] : [mapping.x, mapping.y];
	const [atX, atY] = [column(nameX), column(nameY)];
	const readerOf = (name: string) => (mapping.kind === 'degrees' ? readDegrees : numberReader(commas.includes(name)));
	const [readX, readY] = [readerOf(nameX), readerOf(nameY)];
	/** Compiled loops know points only. */
	const points = !commas.includes(nameX) && !commas.includes(nameY);
	let ahead: [x: Float64Array, y: Float64Array] | null = null;
	const prepare = (batch: Batch) =>
		void (ahead = batch.arena && points ? [all(0, batch, atX, readX), all(1, batch, atY, readY)] : null);
	const all = (which: 0 | 1, batch: Batch, column: number, read: typeof readX) => {
		const { values, left } = batch.arena!.numbersAhead(which, batch, column);
		for (let u = 0; u < left; u++) {
			const record = batch.arena!.rest[u];
			const cell = batch.first[record] + column;
			values[record] = read(batch.bytes, batch.starts[cell], batch.ends[cell]);
		}
		return values;
	};
	const place: PlaceReader = ({ bytes, first, starts, ends }, record, i, lon, lat) => {
		const x = first[record] + atX;
		const y = first[record] + atY;
		if (ahead) put(ahead[0][record], ahead[1][record], i, lon, lat);
		else put(readX(bytes, starts[x], ends[x]), readY(bytes, starts[y], ends[y]), i, lon, lat);
		if (lon[i] !== lon[i] && isWord(bytes, starts[x], ends[x])) tally.withheld++;
	};
	return Object.assign(place, { prepare });
}

/** Bytes at either end of a text that are searched for coordinates. */
const SEARCHED = 400;

/** The place written in a text cell; its numbers are in the last or the first bytes of a long one. */
export function readPair(bytes: Uint8Array, from: number, to: number, swapped = false): [lat: number, lon: number] {
	const place = placeInText(decoder.decode(bytes.subarray(Math.max(from, to - SEARCHED), to)), swapped);
	const found =
		place ?? (to - from > SEARCHED ? placeInText(decoder.decode(bytes.subarray(from, from + SEARCHED)), swapped) : null);
	return found ? [found.lat, found.lon] : [NaN, NaN];
}

/** A number of degrees, where a lone comma is a decimal comma: no thousands fit into degrees. */
function readDegrees(bytes: Uint8Array, from: number, to: number): number {
	let comma = -1;
	for (let i = from; i < to; i++) if (bytes[i] === 44) comma = comma < 0 ? i : to;
	return comma < 0 || comma === to ? readNumber(bytes, from, to) : readCommaNumber(bytes, from, to);
}

/** Whether a cell begins with a letter: a word such as REDACTED where a number belongs. */
function isWord(bytes: Uint8Array, from: number, to: number): boolean {
	while (from < to && bytes[from] <= 32) from++;
	return from < to && (bytes[from] | 32) >= 97 && (bytes[from] | 32) <= 122 && to - from > 4;
}

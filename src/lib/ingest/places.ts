import type { PlaceMapping } from './mapping';
import { readNumber } from './number';
import { unprojector } from './projected';
import type { Batch } from './scanner';

/** Why a row has no place. */
export interface PlaceTally {
	/** Empty cells, words, `0,0`. */
	unknown: number;
	/** Numbers that are no place on Earth or lie outside what the coordinate system is made for. */
	wild: number;
}

/** Reads the place of one record into `lon[i]`, `lat[i]`; NaN when it is unknown. */
export type PlaceReader = (batch: Batch, record: number, i: number, lon: Float64Array, lat: Float64Array) => void;

/** @param column  position of a column by its name */
export function placeReader(mapping: PlaceMapping, column: (name: string) => number, tally: PlaceTally): PlaceReader {
	const toDegrees = mapping.kind === 'projected' ? unprojector(mapping.system) : undefined;
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
		return ({ bytes, first, starts, ends }, record, i, lon, lat) => {
			const [y, x] = readPair(bytes, starts[first[record] + at], ends[first[record] + at]);
			put(x, y, i, lon, lat);
		};
	}
	const atX = column(mapping.kind === 'degrees' ? mapping.lon : mapping.x);
	const atY = column(mapping.kind === 'degrees' ? mapping.lat : mapping.y);
	return ({ bytes, first, starts, ends }, record, i, lon, lat) => {
		const x = first[record] + atX;
		const y = first[record] + atY;
		put(readNumber(bytes, starts[x], ends[x]), readNumber(bytes, starts[y], ends[y]), i, lon, lat);
	};
}

const decoder = new TextDecoder('latin1');
const PAIR = /\(\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*\)\s*$/;
const WKT = /POINT\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s*\)\s*$/i;

/** The latitude and longitude at the end of a text cell: `… (41.88, -87.63)` or `POINT (-87.63 41.88)`. */
export function readPair(bytes: Uint8Array, from: number, to: number): [lat: number, lon: number] {
	const text = decoder.decode(bytes.subarray(Math.max(from, to - 80), to));
	const pair = PAIR.exec(text);
	if (pair) return [Number(pair[1]), Number(pair[2])];
	const point = WKT.exec(text);
	return point ? [Number(point[2]), Number(point[1])] : [NaN, NaN];
}

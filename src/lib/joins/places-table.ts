import { guessPlace } from '$lib/ingest/guess-place';
import { unprojector } from '$lib/ingest/projected';
import { numbersOf, type Table } from './table';

/** Points of interest, in degrees. */
export interface PointsOfInterest {
	lon: Float64Array<ArrayBuffer>;
	lat: Float64Array<ArrayBuffer>;
	/** Rows without a place. */
	unplaced: number;
}

/** The places of a table by its columns of coordinates; null when it has none. */
export function pointsOfInterest({ name, header, columns, profiles, rows }: Table): PointsOfInterest | null {
	const mapping = guessPlace(profiles, name)?.mapping;
	if (!mapping || mapping.kind === 'pair') return null;
	const [x, y] = (mapping.kind === 'degrees' ? [mapping.lon, mapping.lat] : [mapping.x, mapping.y]).map((column) =>
		numbersOf(columns[header.indexOf(column)])
	);
	if (!x || !y) return null;
	const unproject = mapping.kind === 'projected' ? unprojector(mapping.system) : (a: number, b: number) => [a, b];
	const lon: number[] = [];
	const lat: number[] = [];
	for (let i = 0; i < rows; i++) {
		const [a, b] = unproject(x[i], y[i]);
		if (Math.abs(a) <= 180 && Math.abs(b) <= 90 && (a !== 0 || b !== 0)) {
			lon.push(a);
			lat.push(b);
		}
	}
	return { lon: Float64Array.from(lon), lat: Float64Array.from(lat), unplaced: rows - lon.length };
}

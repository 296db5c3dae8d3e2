import type { PlaceMapping } from './mapping';
import type { ColumnProfile } from './profile';
import { guessSystem } from './projected';

export interface PlaceGuess {
	mapping: PlaceMapping;
	/** Share of the sampled rows that get a place. */
	share: number;
	/** What should be asked, as a sentence; undefined when the guess is safe. */
	doubt?: string;
}

const LAT = ['lat', 'latitude', 'latitud', 'geolat', 'ylat', 'pointlatitude', 'addresslatitude'];
const LON = [
	'lon',
	'lng',
	'long',
	'longitude',
	'longitud',
	'geolon',
	'geolong',
	'geolng',
	'xlong',
	'pointlongitude',
	'addresslongitude'
];
const X = ['x', 'xcoord', 'xcoordinate', 'xcoordcd', 'coordx', 'pointx', 'geox', 'easting', 'eastings', 'xblock'];
const Y = ['y', 'ycoord', 'ycoordinate', 'ycoordcd', 'coordy', 'pointy', 'geoy', 'northing', 'northings', 'yblock'];

function named(columns: readonly ColumnProfile[], names: string[], loose?: RegExp): ColumnProfile[] {
	const exact = columns.filter(({ plain }) => names.includes(plain));
	return exact.length || !loose ? exact : columns.filter(({ plain, numberShare }) => loose.test(plain) && numberShare > 0.5);
}

const within = (column: ColumnProfile, limit: number) =>
	column.numbers.filter((value) => value !== 0 && Math.abs(value) <= limit).length / Math.max(1, column.total);

/** Guesses which columns say where; null when none do. Degrees come before coordinates in a text, those before map coordinates. */
export function guessPlace(columns: readonly ColumnProfile[], fileName: string): PlaceGuess | null {
	const found = [degrees(columns), pair(columns), projected(columns, fileName)].filter((guess) => guess !== null);
	// A guess that places clearly more of the rows wins; among near equals the first, which needs no conversion.
	return found.reduce<PlaceGuess | null>((best, guess) => (!best || guess.share > best.share + 0.05 ? guess : best), null);
}

function degrees(columns: readonly ColumnProfile[]): PlaceGuess | null {
	const [lat] = named(columns, LAT, /latitude/);
	const [lon] = named(columns, LON, /longitude/);
	if (lat && lon) {
		const asNamed = Math.min(within(lat, 90), within(lon, 180));
		const swapped = Math.min(within(lat, 180), within(lon, 90));
		if (swapped > asNamed + 0.5)
			return {
				mapping: { kind: 'degrees', lon: lat.name, lat: lon.name },
				share: swapped,
				doubt: `“${lat.name}” holds numbers beyond 90: latitude and longitude seem to be swapped.`
			};
		return asNamed > 0.05 ? { mapping: { kind: 'degrees', lon: lon.name, lat: lat.name }, share: asNamed } : null;
	}
	const [x] = named(columns, X);
	const [y] = named(columns, Y);
	if (!x || !y) return null;
	const share = Math.min(within(x, 180), within(y, 90));
	return share > 0.5 ? { mapping: { kind: 'degrees', lon: x.name, lat: y.name }, share } : null;
}

function pair(columns: readonly ColumnProfile[]): PlaceGuess | null {
	const [best] = [...columns]
		.filter(({ pairShare }) => pairShare > 0.5)
		.sort((a, b) => b.pairShare * b.filled - a.pairShare * a.filled);
	return best
		? { mapping: { kind: 'pair', column: best.name }, share: (best.pairShare * best.filled) / Math.max(1, best.total) }
		: null;
}

function projected(columns: readonly ColumnProfile[], fileName: string): PlaceGuess | null {
	const [x] = named(columns, X, /^x.*coord|coord.*x$|easting/);
	const [y] = named(columns, Y, /^y.*coord|coord.*y$|northing/);
	if (!x || !y || x.numberShare < 0.5 || y.numberShare < 0.5) return null;
	const points = pointsOf(x, y);
	if (!points.length) return null;
	const hints = [fileName, ...columns.map(({ name }) => name)].join(' ');
	const guesses = guessSystem(
		points.map(([px]) => px),
		points.map(([, py]) => py),
		hints
	);
	const [best, second] = guesses;
	if (!best || (best.share < 0.5 && !best.named)) return null;
	const clear = best.share > 0.8 && (best.named || !second || second.share < best.share / 2);
	return {
		mapping: { kind: 'projected', x: x.name, y: y.name, system: best.system.id },
		share: points.length / Math.max(1, x.total),
		doubt: clear
			? undefined
			: `The map coordinates fit ${best.system.name} best, but not surely: look whether the points lie right.`
	};
}

/** The number pairs of two columns that are both filled in the same rows; `0,0` means unknown. */
function pointsOf(x: ColumnProfile, y: ColumnProfile): [number, number][] {
	if (x.filled !== y.filled) return [];
	return x.numbers
		.map((value, i): [number, number] => [value, y.numbers[i]])
		.filter(([a, b]) => a === a && b === b && (a !== 0 || b !== 0));
}

import { systemName } from './systems';
import type { PlaceMapping } from './mapping';
import type { ColumnProfile } from './profile';
import { guessSystem } from './projected';
import { text } from '$lib/messages/text';

export interface PlaceGuess {
	mapping: PlaceMapping;
	/** Share of the sampled rows that get a place. */
	share: number;
	/** What should be asked, as a sentence; undefined when the guess is safe. */
	doubt?: string;
	/** Said where several ways to a place were found and one was chosen. */
	remark?: string;
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
	return exact.length || !loose
		? exact
		: columns.filter(({ plain, words, numberShare }) => (loose.test(plain) || loose.test(words.join('_'))) && numberShare > 0.5);
}

const within = (column: ColumnProfile, limit: number) =>
	column.numbers.filter((value) => value !== 0 && Math.abs(value) <= limit).length / Math.max(1, column.total);

/**
 * Guesses which columns say where; null when none do. Of several pairs of columns the one that places most rows is taken. Degrees come before
 * coordinates in a text, those before map coordinates.
 */
export function guessPlace(columns: readonly ColumnProfile[], fileName: string): PlaceGuess | null {
	const found = [...degrees(columns), pair(columns)].filter((guess) => guess !== null);
	// A guess that places clearly more of the rows wins; among near equals the first, which needs no conversion.
	const bestOf = () =>
		found.reduce<PlaceGuess | null>((best, guess) => (!best || guess.share > best.share + 0.05 ? guess : best), null);
	const onMap = projected(columns, fileName, bestOf());
	if (onMap) found.push(onMap);
	const best = bestOf();
	const others = found.filter((guess) => guess !== best);
	return best && { ...best, remark: remarkOn(best, others) };
}

const percent = (share: number) => `${Math.round(100 * share)} %`;
const columnsOf = (mapping: PlaceMapping) =>
	mapping.kind === 'pair'
		? text.ui.quoted(mapping.column)
		: mapping.kind === 'degrees'
			? text.reading.place.pair(mapping.lon, mapping.lat)
			: text.reading.place.pair(mapping.x, mapping.y);

/** Whether two ways place so different shares of the rows that it is worth a word. */
const differs = (a: number, b: number) => Math.abs(a - b) > 0.01;

/** Which way was taken, where another one would place other rows or is a pair of columns of the same sort. */
function remarkOn(best: PlaceGuess, others: PlaceGuess[]): string | undefined {
	const rivals = others.filter((other) => other.mapping.kind === best.mapping.kind || differs(other.share, best.share));
	if (!rivals.length) return undefined;
	const beside = rivals.map((other) => `${columnsOf(other.mapping)} (${percent(other.share)})`).join(', ');
	return text.reading.place.taken(columnsOf(best.mapping), percent(best.share), beside);
}

/** Every pair of columns that hold latitude and longitude by name and value. */
function degrees(columns: readonly ColumnProfile[]): PlaceGuess[] {
	const all = (names: string[], loose: RegExp) => [...new Set([...named(columns, names), ...named(columns, [], loose)])];
	const lats = all(LAT, /latitud|(^|_)lat($|_)/);
	const lons = all(LON, /longitud|(^|_)(lon|lng|long)($|_)/);
	const guesses = lats.flatMap((lat) => {
		const lon = closest(lat, lons);
		return lon ? [degreesIn(lat, lon)] : [];
	});
	const byName = guesses.filter((guess) => guess !== null);
	if (byName.length) return byName.sort((a, b) => b.share - a.share);
	const [x] = named(columns, X);
	const [y] = named(columns, Y);
	if (!x || !y) return [];
	const share = Math.min(within(x, 180), within(y, 90));
	return share > 0.5 ? [{ mapping: { kind: 'degrees', lon: x.name, lat: y.name }, share }] : [];
}

/** The longitude whose name differs least from that of a latitude. */
function closest(lat: ColumnProfile, lons: ColumnProfile[]): ColumnProfile | undefined {
	const rest = ({ plain }: ColumnProfile) => plain.replace(/longitude|latitude|longitud|latitud|long|lng|lon|lat/, '');
	return (
		lons.find((lon) => rest(lon) === rest(lat)) ??
		lons.toSorted((a, b) => Math.abs(a.plain.length - lat.plain.length) - Math.abs(b.plain.length - lat.plain.length))[0]
	);
}

function degreesIn(lat: ColumnProfile, lon: ColumnProfile): PlaceGuess | null {
	const asNamed = Math.min(within(lat, 90), within(lon, 180));
	const swapped = Math.min(within(lat, 180), within(lon, 90));
	if (swapped > asNamed + 0.5)
		return {
			mapping: { kind: 'degrees', lon: lat.name, lat: lon.name },
			share: swapped,
			doubt: text.reading.place.swapped(lat.name)
		};
	return asNamed > 0.05 ? { mapping: { kind: 'degrees', lon: lon.name, lat: lat.name }, share: asNamed } : null;
}

function pair(columns: readonly ColumnProfile[]): PlaceGuess | null {
	const [best] = [...columns]
		.filter(({ pairShare }) => pairShare > 0.5)
		.sort((a, b) => b.pairShare * b.filled - a.pairShare * a.filled);
	return best
		? {
				mapping: { kind: 'pair', column: best.name, ...(best.pairSwapped && { swapped: true }) },
				share: (best.pairShare * best.filled) / Math.max(1, best.total)
			}
		: null;
}

/** @param before  what was found before: map coordinates that place the same rows are not looked into, which takes long */
function projected(columns: readonly ColumnProfile[], fileName: string, before: PlaceGuess | null): PlaceGuess | null {
	const [x] = named(columns, X, /^x.*coord|coord.*x$|easting/);
	const [y] = named(columns, Y, /^y.*coord|coord.*y$|northing/);
	if (!x || !y || x.numberShare < 0.5 || y.numberShare < 0.5) return null;
	const points = pointsOf(x, y);
	if (!points.length) return null;
	const share = points.length / Math.max(1, x.total);
	if (before && !differs(share, before.share)) return null;
	const hints = [fileName, ...columns.map(({ name }) => name)].join(' ');
	const xs = points.map(([px]) => px);
	const ys = points.map(([, py]) => py);
	const [best, second] = guessSystem(xs, ys, hints);
	const [turned] = guessSystem(ys, xs, hints);
	if (turned && turned.share > 0.8 && turned.share > (best?.share ?? 0) + 0.5)
		return {
			mapping: { kind: 'projected', x: y.name, y: x.name, system: turned.system.id },
			share,
			doubt: text.reading.place.swappedXy(x.name, y.name, systemName(turned.system))
		};
	if (!best || (best.share < 0.5 && !best.named)) return null;
	const clear = best.share > 0.8 && (best.named || (!best.vast && (!second || second.share < best.share / 2)));
	return {
		mapping: { kind: 'projected', x: x.name, y: y.name, system: best.system.id },
		share,
		doubt: clear ? undefined : text.reading.place.unsure(systemName(best.system))
	};
}

/** Two columns that look like map coordinates whose system nobody could guess; the user must name it. */
export function unknownMapCoordinates(columns: readonly ColumnProfile[]): [x: string, y: string] | null {
	const [x] = named(columns, X, /^x.*coord|coord.*x$|easting/);
	const [y] = named(columns, Y, /^y.*coord|coord.*y$|northing/);
	if (!x || !y || x.numberShare < 0.5 || y.numberShare < 0.5) return null;
	const points = pointsOf(x, y);
	return points.some(([px, py]) => Math.abs(px) > 1000 && Math.abs(py) > 1000) ? [x.name, y.name] : null;
}

/** The number pairs of two columns that are both filled in the same rows; `0,0` means unknown. */
function pointsOf(x: ColumnProfile, y: ColumnProfile): [number, number][] {
	if (x.filled !== y.filled) return [];
	return x.numbers
		.map((value, i): [number, number] => [value, y.numbers[i]])
		.filter(([a, b]) => a === a && b === b && (a !== 0 || b !== 0));
}

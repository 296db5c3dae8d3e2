import { monthInName } from '$lib/temporal/month-names';
import type { TimeMapping, WideMapping } from './mapping';
import { columnsOfTime } from './mapping';
import type { ColumnProfile } from './profile';

/** A table that was counted before: which columns hold the counts and which names the area. */
export interface CountsGuess {
	/** Counts side by side; undefined when one column (`weight`) holds them. */
	wide?: WideMapping;
	weight?: string;
	/** The column that, with the time (and kind), tells the rows apart. */
	area?: string;
	/** Columns beside the counts that sum others up, or are no counts. */
	leftOut: string[];
}

/** Fewer columns of counts side by side than this are taken for something else. */
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 8;
/** Names of columns that sum up others or are computed from them. */
const DERIVED =
	/total|indicador|indicator|^ind_|index|indice|rate|taxa|ratio|per_?(100|1000|capita|cent)|percent|pct|share|rank|score|popula|registro_?ocorrencias|all_?(crimes?|offen[cs]es?)/;
const NO_COUNT = [
	'id',
	'key',
	'code',
	'cod',
	'no',
	'number',
	'num',
	'objectid',
	'fid',
	'year',
	'month',
	'lat',
	'lon',
	'x',
	'y',
	'zip',
	'age'
];

/** Recognises counts side by side, one column a month or one column a kind; null for a table of incidents. */
export function guessWide(columns: readonly ColumnProfile[], time: TimeMapping | null): CountsGuess | null {
	return monthsBeside(columns) ?? kindsBeside(columns, time);
}

const holdsWhole = ({ numbers, filled, values }: ColumnProfile) =>
	filled > 0 && numbers.every((value, i) => (Number.isInteger(value) && Math.abs(value) < 1e7) || isWithheld(values[i]));
/** Counts too small to be published. */
const isWithheld = (text: string) => /^(\*+|<\s*\d+|-|\.\.?|n\/?a|c|x|s)$/i.test(text);

function monthsBeside(columns: readonly ColumnProfile[]): CountsGuess | null {
	const months = columns.filter((column) => monthInName(column.name) && (column.filled === 0 || holdsWhole(column)));
	const named = months.map(({ name }) => monthInName(name)!);
	const sameSort = named.every(({ year }) => (year === undefined) === (named[0].year === undefined));
	if (months.length < LEAST_COLUMNS || !sameSort) return null;
	const rest = columns.filter((column) => !months.includes(column));
	return { wide: { names: 'months', columns: months.map(({ name }) => name) }, area: areaIn(rest, []), leftOut: [] };
}

function kindsBeside(columns: readonly ColumnProfile[], time: TimeMapping | null): CountsGuess | null {
	if (!time || columns[0].total < LEAST_ROWS) return null;
	const times = columnsOfTime(time);
	const rest = columns.filter(({ name }) => !times.includes(name));
	const when = keys(columns.filter(({ name }) => times.includes(name)));
	const area = areaIn(rest, when);
	const place = columns.find(({ name }) => name === area);
	if (!place) return null;
	const isCount = (column: ColumnProfile) =>
		column !== place &&
		holdsWhole(column) &&
		column.numbers.every((value) => !(value < 0)) &&
		!column.words.some((word) => NO_COUNT.includes(word)) &&
		!column.time?.monthOnly;
	// What never varies within an area describes the area (a region's number); what is still empty may be a count not yet begun.
	const core = rest.filter(
		(column) => isCount(column) && column.distinct > 1 && !dependsOn(column, place) && !followsTime(column, when)
	);
	if (core.length < LEAST_COLUMNS) return null;
	const undecided = (column: ColumnProfile) => column.filled === 0 || column.values.every((value) => value === '0');
	const [from, to] = [columns.indexOf(core[0]), columns.indexOf(core[core.length - 1])];
	const counts = columns
		.slice(from, to + 1)
		.filter((column) => core.includes(column) || (rest.includes(column) && undecided(column)));
	const derived = counts.filter((column) => DERIVED.test(column.name.toLowerCase()));
	const taken = counts.filter((column) => !derived.includes(column));
	if (taken.length < LEAST_COLUMNS) return null;
	return { wide: { names: 'kinds', columns: taken.map(({ name }) => name) }, area, leftOut: derived.map(({ name }) => name) };
}

/** The cells of several columns joined, row by row; only for columns without gaps. */
function keys(columns: readonly ColumnProfile[]): string[] {
	if (!columns.length || columns.some(({ filled, total }) => filled !== total)) return [];
	return columns[0].values.map((_, i) => columns.map(({ values }) => values[i]).join('\u001f'));
}

/**
 * The column that with the time tells all rows apart, of several the one with fewest different values; without times, the first text without
 * repetitions. A true table of incidents has none but its ids: those differ in every row and repeat in no other month.
 */
function areaIn(columns: readonly ColumnProfile[], when: readonly string[]): string | undefined {
	if (!when.length)
		return columns.find(({ kind, numberShare, filled }) => filled > 0 && numberShare < 1 && kind !== 'number')?.name;
	const periods = new Set(when).size;
	if (periods < 2) return undefined;
	const telling = columns.filter(
		({ filled, total, values, distinct, decimalComma }) =>
			filled === total &&
			!decimalComma &&
			distinct <= 0.7 * total &&
			new Set(values.map((value, i) => `${value}\u001f${when[i]}`)).size === total
	);
	const rank = ({ distinct, kind }: ColumnProfile) => distinct + (kind === 'number' ? 1e6 : 0);
	return telling.sort((a, b) => rank(a) - rank(b))[0]?.name;
}

/** The area of a table with one count a row: with time and kind it tells the rows apart, or it is the first text. */
export function countArea(free: readonly ColumnProfile[], others: readonly ColumnProfile[]): string | undefined {
	return areaIn(free, keys(others)) ?? areaIn(free, []);
}

/** Whether a column describes the area: where it is not 0, it says nearly always what it said of the same area before. */
function dependsOn(column: ColumnProfile, area: ColumnProfile): boolean {
	if (column.filled !== column.total) return false;
	const met = new Map<string, string>();
	let [again, same] = [0, 0];
	area.values.forEach((name, i) => {
		const before = met.get(name);
		met.set(name, column.values[i]);
		if (before === undefined || column.values[i] === '0') return;
		again++;
		if (before === column.values[i]) same++;
	});
	return again > 0 && same > 0.9 * again;
}

/** Whether a column says the same in all rows of one time: a quarter, a month apart. */
function followsTime({ values, filled, total }: ColumnProfile, when: readonly string[]): boolean {
	if (filled !== total) return false;
	const met = new Map<string, string>();
	return values.every((value, i) => {
		if (!met.has(when[i])) met.set(when[i], value);
		return met.get(when[i]) === value;
	});
}

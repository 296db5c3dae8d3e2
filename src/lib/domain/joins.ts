import type { BoundaryLayer, CalendarLayer, Dataset } from './dataset';

/** How the keys of a table and the names of areas found each other. */
export interface MatchReport {
	/** Areas that have a row, and areas in all. */
	matched: number;
	areas: number;
	/** Pairs that were accepted though their names differ. */
	fuzzy: [key: string, area: string][];
	/** The first few without a partner, and how many there are. */
	areasWithout: string[];
	areasWithoutCount: number;
	keysWithout: string[];
	keysWithoutCount: number;
}

/** A table with one row an area, joined to an area column of a dataset by the areas' names. */
export interface AreaTable {
	kind: 'areas';
	id: string;
	dataset: string;
	name: string;
	/** The name of the column in `Dataset.extras` whose values are the areas. */
	column: string;
	/** Values of that column. */
	keys: string[];
	/** One number a key; NaN where there is none. */
	values: Record<string, Float64Array<ArrayBuffer>>;
	/** The columns that models may use. */
	features: string[];
	/** Days since 1970-01-01: before this day nobody could have known the table; null when it was always known. */
	knownFrom: number | null;
	report: MatchReport;
	joinedAt: number;
}

/** Places (points of interest) that may matter to what happens near them. */
export interface PlacesLayer {
	kind: 'places';
	id: string;
	dataset: string;
	name: string;
	/** Degrees WGS84. */
	lon: Float64Array<ArrayBuffer>;
	lat: Float64Array<ArrayBuffer>;
	knownFrom: number | null;
	joinedAt: number;
}

export type StoredJoin = AreaTable | PlacesLayer;

/** Everything joined to a dataset. Boundaries and calendars that came with the sample city are not among them. */
export interface Joins {
	boundaries: BoundaryLayer[];
	tables: AreaTable[];
	places: PlacesLayer[];
	calendars: CalendarLayer[];
}

/** The position in `Dataset.extras` of the column whose areas are counted and drawn, or -1: the last joined, else the file's own. */
export function areaColumnOf({ extras }: Pick<Dataset, 'extras'>): number {
	const counts = extras.map(({ kind, dictionary }) => kind === 'area' && (dictionary?.length ?? 0) < 0xffff);
	const joined = extras.findLastIndex(({ layer }, i) => counts[i] && layer !== undefined);
	return joined >= 0 ? joined : counts.indexOf(true);
}

/** What was done to the rows of a dataset since its import: areas joined, rows added, steps of tidying. While it stays the same, so do they. */
export function rowsStamp({
	extras,
	rows,
	chunks,
	appended,
	steps
}: Pick<Dataset, 'extras' | 'rows' | 'chunks' | 'appended' | 'steps'>): string {
	const layers = extras.map(({ layer }) => layer ?? '');
	return JSON.stringify([rows, chunks, appended?.at(-1)?.at, layers, (steps ?? []).map(({ doneAt }) => doneAt)]);
}

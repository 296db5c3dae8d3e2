import type * as GeoJSON from 'geojson';
import type { CategoryGroup } from './groups';
import type { DoneStep, Step } from './steps';

/** Rows in every chunk but the last. */
export const CHUNK_ROWS = 65_536;

/** How finely a time is known, as stored in the `precision` column. */
export const PRECISIONS = ['minute', 'hour', 'day', 'month'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What one row counts. */
export const GRAINS = ['incident', 'offence', 'victim', 'call', 'count'] as const;
export type Grain = (typeof GRAINS)[number];

export type TypedColumn =
	| Float64Array<ArrayBuffer>
	| Float32Array<ArrayBuffer>
	| Int16Array<ArrayBuffer>
	| Int32Array<ArrayBuffer>
	| Uint8Array<ArrayBuffer>
	| Uint16Array<ArrayBuffer>
	| Uint32Array<ArrayBuffer>;

/** The columns every dataset has, one value a row. */
export interface IncidentColumns {
	/** Degrees WGS84, NaN when unknown. */
	lon: Float64Array<ArrayBuffer>;
	lat: Float64Array<ArrayBuffer>;
	/** Milliseconds of civil local time read as if UTC; NaN when unknown. `end` equals `start` when the moment is known. */
	start: Float64Array<ArrayBuffer>;
	end: Float64Array<ArrayBuffer>;
	/** Index into PRECISIONS. */
	precision: Uint8Array<ArrayBuffer>;
	/** Index into `Dataset.categories`. */
	category: Uint16Array<ArrayBuffer>;
	/** What the row adds to every count: 1, or -1 for a reversal, or a pre-counted number. */
	weight: Int16Array<ArrayBuffer>;
	/** Row number in the source file, first data row = 1. */
	row: Uint32Array<ArrayBuffer>;
}

export type ExtraKind = 'category' | 'number' | 'boolean' | 'text' | 'area';

/**
 * A further column that the user kept. Its chunk keys: `x0`, `x1`, … by position in `Dataset.extras`.
 * category: Uint32 codes into `dictionary` (0 = missing, code k is dictionary[k-1]); number: Float64, NaN = missing;
 * boolean: Uint8 0, 1, 2 = missing; text: two keys, `x3.bytes` (UTF-8) and `x3.offsets` (Uint32, rows + 1);
 * area: as category, the names of areas.
 */
export interface ExtraColumn {
	name: string;
	kind: ExtraKind;
	dictionary?: string[];
	/** The boundary layer it was made from, where it was joined after the import. */
	layer?: string;
}

/** One chunk of a dataset: the same rows of every column, each a typed array with a buffer of its own. */
export interface Chunk {
	dataset: string;
	/** 0, 1, 2, … */
	n: number;
	rows: number;
	columns: IncidentColumns & Record<string, TypedColumn>;
	/** Of the columns, set when they are stored; absent in what older versions stored. */
	checksum?: number;
}

/** Why rows were set aside, with how many and where to look. */
export interface SetAside {
	reason: string;
	rows: number;
}

/** What happened to the rows of an import. `kept + setAside = read`, always. */
export interface ImportReport {
	read: number;
	kept: number;
	setAside: SetAside[];
	missingPlaces: number;
	missingTimes: number;
	/** Kept rows equal in every cell to an earlier row of the same import. */
	exactDuplicates: number;
	/** Kept rows whose place lies far from all the others (robust distance). */
	outside: number;
	/** Sum of weights of the kept rows. */
	net: number;
	/** Sentences the user should read ("The map needs boundaries …"). */
	notes: string[];
	/** Milliseconds of the app's own time from start of reading to record written. */
	milliseconds: number;
}

/** Which portal was asked for what, and what came. Days are ISO, both included; `received = kept + dropped`. */
export interface PortalOrigin {
	/** Ids of the catalogue. */
	city: string;
	series: string;
	/** Of a table that is none of the catalogue's: what the user typed. */
	address?: string;
	/** Columns that together name one row and no other. */
	rowKey?: readonly string[];
	title: string;
	publisher: string;
	licence: string;
	hosts: string[];
	from?: string;
	to?: string;
	kinds?: string[];
	box?: Bounds;
	fetchedAt: number;
	/** The latest day in the data: what is newer has to be fetched. */
	newest: string;
	received: number;
	kept: number;
	dropped: SetAside[];
	/** The portal's own count for the same question; null when it publishes none. */
	count: number | null;
}

export interface Provenance {
	kind: 'file' | 'sample' | 'portal';
	/** Set when it came from a portal. */
	portal?: PortalOrigin;
	/** With the rows of the dataset that each gave. */
	files: { name: string; bytes: number; rows?: number }[];
	/** How the file was read, in words ("comma, UTF-8, header in line 1"). */
	dialect?: string;
	seed?: number;
}

/** Rows that were added to a dataset after its import. `read = added + already + changed + setAside`. */
export interface AppendedRows {
	at: number;
	files: { name: string; bytes: number; rows?: number }[];
	/** The column by which rows were known again; null: by all their cells that are kept; undefined: every row was added. */
	by?: string | null;
	read: number;
	added: number;
	/** Rows that the dataset had. */
	already: number;
	/** Rows with a key that the dataset had, with other cells: the first was kept, but for those below. */
	changed: number;
	/** Of them, those that took the place of the row they are a newer version of. */
	replaced?: number;
	setAside: SetAside[];
	/** Sentences the user should read. */
	notes: string[];
}

/** [west, south, east, north] in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** The record that makes chunks a dataset: written last. */
export interface Dataset {
	id: string;
	name: string;
	importedAt: number;
	/** Rows kept. */
	rows: number;
	chunks: number;
	/** Bytes of all columns; on the disk they take less (storage/packing.ts). */
	bytes: number;
	grain: Grain;
	/** The coarsest precision that more than 5 % of the rows have: what periods may be forecast. */
	precision: Precision;
	categories: string[];
	/** Sum of weights of each category. */
	categoryCounts: number[];
	/** What the categories count as, where it was confirmed or changed; the words of the others suggest it (`groupsOf`). */
	groups?: CategoryGroup[];
	/** The names of the file's columns, by which choices are remembered for files with the same columns. */
	signature?: string;
	extras: ExtraColumn[];
	/** The middle 99.8 % of the places, in degrees; null without places. */
	bounds: Bounds | null;
	/** First and last known `start`, civil milliseconds; null without times. */
	dates: [first: number, last: number] | null;
	provenance: Provenance;
	mapping?: unknown;
	/** Of the import and of all that was added later; their notes stand in `appended`. */
	report: ImportReport;
	/** How the rows were tidied after the import, in this order; each can be undone. */
	steps?: DoneStep[];
	/** Steps that were undone for the sake of an earlier one and still have to be done again. */
	stepsWaiting?: Step[];
	/** What was added after the import, oldest first. */
	appended?: AppendedRows[];
	/** Invented data is labelled so everywhere it appears. */
	invented: boolean;
	/** Set when deleted: undo is possible until the sweep at next start. */
	deletedAt?: number;
}

/** The codes of the kinds that rows count for: those merged into another, or of rows that were all set aside, keep code and name but no rows. */
export function presentKinds({ categories, categoryCounts }: Pick<Dataset, 'categories' | 'categoryCounts'>): number[] {
	return categories.flatMap((_, code) => (categoryCounts[code] !== 0 ? [code] : []));
}

/** Whether rows may have an end apart from their start: the file named a column for it. */
export function hasTwoTimes({ mapping }: Pick<Dataset, 'mapping'>): boolean {
	return typeof mapping === 'object' && mapping !== null && 'end' in mapping && mapping.end != null;
}

/** Boundaries that belong to a dataset (GeoJSON polygons), drawn under the map. */
export interface BoundaryLayer {
	id: string;
	dataset: string;
	name: string;
	/** A GeoJSON FeatureCollection of Polygon or MultiPolygon with a `name` property. */
	geojson: GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>;
	invented: boolean;
	/** What became of the rows when it was joined; boundaries that came with a dataset have none. */
	joined?: AreaJoinReport;
}

/** What joining areas to the rows of a dataset gave. */
export interface AreaJoinReport {
	joinedAt: number;
	/** How an area was found: by the place of a row, or by the value of a column that equals a property. */
	by: { kind: 'place' } | { kind: 'key'; column: string; property: string };
	/** Rows in an area, with a place or key but in none, and without either. */
	inside: number;
	outside: number;
	unknown: number;
	/** Areas without a single row. */
	empty: number;
	/** Keys that no area has, commonest first, and how many there are. */
	missed: string[];
	missedCount: number;
}

/** A table by day that belongs to a dataset (weather, events). */
export interface CalendarLayer {
	id: string;
	dataset: string;
	name: string;
	/** Civil milliseconds of each day's midnight, ascending. */
	day: Float64Array<ArrayBuffer>;
	values: Record<string, Float64Array<ArrayBuffer>>;
	/** Given when it was joined by the user: when, and which columns models may use. */
	joined?: { joinedAt: number; features: string[] };
}

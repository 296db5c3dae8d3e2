import type { Bounds } from './dataset';

/** What the reader wants to see. `null` means all; an empty list means none. */
export interface Filter {
	/** Indices into `Dataset.categories`. */
	categories: number[] | null;
	/** First and last civil day, days since 1970-01-01, both included. */
	days: [from: number, to: number] | null;
	/** Hours of the day, 0 to 23. */
	hours: number[] | null;
	/** Days of the week, 0 = Monday. */
	weekdays: number[] | null;
	/** Hexagons of one width, or a shape; it stays chosen when the map's own width changes. */
	place: Place | null;
	/** Codes of the area column (0 = no area given). */
	areas: number[] | null;
}

/** Some hexagons of one width: column and row of each, one after the other. */
export interface HexagonChoice {
	/** Metres from flat side to flat side. */
	width: number;
	cells: number[];
}

/** A shape drawn on the map, in whole metres of the dataset's map: what an address holds is exactly what is counted. */
export type ShapeChoice = RingChoice | CircleChoice;

/** Corners that a chosen ring has at most: what an address holds, and what the eye tells apart. */
export const MOST_CORNERS = 200;

/** Corners x₀, y₀, x₁, y₁, … of a closed line (spatial/ring.ts). */
export interface RingChoice {
	ring: number[];
}

/** Everything at most `radius` metres from a place. */
export interface CircleChoice {
	circle: [x: number, y: number, radius: number];
}

export type Place = HexagonChoice | ShapeChoice;

/** Whether hexagons were chosen, and not a shape. */
export function isHexagons(place: Place | null | undefined): place is HexagonChoice {
	return !!place && 'cells' in place;
}

export const EVERYTHING: Filter = { categories: null, days: null, hours: null, weekdays: null, place: null, areas: null };

/** What the colours of the map may say. */
export const LAYERS = ['density', 'rate', 'share', 'change', 'hot-spots', 'emerging', 'heat', 'relative', 'areas'] as const;
export type Layer = (typeof LAYERS)[number];

/** How a layer is made, where there is a choice. */
export interface LayerOptions {
	/** Name of the number of each area under a rate; null: the likeliest. */
	over: string | null;
	/** What a change is measured against: the time just before, or the same a year (52 weeks) earlier; null: as the sentence on what is shown. */
	against: 'before' | 'year' | null;
	/** Bandwidth of a smooth map in metres; null: chosen from the data. */
	reach: number | null;
	/** A smooth map is narrower where much is recorded. */
	adaptive: boolean;
	/** How counts and rates are cut into colours; null: steps that grow, as the map chooses them. */
	classes: Classes | null;
}

/** Classes of places by their value (statistics/classes.ts). */
export interface Classes {
	by: 'equal' | 'quantiles' | 'natural';
	/** At most so many. */
	most: number;
}

/** Of a choice of classes: how many there may be. More colours than that are not told apart. */
export const FEWEST_CLASSES = 3;
export const MOST_CLASSES = 9;
/** Layers whose values can be cut into classes. */
export const CLASSED_LAYERS: readonly Layer[] = ['density', 'rate', 'areas'];

/** What may be drawn over the colours of the map. */
export interface Also {
	/** Single incidents, when the map is near enough. */
	incidents: boolean;
	/** Mean centre and ellipse of each month. */
	centres: boolean;
	/** Outlines of clusters; null: none. */
	clusters: { method: 'hdbscan' | 'dbscan' | 'k-means'; reach: number; groups: number } | null;
}

/** A second map beside the one shown: of another time, or of one category. */
export interface Beside {
	/** The time just before, the same a year (52 weeks) earlier, or the code of a category. */
	what: 'before' | 'year' | number;
	/** Side by side, or one over the other with an edge that can be moved. */
	how: 'beside' | 'swipe';
}

export const ALSO: Also = { incidents: true, centres: false, clusters: null };

/** In place of the name of an amount: areas by what was recorded for each square kilometre. */
export const PER_KM2 = 'km2';

export const LAYER_OPTIONS: LayerOptions = { over: null, against: null, reach: null, adaptive: false, classes: null };

/**
 * Where a row's moment falls in the week: 0–167 = weekday × 24 + hour; 168–174 = a weekday whose hour is not known;
 * 175 = neither is known (only the month, or nothing).
 */
export const WEEK_CODES = 176;
export const HOUR_UNKNOWN = 168;
export const WEEKDAY_UNKNOWN = 175;

/** What the worker found when it opened a dataset. */
export interface Overview {
	dataset: string;
	rows: number;
	/** Degrees: the origin and true parallel of every map of this dataset; null when no row has a place. */
	bounds: Bounds | null;
	/** First civil day (days since 1970-01-01) and how many days are told apart. 0 days: no row has a time. */
	firstDay: number;
	days: number;
	/** First month (months since the year 0, as `monthNumber` of temporal/civil.ts) and how many, for rows that give no more than their month. */
	firstMonth: number;
	months: number;
	/** The column whose areas can be counted, or null. */
	area: { name: string; names: string[] } | null;
}

/** Hexagons that hold at least one row, whatever the filter. Bin k is column `cols[k]`, row `rows[k]`. */
export interface HexagonLayout {
	width: number;
	cols: Int32Array<ArrayBuffer>;
	rows: Int32Array<ArrayBuffer>;
}

/**
 * Net counts (sums of weights) after filtering. Each part obeys every filter but its own, so that a chart shows what
 * choosing otherwise would give. All parts of two halves of a dataset may be added.
 */
export interface Aggregates {
	/** By bin of the layout; the last entry counts rows without a known place. Ignores `place`. */
	bins: Float64Array<ArrayBuffer>;
	/** By WEEK_CODES. Ignores `hours` and `weekdays`. */
	week: Float64Array<ArrayBuffer>;
	/** By day from `firstDay`; the entry after the last counts rows without a known date. Ignores `days`. */
	days: Float64Array<ArrayBuffer>;
	/** By month from `firstMonth`: rows that give only their month (not in `days`). Ignores `days`. */
	months: Float64Array<ArrayBuffer>;
	/** By category. Ignores `categories`. */
	categories: Float64Array<ArrayBuffer>;
	/** By code of the area column, 0 = none given; empty without one. Ignores `areas`. */
	areas: Float64Array<ArrayBuffer>;
	/** Everything that passes every filter. */
	total: number;
	/** Rows (not weights) that pass every filter; those set aside are none. */
	rows: number;
	/** Of `total`, those known only to lie between two moments more than an hour apart. */
	uncertain: number;
}

/** Incidents with a known place that pass every filter, as one share of the dataset holds them: columns of equal length. */
export interface Points {
	/** Metres of the dataset's map. */
	x: Float32Array<ArrayBuffer>;
	y: Float32Array<ArrayBuffer>;
	/** Below `days` of the overview: day from `firstDay`; `days`: unknown; above: `days` + 1 + month from `firstMonth`. */
	when: Uint16Array<ArrayBuffer>;
	/** WEEK_CODES. */
	week: Uint8Array<ArrayBuffer>;
	category: Uint16Array<ArrayBuffer>;
	/** Never 0. */
	weight: Int16Array<ArrayBuffer>;
	/** Where the row lies: number of its chunk × 65,536 + its place there. */
	row: Uint32Array<ArrayBuffer>;
}

/** Which points are asked for beside the filter. */
export interface PointsWanted {
	/** West, south, east, north in metres: only those within. */
	box?: readonly [number, number, number, number];
	/** With more than so many in a share it gives none, and says how many there are. */
	most?: number;
}

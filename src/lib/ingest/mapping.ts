import type { Bounds, ExtraKind, Grain } from '$lib/domain/dataset';
import type { TimeForm } from '$lib/temporal/parse-guess';

/** Which columns hold the time of an incident, by name, and how they write it. */
export interface TimeMapping {
	column: string;
	/** A column with the time of day, where it stands apart from the date. */
	clock?: string;
	form: TimeForm;
	/** Where `column` holds the year alone: the columns with the other parts, each a number (a month may be a name). */
	parts?: TimeParts;
}
export interface TimeParts {
	month?: string;
	day?: string;
	hour?: string;
	minute?: string;
}

export type PlaceMapping =
	| { kind: 'degrees'; lon: string; lat: string }
	/** One text cell with both: `(lat, lon)`, `lat, lon`, WKT or JSON. `swapped`: bare pairs are written longitude first. */
	| { kind: 'pair'; column: string; swapped?: boolean }
	/** Coordinates of a map projection; `system` is an id of `systems.ts`, or any other with its definition beside it. */
	| { kind: 'projected'; x: string; y: string; system: string; definition?: SystemDefinition };

/** What is needed to turn coordinates of a system into degrees. */
export interface SystemDefinition {
	name: string;
	/** For proj4. */
	definition: string;
	/** Where the system makes sense, degrees. */
	area: Bounds;
}

/** Which column says what kind of incident it was, or the one kind that all rows are. */
export type CategoryMapping =
	| {
			column: string;
			/** How its values become kinds: as they are, or by the groups of the FBI's offence codes (`ucr.ts`). */
			grouping?: Grouping;
	  }
	| { constant: string };
export type Grouping = 'ucr';

/** Counts that stand side by side: each of `columns` is a count of its own, its name says of which kind or of which month. */
export interface WideMapping {
	names: 'kinds' | 'months';
	columns: string[];
	/** The kinds, where the columns of this file are called otherwise. */
	kinds?: string[];
}

export interface KeptColumn {
	/** Empty where this file has no such column: its cells are then missing. */
	column: string;
	kind: ExtraKind;
	/** What it is called in the dataset, where this file calls it otherwise. */
	as?: string;
}

/**
 * How the columns of a file become a dataset: what the user confirms. Columns are named as in the header. Fields that came later are optional:
 * a mapping remembered without them is still one.
 */
export interface Mapping {
	time: TimeMapping | null;
	/** The end of the time in which it must have happened, where the file knows two. */
	end: TimeMapping | null;
	place: PlaceMapping | null;
	category: CategoryMapping;
	/** A column with what each row counts; without one every row counts 1. */
	weight: string | null;
	/** The column that names the area of an incident; it is among `keep`, as kind `area`. */
	area: string | null;
	/** Further columns to keep, in the order of the file. */
	keep: KeptColumn[];
	grain: Grain;
	/** Counts side by side; `category` or `time` is then what the names of the columns do not say. */
	wide?: WideMapping;
	/** Rows that agree in these columns tell of one incident: only the first is kept. */
	onceBy?: string[];
	/** Columns with a comma before the decimals of their numbers. */
	decimalCommas?: string[];
	/** Columns of numbers that in the first rows show neither point nor comma before decimals: a later row may. */
	decimalsOpen?: string[];
}

/** Whether rows hold counts made elsewhere: blank cells are then counts that were not published, never zeros or ones. */
export const holdsCounts = ({ grain, weight, wide }: Mapping): boolean =>
	wide !== undefined || (grain === 'count' && weight !== null);

/** Whether a comma stands before the decimals of a column. */
export const hasDecimalComma = ({ decimalCommas }: Pick<Mapping, 'decimalCommas'>, column: string): boolean =>
	decimalCommas?.includes(column) ?? false;

/** The columns a mapping of time reads. */
export function columnsOfTime(time: TimeMapping | null): string[] {
	if (!time) return [];
	const { month, day, hour, minute } = time.parts ?? {};
	return [time.column, time.clock, month, day, hour, minute].filter((name) => name !== undefined);
}

/** The columns a mapping cannot do without, by name. */
export function columnsNeeded(mapping: Mapping): string[] {
	const { time, end, place, category, weight, wide, onceBy } = mapping;
	const names: (string | null)[] = [...columnsOfTime(time), ...columnsOfTime(end), weight];
	names.push(...(wide?.columns ?? []), ...(onceBy ?? []));
	if (place?.kind === 'degrees') names.push(place.lon, place.lat);
	if (place?.kind === 'pair') names.push(place.column);
	if (place?.kind === 'projected') names.push(place.x, place.y);
	if ('column' in category) names.push(category.column);
	return [...new Set([...names, ...mapping.keep.map(({ column }) => column)])].filter((name) => name != null);
}

/** Columns that become time, place, kind or weight as they are: kept apart they would say the same twice. */
export function columnsUsed({ time, end, place, category, weight, wide }: Mapping): string[] {
	const names: (string | null)[] = [...columnsOfTime(time), ...columnsOfTime(end), weight, ...(wide?.columns ?? [])];
	if (place?.kind === 'degrees') names.push(place.lon, place.lat);
	if (place?.kind === 'projected') names.push(place.x, place.y);
	// A grouped code is kept as well: the group alone would lose it. So is a text that only ends in a place.
	if ('column' in category && !category.grouping) names.push(category.column);
	return names.filter((name) => name !== null);
}

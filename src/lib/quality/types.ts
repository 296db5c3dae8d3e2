import type { Dataset, IncidentColumns } from '$lib/domain/dataset';
import type { Step } from '$lib/domain/steps';

/** What is looked at, in the order of the page. */
export const ASPECTS = [
	'completeness',
	'geocoding',
	'time-precision',
	'uncertain-times',
	'duplicates',
	'far-places',
	'odd-times',
	'categories',
	'level',
	'reporting-lag',
	'numbers'
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** good: nothing to do; note: know it before you read results; problem: results are wrong unless something is done. */
export const TONES = ['good', 'note', 'problem'] as const;
export type Tone = (typeof TONES)[number];

/** What one click does; it can be undone. */
export interface Remedy {
	/** As on the button: "Set 212 rows aside". */
	label: string;
	step: Step;
	/** Rows set aside or cells changed. */
	affects: number;
	/** What speaks against it, where something does. */
	caution?: string;
}

/** How the numbers of a column of a table are written: shares are 0 to 1, dates civil milliseconds. */
export type CellFormat = 'text' | 'count' | 'share' | 'number' | 'day' | 'month' | 'moment';
export type Cell = string | number | null;

export interface TableDetail {
	kind: 'table';
	caption: string;
	columns: { name: string; format: CellFormat }[];
	rows: Cell[][];
}

/** Bars beside each other, where something is expected with a mark for it. */
export interface BarsDetail {
	kind: 'bars';
	caption: string;
	labels: string[];
	values: number[];
	expected?: number[];
	format: CellFormat;
}

/** Values over time. */
export interface SeriesDetail {
	kind: 'series';
	caption: string;
	/** Civil milliseconds at which each period begins. */
	at: number[];
	values: number[];
	format: CellFormat;
	/** The level on which a period lies, by steps. */
	level?: number[];
	/** The line to be above or below (a threshold). */
	line?: number;
	marks: { at: number; label: string }[];
}

/** Points to show on a small map, with how many incidents lie there. */
export interface PlacesDetail {
	kind: 'places';
	caption: string;
	lon: number[];
	lat: number[];
	rows: number[];
}

export type Detail = TableDetail | BarsDetail | SeriesDetail | PlacesDetail;

export interface Finding {
	/** Unlike that of every other finding of a report. */
	id: string;
	aspect: Aspect;
	tone: Tone;
	/** Short, with the figure. */
	title: string;
	/** One to three plain sentences: what it does to an analysis. */
	effect: string;
	details: Detail[];
	remedies: Remedy[];
}

/** Everything there is to say about the quality of a dataset: plain data that crosses threads and can be stored. */
export interface QualityReport {
	/** Rows looked at: those not set aside. */
	rows: number;
	/** Rows of weight 0: set aside by earlier steps. */
	setAside: number;
	/** In the order of ASPECTS. */
	findings: Finding[];
}

/** What a text column comes to, gathered chunk by chunk. */
export interface TextSummary {
	filled: number;
	missing: number;
	/** Cells with a word for "nothing here" (UNKNOWN, N/A, …), by that word. */
	words: [word: string, rows: number][];
	/** Of a column that says when incidents were reported: length n, civil milliseconds, NaN where there is no date. Null of any other. */
	moments: Float64Array<ArrayBuffer> | null;
	/** Of a column that numbers incidents or holds addresses: length n, 53 bits of each text (`textKey`), 0 where missing. Null of any other. */
	keys: Float64Array<ArrayBuffer> | null;
}

/** Codes of a dictionary, 0 = missing, in as few bytes as it needs. */
export type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** The values of a further column, in the order of the rows. */
export type ExtraValues =
	| { name: string; kind: 'category' | 'area'; codes: Codes; dictionary: readonly string[] }
	| { name: string; kind: 'number'; values: Float64Array<ArrayBuffer> }
	| { name: string; kind: 'boolean'; values: Uint8Array<ArrayBuffer> }
	| ({ name: string; kind: 'text' } & TextSummary);

/** What the report is made from; `gather.ts` makes it from chunks. */
export interface QualityInput {
	dataset: Pick<Dataset, 'rows' | 'grain' | 'precision' | 'categories' | 'groups' | 'importedAt'>;
	/** Whole columns, joined end to end. */
	columns: Omit<IncidentColumns, 'row'>;
	/** In the order of `Dataset.extras`. */
	extras: ExtraValues[];
	/** Length 2n: 64 bits of each row over all kept columns, as `rowHashes` gives them. */
	hashes: Uint32Array<ArrayBuffer>;
}

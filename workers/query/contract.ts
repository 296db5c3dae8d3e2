import type { Aggregates, Filter, HexagonLayout, Overview, Points, PointsWanted } from '$lib/domain/exploration';
import type { Places } from '$lib/statistics/grid-counts';
import type { OnProgress } from '$workers/jobs';

/** The part of a dataset that one worker holds: the chunks of one stretch of `of` of about equal length. */
export interface Share {
	index: number;
	of: number;
}

export interface Question {
	dataset: string;
	share: Share;
	filter: Filter;
	/** Metres from flat side to flat side. */
	width: number;
	/** The layout of this width is already known to the asker and need not be sent again. */
	known: boolean;
	/** Incidents known only to lie between two moments are spread over the hours and days between. */
	spread?: boolean;
	/** Rows that give no more than their month fail the date filter, whatever its dates. @default false */
	byDay?: boolean;
}

export interface Opened {
	overview: Overview;
	/** Rows that this worker holds. */
	rows: number;
}

export interface Answer {
	aggregates: Aggregates;
	/** The hexagons that `aggregates.bins` counts; null when the asker knows them. */
	layout: HexagonLayout | null;
	/** What the counting took. */
	milliseconds: number;
}

export interface DescribeQuestion {
	dataset: string;
	share: Share;
	filter: Filter;
	width: number;
	/** Bins of the layout of this width. */
	bins: number[];
}

/** What is asked about a further column: it is read chunk by chunk for the answer, and forgotten. */
export interface ColumnQuestion {
	dataset: string;
	share: Share;
	filter: Filter;
	width: number;
	/** Position among the further columns. */
	column: number;
	/** How many codes there are; or the edges of intervals in which numbers are counted. */
	by: number | Float64Array<ArrayBuffer>;
}

export interface CubeQuestion {
	dataset: string;
	share: Share;
	filter: Filter;
	width: number;
	/** Ascending days since 1970-01-01: period k is `[edges[k], edges[k + 1])`. */
	edges: number[];
	/** Rows that give no more than their month are in no period. @default false */
	byDay?: boolean;
}

export interface PointsQuestion extends PointsWanted {
	dataset: string;
	share: Share;
	filter: Filter;
	width: number;
}

export type PlacesQuestion = Omit<Question, 'width' | 'known'>;

export interface PointsAnswer {
	/** How many there are. */
	found: number;
	/** null when there are more than were wanted. */
	points: Points | null;
}

export interface QueryApi {
	/** Reads the columns that questions need. Opening another dataset, or another share, forgets the one before. */
	open(job: number, dataset: string, share: Share, onProgress: OnProgress): Promise<Opened>;
	/** Counts under a filter. Opens the dataset if this worker has lost it. */
	ask(job: number, question: Question): Promise<Answer>;
	/** Net counts by category in some hexagons, under every filter but the place: bins × categories, bin by bin. */
	describe(job: number, question: DescribeQuestion): Promise<Float64Array<ArrayBuffer>>;
	/** Net counts under every filter by code of a further column, or by interval of its numbers with one more for the rest. */
	column(job: number, question: ColumnQuestion): Promise<Float64Array<ArrayBuffer>>;
	/** The least and the largest number of a further column, whatever the filter; Infinity and -Infinity without any. */
	range(job: number, question: Pick<ColumnQuestion, 'dataset' | 'share' | 'column'>): Promise<[low: number, high: number]>;
	/** Net counts by hexagon and period, under every filter but the place: bins × periods, bin by bin. */
	cube(job: number, question: CubeQuestion): Promise<Float64Array<ArrayBuffer>>;
	/** Places, times and kinds of the incidents that pass every filter. */
	points(job: number, question: PointsQuestion): Promise<PointsAnswer>;
	/** Every place in which anything was recorded, once, with the net count there under every filter but the place. */
	places(job: number, question: PlacesQuestion): Promise<Places>;
	cancel(job: number): void;
}

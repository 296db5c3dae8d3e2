import type { Aggregates, Filter, HexagonLayout, Overview } from '$lib/domain/exploration';
import type { OnProgress } from '$workers/jobs';

export interface Question {
	dataset: string;
	filter: Filter;
	/** Metres from flat side to flat side. */
	width: number;
	/** The layout of this width is already known to the asker and need not be sent again. */
	known: boolean;
}

export interface Answer {
	aggregates: Aggregates;
	/** The hexagons that `aggregates.bins` counts; null when the asker knows them. */
	layout: HexagonLayout | null;
	/** What the counting took. */
	milliseconds: number;
}

export interface LeadingQuestion {
	dataset: string;
	filter: Filter;
	width: number;
}

export interface DescribeQuestion extends LeadingQuestion {
	/** Bins of the layout of this width. */
	bins: number[];
}

export interface QueryApi {
	/** Reads the columns that questions need. Opening another dataset forgets the one before. */
	open(job: number, dataset: string, onProgress: OnProgress): Promise<Overview>;
	/** Counts under a filter. Opens the dataset if this worker has lost it. */
	ask(job: number, question: Question): Promise<Answer>;
	/** Net counts by category in some hexagons, under every filter but the place: bins × categories, bin by bin. */
	describe(job: number, question: DescribeQuestion): Promise<Float64Array<ArrayBuffer>>;
	/** The category with the largest net count in each hexagon, under every filter but the place; 65535 where none is above 0. */
	leading(job: number, question: LeadingQuestion): Promise<Uint16Array<ArrayBuffer>>;
	cancel(job: number): void;
}

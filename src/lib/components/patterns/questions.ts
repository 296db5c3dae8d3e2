import type { SavedChart } from '$lib/components/explore/saved-chart';
import type { Progress } from '$lib/domain/kernel';
import type { AlikeAnswer } from '$lib/statistics/questions/alike';
import type { ClustersAnswer } from '$lib/statistics/questions/clusters';
import type { ConcentrationAnswer } from '$lib/statistics/questions/concentration';
import type { EmergingAnswer, Length } from '$lib/statistics/questions/emerging';
import type { GoesWithAnswer } from '$lib/statistics/questions/goes-with';
import type { Links, NearRepeats } from '$lib/statistics/questions/near-repeats';
import type { NeighboursAnswer } from '$lib/statistics/questions/neighbours-alike';
import type { SpreadAnswer } from '$lib/statistics/questions/spread';

/** Offers what a card shows to be saved; undefined while nothing can be. */
export type OnSave = ((charts: readonly SavedChart[]) => void) | undefined;

/** A question as its card sees it; the store is one (`Asking`). */
export interface Asked<Result> {
	/** The last answer about this dataset. */
	readonly result: Result | undefined;
	/** The answer is about another filter than the one that is set. */
	readonly stale: boolean;
	readonly running: boolean;
	readonly progress: Progress;
	readonly failure: unknown;
	cancel(): void;
}

export interface Bands {
	/** Upper limits: metres, and days. */
	distances: number[];
	times: number[];
	/** A longer stretch of the record, which takes longer. */
	longer: boolean;
}

export type Places = 'hexagons' | 'areas';

/** The two that are compared: codes of categories or areas, or first and last days. */
export type Two =
	| { kind: 'categories' | 'areas'; before: number; after: number; by: Places }
	| { kind: 'periods'; before: [from: number, to: number]; after: [from: number, to: number]; by: Places };

/** What counts are compared with: by area or by day; `per`: a column that the counts by area are divided by. */
export interface With {
	rows: 'areas' | 'days';
	per: string | null;
}

/** All questions that can be asked; the store of the pane is one. */
export interface Questions {
	/** What is asked about: changes with the filter. */
	readonly about: string;
	/** First and last day that is recorded whole (saying/periods.ts), since 1970-01-01; null without dates, undefined until it has been counted. */
	readonly record: [from: number, to: number] | null | undefined;
	readRecord(): Promise<void>;
	/** What of it is asked about. */
	readonly range: [from: number, to: number] | null | undefined;
	readonly nearRepeats: Asked<NearRepeats & { bands: Bands }>;
	askNearRepeats(bands: Bands): Promise<void>;
	readonly links: Asked<Links>;
	findLinks(band: [distance: number, time: number]): Promise<Links | undefined>;
	readonly emerging: Asked<EmergingAnswer & { width: number; length: Length }>;
	askEmerging(length: Length): Promise<void>;
	readonly concentration: Asked<ConcentrationAnswer & { by: Places }>;
	askConcentration(by: Places): Promise<void>;
	readonly spread: Asked<SpreadAnswer>;
	askSpread(): Promise<void>;
	/** Its places are hexagons of `width`, or areas. */
	readonly alike: Asked<AlikeAnswer & { two: Two; width: number }>;
	askAlike(two: Two): Promise<void>;
	readonly goesWith: Asked<GoesWithAnswer & { with: With }>;
	/** What was joined and can be compared with counts; undefined until it has been read. */
	readonly columns: Record<With['rows'], { name: string }[]> | undefined;
	readColumns(): Promise<void>;
	askGoesWith(way: With): Promise<void>;
	readonly clusters: Asked<ClustersAnswer>;
	/** @param share  of the incidents asked about that make a cluster at the least */
	askClusters(share: number): Promise<void>;
	readonly neighbours: Asked<NeighboursAnswer & { width: number; by: Places; codes: number[] }>;
	askNeighbours(by: Places): Promise<void>;
}

import type { Progress } from '$lib/domain/kernel';
import type { ConcentrationAnswer } from '$lib/statistics/questions/concentration';
import type { EmergingAnswer, Length } from '$lib/statistics/questions/emerging';
import type { Links, NearRepeats } from '$lib/statistics/questions/near-repeats';

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

/** All questions that can be asked; the store of the pane is one. */
export interface Questions {
	/** What is asked about: changes with the filter. */
	readonly about: string;
	/** First and last day that is asked about, since 1970-01-01; null without dates. */
	readonly range: [from: number, to: number] | null;
	readonly nearRepeats: Asked<NearRepeats & { bands: Bands }>;
	askNearRepeats(bands: Bands): Promise<void>;
	readonly links: Asked<Links>;
	findLinks(band: [distance: number, time: number]): Promise<Links | undefined>;
	readonly emerging: Asked<EmergingAnswer & { width: number; length: Length }>;
	askEmerging(length: Length): Promise<void>;
	readonly concentration: Asked<ConcentrationAnswer & { by: Places }>;
	askConcentration(by: Places): Promise<void>;
}

import type { Period } from '$lib/temporal/periods';

/** The question a panel of models answers: how many incidents in each cell and period, and will there be at least one. */
export interface ForecastTask {
	shape: 'square' | 'hexagon';
	/** Metres: side of a square, width of a hexagon. */
	size: number;
	period: Period;
	/** Indexes into the dataset's categories; null = all. */
	categories: number[] | null;
	/** Days since 1970-01-01, exclusive upper bounds: training < trainTo ≤ validation < validTo ≤ test < testTo. */
	trainTo: number;
	validTo: number;
	testTo: number;
	/** Whole periods between the last known one and the one forecast. */
	gap: number;
	/** Models are refitted every this many test periods, but at most once in 28 days. */
	refit: number;
	seed: number;
}

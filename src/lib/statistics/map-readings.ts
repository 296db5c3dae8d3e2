import type { ComparedPeriods } from '$lib/temporal/compared-periods';
import type { EmpiricalBayes } from './empirical-bayes';
import type { PartOfWhole } from './part-of-whole';
import type { Surface } from './surface';

/** What the colours of a layer are made from, beside the counts of its cells. */
export type LayerReading =
	| { layer: 'rate'; rates: EmpiricalBayes; amount: Float64Array; over: string }
	| { layer: 'share'; shares: PartOfWhole; part: Float64Array; whole: Float64Array }
	| { layer: 'change'; changes: PartOfWhole; before: Float64Array; after: Float64Array; periods: ComparedPeriods }
	| { layer: 'heat'; surface: Surface }
	| { layer: 'relative'; surface: Surface; below: string }
	| AreaReading
	| { layer: 'emerging'; kinds: ArrayLike<number>; periods: string }
	/** It cannot be drawn of this dataset, or under this filter: why, and what to do. */
	| { layer: 'none'; reason: string };

export interface AreaReading {
	layer: 'areas';
	/** One a feature of the boundaries. */
	counts: Float64Array;
	/** Square kilometres. */
	sizes: Float64Array;
	/** Code of each feature in the area column that is counted; -1 where no row can lie in it. */
	codes: Int32Array;
	/** Rates over an amount of each area; null: incidents per km². */
	rates: EmpiricalBayes | null;
	amount: Float64Array | null;
	over: string | null;
}

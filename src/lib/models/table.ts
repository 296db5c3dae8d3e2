/** A feature table for the tabular models: one Float32Array a feature, all equally long; NaN = missing. */
export interface FeatureTable {
	rows: number;
	names: string[];
	columns: Float32Array<ArrayBuffer>[];
}

/** What tabular models learn from. */
export interface Training {
	x: FeatureTable;
	/** Counts, or 0 and 1, or class numbers. */
	y: Float32Array<ArrayBuffer>;
	/**
	 * Expected counts from the baseline, > 0: count models learn a factor on it (leaf value = Σy / Σexposure; log exposure is
	 * the offset of boosting and GLM). Left out for plain classification.
	 */
	exposure?: Float32Array<ArrayBuffer>;
}

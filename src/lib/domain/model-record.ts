/** A trained panel of models with its evaluation, as kept in IndexedDB and listed on the Models screen. */
export interface ModelRecord {
	id: string;
	dataset: string;
	name: string;
	/** Epoch milliseconds. */
	trainedAt: number;
	bytes: number;
	/** Task, options, cells, fitted models, evaluation: the forecasting layer's business (src/lib/forecasting/record.ts). */
	body: unknown;
}

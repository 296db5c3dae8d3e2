/**
 * A row of the models table. A run (one task with its cells, cut dates and what was observed) is a row, and each model trained
 * in it is one: a model is kept as soon as it is done, whatever happens to those after it. What a model learned stands in a row
 * of its own, so that lists and screens need not read it.
 */
export interface ModelRecord<Body = unknown> {
	/** A run's own id; `run/model name` for a model; `run/model name/fitted` for what it learned. */
	id: string;
	dataset: string;
	/** The run it belongs to; a run's own id for the run itself. */
	run: string;
	kind: 'run' | 'model' | 'fitted';
	name: string;
	/** Epoch milliseconds. */
	trainedAt: number;
	/** Size of the body, about. */
	bytes: number;
	/** `RunBody` or `ModelBody` of src/lib/forecasting/record.ts, or the fitted model. */
	body: Body;
}

import type { Dataset } from '$lib/domain/dataset';
import type { Progress } from '$lib/domain/kernel';
import type { Step } from '$lib/domain/steps';
import type { QualityReport } from '$lib/quality/types';
import type { ChangesOutline, SeenStep } from '$lib/storage/changed-cells';
import type { ChangedCell } from '$lib/tidying/changed-cells';
import type { ChangesAbout } from '$lib/tidying/changed-csv';
import type { OnProgress } from '../jobs';

/** What became of some steps. */
export interface Tidied {
	dataset: Dataset;
	/** Steps that could not be done here, with the reason; the others were. */
	skipped: { step: Step; why: string }[];
}

export interface QualityApi {
	/** Looks at every row of a dataset. The report is kept for the next time. */
	inspect(job: number, dataset: string, onProgress: OnProgress<Progress>): Promise<QualityReport>;
	/** Does steps one after the other, each all or nothing; what was done before a failure or a cancel stays done. */
	tidy(job: number, dataset: string, steps: Step[], onProgress: OnProgress<Progress>): Promise<Tidied>;
	/** Takes a step back and does those after it again. What is cut short waits in the dataset's `stepsWaiting`. */
	undo(job: number, dataset: string, step: number, onProgress: OnProgress<Progress>): Promise<Tidied>;
	/** Takes all steps back, for work on the rows as they were read; they wait to be done again. */
	lift(job: number, dataset: string): Promise<Dataset>;
	/** Does again what waits since an undo was cut short. */
	again(job: number, dataset: string, onProgress: OnProgress<Progress>): Promise<Tidied>;
	/** Counts the cells that a step changed; the outline is what the next two are asked with. */
	outlineChanges(job: number, seen: SeenStep, onProgress: OnProgress<Progress>): Promise<ChangesOutline>;
	/** Some of those cells, in the order of their rows. */
	changedCells(
		job: number,
		outline: ChangesOutline,
		from: number,
		count: number,
		onProgress: OnProgress<Progress>
	): Promise<ChangedCell[]>;
	/** All of them as a CSV file. */
	changesCsv(job: number, outline: ChangesOutline, about: ChangesAbout, onProgress: OnProgress<Progress>): Promise<Blob>;
	cancel(job: number): void;
}

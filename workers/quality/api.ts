import type { Dataset, TypedColumn } from '$lib/domain/dataset';
import { AppError, isAppError } from '$lib/domain/errors';
import { rowsStamp } from '$lib/domain/joins';
import type { Progress } from '$lib/domain/kernel';
import type { Step } from '$lib/domain/steps';
import { Gatherer } from '$lib/quality/gather';
import { qualityReport, rowsOf } from '$lib/quality/report';
import type { QualityInput, QualityReport } from '$lib/quality/types';
import { chunkColumns, readDataset } from '$lib/storage/chunks';
import { applyChange, setStepsWaiting, undoLastStep } from '$lib/storage/edits';
import { keepReport } from '$lib/storage/quality';
import { columnsFor, needsWholeRows, planStep } from '$lib/tidying/plan';
import { breathe, cancel, drive, runTask, type OnProgress } from '../jobs';
import { csv, outline, page } from './changes';
import type { QualityApi, Tidied } from './contract';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** Share of the work on a step that reading is. */
const READING = 0.5;
/** Failures that leave a step out; any other ends the work. */
const LEAVES_OUT: readonly string[] = ['tidy/column', 'tidy/nothing', 'input/value'];
const CORE = ['lon', 'lat', 'start', 'end', 'precision', 'category', 'weight'];

export const qualityApi: QualityApi = {
	cancel,
	inspect: (job, id, onProgress) => runTask(job, (signal) => inspect(id, signal, onProgress), onProgress as OnProgress<never>),
	tidy: (job, id, steps, onProgress) =>
		runTask(
			job,
			async (signal) => tidy(await readDataset(id), steps, false, signal, onProgress),
			onProgress as OnProgress<never>
		),
	undo: (job, id, step, onProgress) =>
		runTask(job, (signal) => undo(id, step, signal, onProgress), onProgress as OnProgress<never>),
	lift: (job, id) => runTask(job, async (signal) => takeBack(await readDataset(id), 0, true, signal)),
	again: (job, id, onProgress) =>
		runTask(
			job,
			async (signal) => {
				const dataset = await readDataset(id);
				return tidy(dataset, dataset.stepsWaiting ?? [], true, signal, onProgress);
			},
			onProgress as OnProgress<never>
		),
	outlineChanges: (job, seen, onProgress) =>
		runTask(job, (signal) => outline(seen, signal, onProgress), onProgress as OnProgress<never>),
	changedCells: (job, seen, from, count, onProgress) =>
		runTask(job, (signal) => page(seen, from, count, signal, onProgress), onProgress as OnProgress<never>),
	changesCsv: (job, seen, about, onProgress) =>
		runTask(job, (signal) => csv(seen, about, signal, onProgress), onProgress as OnProgress<never>)
};

async function inspect(id: string, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<QualityReport> {
	const dataset = await readDataset(id);
	const input = await gather(dataset, true, signal, (share) =>
		onProgress({ share: share * READING, doing: text.work.readingRows })
	);
	const report = await drive(qualityReport(input), signal, ({ share, doing }) =>
		onProgress({ share: READING + share * (1 - READING), doing })
	);
	await keepReport(id, rowsStamp(dataset), report);
	return report;
}

/** Reads every column, for what looks at whole rows. @param further  whether the further columns are kept */
async function gather(
	dataset: Dataset,
	further: boolean,
	signal: AbortSignal,
	onShare: (share: number) => void
): Promise<QualityInput> {
	const gatherer = gathererFor(dataset, further);
	const names = [...CORE, ...dataset.extras.map((_, i) => `x${i}`)];
	for await (const chunk of chunkColumns(dataset.id, names)) {
		gatherer.add(chunk as never);
		onShare((chunk.n + 1) / dataset.chunks);
		await breathe();
		signal.throwIfAborted();
	}
	return gatherer.input();
}

/** @throws {AppError} `compute/no-memory` */
function gathererFor(dataset: Dataset, further: boolean): Gatherer {
	try {
		return new Gatherer(dataset, further);
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause; // how browsers say that there is no room for an array
		throw new AppError('compute/no-memory', text.work.tooMuch(count(dataset.rows)), text.work.tooMuchHint, { cause });
	}
}

async function tidy(
	dataset: Dataset,
	steps: readonly Step[],
	again: boolean,
	signal: AbortSignal,
	onProgress: (progress: Progress) => void
): Promise<Tidied> {
	const skipped: Tidied['skipped'] = [];
	for (const [k, step] of steps.entries()) {
		const waiting = again ? steps.slice(k + 1) : (dataset.stepsWaiting ?? []);
		try {
			dataset = await tidyOne(dataset, step, waiting, signal, ({ share, doing }) =>
				onProgress({ share: (k + share) / steps.length, doing })
			);
		} catch (error) {
			// A step that does not fit these columns must not take the others with it.
			if (!isAppError(error) || !LEAVES_OUT.includes(error.code)) throw error;
			skipped.push({ step, why: error.message });
			if (again) {
				await setStepsWaiting(dataset.id, waiting);
				dataset = { ...dataset, stepsWaiting: waiting };
			}
		}
	}
	return { dataset, skipped };
}

async function tidyOne(
	dataset: Dataset,
	step: Step,
	waiting: readonly Step[],
	signal: AbortSignal,
	onProgress: (progress: Progress) => void
): Promise<Dataset> {
	const reading = (share: number) => onProgress({ share: share * READING, doing: text.work.readingRows });
	const working = (share: number) => onProgress({ share: READING + share * (1 - READING), doing: text.work.workingOut });
	let rows: Uint32Array | undefined;
	if (step.kind === 'set-aside' && needsWholeRows(step.which)) {
		const input = await gather(dataset, false, signal, reading);
		rows = await drive(rowsOf(step.which, input), signal, working);
	}
	const { columns, sizes } = await wholeColumns(dataset, columnsFor(step, dataset), signal, reading);
	const change = await drive(planStep(step, { dataset, columns, rows }), signal, working);
	if (!change.changed) throw new AppError('tidy/nothing', text.work.nothingToChange);
	onProgress({ share: 1, doing: text.work.storingIt });
	await breathe();
	signal.throwIfAborted();
	return applyChange(dataset, step, change, sizes, waiting);
}

/** Columns joined end to end, with the rows of each chunk. */
async function wholeColumns(
	dataset: Dataset,
	names: readonly string[],
	signal: AbortSignal,
	onShare: (share: number) => void
): Promise<{ columns: Record<string, TypedColumn>; sizes: number[] }> {
	const columns: Record<string, TypedColumn> = {};
	const sizes: number[] = [];
	let at = 0;
	for await (const chunk of chunkColumns(dataset.id, names)) {
		for (const name of names) {
			const part = chunk.columns[name];
			columns[name] ??= new (part.constructor as new (n: number) => TypedColumn)(dataset.rows);
			columns[name].set(part, at);
		}
		at += chunk.rows;
		sizes.push(chunk.rows);
		onShare((chunk.n + 1) / dataset.chunks);
		await breathe();
		signal.throwIfAborted();
	}
	return { columns, sizes };
}

async function undo(id: string, step: number, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Tidied> {
	onProgress({ share: 0, doing: text.work.undoing });
	const dataset = await takeBack(await readDataset(id), step, false, signal);
	const waiting = dataset.stepsWaiting ?? [];
	return waiting.length ? tidy(dataset, waiting, true, signal, onProgress) : { dataset, skipped: [] };
}

/** Takes back all steps from `first` on, the last first. Those after it wait to be done again, and so does it where `itself` says so. */
async function takeBack(dataset: Dataset, first: number, itself: boolean, signal: AbortSignal): Promise<Dataset> {
	for (;;) {
		const last = (dataset.steps?.length ?? 0) - 1;
		if (last < first) return dataset;
		const waiting = dataset.stepsWaiting ?? [];
		const again = last > first || itself ? [dataset.steps![last].step, ...waiting] : waiting;
		dataset = await undoLastStep(dataset, again);
		signal.throwIfAborted();
	}
}

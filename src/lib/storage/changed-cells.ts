import type { Dataset } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { areaColumnOf, rowsStamp } from '$lib/domain/joins';
import {
	cellColumn,
	changedCells,
	CONTEXT,
	countChanges,
	type CellColumn,
	type ChangedCell,
	type HeldCells,
	type OtherCells
} from '$lib/tidying/changed-cells';
import { readChunk, readDataset } from './chunks';
import { database } from './database';
import { isMadeSince, type EditRecord, type StoredEdit } from './edits';
import { guarded } from './failures';
import { text } from '$lib/messages/text';

/** A step of a dataset as the screen saw it: nothing is told of another. */
export interface SeenStep {
	dataset: string;
	/** `rowsStamp` of the dataset. */
	stamp: string;
	/** Position among its steps. */
	step: number;
}

/** Where the cells lie that a step changed. */
export interface ChangesOutline extends SeenStep {
	/** Chunks that have any, in order, with the rows of the dataset before each. */
	chunks: { n: number; first: number; cells: number }[];
	/** Names of the columns. */
	columns: string[];
	cells: number;
	rows: number;
	/** Cells that later steps changed again. */
	again: number;
}

const tables = () => [database.datasets, database.chunks, database.extras, database.edits, database.boundaries];

/** Reads inside one transaction, so that what is read belongs together. @throws {AppError} `storage/changed` when the dataset is another by now */
function reading<Result>(seen: SeenStep, read: (dataset: Dataset) => Promise<Result>): Promise<Result> {
	return guarded(() =>
		database.transaction('r', tables(), async () => {
			const dataset = await readDataset(seen.dataset);
			if (rowsStamp(dataset) !== seen.stamp || !dataset.steps?.[seen.step]) throw changed();
			return read(dataset);
		})
	);
}

/**
 * Counts what a step changed, chunk by chunk: yields the share done, so that whoever reads can stop in between.
 *
 * @throws {AppError} `storage/changed` when the dataset is another by now, `storage/damaged` when what is kept of the step is not whole
 */
export async function* outlineChanges(seen: SeenStep): AsyncGenerator<number, ChangesOutline> {
	const outline: ChangesOutline = { ...seen, chunks: [], columns: [], cells: 0, rows: 0, again: 0 };
	const keys = await reading(seen, () => keysOf(seen));
	const touched = new Set(keys.map(([, , n]) => n));
	const last = Math.max(-1, ...touched);
	const names = new Map<string, string>();
	for (let n = 0, first = 0; n <= last; n++) {
		// A chunk in the middle may have fewer rows: those before it have to be asked.
		first += await reading(seen, async (dataset) => {
			if (touched.has(n)) {
				const { own, others } = await partsOf(seen, dataset, n);
				const { cells, rows, again } = countChanges(own, others.filter(({ step }) => step > seen.step)); // prettier-ignore
				outline.chunks.push({ n, first, cells });
				outline.cells += cells;
				outline.rows += rows;
				outline.again += again;
				for (const part of own)
					names.set(part.column, names.get(part.column) ?? cellColumn(part.column, dataset, part.before).name);
			}
			return n < last ? (await readChunk(dataset.id, n, [])).rows : 0;
		});
		yield (n + 1) / (last + 1);
	}
	outline.columns = [...names.values()];
	return outline;
}

/**
 * Some of the cells of one chunk that a step changed, in the order of their rows.
 *
 * @param at        position in `outline.chunks`
 * @param from, to  positions among the chunk's changed cells, `to` not included
 * @throws {AppError} as `outlineChanges` does
 */
export async function readChanges(outline: ChangesOutline, at: number, from = 0, to = Infinity): Promise<ChangedCell[]> {
	const { n, first } = outline.chunks[at];
	const { dataset, own, others, described } = await reading(outline, async (dataset) => {
		const parts = await partsOf(outline, dataset, n);
		const described = new Map<HeldCells['column'], CellColumn>();
		for (const { column, before } of parts.own)
			described.set(column, cellColumn(column, dataset, before, await isMadeSince(column, dataset, outline.step)));
		return { dataset, ...parts, described };
	});
	const areaAt = areaColumnOf(dataset);
	const area = areaAt < 0 ? undefined : cellColumn(`:${dataset.extras[areaAt].name}`, dataset, new Uint32Array(0));
	const keys = [...described.values(), area].flatMap((column) => column?.key ?? []);
	// Columns may lie in files, for which no transaction waits: so it is asked afterwards whether the dataset is still the same.
	const { columns } = await readChunk(dataset.id, n, [...new Set([...CONTEXT, ...keys])]);
	await reading(outline, async () => {});
	const chunk = { step: outline.step, first, own, others, columns };
	return [...changedCells(chunk, dataset.categories, ({ column }) => described.get(column)!, area, from, to)];
}

type Key = [dataset: string, step: number, n: number, column: string];

/** The keys of a step's edits, less its record. */
async function keysOf({ dataset, step }: SeenStep): Promise<Key[]> {
	const record = await database.edits.get([dataset, step, -1, '']);
	const keys = (await database.edits
		.where('[dataset+step+n+column]')
		.between([dataset, step, 0], [dataset, step + 1])
		.primaryKeys()) as Key[];
	if (!record || !('parts' in record) || record.parts !== keys.length) throw notWhole();
	return keys;
}

/** What a step changed in a chunk, and what the others did in the same columns, to the rows' weights and to what they are known by. */
async function partsOf(
	{ dataset: id, step }: SeenStep,
	dataset: Dataset,
	n: number
): Promise<{ own: HeldCells[]; others: OtherCells[] }> {
	const own = (await database.edits
		.where('[dataset+step+n+column]')
		.between([id, step, n], [id, step, n + 1])
		.toArray()) as EditRecord[];
	const area = dataset.extras[areaColumnOf(dataset)];
	const columns = [...new Set([...own.map(({ column }) => column), 'weight', 'start', ...(area ? [`:${area.name}`] : [])])];
	const keys = (dataset.steps ?? []).flatMap((_, k) => (k === step ? [] : columns.map((column): Key => [id, k, n, column])));
	const found = await database.edits.bulkGet(keys);
	return { own, others: found.filter((edit: StoredEdit | undefined): edit is EditRecord => edit !== undefined && edit.n >= 0) };
}

const changed = () => new AppError('storage/changed', text.failures.changedMeanwhile, text.failures.lookAgain);
const notWhole = () => new AppError('storage/damaged', text.failures.stepNotWhole, text.failures.importAndRedo);

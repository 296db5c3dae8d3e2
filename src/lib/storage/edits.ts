import Dexie from 'dexie';
import type { Dataset, TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { rowsStamp } from '$lib/domain/joins';
import type { DoneStep, Step } from '$lib/domain/steps';
import type { Change, RowFields } from '$lib/tidying/change';
import { splitByChunk, type ChunkEdit } from '$lib/tidying/split';
import { readChunk, readDataset } from './chunks';
import { database } from './database';
import { guarded } from './failures';
import { bringHome, changedMeanwhile, dropColumn, replaceColumns } from './further-columns';
import { text } from '$lib/messages/text';

/** What a step changed in one column of one chunk, so that it can be undone. */
export interface EditRecord {
	dataset: string;
	/** Position of the step among those done to the dataset. */
	step: number;
	n: number;
	/** An incident column, or `:` and the name of a further one (its position may change when another is taken off). */
	column: string;
	/** Rows of the chunk, ascending, and what they held. */
	rows: Uint32Array<ArrayBuffer>;
	before: TypedColumn;
}

/** What a step changed in the dataset's record; stands before its edits, as chunk -1. */
interface RecordEdit {
	dataset: string;
	step: number;
	n: -1;
	column: '';
	fields: Partial<RowFields>;
	/** The column it added. */
	added?: string;
	/** The column whose dictionary it made longer, and the length before. */
	dictionary?: { column: string; length: number };
	/** Edits that belong to it. */
	parts: number;
}
export type StoredEdit = EditRecord | RecordEdit;

/** The edits of one step of a dataset. */
const ofStep = (dataset: string, step: number) =>
	database.edits
		.where('[dataset+step+n+column]')
		.between([dataset, step, Dexie.minKey, Dexie.minKey], [dataset, step, Dexie.maxKey, Dexie.maxKey]);
const tables = () => [database.datasets, database.chunks, database.extras, database.edits, database.boundaries];
const bytesOf = (arrays: readonly ArrayBufferView[]) => arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);

/**
 * Writes what a step does, with what it takes to undo it: all or nothing.
 *
 * @param seen     the dataset as it was when the change was worked out
 * @param sizes    rows of each chunk
 * @param waiting  steps that are still to be done again after this one
 * @throws {AppError} `storage/changed` when the dataset is no longer that one
 */
export async function applyChange(
	seen: Dataset,
	step: Step,
	change: Change,
	sizes: readonly number[],
	waiting: readonly Step[] = []
): Promise<Dataset> {
	await bringHome(seen.id, sizes.keys(), [...new Set(change.edits.map(({ column }) => column))]);
	return guarded(() =>
		database.transaction('rw', tables(), async () => {
			const now = await unchanged(seen);
			const k = now.steps?.length ?? 0;
			const extras = now.extras.map((extra) =>
				extra.name === change.dictionary?.column ? { ...extra, dictionary: change.dictionary.values } : extra
			);
			let bytes = now.bytes;
			let parts = 0;
			for (const [n, edits] of splitByChunk(change.edits, sizes)) {
				const records = await exchange(now, n, edits);
				bytes += bytesOf(records.flatMap(({ rows, before }) => [rows, before]));
				parts += records.length;
				await database.edits.bulkPut(
					records.map(({ column, rows, before }) => ({ dataset: now.id, step: k, n, column: lasting(column, now), rows, before }))
				);
			}
			if (change.added) {
				bytes += await addColumn(now, change.added.values, sizes);
				extras.push(change.added.column);
			}
			const { dictionary, added } = change;
			await database.edits.put({
				dataset: now.id,
				step: k,
				n: -1,
				column: '',
				fields: fieldsOf(now, Object.keys(change.fields) as (keyof RowFields)[]),
				...(added && { added: added.column.name }),
				...(dictionary && { dictionary: { column: dictionary.column, length: lengthOf(now, dictionary.column) } }),
				parts
			});
			const done: DoneStep = { step, doneAt: Date.now(), changed: change.changed };
			return put({ ...now, ...change.fields, bytes, extras, steps: [...(now.steps ?? []), done], stepsWaiting: [...waiting] });
		})
	);
}

/**
 * Takes the last step back: all or nothing.
 *
 * @param waiting  steps that are to be done again afterwards
 * @returns the dataset as it is then
 * @throws {AppError} `storage/changed` when it has other steps than `seen`, `storage/damaged` when what it takes is not there
 */
export function undoLastStep(seen: Dataset, waiting: readonly Step[] = []): Promise<Dataset> {
	return guarded(() =>
		database.transaction('rw', tables(), async () => {
			const now = await unchanged(seen);
			const k = (now.steps?.length ?? 0) - 1;
			if (k < 0) return now;
			const own = await ofStep(now.id, k).primaryKeys();
			const record = (await database.edits.get([now.id, k, -1, ''])) as RecordEdit | undefined;
			if (!record || own.length !== record.parts + 1) throw cannotUndo();
			let { bytes, extras } = now;
			const madeSince = new Map<string, boolean>();
			for (const [, , n, column] of own) {
				if (n < 0) continue;
				const { rows, before } = (await database.edits.get([now.id, k, n, column])) as EditRecord;
				const key = stored(column, now);
				const isOther = madeSince.get(column) ?? (await isMadeSince(column, now, k));
				madeSince.set(column, isOther);
				if (key !== undefined && !isOther) await exchange(now, n, [{ column: key, rows, values: before }]);
				bytes -= bytesOf([rows, before]);
			}
			const at = extras.findIndex(({ name }) => name === record.added);
			if (at >= 0) {
				for (let n = 0; n < now.chunks; n++) bytes -= await dropColumn(now.id, n, at);
				extras = extras.filter((_, i) => i !== at);
			}
			const { dictionary } = record;
			if (dictionary && !(await isMadeSince(`:${dictionary.column}`, now, k)))
				extras = extras.map((extra) =>
					extra.name === dictionary.column ? { ...extra, dictionary: extra.dictionary!.slice(0, dictionary.length) } : extra
				);
			await ofStep(now.id, k).delete();
			return put({ ...now, ...record.fields, bytes, extras, steps: now.steps!.slice(0, k), stepsWaiting: [...waiting] });
		})
	);
}

/** Which steps are still to be done again; an empty list forgets them. */
export async function setStepsWaiting(id: string, stepsWaiting: readonly Step[]): Promise<void> {
	await guarded(() => database.datasets.update(id, { stepsWaiting: [...stepsWaiting] }));
}

async function put(dataset: Dataset): Promise<Dataset> {
	await database.datasets.put(dataset);
	return dataset;
}

async function unchanged(seen: Dataset): Promise<Dataset> {
	const now = await readDataset(seen.id);
	if (rowsStamp(now) !== rowsStamp(seen)) throw changedMeanwhile();
	return now;
}

/** Puts values into cells of one chunk. @returns the same edits with what the cells held */
async function exchange(
	{ id }: Dataset,
	n: number,
	edits: readonly ChunkEdit[]
): Promise<{ column: string; rows: Uint32Array<ArrayBuffer>; before: TypedColumn }[]> {
	const { columns } = await readChunk(id, n, [...new Set(edits.map(({ column }) => column))]);
	const done = edits.map(({ column, rows, values }) => {
		const cells = columns[column];
		if (rows.length && rows[rows.length - 1] >= cells.length) throw changedMeanwhile();
		const before = values.slice();
		for (let i = 0; i < rows.length; i++) {
			before[i] = cells[rows[i]];
			cells[rows[i]] = values[i];
		}
		return { column, rows, before };
	});
	await replaceColumns(id, n, columns);
	return done;
}

/** Adds a column behind the others. @returns its bytes */
async function addColumn({ id, extras }: Dataset, values: TypedColumn, sizes: readonly number[]): Promise<number> {
	let at = 0;
	for (const [n, rows] of sizes.entries()) {
		await replaceColumns(id, n, { [`x${extras.length}`]: values.slice(at, at + rows) });
		at += rows;
	}
	return values.byteLength;
}

/** Whether a column of that name was joined after the step, in place of the one that it changed. Inside a transaction. */
export async function isMadeSince(column: string, { extras, steps }: Dataset, step: number): Promise<boolean> {
	const layer = extras.find(({ name }) => `:${name}` === column)?.layer;
	const boundaries = layer === undefined ? undefined : await database.boundaries.get(layer);
	return (boundaries?.joined?.joinedAt ?? -Infinity) > steps![step].doneAt;
}

/** A name for a column that still holds when others are taken off, and back. */
const lasting = (key: string, { extras }: Dataset) => (/^x\d/.test(key) ? `:${extras[Number(key.slice(1))].name}` : key);
function stored(name: string, { extras }: Dataset): string | undefined {
	if (!name.startsWith(':')) return name;
	const at = extras.findIndex((extra) => extra.name === name.slice(1));
	return at < 0 ? undefined : `x${at}`; // the column was taken off since: nothing to put back
}

const fieldsOf = (dataset: Dataset, names: readonly (keyof RowFields)[]) =>
	Object.fromEntries(names.map((name) => [name, dataset[name]])) as Partial<RowFields>;
const lengthOf = ({ extras }: Dataset, column: string) => extras.find(({ name }) => name === column)?.dictionary?.length ?? 0;

const cannotUndo = () => new AppError('storage/damaged', text.failures.undoNotWhole, text.failures.importAndRedo);

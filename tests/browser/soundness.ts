import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { transformWithOxc } from 'vite';

const CHECKSUM = new URL('../../src/lib/storage/checksum.ts', import.meta.url).pathname;

/** What is wrong with what is stored, a sentence each; and the datasets that can be seen. */
export interface Soundness {
	datasets: { id: string; name: string; rows: number; areas: number }[];
	/** Of every run and every model by its id: a number that changes with whatever is kept of it. */
	models: Record<string, number>;
	faults: string[];
}

/**
 * Reads everything in the database and compares: rows and parts with the record of their dataset, every checksum (by the app's own
 * function), columns of areas with their boundaries, models with their run, cells and what they learned. What belongs to no dataset is a fault, and so is what a restoring left waiting.
 */
export async function soundness(page: Page): Promise<Soundness> {
	const { code } = await transformWithOxc(readFileSync(CHECKSUM, 'utf8'), CHECKSUM);
	const checksum = `${code
		.replace(/^import .*$/gm, '')
		.replace(/export\s*\{[^}]*\};?/g, '')
		.replace(/^export /gm, '')}; checksum`;
	return page.evaluate(async (source) => {
		interface Kept {
			id: string;
			name: string;
			rows: number;
			chunks: number;
			extras: { layer?: string }[];
		}
		interface Part {
			dataset: string;
			n: number;
			rows?: number;
			name?: string;
			columns: Record<string, ArrayBufferView>;
			packed?: unknown;
			held?: { file: string; columns: Record<string, { type: string; at: number; length: number; checksum: number }> };
			checksum?: number;
		}
		const [own, ofColumns] = (0, eval)(`(() => { ${source.replace(/; checksum$/, '; return [checksumOf, checksum];')} })()`) as [
			(part: Part) => number,
			(columns: Part['columns']) => number
		];
		const files = await (await navigator.storage.getDirectory()).getDirectoryHandle('columns', { create: true });
		/** Names of columns that are not in their file as they were written. */
		async function harmed({ held }: Part): Promise<string[]> {
			if (!held) return [];
			const [folder, name] = held.file.split('/');
			const file = await (await (await files.getDirectoryHandle(folder)).getFileHandle(name)).getFile();
			const bytes = await file.arrayBuffer();
			const types = globalThis as unknown as Record<string, new (bytes: ArrayBuffer) => ArrayBufferView>;
			return Object.entries(held.columns).flatMap(([key, { type, at, length, checksum }]) => {
				const width = (types[type] as unknown as { BYTES_PER_ELEMENT: number }).BYTES_PER_ELEMENT;
				const column = new types[type](bytes.slice(at, at + length * width));
				return ofColumns({ column }) === checksum ? [] : [key];
			});
		}
		interface KeptModel {
			id: string;
			run: string;
			kind: 'run' | 'model' | 'fitted';
			body: Record<string, unknown>;
		}
		const bytesOf = (value: unknown): string => {
			if (ArrayBuffer.isView(value)) {
				let sum = 0;
				for (const byte of new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
					sum = (Math.imul(sum, 31) + byte) | 0;
				return `${value.byteLength}:${sum}`;
			}
			if (!value || typeof value !== 'object') return String(value);
			return Object.entries(value).map(([key, each]) => key + bytesOf(each)).join(); // prettier-ignore
		};
		/** Runs without a model or without their baseline, models without their run, and numbers that cannot be. */
		const modelsOf = (records: KeptModel[]) => {
			const wrong: string[] = [];
			const known = new Map(records.map((record) => [record.id, record]));
			for (const { id, run, kind, body } of records) {
				const owner = known.get(run)?.body as { cells: { a: Int32Array }; reference: string } | undefined;
				if (!owner) wrong.push(`${id}: its run is not there`);
				else if (kind === 'run' && !known.has(`${id}/${owner.reference}`)) wrong.push(`${id}: no baseline`);
				else if (kind === 'fitted' && !known.has(id.replace(/\/fitted$/, ''))) wrong.push(`${id}: its model is not there`);
				else if (kind === 'model') {
					if (body.kind === 'learned' && !known.has(`${id}/fitted`)) wrong.push(`${id}: what it learned is not there`);
					for (const name of ['muNext', 'chanceNext']) {
						const values = body[name] as Float32Array;
						if (values.length !== owner.cells.a.length) wrong.push(`${id}: ${name} of ${values.length} cells`);
						if (!values.every((value) => value >= 0 && value < Infinity)) wrong.push(`${id}: ${name} is no number`);
					}
				}
			}
			const sumOf = (record: KeptModel) => {
				let sum = 0;
				const text = bytesOf(record);
				for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
				return sum;
			};
			return { wrong, models: Object.fromEntries(records.map((record) => [record.id, sumOf(record)])) };
		};
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const open = indexedDB.open('openbeat');
			open.onerror = () => reject(open.error);
			open.onsuccess = () => resolve(open.result);
		});
		const all = <Row>(table: string) =>
			new Promise<Row[]>((resolve, reject) => {
				const request = database.transaction(table).objectStore(table).getAll();
				request.onerror = () => reject(request.error);
				request.onsuccess = () => resolve(request.result);
			});
		const faults: string[] = [];
		const datasets = await all<Kept>('datasets');
		const known = new Set(datasets.map(({ id }) => id));
		const parts = { chunks: await all<Part>('chunks'), extras: await all<Part>('extras') };
		const boundaries = await all<{ id: string; dataset: string; joined?: unknown }>('boundaries');
		for (const table of ['chunks', 'extras', 'asides', 'edits', 'boundaries', 'calendars', 'joins', 'models', 'bookmarks'])
			for (const { dataset } of await all<{ dataset: string }>(table))
				if (!known.has(dataset)) faults.push(`${table} of ${dataset}, which is not there`);
		const { models, wrong } = modelsOf(await all<KeptModel>('models'));
		faults.push(...wrong);
		const waiting = (await all('waiting')).length;
		if (waiting) faults.push(`${waiting} records wait`);
		database.close();
		for (const [table, list] of Object.entries(parts))
			for (const part of list)
				if (part.checksum !== own(part)) faults.push(`${table} ${part.dataset} ${part.n} ${part.name ?? ''}: checksum`);
				else
					for (const key of await harmed(part).catch(() => ['all']))
						faults.push(`${table} ${part.dataset} ${part.n} ${key}: file`);
		for await (const folder of files.keys()) if (!known.has(folder)) faults.push(`files of ${folder}, which is not there`);
		for (const { id, rows, chunks, extras } of datasets) {
			const mine = parts.chunks.filter(({ dataset }) => dataset === id);
			if (mine.length !== chunks) faults.push(`${id}: ${mine.length} parts of ${chunks}`);
			const sum = mine.reduce((total, part) => total + part.rows!, 0);
			if (sum !== rows) faults.push(`${id}: ${sum} rows of ${rows}`);
			// Several further columns may share a part: its name joins theirs.
			const shared = parts.extras.filter(({ dataset }) => dataset === id);
			const columns = shared.reduce((sum, { name }) => sum + name!.split('+').length, 0);
			if (columns !== chunks * extras.length) faults.push(`${id}: ${columns} further columns of ${chunks * extras.length}`);
			const layers = new Set(extras.map(({ layer }) => layer).filter(Boolean));
			const drawn = boundaries.filter(({ dataset, joined }) => dataset === id && joined);
			if (drawn.length !== layers.size || drawn.some((layer) => !layers.has(layer.id)))
				faults.push(`${id}: ${drawn.length} boundaries for ${layers.size} columns of areas`);
		}
		return {
			faults,
			models,
			datasets: datasets.map(({ id, name, rows, extras }) => ({
				id,
				name,
				rows,
				areas: extras.filter(({ layer }) => layer).length
			}))
		};
	}, checksum);
}

import type { BoundaryLayer, Chunk, Dataset, TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import type { AppendPlan, AppendUndo } from '$lib/storage/append';

/** Stands in for IndexedDB, which Node has not: what the ingest worker stores, by dataset. */
export class MemoryStorage {
	chunks = new Map<string, Chunk[]>();
	datasets = new Map<string, Dataset>();
	layers: BoundaryLayer[] = [];
	settings = new Map<string, unknown>();
	asides = new Map<string, string[]>();
	/** Set to fail the next append in its middle. */
	full = false;

	readonly chunksModule = {
		writeChunk: async (chunk: Chunk) => {
			const own = this.chunks.get(chunk.dataset) ?? [];
			own[chunk.n] = chunk;
			this.chunks.set(chunk.dataset, own);
		},
		writeAside: async (id: string, n: number, csv: Uint8Array) => {
			const own = this.asides.get(id) ?? [];
			own[n] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv);
			this.asides.set(id, own);
		},
		publishDataset: async (dataset: Dataset) => void this.datasets.set(dataset.id, structuredClone(dataset)),
		discardAll: async (id: string) => {
			this.chunks.delete(id);
			this.asides.delete(id);
		},
		readDataset: async (id: string) => {
			const dataset = this.datasets.get(id);
			if (!dataset) throw new AppError('storage/missing', 'This dataset is no longer on this device.');
			return structuredClone(dataset);
		},
		readChunk: async (id: string, n: number, names: readonly string[]) => {
			const { rows, columns } = this.chunks.get(id)![n];
			const out: Record<string, TypedColumn> = {};
			for (const [key, column] of Object.entries(columns)) if (names.includes(key.split('.')[0])) out[key] = column;
			return { n, rows, columns: out };
		}
	};
	readonly settingsModule = {
		readSetting: async (key: string) => this.settings.get(key),
		writeSetting: async (key: string, value: unknown) => void this.settings.set(key, value)
	};
	readonly boundariesModule = { readBoundaries: async () => this.layers };
	readonly appendModule = {
		/** As `storage/append.ts` does it, but for the transaction. */
		appendDataset: async ({ before, after, pending, take, old, replace, layers }: AppendPlan): Promise<AppendUndo> => {
			const now = await this.chunksModule.readDataset(before.id);
			const chunks = [...this.chunks.get(before.id)!];
			if (old.read.length || after.extras.length > before.extras.length)
				chunks.forEach(({ n, rows, columns }, i) => {
					const read = Object.fromEntries(Object.entries(columns).filter(([key]) => old.read.includes(key.split('.')[0])));
					const kept = Object.fromEntries(Object.entries(columns).filter(([key]) => !(key in read)));
					chunks[i] = { ...chunks[i], columns: { ...kept, ...old.write(n, rows, read) } as Chunk['columns'] };
				});
			for (const n of replace.chunks)
				chunks[n] = { ...chunks[n], columns: replace.write(n, chunks[n].columns) as Chunk['columns'] };
			for (let n = 0; n < pending.chunks; n++) {
				const columns = take(n, this.chunks.get(pending.id)![n].columns);
				if (this.full) throw new AppError('storage/full', 'The browser has no room left for Openbeat.');
				if (columns)
					chunks.push({
						dataset: before.id,
						n: chunks.length,
						rows: columns.lon.length,
						columns: columns as Chunk['columns']
					});
			}
			const { name, groups } = now;
			const written = { ...after, name, ...(groups && { groups }), chunks: chunks.length };
			this.chunks.set(before.id, chunks);
			this.layers = this.layers.map((layer) => layers().find(({ id }) => id === layer.id) ?? layer);
			this.datasets.set(before.id, structuredClone(written));
			return { before: now, after: written, asides: 0, layers: [] };
		}
	};

	/** Every row of a dataset as one text: what a person could read of it, whatever the codes are. */
	rows(id: string): string[] {
		const { categories, extras } = this.datasets.get(id)!;
		const said = ({ columns }: Chunk, i: number) => {
			const { lon, lat, start, end, precision, category, weight } = columns;
			const further = extras.map(({ name, kind, dictionary }, x) => {
				if (kind !== 'text') {
					const value = columns[`x${x}`][i];
					return `${name}=${dictionary ? value && dictionary[value - 1] : value}`;
				}
				const [bytes, offsets] = [columns[`x${x}.bytes`] as Uint8Array, columns[`x${x}.offsets`]];
				return `${name}=${new TextDecoder().decode(bytes.subarray(offsets[i], offsets[i + 1]))}`;
			});
			return [lon[i], lat[i], start[i], end[i], precision[i], categories[category[i]], weight[i], ...further.sort()].join('|');
		};
		return this.chunks.get(id)!.flatMap((chunk) => Array.from({ length: chunk.rows }, (_, i) => said(chunk, i)));
	}
}

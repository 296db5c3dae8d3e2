import { KeyTrial, type Key } from '$lib/append/keys';
import type { Difference } from '$lib/append/difference';
import { keyHashes } from '$lib/append/key-hashes';
import { rowHashes } from '$lib/domain/row-hash';
import { recoded, type Recoding } from '$lib/append/same-codes';
import { cellsOf, type SharedColumn } from '$lib/append/shared-columns';
import type { Dataset, TypedColumn } from '$lib/domain/dataset';
import { PlaceSpread } from '$lib/ingest/spread';
import { TimeSpread } from '$lib/ingest/time-spread';
import { readChunk } from '$lib/storage/chunks';
import { breathe } from '../jobs';

/** Chunks of a dataset on which a key is tried. */
const TRIAL_CHUNKS = 8;

/** Walks through the rows of the files and of the dataset, chunk by chunk. */
export class Walk {
	constructor(
		readonly id: string,
		readonly read: Dataset,
		readonly before: Dataset,
		readonly shared: readonly SharedColumn[],
		readonly codes: Recoding,
		readonly signal: AbortSignal
	) {}

	async *#files(columns: readonly SharedColumn[]) {
		for (let n = 0; n < this.read.chunks; n++) {
			const chunk = await readChunk(this.id, n, columns.map(({ read }) => read)); // prettier-ignore
			await breathe();
			this.signal.throwIfAborted();
			yield { rows: chunk.rows, columns: recoded(chunk.columns, this.codes) };
		}
	}

	async *#dataset(names: readonly string[], most = Infinity) {
		for (let n = 0; n < Math.min(most, this.before.chunks); n++) {
			const chunk = await readChunk(this.before.id, n, names);
			await breathe();
			this.signal.throwIfAborted();
			yield chunk;
		}
	}

	#keyOf(key: Key, rows: number, columns: Readonly<Record<string, TypedColumn>>, where: 'name' | 'read') {
		const cells = key.columns.map((column) => cellsOf(columns, column[where]));
		return keyHashes(rows, cells, key.columns.map(({ missing }) => missing)); // prettier-ignore
	}

	#cellsOf(rows: number, columns: Readonly<Record<string, TypedColumn>>, where: 'name' | 'read') {
		return rowHashes(rows, this.shared.map((column) => cellsOf(columns, column[where]))); // prettier-ignore
	}

	/** Every chunk of the dataset, with the hashes of its rows. @param more  further columns that are wanted */
	async *dataset(key: Key | null, more: readonly string[]) {
		const names = new Set([...this.shared.map(({ name }) => name), ...more]);
		for await (const { n, rows, columns } of this.#dataset([...names])) {
			const keys = key && this.#keyOf(key, rows, columns, 'name');
			yield { n, rows, columns, cells: this.#cellsOf(rows, columns, 'name'), keys };
		}
	}

	/** The first of the keys that tells rows apart, in the files and in the dataset. */
	async findKey(keys: readonly Key[]): Promise<Key | null> {
		for (const key of keys) {
			const [files, dataset] = [new KeyTrial(), new KeyTrial()];
			for await (const { rows, columns } of this.#files(key.columns)) files.see(this.#keyOf(key, rows, columns, 'read'));
			if (!files.holds) continue;
			const names = key.columns.map(({ name }) => name);
			for await (const { rows, columns } of this.#dataset(names, TRIAL_CHUNKS)) dataset.see(this.#keyOf(key, rows, columns, 'name')); // prettier-ignore
			if (dataset.holds) return key;
		}
		return null;
	}

	async ofFiles(key: Key | null): Promise<{ cells: Uint32Array; keys: Uint32Array | null }> {
		const cells = new Uint32Array(2 * this.read.rows);
		const keys = key && new Uint32Array(2 * this.read.rows);
		let at = 0;
		for await (const { rows, columns } of this.#files(this.shared)) {
			cells.set(this.#cellsOf(rows, columns, 'read'), at);
			if (keys) keys.set(this.#keyOf(key, rows, columns, 'read'), at);
			at += 2 * rows;
		}
		return { cells, keys };
	}

	async throughDataset(difference: Difference, key: Key | null): Promise<{ spread: PlaceSpread; times: TimeSpread }> {
		const [spread, times] = [new PlaceSpread(), new TimeSpread()];
		const names = new Set([...this.shared.map(({ name }) => name), 'lon', 'lat', 'start', 'precision']);
		for await (const { rows, columns } of this.#dataset([...names])) {
			difference.see(this.#cellsOf(rows, columns, 'name'), key && this.#keyOf(key, rows, columns, 'name'));
			spread.add(columns.lon as Float64Array, columns.lat as Float64Array, 0, rows);
			times.add(columns.start as Float64Array, columns.precision as Uint8Array, 0, rows);
		}
		return { spread, times };
	}
}

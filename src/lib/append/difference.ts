/** What a row of a file is to the dataset. */
export const NEW = 0;
export const ALREADY = 1;
export const CHANGED = 2;
/** A changed row that takes the place of the one it is a newer version of. */
export const REPLACES = 3;

/** By what rows are known again: a key, all their cells, or not at all. */
export type By = 'key' | 'cells' | 'none';

export interface Told {
	/** NEW, ALREADY or CHANGED, by row of the files. */
	states: Uint8Array<ArrayBuffer>;
	added: number;
	already: number;
	changed: number;
	/** Of the rows added: those equal in all their cells to another before them. */
	repeated: number;
}

/**
 * Holds the rows of files against those of a dataset. Rows are told apart as multisets: a row that stands three times in a file and twice in
 * the dataset adds one, since equal rows can be different incidents (places moved to the nearest of a few points). A file is also held
 * against those before it, so that two files that overlap add each row once.
 */
export class Difference {
	readonly #cells: Counted;
	readonly #keys: Counted | null;

	/**
	 * @param cells  hashes of the cells of every row of the files (`rowHashes`)
	 * @param keys   hashes of their keys (`keyHashes`), or null without a key
	 * @param files  rows of each file, in order
	 */
	constructor(
		cells: Uint32Array,
		keys: Uint32Array | null,
		readonly files: readonly number[]
	) {
		this.#cells = new Counted(cells);
		this.#keys = keys && new Counted(keys);
	}

	/** Takes in rows of the dataset; in any order. */
	see(cells: Uint32Array, keys: Uint32Array | null): void {
		this.#cells.count(cells);
		if (this.#keys && keys) this.#keys.count(keys);
	}

	/**
	 * Which rows of the dataset have a newer version in the files, by key. Of several files the last one counts; a row that stands in the files
	 * as it is stays.
	 *
	 * @returns  asked for every chunk of the dataset, in order and once: pairs of a row in the chunk and its newer version's place in the files
	 */
	newerVersions({ states }: Told): (cells: Uint32Array, keys: Uint32Array) => [old: number, newer: number][] {
		const [cells, keys] = [this.#cells, this.#keys!];
		const waiting = new Map<number, { file: number; rows: number[] }>();
		let to = 0;
		this.files.forEach((length, file) => {
			const from = to;
			to += length;
			for (let i = from; i < to; i++) {
				if (states[i] !== CHANGED) continue;
				const known = waiting.get(keys.slot[i]);
				if (known?.file === file) known.rows.push(i);
				else waiting.set(keys.slot[i], { file, rows: [i] });
			}
		});
		return (cellsOf, keysOf) => {
			const pairs: [number, number][] = [];
			for (let i = 0; i < keysOf.length / 2; i++) {
				const rows = waiting.get(keys.find(keysOf[2 * i], keysOf[2 * i + 1]))?.rows;
				if (!rows?.length || cells.find(cellsOf[2 * i], cellsOf[2 * i + 1]) >= 0) continue;
				pairs.push([i, rows.shift()!]);
			}
			return pairs;
		};
	}

	/** Says what every row is. */
	tell(by: By): Told {
		const [cells, keys] = [this.#cells, by === 'key' ? this.#keys : null];
		const rows = cells.slot.length;
		const told: Told = { states: new Uint8Array(rows), added: 0, already: 0, changed: 0, repeated: 0 };
		// What there is, and of it what no row of the present file has claimed.
		const [have, haveKey] = [cells.seen.slice(), keys?.seen.slice()];
		const [left, leftKey] = [have.slice(), haveKey?.slice()];
		let from = 0;
		for (const length of this.files) {
			const to = from + length;
			if (by !== 'none') claimEqual(told, from, to);
			if (keys) claimKeys(told, keys, from, to);
			settle(told, from, to);
			from = to;
		}
		return told;

		function claimEqual({ states }: Told, from: number, to: number) {
			for (let i = from; i < to; i++) {
				const slot = cells.slot[i];
				if (!left[slot]) continue;
				left[slot]--;
				states[i] = ALREADY;
				if (keys && keys.slot[i] >= 0) leftKey![keys.slot[i]]--;
			}
		}

		function claimKeys({ states }: Told, { slot }: Counted, from: number, to: number) {
			for (let i = from; i < to; i++) {
				if (states[i] !== NEW || slot[i] < 0 || leftKey![slot[i]] <= 0) continue;
				leftKey![slot[i]]--;
				states[i] = CHANGED;
			}
		}

		/** The file is done: what it added is there for the next, and nothing is claimed. */
		function settle(told: Told, from: number, to: number) {
			for (let i = from; i < to; i++) {
				const slot = cells.slot[i];
				if (told.states[i] === NEW) {
					told.added++;
					if (have[slot]) told.repeated++;
					have[slot]++;
					if (keys && keys.slot[i] >= 0) haveKey![keys.slot[i]]++;
				} else if (told.states[i] === ALREADY) told.already++;
				else told.changed++;
			}
			for (let i = from; i < to; i++) {
				left[cells.slot[i]] = have[cells.slot[i]];
				if (keys && keys.slot[i] >= 0) leftKey![keys.slot[i]] = haveKey![keys.slot[i]];
			}
		}
	}
}

/** The different hashes of a list, each with how often it was met elsewhere. */
class Counted {
	/** By place in the list: which of the different ones it is; -1 for a row without. */
	readonly slot: Int32Array<ArrayBuffer>;
	/** By different one. */
	readonly seen: Int32Array<ArrayBuffer>;
	readonly #table: Int32Array<ArrayBuffer>;
	readonly #mask: number;
	readonly #hashes: Uint32Array<ArrayBuffer>;

	constructor(pairs: Uint32Array) {
		const n = pairs.length / 2;
		this.#mask = 2 ** Math.ceil(Math.log2(Math.max(2, n) * 1.5)) - 1;
		this.#table = new Int32Array(this.#mask + 1).fill(-1);
		this.#hashes = new Uint32Array(2 * n);
		this.slot = new Int32Array(n);
		let different = 0;
		for (let i = 0; i < n; i++) {
			const [low, high] = [pairs[2 * i], pairs[2 * i + 1]];
			if (high === 0) {
				this.slot[i] = -1;
				continue;
			}
			const place = this.#place(low, high);
			if (this.#table[place] < 0) {
				this.#hashes[2 * different] = low;
				this.#hashes[2 * different + 1] = high;
				this.#table[place] = different++;
			}
			this.slot[i] = this.#table[place];
		}
		this.seen = new Int32Array(different);
	}

	/** Which of the different ones it is; -1 for one that is not among them. */
	find(low: number, high: number): number {
		return high === 0 ? -1 : this.#table[this.#place(low, high)];
	}

	count(pairs: Uint32Array) {
		for (let i = 0; i < pairs.length; i += 2) {
			const slot = this.find(pairs[i], pairs[i + 1]);
			if (slot >= 0) this.seen[slot]++;
		}
	}

	#place(low: number, high: number): number {
		let place = low & this.#mask;
		for (; this.#table[place] >= 0; place = (place + 1) & this.#mask) {
			const at = 2 * this.#table[place];
			if (this.#hashes[at] === low && this.#hashes[at + 1] === high) break;
		}
		return place;
	}
}

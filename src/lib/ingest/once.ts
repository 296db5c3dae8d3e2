import { HashList, RecordHashes } from './duplicates';
import type { Batch } from './scanner';

/**
 * Tells whether a record's key was met before: rows that share it tell of one incident. It must see all records in their order, so that such an
 * import is read by one reader.
 */
export class OnceBy {
	readonly #seen = new RecordHashes();
	readonly #key = new HashList();
	#bytes = new Uint8Array(256);
	#view = new DataView(this.#bytes.buffer);

	/** Positions of the columns of the key in the file being read. */
	columns: readonly number[] = [];

	/** A record without any part of a key is never a repetition. */
	repeats({ bytes, first, starts, ends }: Batch, record: number): boolean {
		let n = 0;
		let filled = false;
		for (const column of this.columns) {
			const cell = first[record] + column;
			let from = starts[cell];
			let to = ends[cell] < 0 ? ~ends[cell] : ends[cell];
			while (from < to && bytes[from] <= 32) from++;
			while (to > from && bytes[to - 1] <= 32) to--;
			if (to > from) filled = true;
			this.#reserve(n + to - from + 9);
			this.#bytes.set(bytes.subarray(from, to), n);
			n += to - from;
			this.#bytes[n++] = 31;
		}
		if (!filled) return false;
		this.#key.add(this.#view, 0, n);
		return this.#seen.addAll(this.#key.take()) > 0;
	}

	#reserve(length: number) {
		if (length <= this.#bytes.length) return;
		const more = new Uint8Array(2 * length);
		more.set(this.#bytes);
		this.#bytes = more;
		this.#view = new DataView(more.buffer);
	}
}

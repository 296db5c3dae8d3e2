import { monthInName, type NamedMonth } from '$lib/temporal/month-names';
import { civilDay, MONTH } from '$lib/temporal/parse';
import { DAY_MS } from '$lib/temporal/civil';
import type { WideMapping } from './mapping';
import { numberReader } from './number';
import type { Batch } from './scanner';

/** The most a stored row can count (Int16): a greater count becomes several rows. */
const MOST = 32_767;

/** What became of the cells that hold counts. Plain numbers: those of several readers add up. */
export interface CountTally {
	/** Empty cells: counts that were not published. */
	blank: number;
	/** Cells with something that is no whole number (`*`, `<5`): counts withheld. */
	unread: number;
}

/**
 * Turns records that hold counts into rows that hold one count each. One record gives a row for every column whose count is not 0 (several rows
 * where the count exceeds what a row can hold) and none for blank cells and words: what was not published is not zero.
 */
export class Unpivot {
	/** Of each row given: the position in `keep` of its record, the column of `columns` it comes from, its count. */
	of = new Int32Array(0);
	slot = new Int32Array(0);
	weight = new Int16Array(0);
	rows = 0;
	readonly #cells: number[];
	readonly #read: ReturnType<typeof numberReader>[];
	readonly #tally: CountTally;

	/**
	 * @param cells   positions in the record of the columns that hold counts
	 * @param commas  whether a comma stands before the decimals of each
	 */
	constructor(cells: number[], tally: CountTally, commas: readonly boolean[] = []) {
		this.#cells = cells;
		this.#read = cells.map((_, i) => numberReader(commas[i] ?? false));
		this.#tally = tally;
	}

	/** Fills `of`, `slot` and `weight` from the first `kept` records of `keep`. @returns how many rows there are */
	unfold({ bytes, first, starts, ends }: Batch, keep: Int32Array, kept: number): number {
		this.rows = 0;
		for (let i = 0; i < kept; i++) {
			const from = first[keep[i]];
			for (let s = 0; s < this.#cells.length; s++) {
				const cell = from + this.#cells[s];
				const count = this.#read[s](bytes, starts[cell], ends[cell]);
				if (Number.isSafeInteger(count) && Math.abs(count) < 1e9) this.#give(i, s, count);
				else if (isBlank(bytes, starts[cell], ends[cell])) this.#tally.blank++;
				else this.#tally.unread++;
			}
		}
		return this.rows;
	}

	#give(i: number, slot: number, count: number) {
		for (let left = count; left !== 0;) {
			const part = Math.max(-MOST, Math.min(MOST, left));
			left -= part;
			if (this.rows === this.of.length) this.#grow();
			this.of[this.rows] = i;
			this.slot[this.rows] = slot;
			this.weight[this.rows++] = part;
		}
	}

	#grow() {
		const length = Math.max(4096, this.of.length * 2);
		const [of, slot, weight] = [new Int32Array(length), new Int32Array(length), new Int16Array(length)];
		of.set(this.of);
		slot.set(this.slot);
		weight.set(this.weight);
		[this.of, this.slot, this.weight] = [of, slot, weight];
	}
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (bytes[i] > 32) return false;
	return true;
}

/** `values[of[0]], values[of[1]], …`: a column of records as a column of rows. */
export function gathered<Column extends Float64Array | Int32Array | Uint32Array | Uint8Array>(
	values: Column,
	of: Int32Array,
	rows: number
): Column {
	const out = new (values.constructor as new (n: number) => Column)(rows);
	for (let i = 0; i < rows; i++) out[i] = values[of[i]];
	return out;
}

/** Sets the times of rows whose month is in the name of their column; a month of no year takes the year the record gives. */
export function monthsOfSlots(
	wide: WideMapping
): (slot: Int32Array, rows: number, ms: Float64Array, precision: Uint8Array) => void {
	const months = wide.columns.map((name): NamedMonth | null => monthInName(name));
	return (slot, rows, ms, precision) => {
		for (let i = 0; i < rows; i++) {
			const named = months[slot[i]];
			const year = named?.year ?? new Date(ms[i]).getUTCFullYear();
			ms[i] = named ? civilDay(year, named.month, 1) * DAY_MS : NaN;
			precision[i] = MONTH;
		}
	};
}

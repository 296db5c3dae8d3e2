import { AppError } from '$lib/domain/errors';
import { centreOf, neighbourSteps, type Lattice } from '$lib/spatial/lattice';
import type { Projection } from '$lib/spatial/projection';
import { text } from '$lib/messages/text';

/** Empty cells kept around the lookup, so that steps to neighbours need no check of bounds. */
const MARGIN = 32;
/** A lookup larger than this would be mostly empty: the places are spread too far for the cell size. */
const MAX_LOOKUP = 60_000_000;

/** The cells of a forecast, numbered 0 … count-1 by row (b), then column (a). */
export class CellIndex {
	readonly count: number;
	/** Centres, metres. */
	readonly x: Float64Array<ArrayBuffer>;
	readonly y: Float64Array<ArrayBuffer>;
	readonly #lookup: Int32Array;
	readonly #width: number;
	readonly #height: number;

	constructor(
		readonly lattice: Lattice,
		readonly projection: Projection,
		/** Lattice coordinates of each cell. */
		readonly a: Int32Array<ArrayBuffer>,
		readonly b: Int32Array<ArrayBuffer>,
		readonly minA: number,
		readonly minB: number,
		width: number,
		height: number
	) {
		this.count = a.length;
		this.#width = width + 2 * MARGIN;
		this.#height = height + 2 * MARGIN;
		if (this.#width * this.#height > MAX_LOOKUP)
			throw new AppError(
				'forecast/options',
				text.training.tooManyCells(lattice.size, width, height, MAX_LOOKUP),
				text.training.tooManyCellsHint
			);
		this.#lookup = new Int32Array(this.#width * this.#height).fill(-1);
		this.x = new Float64Array(this.count);
		this.y = new Float64Array(this.count);
		for (let c = 0; c < this.count; c++) {
			this.#lookup[this.#slot(a[c], b[c])] = c;
			[this.x[c], this.y[c]] = centreOf(lattice, a[c], b[c]);
		}
	}

	/** The cells that hold at least one of the points for which `counts` is true. */
	static from(lattice: Lattice, projection: Projection, a: Int32Array, b: Int32Array, counts: (k: number) => boolean): CellIndex {
		let [minA, minB, maxA, maxB] = [Infinity, Infinity, -Infinity, -Infinity];
		for (let k = 0; k < a.length; k++) {
			if (!counts(k)) continue;
			minA = Math.min(minA, a[k]);
			maxA = Math.max(maxA, a[k]);
			minB = Math.min(minB, b[k]);
			maxB = Math.max(maxB, b[k]);
		}
		const width = maxA - minA + 1;
		const keys = new Set<number>();
		for (let k = 0; k < a.length; k++) if (counts(k)) keys.add((b[k] - minB) * width + (a[k] - minA));
		const sorted = Float64Array.from(keys).sort();
		return new CellIndex(
			lattice,
			projection,
			Int32Array.from(sorted, (key) => (key % width) + minA),
			Int32Array.from(sorted, (key) => Math.floor(key / width) + minB),
			minA,
			minB,
			width,
			maxB - minB + 1
		);
	}

	/** The number of a cell, or -1 when it is none of ours. */
	at(a: number, b: number): number {
		const column = a - this.minA + MARGIN;
		const row = b - this.minB + MARGIN;
		return column >= 0 && row >= 0 && column < this.#width && row < this.#height ? this.#lookup[row * this.#width + column] : -1;
	}

	/** Width and height of the lattice box that holds all cells, without margin. */
	get box(): [width: number, height: number] {
		return [this.#width - 2 * MARGIN, this.#height - 2 * MARGIN];
	}

	/** The neighbours of every cell: those of cell c are `list[starts[c]] … list[starts[c+1]-1]`. */
	neighbours(): { starts: Uint32Array; list: Uint32Array } {
		const steps = neighbourSteps(this.lattice);
		const starts = new Uint32Array(this.count + 1);
		const list: number[] = [];
		for (let c = 0; c < this.count; c++) {
			for (const [da, db] of steps) {
				const other = this.at(this.a[c] + da, this.b[c] + db);
				if (other >= 0) list.push(other);
			}
			starts[c + 1] = list.length;
		}
		return { starts, list: Uint32Array.from(list) };
	}

	#slot(a: number, b: number): number {
		return (b - this.minB + MARGIN) * this.#width + (a - this.minA + MARGIN);
	}
}

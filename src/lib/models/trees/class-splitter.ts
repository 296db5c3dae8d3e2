import type { Address } from './arena';
import type { Deck, Ground } from './ground';
import { readSplit, type Split, type Splitter } from './splitter';

/** Splits by Gini impurity of several classes. A row's pair holds its class in the first byte and its weight in the second. */
export class ClassSplitter implements Splitter {
	histogramBytes = 0;
	readonly #totals: Address;
	readonly #left: Address;
	readonly #out: Address;
	#columns: Int32Array = new Int32Array();
	#offsets: number[] = [];
	readonly #lefts = new Map<number, Uint32Array>();

	constructor(
		readonly ground: Ground,
		readonly classes: number,
		mostNodes: number,
		readonly minWeight: number
	) {
		this.#totals = ground.arena.take(4 * classes * mostNodes);
		this.#left = ground.arena.take(4 * classes);
		this.#out = ground.arena.take(48);
	}

	choose(columns: Int32Array) {
		this.#columns = columns;
		let bytes = 0;
		this.#offsets = Array.from(columns, (column) => {
			const offset = bytes;
			bytes += 4 * this.classes * (this.ground.binsOf(column) + 1);
			return offset;
		});
		this.histogramBytes = Math.ceil(bytes / 16) * 16;
	}

	root(deck: Deck, count: number) {
		this.#kernels.classTotals(deck.pairs, count, this.#totals, this.classes);
	}

	part(node: number, left: number, right: number) {
		const lefts = this.#lefts.get(node)!;
		this.#lefts.delete(node);
		const whole = this.counts(node);
		this.counts(left).set(lefts);
		this.counts(right).forEach((_, k, counts) => (counts[k] = whole[k] - lefts[k]));
	}

	maySplit(node: number, count: number) {
		const counts = this.counts(node);
		return count > 1 && this.weight(node) >= 2 * this.minWeight && counts.some((some) => some > 0 && some < this.weight(node));
	}

	build(deck: Deck, begin: number, count: number, hist: Address) {
		const { stride } = this.ground;
		const codes = deck.codes + stride * begin;
		const pairs = deck.pairs + 8 * begin;
		this.#kernels.clear(hist, this.histogramBytes);
		this.#columns.forEach((column, k) =>
			this.#kernels.classHistogram(codes + column, pairs, count, stride, hist + this.#offsets[k], this.classes)
		);
	}

	best(hist: Address, node: number): Split | undefined {
		const { arena } = this.ground;
		const totals = this.#totals + 4 * this.classes * node;
		arena.bytes(this.#out, 48).fill(0);
		arena.float64(this.#out, 1)[0] = 1e-6;
		arena.int32(this.#out + 8, 1)[0] = -1;
		this.#columns.forEach((column, k) => {
			const bins = this.ground.binsOf(column);
			const cells = hist + this.#offsets[k];
			this.#kernels.bestClassSplit(cells, bins, this.classes, totals, this.#left, this.minWeight, k, this.#out);
		});
		const position = arena.int32(this.#out + 8, 1)[0];
		if (position < 0) return;
		const split = readSplit(arena, this.#out, this.#columns)!;
		this.#lefts.set(node, this.#leftCounts(hist + this.#offsets[position], split));
		return split;
	}

	#leftCounts(cells: Address, { column, bin, missingLeft }: Split): Uint32Array {
		const bins = this.ground.binsOf(column);
		const counts = this.ground.arena.uint32(cells, this.classes * (bins + 1));
		const lefts = new Uint32Array(this.classes);
		const add = (code: number) => lefts.forEach((_, k) => (lefts[k] += counts[code * this.classes + k]));
		for (let code = 0; code <= bin; code++) add(code);
		if (missingLeft) add(bins);
		return lefts;
	}

	/** Weighted rows of each class in a node: a view. */
	counts(node: number): Uint32Array {
		return this.ground.arena.uint32(this.#totals + 4 * this.classes * node, this.classes);
	}

	weight(node: number): number {
		return this.counts(node).reduce((sum, count) => sum + count, 0);
	}

	get #kernels() {
		return this.ground.arena.kernels;
	}
}

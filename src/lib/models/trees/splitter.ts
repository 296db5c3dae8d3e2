import type { Address, Arena } from './arena';
import type { Deck, Ground } from './ground';

export interface Split {
	/** As on the decks. */
	column: number;
	/** Last bin of the left side. */
	bin: number;
	missingLeft: boolean;
	gain: number;
}

/** What a criterion knows: how rows add up to a histogram, and which split of a node is best. Node 0 is the root. */
export interface Splitter {
	/** Bytes of one node's histograms. */
	histogramBytes: number;
	/** Chooses the columns (as on the decks) that the next histograms are of. */
	choose(columns: Int32Array): void;
	/** Notes the sums of the root. */
	root(deck: Deck, count: number): void;
	/** Notes the sums of a new pair of children. */
	part(node: number, left: number, right: number): void;
	maySplit(node: number, count: number): boolean;
	/** Histogram of the `count` rows of a deck from `begin` on. */
	build(deck: Deck, begin: number, count: number, hist: Address): void;
	best(hist: Address, node: number): Split | undefined;
}

export interface PairOptions {
	/** 0: Newton (gradient and hessian, or Gini of two classes); 1: Poisson likelihood (sum and exposure). */
	kind: 0 | 1;
	l2: number;
	maxStep: number;
	minWeight: number;
}

/** Splits by pairs of sums: gradient and hessian, ones and rows, or incidents and exposure. */
export class PairSplitter implements Splitter {
	histogramBytes = 0;
	/** One over the fixed-point scale of the pairs; changes with every set of gradients. */
	unit = 1;
	readonly #bins: Address;
	readonly #offsets: Address;
	readonly #totals: Address;
	readonly #out: Address;
	#columns: Int32Array = new Int32Array();
	#first: number[] = [];
	readonly #lefts = new Map<number, Uint8Array>();

	constructor(
		readonly ground: Ground,
		mostNodes: number,
		readonly options: PairOptions
	) {
		const { arena, table } = ground;
		this.#bins = arena.take(4 * table.cuts.length);
		this.#offsets = arena.take(4 * table.cuts.length);
		this.#totals = arena.take(16 * mostNodes);
		this.#out = arena.take(48);
	}

	choose(columns: Int32Array) {
		this.#columns = columns;
		this.#first = [];
		const many = columns.length;
		const bins = Int32Array.from(columns, (column) => this.ground.binsOf(column));
		const offsets = this.ground.arena.int32(this.#offsets, many);
		this.ground.arena.int32(this.#bins, many).set(bins);
		let bytes = 0;
		for (let k = 0; k < many; k += 4) {
			const four = bins.subarray(k, k + 4);
			for (let lane = 0; lane < four.length; lane++) offsets[k + lane] = bytes + 16 * lane;
			this.#first.push(bytes);
			bytes += 64 * (Math.max(...four) + 1);
		}
		this.histogramBytes = bytes;
	}

	root(deck: Deck, count: number) {
		this.#kernels.total(deck.pairs, count, this.#totals);
	}

	part(node: number, left: number, right: number) {
		const [whole, l, r] = [node, left, right].map((n) => this.#totals + 16 * n);
		this.ground.arena.bytes(l, 16).set(this.#lefts.get(node)!);
		this.#lefts.delete(node);
		this.#kernels.remainder(whole, l, r);
	}

	maySplit(node: number, count: number) {
		return count > 1 && this.weight(node) >= 2 * this.options.minWeight;
	}

	build(deck: Deck, begin: number, count: number, hist: Address) {
		const { stride, columns } = this.ground;
		const codes = deck.codes + stride * begin;
		const pairs = deck.pairs + 8 * begin;
		const chosen = this.#columns;
		this.#kernels.clear(hist, this.histogramBytes);
		if (chosen.length === columns.length) {
			// The bytes between the last column and a multiple of four are codes 0: counted, never looked at.
			this.#kernels.histogram(codes, pairs, count, stride, hist, this.#offsets, 4 * this.#first.length);
			return;
		}
		this.#first.forEach((offset, four) => {
			const [c0, c1, c2, c3] = [0, 1, 2, 3].map((lane) => chosen[Math.min(4 * four + lane, chosen.length - 1)]);
			this.#kernels.histogramOf(codes, pairs, count, stride, hist + offset, c0, c1, c2, c3);
		});
	}

	best(hist: Address, node: number): Split | undefined {
		const { l2, maxStep, minWeight, kind } = this.options;
		const whole = this.#totals + 16 * node;
		const many = this.#columns.length;
		this.#kernels.bestSplit(hist, this.#bins, this.#offsets, many, whole, this.unit, l2, maxStep, minWeight, kind, this.#out);
		const split = readSplit(this.ground.arena, this.#out, this.#columns);
		if (split) this.#lefts.set(node, this.ground.arena.bytes(this.#out + 32, 16).slice());
		return split;
	}

	/** First sum of a node: gradient, ones, or incidents. */
	sum(node: number) {
		return this.#kernels.real(this.#totals + 16 * node, this.unit);
	}

	/** Second sum of a node: hessian, rows, or exposure. */
	weight(node: number) {
		return this.#kernels.real(this.#totals + 16 * node + 8, this.unit);
	}

	get #kernels() {
		return this.ground.arena.kernels;
	}
}

/** Reads what a split kernel wrote. */
export function readSplit(arena: Arena, out: Address, columns: Int32Array): Split | undefined {
	const gain = arena.float64(out, 1)[0];
	const [position, bin, missingLeft] = arena.int32(out + 8, 3);
	return gain > 0 ? { column: columns[position], bin, missingLeft: missingLeft === 1, gain } : undefined;
}

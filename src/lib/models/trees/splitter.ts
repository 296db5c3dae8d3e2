import type { Address, Arena } from './arena';
import type { Ground } from './grow';

export interface Split {
	feature: number;
	/** Last bin of the left side. */
	bin: number;
	missingLeft: boolean;
	gain: number;
}

/** What a criterion knows: how rows add up to a histogram, and which split of a node is best. Node 0 is the root. */
export interface Splitter {
	/** Bytes of one node's histograms of the chosen columns. */
	histogramBytes: number;
	choose(features: Int32Array): void;
	root(rows: Address, count: number): void;
	/** Notes the sums of a new pair of children, the left one's rows first. */
	part(node: number, left: number, right: number, rows: Address, lefts: number, rights: number): void;
	maySplit(node: number, count: number): boolean;
	build(rows: Address, count: number, hist: Address): void;
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
	readonly pairs: Address;
	readonly #lists: Address;
	readonly #totals: Address;
	readonly #out: Address;
	#features = new Int32Array();

	constructor(
		readonly ground: Ground,
		rows: number,
		mostNodes: number,
		readonly options: PairOptions
	) {
		const { arena, table } = ground;
		this.pairs = arena.take(16 * (rows + 1));
		this.#lists = arena.take(3 * 4 * table.cuts.length);
		this.#totals = arena.take(16 * mostNodes);
		this.#out = arena.take(48);
	}

	choose(features: Int32Array) {
		this.#features = features;
		const { arena, table } = this.ground;
		const lists = arena.int32(this.#lists, 3 * table.cuts.length);
		const many = features.length;
		let bytes = 0;
		features.forEach((feature, k) => {
			const bins = table.cuts[feature].length + 1;
			lists[k] = feature;
			lists[many + k] = bins;
			lists[2 * many + k] = bytes;
			bytes += 16 * (bins + 1);
		});
		this.histogramBytes = bytes;
	}

	root(rows: Address, count: number) {
		this.#kernels.total(rows, count, this.pairs, this.#totals);
	}

	part(node: number, left: number, right: number) {
		// `best` was asked for several nodes since: their sums are kept by #lefts.
		const [whole, l, r] = [node, left, right].map((n) => this.#totals + 16 * n);
		this.ground.arena.bytes(l, 16).set(this.#lefts.get(node)!);
		this.#lefts.delete(node);
		this.#kernels.remainder(whole, l, r);
	}

	maySplit(node: number, count: number) {
		return count > 1 && this.weight(node) >= 2 * this.options.minWeight;
	}

	build(rows: Address, count: number, hist: Address) {
		const { arena, codes, table } = this.ground;
		const many = this.#features.length;
		arena.kernels.clear(hist, this.histogramBytes);
		arena.kernels.histogram(rows, count, codes, table.stride, this.pairs, hist, this.#lists, this.#lists + 8 * many, many);
	}

	best(hist: Address, node: number): Split | undefined {
		const { arena } = this.ground;
		const many = this.#features.length;
		const { l2, maxStep, minWeight, kind } = this.options;
		const [bins, offsets] = [this.#lists + 4 * many, this.#lists + 8 * many];
		const whole = this.#totals + 16 * node;
		arena.kernels.bestSplit(hist, bins, offsets, many, whole, this.unit, l2, maxStep, minWeight, kind, this.#out);
		const split = readSplit(arena, this.#out, this.#features);
		if (split) this.#lefts.set(node, arena.bytes(this.#out + 32, 16).slice());
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

	readonly #lefts = new Map<number, Uint8Array>();
	get #kernels() {
		return this.ground.arena.kernels;
	}
}

/** Reads what a split kernel wrote. */
export function readSplit(arena: Arena, out: Address, features: Int32Array): Split | undefined {
	const gain = arena.float64(out, 1)[0];
	const [position, bin, missingLeft] = arena.int32(out + 8, 3);
	return gain > 0 ? { feature: features[position], bin, missingLeft: missingLeft === 1, gain } : undefined;
}

import type { Address } from './arena';

/** The compiled loops of assembly/: their comments there say what each does. */
export interface Kernels {
	heapBase(): Address;
	sortPresent(column: Address, n: number, sorted: Address, spare: Address, counts: Address): number;
	quantileCuts(sorted: Address, n: number, most: number, cuts: Address): number;
	encode(column: Address, n: number, cuts: Address, many: number, codes: Address, stride: number, missing: number): void;

	gatherCodes(
		rows: Address,
		count: number,
		codes: Address,
		stride: number,
		columns: Address,
		many: number,
		to: Address,
		toStride: number
	): void;
	gatherPairs(rows: Address, count: number, pairs: Address, to: Address): void;
	partition(
		codes: Address,
		pairs: Address,
		rows: Address,
		count: number,
		stride: number,
		column: number,
		goesLeft: Address,
		toCodes: Address,
		toPairs: Address,
		toRows: Address
	): number;
	partitionRows(
		codes: Address,
		rows: Address,
		count: number,
		stride: number,
		column: number,
		goesLeft: Address,
		toRows: Address
	): number;
	addTo(scores: Address, rows: Address, count: number, value: number): void;
	addTree(scores: Address, rows: Address, count: number, codes: Address, stride: number, nodes: Address, values: Address): void;

	histogram(codes: Address, pairs: Address, count: number, stride: number, hist: Address, offsets: Address, many: number): void;
	histogramOf(
		codes: Address,
		pairs: Address,
		count: number,
		stride: number,
		hist: Address,
		c0: number,
		c1: number,
		c2: number,
		c3: number
	): void;
	subtract(larger: Address, smaller: Address, bytes: number): void;
	total(pairs: Address, count: number, out: Address): void;
	clear(at: Address, bytes: number): void;
	bestSplit(
		hist: Address,
		bins: Address,
		offsets: Address,
		many: number,
		totals: Address,
		unit: number,
		l2: number,
		maxStep: number,
		minWeight: number,
		kind: number,
		out: Address
	): void;
	remainder(whole: Address, left: Address, right: Address): void;
	real(at: Address, unit: number): number;

	classHistogram(codes: Address, pairs: Address, count: number, stride: number, hist: Address, many: number): void;
	classTotals(pairs: Address, count: number, out: Address, many: number): void;
	bestClassSplit(
		hist: Address,
		bins: number,
		many: number,
		totals: Address,
		left: Address,
		minWeight: number,
		position: number,
		out: Address
	): void;

	logistic(scores: Address, y: Address, n: number, pairs: Address, scale: number): number;
	expected(scores: Address, exposure: Address, n: number, means: Address): number;
	poisson(scores: Address, means: Address, y: Address, n: number, pairs: Address, scale: number, caution: number): number;
	softmax(scores: Address, y: Address, n: number, many: number, pitch: number, chances: Address): number;
	softmaxPairs(chances: Address, y: Address, klass: number, n: number, pairs: Address, scale: number): void;
	weighted(weight: Address, y: Address, exposure: Address, n: number, pairs: Address, scale: number): void;
}

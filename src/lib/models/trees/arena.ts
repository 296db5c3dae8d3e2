import { AppError } from '$lib/domain/errors';
import { KERNELS } from './kernels.wasm';

/** An address in the arena, in bytes. */
export type Address = number;

/** The compiled loops of assembly/: their comments say what each does. */
export interface Kernels {
	heapBase(): Address;
	histogram(
		rows: Address,
		count: number,
		codes: Address,
		stride: number,
		pairs: Address,
		hist: Address,
		features: Address,
		offsets: Address,
		many: number
	): void;
	subtract(larger: Address, smaller: Address, bytes: number): void;
	total(rows: Address, count: number, pairs: Address, out: Address): void;
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
	partition(
		rows: Address,
		count: number,
		codes: Address,
		stride: number,
		feature: number,
		goesLeft: Address,
		scratch: Address
	): number;
	addTo(scores: Address, rows: Address, count: number, value: number): void;
	addTree(
		scores: Address,
		rows: Address,
		count: number,
		codes: Address,
		stride: number,
		nodes: Address,
		values: Address
	): void;
	sortPresent(column: Address, n: number, sorted: Address, spare: Address, counts: Address): number;
	quantileCuts(sorted: Address, n: number, most: number, cuts: Address): number;
	encode(column: Address, n: number, cuts: Address, many: number, codes: Address, stride: number, missing: number): void;
	logistic(scores: Address, y: Address, n: number, pairs: Address, scale: number): number;
	expected(scores: Address, exposure: Address, n: number, means: Address): number;
	poisson(
		scores: Address,
		means: Address,
		y: Address,
		n: number,
		pairs: Address,
		scale: number,
		caution: number
	): number;
	softmax(scores: Address, y: Address, n: number, many: number, pitch: number, chances: Address): number;
	softmaxPairs(chances: Address, y: Address, klass: number, n: number, pairs: Address, scale: number): void;
	weighted(weight: Address, y: Address, exposure: Address, n: number, pairs: Address, scale: number): void;
	classHistogram(
		rows: Address,
		count: number,
		codes: Address,
		stride: number,
		classes: Address,
		weights: Address,
		hist: Address,
		feature: number,
		many: number
	): void;
	classTotals(rows: Address, count: number, classes: Address, weights: Address, out: Address, many: number): void;
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
}

const PAGE = 65_536;
let compiled: WebAssembly.Module | undefined;

/**
 * Memory of one fit, with the kernels that work in it. What is taken is never given back one by one: the whole goes when the
 * fit ends. Views end with the next `take`, so they are made where they are used.
 */
export class Arena {
	readonly kernels: Kernels;
	readonly #memory = new WebAssembly.Memory({ initial: 1 });
	#next: Address;

	constructor() {
		if (typeof WebAssembly === 'undefined')
			throw new AppError(
				'models/no-backend',
				'This browser has WebAssembly switched off; trees need it.',
				'Switch off its lockdown mode for this site, or train another model.'
			);
		compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNELS), (letter) => letter.charCodeAt(0)));
		const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.#memory } });
		this.kernels = exports as unknown as Kernels;
		this.#next = Math.ceil(this.kernels.heapBase() / 16) * 16;
	}

	/** Room for so many bytes, all zero, at a multiple of 16. */
	take(bytes: number): Address {
		const at = this.#next;
		this.#next = at + Math.ceil(bytes / 16) * 16;
		const missing = this.#next - this.#memory.buffer.byteLength;
		if (missing > 0) {
			try {
				// By a half at least: growing is slow.
				this.#memory.grow(Math.ceil(Math.max(missing, this.#memory.buffer.byteLength / 2) / PAGE));
			} catch (cause) {
				const size = Math.round(this.#next / 2 ** 20);
				throw new AppError('input/value', `Growing trees needs ${size} MB at once; the browser gave less.`, 'Use fewer rows.', {
					cause
				});
			}
		}
		return at;
	}

	/** Takes room for an array and copies it there. */
	put(values: Uint8Array | Uint32Array | Float32Array | Float64Array): Address {
		const at = this.take(values.byteLength);
		new Uint8Array(this.#memory.buffer, at, values.byteLength).set(
			new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
		);
		return at;
	}

	bytes(at: Address, length: number) {
		return new Uint8Array(this.#memory.buffer, at, length);
	}
	int32(at: Address, length: number) {
		return new Int32Array(this.#memory.buffer, at, length);
	}
	uint32(at: Address, length: number) {
		return new Uint32Array(this.#memory.buffer, at, length);
	}
	float32(at: Address, length: number) {
		return new Float32Array(this.#memory.buffer, at, length);
	}
	float64(at: Address, length: number) {
		return new Float64Array(this.#memory.buffer, at, length);
	}
}

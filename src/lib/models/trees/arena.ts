import { AppError } from '$lib/domain/errors';
import type { Kernels } from './kernels';
import { KERNELS } from './kernels.wasm';
import { text } from '$lib/messages/text';

/** An address in the arena, in bytes. */
export type Address = number;

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
			throw new AppError('models/no-backend', text.training.trees.noWasm, text.training.trees.noWasmHint);
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
				throw new AppError('input/value', text.training.trees.memory(String(size)), text.training.trees.fewer, {
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

import { KERNELS_BASE64 } from './kernels.wasm';

/** Byte address and byte strides of images × rows × pixels (assembly/ says what the kernels do with them). */
export type View = [address: number, pixel: number, row: number, image: number];
type Size = [images: number, height: number, width: number];
type Filter = [height: number, segment: number, filter: number, bias: number, blocks: number, mode: number];

interface Exports {
	memory: WebAssembly.Memory;
	correlate(...all: [...source: View, ...destination: View, ...gate: View, ...Size, ...Filter]): void;
	filterGradient(
		...all: [
			...source: View,
			...error: View,
			...Size,
			height: number,
			segment: number,
			gradient: number,
			blocks: number,
			band: number
		]
	): void;
	channelSums(...all: [...error: View, ...Size, sums: number, blocks: number]): void;
	spread(...all: [packed: number, channels: number, ...view: View, ...Size]): void;
	pack(...all: [...view: View, packed: number, channels: number, ...Size]): void;
	lstmForward(...addressesStrideSamplesUnits: number[]): void;
	lstmBackward(...addressesSamplesUnits: number[]): void;
	poissonLoss(output: number, exposure: number, target: number, gradient: number, count: number, logBound: number): number;
}

/** How `correlate` finishes a value. */
export const LEAVE = 0;
export const RECTIFY = 1;
export const GATE = 2;

/** The SIMD kernels with their memory. One network's forward pass lives in it at a time: `pass` says whose. */
export interface Kernels extends Exports {
	/** Grows the memory to hold `bytes`; a new `layout` clears it. */
	reserve(bytes: number, layout: string): void;
	/** A window on the memory, to be used before the next `reserve`. */
	floats(address: number, length: number): Float32Array;
	/** The address of room for `floats` numbers beyond the layout, for one short call. It holds anything. */
	scratch(floats: number): number;
	/** Number of the forward pass whose intermediate values the memory holds. */
	pass: number;
}

const PAGE = 65_536;
/** The first bytes stay unused, so that address 0 is never data. */
export const FIRST_ADDRESS = 64;

/** @throws {WebAssembly.CompileError} where the engine has no SIMD. */
export async function loadKernels(): Promise<Kernels> {
	const bytes = Uint8Array.from(atob(KERNELS_BASE64), (character) => character.charCodeAt(0));
	const abort = () => {
		throw new Error('A kernel stopped.');
	};
	const { instance } = await WebAssembly.instantiate(bytes, { env: { abort } });
	const exports = instance.exports as unknown as Exports;
	const { memory } = exports;
	let layout = '';
	let end = FIRST_ADDRESS;
	const grow = (bytes: number) => {
		const missing = bytes - memory.buffer.byteLength;
		if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
	};
	return {
		...exports,
		pass: 0,
		reserve(size, wanted) {
			grow(size);
			if (layout === wanted) return;
			new Uint8Array(memory.buffer).fill(0);
			layout = wanted;
			end = up(size, 16);
		},
		scratch(floats) {
			grow(end + 4 * floats);
			return end;
		},
		floats: (address, length) => new Float32Array(memory.buffer, address, length)
	};
}

/** The next multiple. */
export const up = (value: number, multiple: number) => Math.ceil(value / multiple) * multiple;

/** Hands out addresses one after another, 16-byte aligned. */
export function addresses() {
	let next = FIRST_ADDRESS;
	return {
		take(floats: number) {
			const address = next;
			next += up(4 * floats, 16);
			return address;
		},
		get end() {
			return next;
		}
	};
}

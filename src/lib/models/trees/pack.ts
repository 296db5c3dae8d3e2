import type { BinnedTable } from './bin-table';
import type { GrownTree } from './grow';
import type { Trees } from './types';

/** Gathers grown trees into the flat arrays that are stored. */
export class TreePack {
	readonly #start: number[] = [0];
	readonly #feature: number[] = [];
	readonly #threshold: number[] = [];
	readonly #missingLeft: number[] = [];
	readonly #left: number[] = [];
	readonly #value: number[] = [];
	readonly #cover: number[] = [];
	readonly #gain: number[] = [];

	constructor(
		readonly table: Pick<BinnedTable, 'cuts'>,
		readonly width: number
	) {}

	/** @param value  numbers of a node, `width` of them; @param cover  its weight */
	add(tree: GrownTree, value: (node: number) => ArrayLike<number>, cover: (node: number) => number) {
		const first = this.#feature.length;
		for (let node = 0; node < tree.feature.length; node++) {
			const feature = tree.feature[node];
			const split = feature >= 0;
			const cuts = split ? this.table.cuts[feature] : undefined;
			this.#feature.push(feature);
			// The last bin left: only missing values go right. No number is at least NaN.
			this.#threshold.push(cuts ? (tree.bin[node] < cuts.length ? cuts[tree.bin[node]] : NaN) : 0);
			this.#missingLeft.push(tree.missingLeft[node]);
			this.#left.push(split ? first + tree.left[node] : 0);
			this.#cover.push(cover(node));
			this.#gain.push(tree.gain[node]);
			const values = value(node);
			for (let k = 0; k < this.width; k++) this.#value.push(values[k]);
		}
		this.#start.push(this.#feature.length);
	}

	get trees() {
		return this.#start.length - 1;
	}

	/** The first `many` trees. */
	pack(many = this.trees): Trees {
		const nodes = this.#start[many];
		const some = (list: number[], width = 1) => list.slice(0, nodes * width);
		return {
			start: Uint32Array.from(this.#start.slice(0, many + 1)),
			feature: Int16Array.from(some(this.#feature)),
			threshold: Float32Array.from(some(this.#threshold)),
			missingLeft: Uint8Array.from(some(this.#missingLeft)),
			left: Uint32Array.from(some(this.#left)),
			value: Float64Array.from(some(this.#value, this.width)),
			width: this.width,
			cover: Float64Array.from(some(this.#cover)),
			gain: Float64Array.from(some(this.#gain))
		};
	}
}

/** The trees of several packs, one pack after the other. */
export function joinTrees(parts: Trees[]): Trees {
	const shift: number[] = [];
	let nodes = 0;
	for (const part of parts) {
		shift.push(nodes);
		nodes += part.feature.length;
	}
	const all = <T>(list: (part: Trees, i: number) => Iterable<T>): T[] => parts.flatMap((part, i) => [...list(part, i)]);
	return {
		start: Uint32Array.from([...all((part, i) => part.start.slice(0, -1).map((at) => at + shift[i])), nodes]),
		feature: Int16Array.from(all((part) => part.feature)),
		threshold: Float32Array.from(all((part) => part.threshold)),
		missingLeft: Uint8Array.from(all((part) => part.missingLeft)),
		left: Uint32Array.from(all((part, i) => part.left.map((at) => at && at + shift[i]))),
		value: Float64Array.from(all((part) => part.value)),
		width: parts[0].width,
		cover: Float64Array.from(all((part) => part.cover)),
		gain: Float64Array.from(all((part) => part.gain))
	};
}

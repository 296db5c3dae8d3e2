import type { Address, Arena } from './arena';
import type { BinnedTable } from './bin-table';
import type { GrownTree } from './grow';

/** A tree written into the arena, so that rows which did not grow it can be sent down it by their codes. */
export class RoutedTree {
	readonly #nodes: Address;
	readonly #values: Address;
	constructor(
		readonly arena: Arena,
		readonly mostNodes: number
	) {
		this.#nodes = arena.take(16 * mostNodes);
		this.#values = arena.take(8 * mostNodes);
	}

	write(tree: GrownTree, values: Float64Array, { cuts }: BinnedTable) {
		const many = values.length;
		const view = new DataView(this.arena.bytes(this.#nodes, 16).buffer, this.#nodes, 16 * many);
		for (let node = 0; node < many; node++) {
			const feature = tree.feature[node];
			view.setInt16(16 * node, feature, true);
			view.setUint8(16 * node + 2, tree.bin[node]);
			view.setUint8(16 * node + 3, feature < 0 ? 0 : cuts[feature].length + 1);
			view.setInt32(16 * node + 4, tree.missingLeft[node], true);
			view.setInt32(16 * node + 8, tree.left[node], true);
		}
		this.arena.float64(this.#values, many).set(values);
	}

	/** Adds each listed row's leaf value to its score; `rows` 0: the first `count` rows. */
	addTo(scores: Address, rows: Address, count: number, codes: Address, stride: number) {
		this.arena.kernels.addTree(scores, rows, count, codes, stride, this.#nodes, this.#values);
	}
}

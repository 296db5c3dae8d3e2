import type { Random } from '$lib/domain/random';
import type { Address, Arena } from './arena';
import type { BinnedTable } from './bin-table';
import type { Split, Splitter } from './splitter';

/** Histograms of a level are kept for sibling subtraction as long as they fit in this; else every node builds its own. */
const KEEP_BYTES = 96 * 2 ** 20;

/** One tree as it grows: plain lists by node. A leaf has feature -1; a split node's children are `left` and `left + 1`. */
export interface GrownTree {
	feature: number[];
	bin: number[];
	missingLeft: number[];
	left: number[];
	gain: number[];
	/** The rows of each node: where its part of the row list begins (in rows), and how many. */
	begin: number[];
	count: number[];
}

/** What growth works on: codes in the arena, and the list of row numbers, which it puts in order of the leaves. */
export interface Ground {
	arena: Arena;
	table: BinnedTable;
	codes: Address;
	rows: Address;
	count: number;
	/** Room for as many row numbers again. */
	scratch: Address;
	goesLeft: Address;
}

export interface GrowthPlan {
	depth: number;
	/** Columns this tree may ask. */
	features: Int32Array;
	/** Draws this many of the columns afresh at each node; histograms are then not kept. */
	perNode?: { many: number; random: Random };
}

interface Waiting {
	node: number;
	hist: Address;
	/** How to come by the histogram: built from rows, what the smaller sibling leaves of the parent's, or built when needed. */
	from: 'rows' | 'parent' | 'scratch';
	sibling: Address;
}

/** Lays a table's codes out for growing trees on `rowsAtMost` rows at once. */
export function prepareGround(arena: Arena, table: BinnedTable, rowsAtMost: number): Ground {
	return {
		arena,
		table,
		codes: arena.put(table.codes),
		rows: arena.take(4 * rowsAtMost),
		count: 0,
		scratch: arena.take(4 * rowsAtMost),
		goesLeft: arena.take(256)
	};
}

/**
 * Grows one tree level by level: the best split of every node by its histograms, rows parted in place, the smaller child's
 * histogram built and the larger one's got by subtraction.
 * Yields between nodes. The same inputs give the same tree, bit by bit.
 */
export function* growTree(ground: Ground, splitter: Splitter, plan: GrowthPlan): Generator<void, GrownTree> {
	const { arena } = ground;
	const tree: GrownTree = { feature: [], bin: [], missingLeft: [], left: [], gain: [], begin: [], count: [] };
	splitter.choose(plan.features);
	const slots = new Slots(arena, splitter.histogramBytes);
	const keep = !plan.perNode && splitter.histogramBytes * 2 ** (plan.depth - 1) <= KEEP_BYTES;
	const slot = () => (keep ? slots.take() : slots.scratch());

	addNode(tree, 0, ground.count);
	splitter.root(ground.rows, ground.count);
	let waiting: Waiting[] = [];
	if (plan.depth > 0 && splitter.maySplit(0, ground.count))
		waiting.push({ node: 0, hist: slot(), from: keep ? 'rows' : 'scratch', sibling: 0 });

	for (let level = 0; waiting.length; level++) {
		const splits: (Split | undefined)[] = [];
		for (const each of waiting) {
			if (plan.perNode) splitter.choose(draw(plan.features, plan.perNode));
			if (each.from === 'parent') arena.kernels.subtract(each.hist, each.sibling, splitter.histogramBytes);
			else splitter.build(ground.rows + 4 * tree.begin[each.node], tree.count[each.node], each.hist);
			splits.push(splitter.best(each.hist, each.node));
			yield;
		}
		const next: Waiting[] = [];
		waiting.forEach((each, i) => {
			const split = splits[i];
			const [left, right] = split ? divide(ground, tree, each.node, split, splitter) : [0, 0];
			const open = (node: number) => level + 1 < plan.depth && splitter.maySplit(node, tree.count[node]);
			if (!split || !(open(left) || open(right))) {
				if (keep) slots.free(each.hist);
				return;
			}
			if (!keep) {
				for (const node of [left, right]) if (open(node)) next.push({ node, hist: each.hist, from: 'scratch', sibling: 0 });
				return;
			}
			const [smaller, larger] = tree.count[left] <= tree.count[right] ? [left, right] : [right, left];
			const sibling = slots.take();
			next.push({ node: smaller, hist: sibling, from: 'rows', sibling: 0 });
			if (open(larger)) next.push({ node: larger, hist: each.hist, from: 'parent', sibling });
			else slots.free(each.hist);
		});
		waiting = next;
	}
	return tree;
}

function addNode(tree: GrownTree, begin: number, count: number): number {
	tree.feature.push(-1);
	tree.bin.push(0);
	tree.missingLeft.push(0);
	tree.left.push(0);
	tree.gain.push(0);
	tree.begin.push(begin);
	return tree.count.push(count) - 1;
}

/** Turns a leaf into a split node and parts its rows between two new leaves. */
function divide({ arena, table, codes, rows, scratch, goesLeft }: Ground, tree: GrownTree, node: number, split: Split, splitter: Splitter) {
	const { feature, bin, missingLeft } = split;
	const left = addNode(tree, 0, 0);
	const right = addNode(tree, 0, 0);
	arena.bytes(goesLeft, 256).fill(0).fill(1, 0, bin + 1)[table.cuts[feature].length + 1] = missingLeft ? 1 : 0;
	const begin = tree.begin[node];
	const count = tree.count[node];
	const at = rows + 4 * begin;
	const lefts = arena.kernels.partition(at, count, codes, table.stride, feature, goesLeft, scratch);
	[tree.begin[left], tree.count[left], tree.begin[right], tree.count[right]] = [begin, lefts, begin + lefts, count - lefts];
	[tree.feature[node], tree.bin[node], tree.missingLeft[node]] = [feature, bin, missingLeft ? 1 : 0];
	[tree.left[node], tree.gain[node]] = [left, split.gain];
	splitter.part(node, left, right, at, lefts, count - lefts);
	return [left, right];
}

function draw(features: Int32Array, { many, random }: { many: number; random: Random }): Int32Array {
	const all = features.slice();
	for (let i = 0; i < many; i++) {
		const j = i + Math.floor(random() * (all.length - i));
		[all[i], all[j]] = [all[j], all[i]];
	}
	return all.subarray(0, many).sort();
}

/** Histogram rooms of one size, used again. */
class Slots {
	readonly #free: Address[] = [];
	constructor(
		readonly arena: Arena,
		readonly bytes: number
	) {}
	take(): Address {
		return this.#free.pop() ?? this.arena.take(this.bytes);
	}
	free(at: Address) {
		this.#free.push(at);
	}
	scratch(): Address {
		const at = this.take();
		this.free(at);
		return at;
	}
}

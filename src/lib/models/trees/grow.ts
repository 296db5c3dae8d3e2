import { AppError } from '$lib/domain/errors';
import type { Random } from '$lib/domain/random';
import type { Address, Arena } from './arena';
import type { Ground } from './ground';
import type { Split, Splitter } from './splitter';

/** Histograms of a level are kept for sibling subtraction as long as they fit in this; else every node builds its own. */
const KEEP_BYTES = 96 * 2 ** 20;

/** One tree as it grows: plain lists by node. A leaf has feature -1; a split node's children are `left` and `left + 1`. */
export interface GrownTree {
	/** Column of the table. */
	feature: number[];
	bin: number[];
	missingLeft: number[];
	left: number[];
	gain: number[];
	level: number[];
	/** The rows of each node: where they begin on the deck of its level, and how many. */
	begin: number[];
	count: number[];
}

export interface GrowthPlan {
	depth: number;
	/** Draws this many of the columns afresh at each node; histograms are then not kept. */
	perNode?: { many: number; random: Random };
}

/** Nodes that trees of this depth on so many rows can have. */
export function mostNodes(depth: number, rows: number): number {
	if (!(depth >= 0 && depth <= 24)) throw new AppError('input/value', `A depth of ${depth}; expected 0 to 24`);
	return Math.min(2 ** (depth + 1), 2 * rows + 2);
}

interface Waiting {
	node: number;
	hist: Address;
	/** The sibling whose histogram, taken from the parent's, leaves this one's; 0: built from the rows. */
	sibling: Address;
}

/**
 * Grows one tree level by level on the rows that lie on deck 0: the best split of every node by its histograms; the smaller
 * child's histogram built and the larger one's got by subtraction.
 * Yields between nodes. The same inputs give the same tree, bit by bit.
 */
export function* growTree(ground: Ground, splitter: Splitter, { depth, perNode }: GrowthPlan): Generator<void, GrownTree> {
	const { arena } = ground;
	const tree: GrownTree = { feature: [], bin: [], missingLeft: [], left: [], gain: [], level: [], begin: [], count: [] };
	const every = Int32Array.from(ground.columns.keys());
	splitter.choose(every);
	const room = new HistogramRoom(
		arena,
		splitter.histogramBytes,
		!perNode && splitter.histogramBytes * 2 ** (depth - 1) <= KEEP_BYTES
	);
	const open = (node: number) => tree.level[node] < depth && splitter.maySplit(node, tree.count[node]);

	addNode(tree, 0, 0, ground.count);
	splitter.root(ground.deck(0), ground.count);
	let waiting: Waiting[] = open(0) ? [{ node: 0, hist: room.take(), sibling: 0 }] : [];

	for (let level = 0; waiting.length; level++) {
		const splits: (Split | undefined)[] = [];
		for (const { node, hist, sibling } of waiting) {
			if (perNode) splitter.choose(draw(every, perNode));
			if (sibling) arena.kernels.subtract(hist, sibling, splitter.histogramBytes);
			else splitter.build(ground.deck(level), tree.begin[node], tree.count[node], hist);
			splits.push(splitter.best(hist, node));
			yield;
		}
		const next: Waiting[] = [];
		waiting.forEach(({ node, hist }, i) => {
			const split = splits[i];
			if (!split) return room.free(hist);
			const left = addNode(tree, level + 1, 0, 0);
			const right = addNode(tree, level + 1, 0, 0);
			splitter.part(node, left, right);
			// Counts are not known yet, and a side of one row is closed a level later just as well.
			tree.count[left] = tree.count[right] = Infinity;
			divide(ground, tree, node, split, !open(left) && !open(right));
			const opened = [left, right].filter(open);
			if (!room.keeps) opened.forEach((child) => next.push({ node: child, hist, sibling: 0 }));
			else if (!opened.length) room.free(hist);
			else {
				const [smaller, larger] = tree.count[left] <= tree.count[right] ? [left, right] : [right, left];
				const sibling = room.take();
				next.push({ node: smaller, hist: sibling, sibling: 0 });
				if (open(larger)) next.push({ node: larger, hist, sibling });
				else room.free(hist);
			}
		});
		waiting = next;
	}
	return tree;
}

function addNode(tree: GrownTree, level: number, begin: number, count: number): number {
	tree.feature.push(-1);
	tree.bin.push(0);
	tree.missingLeft.push(0);
	tree.left.push(0);
	tree.gain.push(0);
	tree.level.push(level);
	tree.begin.push(begin);
	return tree.count.push(count) - 1;
}

/** Turns a leaf into a split node, its children being the two nodes added last, and parts its rows between them. */
function divide(ground: Ground, tree: GrownTree, node: number, split: Split, rowsOnly: boolean) {
	const left = tree.feature.length - 2;
	const [begin, count] = [tree.begin[node], tree.count[node]];
	const lefts = ground.part(tree.level[node], begin, count, split.column, split.bin, split.missingLeft, rowsOnly);
	[tree.begin[left], tree.count[left], tree.begin[left + 1], tree.count[left + 1]] = [begin, lefts, begin + lefts, count - lefts];
	[tree.feature[node], tree.bin[node], tree.missingLeft[node]] = [
		ground.columns[split.column],
		split.bin,
		split.missingLeft ? 1 : 0
	];
	[tree.left[node], tree.gain[node]] = [left, split.gain];
}

function draw(columns: Int32Array, { many, random }: { many: number; random: Random }): Int32Array {
	const all = columns.slice();
	for (let i = 0; i < many; i++) {
		const j = i + Math.floor(random() * (all.length - i));
		[all[i], all[j]] = [all[j], all[i]];
	}
	return all.subarray(0, many).sort();
}

/** Rooms for histograms of one size, used again; or one for all nodes, where none is kept. */
class HistogramRoom {
	readonly #free: Address[] = [];
	constructor(
		readonly arena: Arena,
		readonly bytes: number,
		readonly keeps: boolean
	) {}
	take(): Address {
		return this.#free.pop() ?? this.arena.take(this.bytes);
	}
	free(at: Address) {
		if (this.keeps) this.#free.push(at);
	}
}

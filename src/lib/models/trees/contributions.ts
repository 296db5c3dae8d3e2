import type { FeatureTable } from '../table';
import { checkColumns } from './predict';
import type { FittedTrees, Trees } from './types';

/** Why one prediction is what it is: bias + Σ values = the margin (boosting) or the mean leaf value (tree, forest). */
export interface Contributions {
	/** One a class: what would be predicted knowing nothing of the row. */
	bias: Float64Array<ArrayBuffer>;
	/** One a feature and class: feature · classes + class. */
	values: Float64Array<ArrayBuffer>;
}

/** A feature met on the way down: shares of the paths that run on when it is unknown (zero) and known (one), and a weight. */
interface Step {
	feature: number;
	zero: number;
	one: number;
	weight: number;
}

/**
 * TreeSHAP: each feature's Shapley value in one prediction, "unknown" meaning that a row is spread over both branches as the
 * training rows were. Exact; O(leaves · depth²) a tree. Boosting is explained in margin space (log odds, log factor).
 * @see Lundberg, Erion and Lee (2018), Consistent Individualized Feature Attribution for Tree Ensembles, algorithm 2
 */
export function contributions(fitted: FittedTrees, table: FeatureTable, row: number): Contributions {
	checkColumns(fitted, table);
	const { trees, classes, features } = fitted;
	const many = trees.start.length - 1;
	const bias = new Float64Array(classes);
	const values = new Float64Array(features.length * classes);
	if (fitted.kind === 'boosting') bias.set(fitted.base);
	const share = fitted.kind === 'boosting' ? 1 : 1 / many;
	const known = features.map((_, f) => table.columns[f][row]);
	for (let tree = 0; tree < many; tree++) {
		const root = trees.start[tree];
		for (let k = 0; k < trees.width; k++) {
			const klass = trees.width > 1 ? k : tree % classes;
			bias[klass] += share * expectation(trees, root, k);
			const add = (feature: number, amount: number) => (values[feature * classes + klass] += share * amount);
			walk(trees, root, k, known, [], 1, 1, -1, add);
		}
	}
	return { bias, values };
}

function expectation(trees: Trees, node: number, k: number): number {
	if (trees.feature[node] < 0) return trees.value[node * trees.width + k];
	const left = trees.left[node];
	const [a, b] = [trees.cover[left], trees.cover[left + 1]];
	return (a * expectation(trees, left, k) + b * expectation(trees, left + 1, k)) / (a + b);
}

function walk(
	trees: Trees,
	node: number,
	k: number,
	known: number[],
	before: Step[],
	zero: number,
	one: number,
	feature: number,
	add: (feature: number, amount: number) => void
) {
	const path = extend(before, zero, one, feature);
	const asked = trees.feature[node];
	if (asked < 0) {
		const value = trees.value[node * trees.width + k];
		for (let i = 1; i < path.length; i++) add(path[i].feature, unwoundSum(path, i) * (path[i].one - path[i].zero) * value);
		return;
	}
	const left = trees.left[node];
	const value = known[asked];
	const hot = left + (value >= trees.threshold[node] ? 1 : Number.isNaN(value) ? 1 - trees.missingLeft[node] : 0);
	const cold = hot === left ? left + 1 : left;
	// A feature asked before: its earlier step is taken back and counted here.
	const again = path.findIndex((step, i) => i > 0 && step.feature === asked);
	const earlier = again > 0 ? path[again] : { zero: 1, one: 1 };
	const rest = again > 0 ? unwind(path, again) : path;
	const cover = trees.cover[left] + trees.cover[left + 1];
	walk(trees, hot, k, known, rest, (earlier.zero * trees.cover[hot]) / cover, earlier.one, asked, add);
	walk(trees, cold, k, known, rest, (earlier.zero * trees.cover[cold]) / cover, 0, asked, add);
}

function extend(before: Step[], zero: number, one: number, feature: number): Step[] {
	const path = before.map((step) => ({ ...step }));
	const depth = path.length;
	path.push({ feature, zero, one, weight: depth === 0 ? 1 : 0 });
	for (let i = depth - 1; i >= 0; i--) {
		path[i + 1].weight += (one * path[i].weight * (i + 1)) / (depth + 1);
		path[i].weight = (zero * path[i].weight * (depth - i)) / (depth + 1);
	}
	return path;
}

/** The path as if step `at` had not been. */
function unwind(path: Step[], at: number): Step[] {
	const depth = path.length - 1;
	const { one, zero } = path[at];
	const weights = path.map((step) => step.weight);
	let next = weights[depth];
	for (let i = depth - 1; i >= 0; i--) {
		if (one !== 0) {
			const kept = weights[i];
			weights[i] = (next * (depth + 1)) / ((i + 1) * one);
			next = kept - (weights[i] * zero * (depth - i)) / (depth + 1);
		} else weights[i] = (weights[i] * (depth + 1)) / (zero * (depth - i));
	}
	return path.filter((_, i) => i !== at).map((step, i) => ({ ...step, weight: weights[i] }));
}

/** The sum of the weights of the path without step `at`. */
function unwoundSum(path: Step[], at: number): number {
	const depth = path.length - 1;
	const { one, zero } = path[at];
	let sum = 0;
	let next = path[depth].weight;
	for (let i = depth - 1; i >= 0; i--) {
		if (one !== 0) {
			const weight = (next * (depth + 1)) / ((i + 1) * one);
			sum += weight;
			next = path[i].weight - (weight * zero * (depth - i)) / (depth + 1);
		} else sum += (path[i].weight * (depth + 1)) / (zero * (depth - i));
	}
	return sum;
}

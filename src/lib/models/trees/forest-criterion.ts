import type { Training } from '../table';
import { ClassSplitter } from './class-splitter';
import type { Ground } from './ground';
import { fixedScale } from './loss';
import { PairSplitter, type Splitter } from './splitter';
import type { ForestOptions } from './types';

/** How a forest of one objective counts rows, splits nodes and values leaves. */
export interface ForestCriterion {
	splitter: Splitter;
	/** Writes what each row adds to a histogram, given how often it was drawn. */
	writePairs(weights: Uint8Array): void;
	/** The numbers of a node as a leaf. */
	value(node: number): ArrayLike<number>;
	/** Its weight: rows, or exposure. */
	weight(node: number): number;
}

export function forestCriterion(
	ground: Ground,
	training: Training,
	options: ForestOptions,
	classes: number,
	mostNodes: number
): ForestCriterion {
	return options.objective === 'multiclass'
		? classCriterion(ground, training, options, classes, mostNodes)
		: pairCriterion(ground, training, options, mostNodes);
}

function classCriterion(
	ground: Ground,
	{ y }: Training,
	{ prior, minLeaf }: ForestOptions,
	classes: number,
	mostNodes: number
): ForestCriterion {
	const splitter = new ClassSplitter(ground, classes, mostNodes, minLeaf);
	const overall = new Float64Array(classes);
	for (const k of y) overall[k] += 1 / y.length;
	return {
		splitter,
		writePairs(weights) {
			const bytes = ground.arena.bytes(ground.pairs, 8 * y.length);
			for (let i = 0; i < y.length; i++) {
				bytes[8 * i] = y[i];
				bytes[8 * i + 1] = weights[i];
			}
		},
		value(node) {
			const rows = splitter.weight(node);
			return Float64Array.from(splitter.counts(node), (count, k) => (count + prior * overall[k]) / (rows + prior));
		},
		weight: (node) => splitter.weight(node)
	};
}

function pairCriterion(
	ground: Ground,
	{ y, exposure }: Training,
	{ objective, prior, minLeaf }: ForestOptions,
	mostNodes: number
): ForestCriterion {
	const { arena } = ground;
	const n = y.length;
	const counts = objective === 'poisson';
	const overall = Math.max(mean(y), 1e-12);
	// Without exposure every row expects the mean, so that prior and leaf size still count expected incidents.
	const expects = (i: number) => (!counts ? 1 : exposure ? exposure[i] : overall);
	const even = n + (n % 2);
	const [weight, target, exposed] = [0, 1, 2].map(() => arena.take(8 * even));
	arena.float64(target, n).set(y);
	let most = 1;
	const exposures = arena.float64(exposed, n);
	for (let i = 0; i < n; i++) {
		exposures[i] = expects(i);
		most = Math.max(most, y[i], exposures[i]);
	}
	// Ones and rows are whole numbers already. A row is drawn a dozen times at most, or rather: 2^5.
	const scale = counts ? fixedScale(most * 32) : 1;
	const splitter = new PairSplitter(ground, mostNodes, {
		kind: counts ? 1 : 0,
		l2: counts ? prior : 0,
		maxStep: 0,
		minWeight: minLeaf
	});
	splitter.unit = 1 / scale;
	// A leaf's pull: for counts towards a factor of 1, for shares towards the overall one.
	const [unit, pull] = counts ? [exposure ? 1 : overall, 1] : [1, mean(y)];
	return {
		splitter,
		writePairs(weights) {
			arena.float64(weight, n).set(weights);
			arena.kernels.weighted(weight, target, exposed, n, ground.pairs, scale);
		},
		value(node) {
			const down = splitter.weight(node) + prior;
			return [down > 0 ? (unit * (splitter.sum(node) + prior * pull)) / down : unit * pull];
		},
		weight: (node) => splitter.weight(node)
	};
}

export function mean(values: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i];
	return sum / values.length;
}

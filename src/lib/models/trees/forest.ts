import { AppError } from '$lib/domain/errors';
import { seededRandom } from '$lib/domain/random';
import type { Training } from '../table';
import { Arena } from './arena';
import type { BinnedTable } from './bin-table';
import { binningSteps } from './binning-steps';
import { forestCriterion } from './forest-criterion';
import { Ground } from './ground';
import { growTree, mostNodes } from './grow';
import { checkTraining } from './loss';
import { joinTrees, TreePack } from './pack';
import type { FittedForest, ForestOptions, TreeOptions, TreeProgress } from './types';
import { text } from '$lib/messages/text';

export const FOREST_DEFAULTS: ForestOptions = {
	objective: 'binary',
	trees: 100,
	first: 0,
	depth: 12,
	columnsPerNode: 0,
	bootstrap: true,
	minLeaf: 5,
	prior: 1,
	bins: 256,
	seed: 1
};

export const TREE_DEFAULTS: TreeOptions = { objective: 'binary', depth: 6, minLeaf: 20, prior: 1, bins: 256, seed: 1 };

/**
 * Random forest by histograms: each tree on a bootstrap of the rows, a few columns tried at each node, the leaves averaged.
 * Splits by Gini impurity, or for counts by the Poisson likelihood of factors on the exposure. Each tree has a seed of its own,
 * so parts grown apart (`first`, `trees`) and joined by `joinForests` are the forest grown whole.
 *
 * @throws {AppError} `input/shape` or `input/value` for targets that do not fit the objective
 * @see Breiman (2001), Random Forests, Machine Learning 45
 */
export function* fitForest(
	training: Training,
	options: Partial<ForestOptions> = {},
	binned?: BinnedTable
): Generator<TreeProgress, FittedForest> {
	const o = { ...FOREST_DEFAULTS, ...options };
	const classes = checkTraining(training, o.objective, o.classes);
	const table = binned ?? (yield* binningSteps(training.x, o.bins));
	if (table.rows !== training.x.rows)
		throw new AppError('input/shape', `The bins are of ${table.rows} rows, expected ${training.x.rows}`);
	const arena = new Arena();
	const ground = new Ground(arena, table, true);
	const criterion = forestCriterion(ground, training, o, classes, mostNodes(o.depth, table.rows));
	const columns = Int32Array.from(table.cuts.keys());
	const many = o.columnsPerNode || Math.max(1, Math.floor(Math.sqrt(columns.length)));
	const pack = new TreePack(table, classes);
	for (let t = 0; t < o.trees; t++) {
		const random = seededRandom(o.seed ^ Math.imul(o.first + t + 1, 0x9e3779b9));
		const weights = new Uint8Array(table.rows);
		// 255 draws of one row: never in any data.
		if (o.bootstrap) for (let i = 0; i < weights.length; i++) weights[Math.floor(random() * weights.length)]++;
		else weights.fill(1);
		criterion.writePairs(weights);
		let count = 0;
		const { rows } = ground;
		for (let i = 0; i < weights.length; i++) if (weights[i]) rows[count++] = i;
		ground.settle(count, columns);
		const growth = growTree(ground, criterion.splitter, {
			depth: o.depth,
			perNode: many < columns.length ? { many, random } : undefined
		});
		const progress = { share: t / o.trees, doing: text.training.doing.trees, grown: t };
		let step = growth.next();
		for (; !step.done; step = growth.next()) yield progress;
		pack.add(step.value, criterion.value, criterion.weight);
	}
	return { kind: 'forest', objective: o.objective, features: [...training.x.names], classes, trees: pack.pack() };
}

/**
 * One decision tree (CART by histograms): all rows, all columns.
 * @see Breiman, Friedman, Olshen and Stone (1984), Classification and Regression Trees
 */
export function* fitTree(
	training: Training,
	options: Partial<TreeOptions> = {},
	binned?: BinnedTable
): Generator<TreeProgress, FittedForest> {
	const whole = { trees: 1, first: 0, bootstrap: false, columnsPerNode: Math.max(1, training.x.columns.length) };
	const fitted = yield* fitForest(training, { ...TREE_DEFAULTS, ...options, ...whole }, binned);
	return { ...fitted, kind: 'tree' };
}

/** One forest of parts that were grown apart, in the order given. */
export function joinForests(parts: FittedForest[]): FittedForest {
	if (!parts.length) throw new AppError('input/shape', 'No forests to join; expected at least one.');
	return { ...parts[0], trees: joinTrees(parts.map((part) => part.trees)) };
}

import { AppError } from '$lib/domain/errors';
import { seededRandom, type Random } from '$lib/domain/random';
import type { Training } from '../table';
import { Arena } from './arena';
import { binLike, type BinnedTable } from './bin-table';
import { binningSteps } from './binning-steps';
import { Ground } from './ground';
import { growTree, mostNodes, type GrownTree } from './grow';
import { checkTraining, layOut, refresh, writePairs, type Scored } from './loss';
import { TreePack } from './pack';
import { PairSplitter } from './splitter';
import type { BoostingOptions, FittedBoosting, Objective, TreeProgress } from './types';
import { RoutedTree } from './routed-tree';
import { text } from '$lib/messages/text';

export const BOOSTING_DEFAULTS: BoostingOptions = {
	objective: 'binary',
	rounds: 100,
	depth: 6,
	rate: 0.1,
	l2: 1,
	minChildWeight: 1,
	rowShare: 1,
	columnShare: 1,
	bins: 256,
	patience: Infinity,
	maxStep: 0.7,
	start: 'mean',
	seed: 1
};

/**
 * Gradient boosting by histograms: each round grows a tree (one a class) on the gradients and hessians of the loss.
 * Follows xgboost's `hist`: gain GL²/(HL+l2) + GR²/(HR+l2) - G²/(H+l2), leaf -rate · G/(H+l2), missing values learn their way;
 * for counts its `count:poisson` with the exposure as base margin and its cautious hessian and step limit (`maxStep`).
 * Time O(rounds · depth · rows · columns); memory about 40 bytes a row and three times the codes.
 *
 * @param validation  rows for early stopping; without them every round is kept
 * @param binned      codes of `training.x`, when other fits use them too
 * @throws {AppError} `input/shape` or `input/value` for targets that do not fit the objective
 * @see Chen and Guestrin (2016), XGBoost, KDD; Ke et al. (2017), LightGBM, NIPS
 */
export function* fitBoosting(
	training: Training,
	options: Partial<BoostingOptions> = {},
	validation?: Training,
	binned?: BinnedTable
): Generator<TreeProgress, FittedBoosting> {
	const o = { ...BOOSTING_DEFAULTS, ...options };
	const classes = checkTraining(training, o.objective, o.classes);
	if (validation) checkTraining(validation, o.objective, o.objective === 'multiclass' ? classes : undefined);
	const table = binned ?? (yield* binningSteps(training.x, o.bins));
	if (table.rows !== training.x.rows)
		throw new AppError('input/shape', `The bins are of ${table.rows} rows, expected ${training.x.rows}`);
	const arena = new Arena();
	const n = table.rows;
	const draws = o.rowShare < 1 || o.columnShare < 1;
	const ground = new Ground(arena, table, draws);
	const nodes = mostNodes(o.depth, n);
	const maxStep = o.objective === 'poisson' ? o.maxStep : 0;
	const splitter = new PairSplitter(ground, nodes, { kind: 0, l2: o.l2, maxStep, minWeight: o.minChildWeight });
	const base = startingMargin(training, o, classes);
	const scored = layOut(arena, training, o.objective, base);
	const outside = arena.take(4 * n);
	const routed = new RoutedTree(arena, nodes);
	const watch = validation && new Watch(arena, validation, table, o.objective, base, maxStep);
	const pack = new TreePack(table, 1);
	const random = seededRandom(o.seed);
	const trainLoss: number[] = [];
	const validLoss: number[] = [];
	let bestRound = 0;
	let bestLoss = watch ? Infinity : NaN;

	for (let round = 0; round < o.rounds; round++) {
		const { largest, loss } = refresh(arena, scored, o.objective, classes);
		const seed = random() * 2 ** 32;
		let skipped = 0;
		trainLoss.push(loss);
		for (let k = 0; k < classes; k++) {
			const written = writePairs(arena, scored, o.objective, k, largest, maxStep, ground.pairs);
			splitter.unit = written.unit;
			if (o.objective !== 'multiclass') trainLoss[round] = written.loss;
			const progress = {
				share: (round + k / classes) / o.rounds,
				doing: text.training.doing.trees,
				grown: round,
				loss: trainLoss[round],
				validLoss: validLoss.at(-1)
			};
			if (draws) {
				// The rows are drawn once a round, but each class has them put in order of its own leaves.
				skipped = drawRows(ground.rows, arena.uint32(outside, n), o.rowShare, seededRandom(seed));
				ground.settle(n - skipped, drawColumns(table.cuts.length, o.columnShare, random));
			}
			const growth = growTree(ground, splitter, { depth: o.depth });
			let step = growth.next();
			for (; !step.done; step = growth.next()) yield progress;
			const tree = step.value;
			const values = Float64Array.from(tree.feature, (_, node) =>
				leafValue(splitter.sum(node), splitter.weight(node), o.rate, o.l2, maxStep)
			);
			pack.add(
				tree,
				(node) => [values[node]],
				(node) => splitter.weight(node)
			);
			const scores = scored.scores + k * scored.pitch;
			addLeaves(ground, tree, values, scores);
			if (skipped || watch) routed.write(tree, values, table);
			if (skipped) routed.addTo(scores, outside, skipped, ground.codes, table.stride);
			watch?.add(routed, k);
		}
		if (watch) {
			const now = watch.loss(classes);
			validLoss.push(now);
			if (now < bestLoss) [bestLoss, bestRound] = [now, round + 1];
			else if (round + 1 - bestRound >= o.patience) break;
		}
	}
	const rounds = watch ? bestRound : o.rounds;
	return {
		kind: 'boosting',
		objective: o.objective,
		features: [...training.x.names],
		classes,
		trees: pack.pack(rounds * classes),
		base,
		rounds,
		trainLoss: Float64Array.from(trainLoss),
		validLoss: Float64Array.from(validLoss)
	};
}

function leafValue(g: number, h: number, rate: number, l2: number, maxStep: number): number {
	const value = h + l2 > 0 ? -g / (h + l2) : 0;
	return rate * (maxStep ? Math.max(-maxStep, Math.min(maxStep, value)) : value);
}

function startingMargin({ y, exposure }: Training, o: BoostingOptions, classes: number): Float64Array<ArrayBuffer> {
	const base = new Float64Array(classes);
	if (o.start === 'zero' || (o.objective === 'poisson' && exposure)) return base;
	// Half a row of each answer: no logarithm of zero.
	if (o.objective === 'multiclass') {
		for (const k of y) base[k]++;
		return base.map((count) => Math.log((count + 0.5) / (y.length + 0.5 * classes)));
	}
	const sum = y.reduce((total, v) => total + v, 0);
	base[0] = o.objective === 'binary' ? Math.log((sum + 0.5) / (y.length - sum + 0.5)) : Math.log((sum + 0.5) / (y.length + 0.5));
	return base;
}

/** Lists the rows drawn and the rows left out, both ascending; returns how many are left out. */
function drawRows(inside: Uint32Array, outside: Uint32Array, share: number, random: Random): number {
	let [kept, left] = [0, 0];
	for (let i = 0; i < inside.length; i++) {
		if (share >= 1 || random() < share) inside[kept++] = i;
		else outside[left++] = i;
	}
	return left;
}

function drawColumns(columns: number, share: number, random: Random): Int32Array {
	const all = Int32Array.from({ length: columns }, (_, f) => f);
	if (share >= 1) return all;
	const many = Math.max(1, Math.floor(share * columns));
	for (let i = 0; i < many; i++) {
		const j = i + Math.floor(random() * (columns - i));
		[all[i], all[j]] = [all[j], all[i]];
	}
	return all.slice(0, many).sort();
}

function addLeaves(ground: Ground, tree: GrownTree, values: Float64Array, scores: number) {
	for (let node = 0; node < values.length; node++) {
		if (tree.feature[node] >= 0) continue;
		const { rows } = ground.deck(tree.level[node]);
		ground.arena.kernels.addTo(scores, rows + 4 * tree.begin[node], tree.count[node], values[node]);
	}
}

/** Validation rows: their scores follow the trees, for early stopping. */
class Watch {
	readonly #scored: Scored;
	readonly #codes: number;
	readonly #stride: number;
	readonly #pairs: number;
	constructor(
		readonly arena: Arena,
		validation: Training,
		like: BinnedTable,
		readonly objective: Objective,
		base: Float64Array,
		readonly maxStep: number
	) {
		const table = binLike(validation.x, like);
		this.#codes = arena.put(table.codes);
		this.#stride = table.stride;
		this.#scored = layOut(arena, validation, objective, base);
		this.#pairs = arena.take(8 * (table.rows + 1));
	}
	add(tree: RoutedTree, klass: number) {
		const { scores, pitch, rows } = this.#scored;
		tree.addTo(scores + klass * pitch, 0, rows, this.#codes, this.#stride);
	}
	loss(classes: number): number {
		const { largest, loss } = refresh(this.arena, this.#scored, this.objective, classes);
		if (this.objective === 'multiclass') return loss;
		return writePairs(this.arena, this.#scored, this.objective, 0, largest, this.maxStep, this.#pairs).loss;
	}
}

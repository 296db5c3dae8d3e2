import type { Kernel, Progress } from '$lib/domain/kernel';
import { seededRandom } from '$lib/domain/random';
import { meanDeviance } from '$lib/evaluation/deviance';
import {
	contributions,
	fitBoosting,
	fitForest,
	fitTree,
	predictBoosting,
	predictForest,
	type BoostingOptions,
	type FittedBoosting,
	type FittedForest,
	type ForestOptions,
	type TreeOptions
} from '$lib/models/trees/index';
import type { TabularModel } from './learned';
import type { CountTraining } from './prepare';

/** Few, shallow, heavily penalised trees: nearly all that can be known stands in the baseline already. */
const BOOSTING: Partial<BoostingOptions> = {
	bins: 64,
	minChildWeight: 20,
	rowShare: 0.7,
	columnShare: 0.5,
	l2: 10
};
const MOST_ROUNDS = 300;
/** Chances start from the mean, not from the baseline: longer steps, or they would take hundreds of trees to get there. */
const PACE = { poisson: { rate: 0.06, patience: 25 }, binary: { rate: 0.15, patience: 10 } };
const DEPTHS = [4, 5];
/** Rows that a single tree, or each fit of a forest, looks at: more changes nothing that shows. */
const FOREST_ROWS = 120_000;

function boosting(name: string, objective: 'poisson' | 'binary'): TabularModel<FittedBoosting> {
	const shape = (data: CountTraining) => (objective === 'poisson' ? data : { x: data.x, y: data.y.map((y) => (y > 0 ? 1 : 0)) });
	return {
		name,
		predicts: objective === 'poisson' ? 'count' : 'chance',
		*choose(training, validation, seed) {
			let best: { depth: number; fitted: FittedBoosting; loss: number } | undefined;
			for (const depth of DEPTHS) {
				const options = { ...BOOSTING, objective, depth, seed, rounds: MOST_ROUNDS, ...PACE[objective] };
				const fitted = yield* fitBoosting(shape(training), options, shape(validation));
				const loss = Math.min(...fitted.validLoss);
				if (!best || loss < best.loss) best = { depth, fitted, loss };
			}
			const { depth, fitted } = best!;
			return { setting: `depth=${depth} trees=${fitted.rounds}`, fitted, options: { depth, rounds: fitted.rounds } };
		},
		fit: (training, options, seed) =>
			fitBoosting(shape(training), {
				...BOOSTING,
				...(options as { depth: number; rounds: number }),
				rate: PACE[objective].rate,
				objective,
				seed
			}),
		predict: (fitted, x, exposure) =>
			Float32Array.from(
				predictBoosting(fitted, x, objective === 'poisson' ? (exposure as Float32Array<ArrayBuffer>) : undefined)
			),
		contributions: (fitted, x, row) => contributions(fitted, x, row).values
	};
}

/** Poisson boosting with the reference baseline as offset. */
export const countBoosting = boosting('boosting', 'poisson');
/** Logistic boosting of "at least one". */
export const chanceBoosting = boosting('chance boosting', 'binary');

interface TreeChoice<Options> {
	label: string;
	options: Options;
}

function factorModel<Options>(
	name: string,
	choices: TreeChoice<Options>[],
	grow: (training: CountTraining, options: Options, seed: number) => Kernel<FittedForest, Progress>
): TabularModel<FittedForest> {
	return {
		name,
		predicts: 'count',
		*choose(training, validation, seed) {
			let best: { choice: TreeChoice<Options>; fitted: FittedForest; deviance: number } | undefined;
			for (const choice of choices) {
				const fitted = yield* grow(thin(training, seed), choice.options, seed);
				const deviance = meanDeviance(predictForest(fitted, validation.x, validation.exposure), validation.y);
				if (!best || deviance < best.deviance) best = { choice, fitted, deviance };
			}
			return { setting: best!.choice.label, fitted: best!.fitted, options: best!.choice.options };
		},
		fit: (training, options, seed) => grow(thin(training, seed), options as Options, seed),
		predict: (fitted, x, exposure) => Float32Array.from(predictForest(fitted, x, exposure as Float32Array<ArrayBuffer>)),
		contributions(fitted, x, row) {
			// Shares of a sum of factors, as steps on the log scale from the mean factor.
			const { bias, values } = contributions(fitted, x, row);
			return values.map((value) => Math.log(Math.max(0.125, 1 + value / bias[0])));
		}
	};
}

/** One tree of factors on the baseline; deep enough is decided on the validation time. */
export const decisionTree = factorModel<Partial<TreeOptions>>(
	'decision tree',
	[3, 5].map((depth) => ({
		label: `depth=${depth}`,
		options: { objective: 'poisson', depth, bins: 64, minLeaf: 200, prior: 50 }
	})),
	(training, options, seed) => fitTree(training, { ...options, seed })
);

export const randomForest = factorModel<Partial<ForestOptions>>(
	'random forest',
	[5, 8].map((depth) => ({
		label: `depth=${depth} trees=50`,
		options: { objective: 'poisson', depth, bins: 64, trees: 50, columnsPerNode: 0, bootstrap: true, minLeaf: 50, prior: 50 }
	})),
	(training, options, seed) => fitForest(training, { ...options, seed })
);

/** A seeded share of the rows, evenly over time. */
function thin(training: CountTraining, seed: number): CountTraining {
	const keep = FOREST_ROWS / training.y.length;
	if (keep >= 1) return training;
	const random = seededRandom(seed);
	const rows: number[] = [];
	for (let i = 0; i < training.y.length; i++) if (random() < keep) rows.push(i);
	const pick = (values: Float32Array) => Float32Array.from(rows, (i) => values[i]);
	return {
		x: { rows: rows.length, names: training.x.names, columns: training.x.columns.map(pick) },
		y: pick(training.y),
		exposure: pick(training.exposure)
	};
}

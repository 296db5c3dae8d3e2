import { AppError } from '$lib/domain/errors';
import type { FeatureTable } from '../table';
import type { FittedBoosting, FittedForest, FittedTrees, Trees } from './types';

/** Rows sent down a tree together, so that both stay in the cache. */
const BLOCK = 1024;

/**
 * Chances, expected counts or class chances of rows: `classes` numbers a row, row after row.
 * @param exposure  expected counts of the baseline, for 'poisson' (else 1)
 * @throws {AppError} `input/shape` when the columns are not those of training
 */
export function predictBoosting(
	fitted: FittedBoosting,
	table: FeatureTable,
	exposure?: ArrayLike<number>
): Float64Array<ArrayBuffer> {
	const margins = boostingMargins(fitted, table);
	const { objective, classes } = fitted;
	if (objective === 'binary') return margins.map((margin) => 1 / (1 + Math.exp(-margin)));
	if (objective === 'poisson') return margins.map((margin, i) => (exposure ? exposure[i] : 1) * Math.exp(margin));
	for (let at = 0; at < margins.length; at += classes) {
		const row = margins.subarray(at, at + classes);
		const most = row.reduce((a, b) => Math.max(a, b), -Infinity);
		let sum = 0;
		for (let k = 0; k < classes; k++) sum += row[k] = Math.exp(row[k] - most);
		for (let k = 0; k < classes; k++) row[k] /= sum;
	}
	return margins;
}

/** Margins before the link: log odds, log of the factor on the exposure, or class scores. */
export function boostingMargins(fitted: FittedBoosting, table: FeatureTable): Float64Array<ArrayBuffer> {
	checkColumns(fitted, table);
	const { base, classes } = fitted;
	const out = new Float64Array(table.rows * classes);
	for (let i = 0; i < out.length; i++) out[i] = base[i % classes];
	addTrees(fitted.trees, table, out, classes);
	return out;
}

/** As `predictBoosting`, from the mean of the trees. */
export function predictForest(
	fitted: FittedForest,
	table: FeatureTable,
	exposure?: ArrayLike<number>
): Float64Array<ArrayBuffer> {
	checkColumns(fitted, table);
	const { classes, trees } = fitted;
	const out = new Float64Array(table.rows * classes);
	addTrees(trees, table, out, classes);
	const many = trees.start.length - 1;
	const scale = fitted.objective === 'poisson' && exposure;
	for (let i = 0; i < out.length; i++) out[i] = (out[i] / many) * (scale ? scale[i] : 1);
	return out;
}

export const predictTree = predictForest;

/** Adds every tree's leaf values: into the tree's class where a leaf has one number, into all where it has one a class. */
function addTrees(trees: Trees, { rows, columns }: FeatureTable, out: Float64Array, classes: number) {
	const { start, feature, threshold, missingLeft, left, value, width } = trees;
	const many = start.length - 1;
	for (let begin = 0; begin < rows; begin += BLOCK) {
		const end = Math.min(rows, begin + BLOCK);
		for (let tree = 0; tree < many; tree++) {
			for (let row = begin; row < end; row++) {
				let node = start[tree];
				for (let column = feature[node]; column >= 0; column = feature[node]) {
					const x = columns[column][row];
					node = left[node] + (x >= threshold[node] ? 1 : x === x ? 0 : 1 - missingLeft[node]);
				}
				if (width === 1) out[row * classes + (tree % classes)] += value[node];
				else for (let k = 0; k < width; k++) out[row * width + k] += value[node * width + k];
			}
		}
	}
}

export function checkColumns({ features }: Pick<FittedTrees, 'features'>, { names }: FeatureTable) {
	const wrong = features.findIndex((name, f) => names[f] !== name);
	if (wrong >= 0 || names.length !== features.length)
		throw new AppError(
			'input/shape',
			`The columns are ${names.join(', ')}; expected ${features.join(', ')}, as in training.`,
			'Build the table as it was built for training.'
		);
}

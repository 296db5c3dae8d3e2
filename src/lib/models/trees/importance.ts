import type { Progress } from '$lib/domain/kernel';
import { permutation, seededRandom } from '$lib/domain/random';
import type { FeatureTable } from '../table';
import type { FittedTrees } from './types';
import { text } from '$lib/messages/text';

/**
 * Permutation importance: how much the loss rises when one column is put in random order, so that it tells nothing while its
 * values stay likely. Works for any model. 0: of no use to the model; below 0: chance.
 *
 * @param predict  predictions for a table with the same columns
 * @param loss     loss of predictions, smaller is better
 * @param repeats  random orders a column, averaged
 * @returns        rise of the loss, one a column
 * @see Fisher, Rudin and Dominici (2019), All Models are Wrong, but Many are Useful, JMLR 20
 */
export function* permutationImportance<Y>(
	predict: (table: FeatureTable) => Float64Array,
	table: FeatureTable,
	y: Y,
	loss: (y: Y, predictions: Float64Array) => number,
	seed: number,
	repeats = 1
): Generator<Progress, Float64Array<ArrayBuffer>> {
	const random = seededRandom(seed);
	const before = loss(y, predict(table));
	const rises = new Float64Array(table.columns.length);
	const steps = rises.length * repeats;
	for (let step = 0; step < steps; step++) {
		yield { share: step / steps, doing: text.training.doing.importance };
		const f = Math.floor(step / repeats);
		const order = permutation(table.rows, random);
		const columns = table.columns.with(
			f,
			table.columns[f].map((_, i) => table.columns[f][order[i]])
		);
		rises[f] += (loss(y, predict({ ...table, columns })) - before) / repeats;
	}
	return rises;
}

/** Share of all gain that the splits on each column brought while growing. Favours columns with many values: a first look only. */
export function gainImportance({ trees, features }: FittedTrees): Float64Array<ArrayBuffer> {
	const shares = new Float64Array(features.length);
	let all = 0;
	trees.feature.forEach((feature, node) => {
		if (feature < 0) return;
		shares[feature] += trees.gain[node];
		all += trees.gain[node];
	});
	return all ? shares.map((gain) => gain / all) : shares;
}

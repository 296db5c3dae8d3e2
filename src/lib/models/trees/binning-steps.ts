import type { FeatureTable } from '../table';
import { binning, type BinnedTable } from './bin-table';
import type { TreeProgress } from './types';
import { text } from '$lib/messages/text';

/** The first part of every fit, with its progress: quick beside the rest, so it counts as share 0. */
export function* binningSteps(table: FeatureTable, bins: number): Generator<TreeProgress, BinnedTable> {
	const steps = binning(table, bins);
	let step = steps.next();
	for (; !step.done; step = steps.next()) yield { share: 0, doing: text.training.doing.bins, grown: 0 };
	return step.value;
}

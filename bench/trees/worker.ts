import { finish } from '$lib/domain/kernel';
import type { Training } from '$lib/models/table';
import { fitBoosting, fitForest, type FittedTrees, type Objective } from '$lib/models/trees/index';

export interface Fit {
	model: 'boosting' | 'forest';
	objective: Objective;
	training: Training;
	/** Trees, or rounds. */
	trees: number;
	/** Number of the first tree of a forest's part. */
	first: number;
}

self.onmessage = ({ data }: MessageEvent<Fit>) => {
	const { model, objective, training, trees, first } = data;
	const start = performance.now();
	const fitted: FittedTrees =
		model === 'boosting'
			? finish(fitBoosting(training, { objective, rounds: trees, depth: 6, rate: 0.1, l2: 1 }))
			: finish(fitForest(training, { objective, trees, first, depth: 12, minLeaf: 5, prior: 0 }));
	self.postMessage({ fitted, seconds: (performance.now() - start) / 1000 });
};

import { transfer } from 'comlink';
import { askAlike } from '$lib/statistics/questions/alike';
import { askClusters } from '$lib/statistics/questions/clusters';
import { askConcentration } from '$lib/statistics/questions/concentration';
import { askEmerging } from '$lib/statistics/questions/emerging';
import { askGoesWith } from '$lib/statistics/questions/goes-with';
import { askNearRepeats, linksOf } from '$lib/statistics/questions/near-repeats';
import { askNeighbours } from '$lib/statistics/questions/neighbours-alike';
import { askSpread } from '$lib/statistics/questions/spread';
import { cancel, run } from '$workers/jobs';
import type { PatternsApi } from './contract';

export const patternsApi: PatternsApi = {
	cancel,
	nearRepeats: (job, parts, ask, onProgress) => run(job, askNearRepeats(parts, ask), onProgress),
	async links(job, parts, ask, [distance, time], onProgress) {
		const links = await run(job, linksOf(parts, ask, distance, time), onProgress);
		return transfer(
			links,
			[links.x1, links.y1, links.x2, links.y2].map(({ buffer }) => buffer)
		);
	},
	emerging: (job, ask, onProgress) => run(job, askEmerging(ask), onProgress),
	concentration: (job, ask, onProgress) => run(job, askConcentration(ask), onProgress),
	spread: (job, parts, ask, onProgress) => run(job, askSpread(parts, ask), onProgress),
	alike: (job, ask, onProgress) => run(job, askAlike(ask), onProgress),
	goesWith: (job, ask, onProgress) => run(job, askGoesWith(ask), onProgress),
	clusters: (job, parts, ask, onProgress) => run(job, askClusters(parts, ask), onProgress),
	neighbours: (job, ask, onProgress) => run(job, askNeighbours(ask), onProgress)
};

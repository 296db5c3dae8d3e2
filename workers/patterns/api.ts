import { transfer } from 'comlink';
import { askConcentration } from '$lib/statistics/questions/concentration';
import { askEmerging } from '$lib/statistics/questions/emerging';
import { askNearRepeats, linksOf } from '$lib/statistics/questions/near-repeats';
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
	concentration: (job, ask, onProgress) => run(job, askConcentration(ask), onProgress)
};

import { transfer } from 'comlink';
import { hotSpots } from '$lib/statistics/hot-spots';
import { pattern } from '$lib/statistics/pattern';
import { cancel, drive, runTask } from '$workers/jobs';
import type { StatisticsApi } from './contract';

/** Statistics of counts that are there already: nothing is read for them. */
export const statisticsApi: StatisticsApi = {
	cancel,
	hotSpots: (job, cols, rows, counts) =>
		runTask(job, async () => {
			const found = hotSpots(cols, rows, counts);
			return transfer(
				found,
				[found.level, found.z, found.p, found.sum, found.expected].map(({ buffer }) => buffer)
			);
		}),
	pattern: (job, cols, rows, counts) => runTask(job, (signal) => drive(pattern(cols, rows, counts), signal, () => {}))
};

import { transfer } from 'comlink';
import { localProjection } from '$lib/spatial/projection';
import { spreadOverHexagons } from '$lib/spatial/spread-over-hexagons';
import { empiricalBayes } from '$lib/statistics/empirical-bayes';
import { hotSpots } from '$lib/statistics/hot-spots';
import { hotSpotsByDraws } from '$lib/statistics/hot-spots-by-draws';
import { partOfWhole } from '$lib/statistics/part-of-whole';
import { pattern } from '$lib/statistics/pattern';
import { cancel, drive, run, runTask } from '$workers/jobs';
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
	hotSpotsByDraws: async (job, cols, rows, counts, onProgress) => {
		const found = await run(job, hotSpotsByDraws(cols, rows, counts), onProgress);
		return transfer(found, [found.side.buffer, found.p.buffer]);
	},
	partOfWhole: (job, part, whole, expected) =>
		runTask(job, async () => {
			const found = partOfWhole(part, whole, expected);
			return transfer(
				found,
				[found.raw, found.share, found.trust, found.p].map(({ buffer }) => buffer)
			);
		}),
	rates: (job, { width, x, y, counts, bounds, areas, amounts }) =>
		runTask(job, async () => {
			const amount = spreadOverHexagons(width, x, y, localProjection(bounds), areas, amounts);
			return { ...empiricalBayes(counts, amount), amount };
		}),
	pattern: (job, cols, rows, counts) => runTask(job, (signal) => drive(pattern(cols, rows, counts), signal, () => {}))
};

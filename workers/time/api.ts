import { transfer } from 'comlink';
import { takeApart, type TakenApart } from '$lib/statistics/taken-apart';
import { cancel, run } from '$workers/jobs';
import type { TimeApi } from './contract';

/** Series of counts that are there already: nothing is read for them. */
export const timeApi: TimeApi = {
	cancel,
	takeApart: async (job, series, onProgress) => {
		const apart = await run(job, takeApart(series), onProgress);
		return apart && transfer(apart, buffersOf(apart));
	}
};

const buffersOf = ({ starts, values, trend, rest, seasons }: TakenApart) =>
	[starts, values, trend, rest, ...seasons.map((season) => season.values)].map(({ buffer }) => buffer);

import type { CountsInTime, TakenApart } from '$lib/statistics/taken-apart';
import type { OnProgress } from '$workers/jobs';

export interface TimeApi {
	/** Trend, seasons, what is left, and changes of level; null where there is too little. */
	takeApart(job: number, series: CountsInTime, onProgress: OnProgress): Promise<TakenApart | null>;
	cancel(job: number): void;
}

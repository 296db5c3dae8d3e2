import type { ClearParts } from '$lib/saying/parts';
import type { Said } from '$lib/saying/said';
import type { WholeRequest } from '$lib/saying/whole';

export interface SayingApi {
	/** What may be said of everything shown together. */
	whole(job: number, request: WholeRequest): Promise<Pick<Said, 'periods' | 'change' | 'when'>>;
	/** In which parts the change lies: counts are parts × blocks, part by part. */
	parts(
		job: number,
		before: Float64Array<ArrayBuffer>,
		after: Float64Array<ArrayBuffer>,
		blocks: number,
		change: number
	): Promise<ClearParts>;
	cancel(job: number): void;
}

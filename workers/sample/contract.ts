import type { Dataset } from '$lib/domain/dataset';
import type { Progress } from '$lib/domain/kernel';
import type { OnProgress } from '$workers/jobs';

export interface SampleApi {
	/**
	 * Makes the sample city and stores it whole: dataset, chunks, districts, weather and what was planted. One that is already
	 * there is returned as it is; a deleted or an older one is replaced.
	 */
	create(job: number, onProgress: OnProgress<Progress>): Promise<Dataset>;
	cancel(job: number): void;
}

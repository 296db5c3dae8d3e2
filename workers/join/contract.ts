import type { Dataset } from '$lib/domain/dataset';
import type { Proposal } from '$lib/joins/proposal';
import type { Source } from '$lib/ingest/source';
import type { OnProgress } from '$workers/jobs';

export interface JoinRequest {
	dataset: string;
	file: Source;
	/** The proposal as the user confirmed or changed it. */
	chosen: Proposal;
}

export interface JoinApi {
	/** Looks at a file and says what it could be to a dataset. */
	propose(job: number, dataset: string, file: Source): Promise<Proposal>;
	/** Joins it; stopped or failed, nothing is left behind. Returns the dataset as it is then. */
	join(job: number, request: JoinRequest, onProgress: OnProgress): Promise<Dataset>;
	cancel(job: number): void;
}

import { proxy } from 'comlink';
import type { Dataset } from '$lib/domain/dataset';
import type { Proposal } from '$lib/joins/proposal';
import type { JoinApi } from '$workers/join/contract';
import url from '$workers/join/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

const { call } = workerClient<JoinApi>(() => startWorker(url), 'joining', { leaves: true });

/** Looks at a file and says what it could be to a dataset. */
export function proposeJoin(dataset: string, file: File, signal: AbortSignal): Promise<Proposal> {
	return call(signal, (api, job) => api.propose(job, dataset, { name: file.name, blob: file }) as Promise<Proposal>);
}

/** Joins a file as confirmed; resolves to the dataset as it is then. */
export function joinFile(
	{ dataset, file, chosen }: { dataset: string; file: File; chosen: Proposal },
	signal: AbortSignal,
	onProgress: (share: number) => void
): Promise<Dataset> {
	return call(signal, (api, job) => api.join(job, { dataset, file: { name: file.name, blob: file }, chosen }, proxy(onProgress)));
}

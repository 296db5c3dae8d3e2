import * as Comlink from 'comlink';
import type { Dataset } from '$lib/domain/dataset';
import type { TableRef } from '$lib/ingest/formats/expand';
import type { ImportProgress } from '$lib/ingest/import-files';
import type { Mapping } from '$lib/ingest/mapping';
import type { HeaderMatch } from '$lib/ingest/match-file';
import type { AppendUndo } from '$lib/storage/append';
import type { Adding, Comparison, CompareRequest } from '$workers/ingest/append-contract';
import { client, withParsers } from './ingest';

/** How the columns of files stand for those of a dataset; files with the same columns together. */
export function matchToDataset(dataset: string, files: TableRef[], signal: AbortSignal): Promise<HeaderMatch[]> {
	return client.call(signal, (api, job) => api.matchToDataset(job, dataset, files));
}

/** How the columns of the other files stand for those of the first, where they are called otherwise. */
export function matchToFirst(files: TableRef[], mapping: Mapping, signal: AbortSignal): Promise<HeaderMatch[]> {
	return client.call(signal, (api, job) => api.matchToFirst(job, files, mapping));
}

/** Reads files and holds their rows against a dataset. They wait in the worker until they are added or forgotten. */
export function compareNewer(
	request: CompareRequest,
	signal: AbortSignal,
	onProgress: (progress: ImportProgress) => void
): Promise<Comparison> {
	return withParsers(request.files, signal, (signal, ports) =>
		client.call(signal, (api, job) => api.compare(job, request, Comlink.transfer(ports, ports), Comlink.proxy(onProgress)))
	);
}

/** Adds the new ones of the rows that wait. What has begun is brought to its end: it cannot be cancelled. */
export function appendNewer(pending: string, adding: Adding): Promise<{ dataset: Dataset; undo: AppendUndo | null }> {
	return client.call(new AbortController().signal, (api, job) => api.append(job, pending, adding));
}

/** Forgets the rows that wait; without an id, whatever waits. */
export function forgetNewer(pending?: string): Promise<void> {
	return client.call(new AbortController().signal, (api) => api.forget(pending));
}

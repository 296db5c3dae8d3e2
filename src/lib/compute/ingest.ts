import * as Comlink from 'comlink';
import type { Dataset } from '$lib/domain/dataset';
import type { Expanded, TableRef } from '$lib/ingest/formats/expand';
import type { ImportProgress } from '$lib/ingest/import-files';
import type { Inspection, Preview } from '$lib/ingest/inspect';
import type { Mapping } from '$lib/ingest/mapping';
import type { ImportRequest, IngestApi } from '$workers/ingest/contract';
import url from '$workers/ingest/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

const client = workerClient<IngestApi>(() => startWorker(url), 'import');

/** What a file is and which tables it holds. @throws {AppError} for archives that are refused */
export function expandFile(file: File, signal: AbortSignal): Promise<Expanded> {
	return client.call(signal, (api, job) => api.expand(job, file));
}

/** Looks at the beginning of a table. @throws {AppError} for files that are no table */
export function inspectFile(file: File | TableRef, signal: AbortSignal): Promise<Inspection> {
	return client.call(signal, (api, job) => api.inspect(job, file));
}

/** What a mapping makes of the beginning of a table. */
export function previewMapping(file: File | TableRef, mapping: Mapping, signal: AbortSignal): Promise<Preview> {
	return client.call(signal, (api, job) => api.preview(job, file, mapping));
}

/** Reads files into one dataset and stores it. Aborting rejects at once; the worker then forgets what it had written. */
export function importIncidents(
	request: ImportRequest,
	signal: AbortSignal,
	onProgress: (progress: ImportProgress) => void
): Promise<Dataset> {
	return client.call(signal, (api, job) => api.start(job, request, Comlink.proxy(onProgress)));
}

/** Inspects and imports with the guessed mapping, as someone does who agrees with the guess. */
export async function importAsGuessed(
	files: File[],
	name: string,
	signal: AbortSignal,
	onProgress: (progress: ImportProgress) => void
) {
	const { guess } = await inspectFile(files[0], signal);
	return importIncidents({ files, name, mapping: guess.mapping, notes: guess.preset?.notes ?? [] }, signal, onProgress);
}

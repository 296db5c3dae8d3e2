import * as Comlink from 'comlink';
import type { Dataset } from '$lib/domain/dataset';
import type { Expanded, TableRef } from '$lib/ingest/formats/expand';
import type { ImportProgress } from '$lib/ingest/import-files';
import type { Inspection, Preview } from '$lib/ingest/inspect';
import type { Mapping } from '$lib/ingest/mapping';
import type { ImportRequest, IngestApi } from '$workers/ingest/contract';
import url from '$workers/ingest/worker.ts?worker&url';
import { workerClient } from './client';
import { lendParsers, prepareParsers } from './parse-workers';
import { startWorker } from './start-worker';

/** The worker that reads files; `append.ts` asks it too. */
export const client = workerClient<IngestApi>(() => startWorker(url), 'import');

/** What a file is and which tables it holds. @throws {AppError} for archives that are refused */
export function expandFile(file: File, signal: AbortSignal): Promise<Expanded> {
	return client.call(signal, (api, job) => api.expand(job, file));
}

/** Looks at the beginning of a table, and makes ready for its import. @throws {AppError} for files that are no table */
export async function inspectFile(file: File | TableRef, signal: AbortSignal): Promise<Inspection> {
	const inspection = await client.call(signal, (api, job) => api.inspect(job, file));
	// While the person reads what was found.
	if (isWorthSharing([file])) prepareParsers(client.call(signal, (api, job) => api.trial(job, file, inspection.guess.mapping)));
	return inspection;
}

/** What a mapping makes of the beginning of a table. */
export function previewMapping(file: File | TableRef, mapping: Mapping, signal: AbortSignal): Promise<Preview> {
	return client.call(signal, (api, job) => api.preview(job, file, mapping));
}

/** Files smaller than this are read by one worker: starting others would take longer. */
const WORTH_SHARING = 4 << 20;

/** Reads files into one dataset and stores it. Aborting rejects at once; the worker then forgets what it had written. */
export async function importIncidents(
	request: ImportRequest,
	signal: AbortSignal,
	onProgress: (progress: ImportProgress) => void
): Promise<Dataset> {
	return withParsers(request.files, signal, (signal, ports) =>
		client.call(signal, (api, job) => api.start(job, request, Comlink.transfer(ports, ports), Comlink.proxy(onProgress)))
	);
}

/** Does the reading of files with the help of parse workers, where they are large enough. @param work  is given their ports, none without them */
export async function withParsers<Result>(
	files: readonly (File | TableRef)[],
	signal: AbortSignal,
	work: (signal: AbortSignal, ports: MessagePort[]) => Promise<Result>
): Promise<Result> {
	if (!isWorthSharing(files)) return work(signal, []);
	return lendParsers(signal, work);
}

/** A plain file is read in ranges, several tables each by one worker; a lone table that is unpacked or made into text has a single reader. */
function isWorthSharing(tables: readonly (File | TableRef)[]): boolean {
	const sizes = tables.map((table) => ('file' in table ? sizeOf(table) : table.size));
	if (tables.length > 1) return sizes.reduce((sum, size) => sum + size, 0) >= WORTH_SHARING;
	const [table] = tables;
	return sizes[0] >= WORTH_SHARING && !('file' in table && table.part);
}

const sizeOf = ({ file, part }: TableRef) => (part?.kind === 'entry' ? part.entry.bytes : file.size);

/** Inspects and imports with the guessed mapping, as someone does who agrees with the guess. */
export async function importAsGuessed(
	files: File[],
	name: string,
	signal: AbortSignal,
	onProgress: (progress: ImportProgress) => void
) {
	const { guess, signature } = await inspectFile(files[0], signal);
	const notes = [...(guess.preset?.notes ?? []), ...guess.remarks];
	return importIncidents({ files, name, mapping: guess.mapping, notes, signature }, signal, onProgress);
}

import { proxy } from 'comlink';
import type { Progress } from '$lib/domain/kernel';
import type { BackupApi, BackupSummary, SavedBackup } from '$workers/backup/contract';
import url from '$workers/backup/worker.ts?worker&url';
import { workerClient } from './client';
import { startWorker } from './start-worker';

export type { BackupSummary, SavedBackup } from '$workers/backup/contract';

const { call } = workerClient<BackupApi>(() => startWorker(url), 'backup');

/**
 * Writes everything on this device into one file.
 *
 * @param target   where the user wants it, from `showSaveFilePicker`; null for a file to download
 * @param savedAt  epoch milliseconds, written into the file's header
 * @param app      version of the app, written into the file's header
 */
export function saveBackup(
	target: FileSystemFileHandle | null,
	savedAt: number,
	app: string,
	signal: AbortSignal,
	onProgress: (progress: Progress) => void
): Promise<SavedBackup> {
	return call(signal, (api, job) => api.save(job, target, savedAt, app, proxy(onProgress)));
}

/** What a file says it holds, before anything is done with it. Throws `backup/damaged` or `backup/newer`. */
export function inspectBackup(file: Blob, signal: AbortSignal): Promise<BackupSummary> {
	return call(signal, (api, job) => api.inspect(job, file));
}

/** Brings back what a file holds, all or nothing. */
export function restoreBackup(file: Blob, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<BackupSummary> {
	return call(signal, (api, job) => api.restore(job, file, proxy(onProgress)));
}

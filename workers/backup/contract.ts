import type { Progress } from '$lib/domain/kernel';
import type { OnProgress } from '$workers/jobs';

/** What a backup file says about itself. */
export interface BackupSummary {
	/** Epoch milliseconds. */
	savedAt: number;
	app: string;
	datasets: { name: string; rows: number }[];
	models: number;
}

export interface SavedBackup {
	summary: BackupSummary;
	/** Size of the file. */
	bytes: number;
	/** The file to download, when it was not written to `target`. */
	file: Blob | null;
}

export interface BackupApi {
	/** Writes the whole workspace into the file the user picked, or into a new one. */
	save(
		job: number,
		target: FileSystemFileHandle | null,
		savedAt: number,
		app: string,
		onProgress: OnProgress<Progress>
	): Promise<SavedBackup>;
	/** What a file says it holds, from its first bytes. Refuses what is no backup or a newer one. */
	inspect(job: number, file: Blob): Promise<BackupSummary>;
	/** Checks the whole file, then brings back what it holds: all or nothing. */
	restore(job: number, file: Blob, onProgress: OnProgress<Progress>): Promise<BackupSummary>;
	cancel(job: number): void;
}

import type { Progress } from '$lib/domain/kernel';
import { readBackup, writeBackup } from '$lib/storage/backup-format';
import { restoreBackup } from '$lib/storage/backup-restore';
import { headerOf, recordVersion, workspaceContents, workspaceRecords } from '$lib/storage/backup-save';
import { piecesOf, type Bytes } from '$lib/storage/backup-streams';
import { storageFailure } from '$lib/storage/failures';
import { cancel, runTask, type OnProgress } from '$workers/jobs';
import type { BackupApi } from './contract';
import { blobSink, fileSink } from './sinks';
import { text } from '$lib/messages/text';

const TELL_EVERY = 100; // milliseconds between reports of progress

export const backupApi: BackupApi = {
	cancel,
	save: (job, target, savedAt, app, onProgress) =>
		runTask(
			job,
			async (signal) => {
				const sink = target ? await fileSink(target) : blobSink();
				try {
					const contents = await workspaceContents();
					const tell = telling(onProgress);
					let stored = 0;
					const records = (async function* () {
						for await (const record of workspaceRecords(contents.datasets)) {
							signal.throwIfAborted();
							stored += sizeOf(record[1]);
							tell(Math.min(0.99, stored / (contents.bytes || 1)), text.backup.doing.saving);
							yield record;
						}
					})();
					const summary = headerOf(contents, savedAt, app);
					let bytes = 0;
					for await (const piece of writeBackup(summary, records)) {
						signal.throwIfAborted();
						bytes += piece.length;
						await sink.write(piece);
					}
					return { summary, bytes, file: await sink.close() };
				} catch (error) {
					await sink.abandon();
					throw storageFailure(error);
				}
			},
			onProgress as never
		),
	inspect: (job, file) =>
		runTask(job, async () => {
			const { header, close } = await readBackup(piecesOf(file.stream()), recordVersion());
			await close();
			return header;
		}),
	restore: (job, file, onProgress) =>
		runTask(
			job,
			(signal) => {
				// The file is read twice: to check it, and to write what it holds.
				let read = 0;
				const tell = telling(onProgress);
				async function* counted(): Bytes {
					for await (const piece of piecesOf(file.stream())) {
						read += piece.length;
						yield piece;
					}
				}
				const words = {
					checking: text.backup.doing.checking,
					writing: text.backup.doing.restoring,
					finishing: text.backup.doing.placing
				};
				return restoreBackup(counted, signal, (doing) => tell((0.95 * read) / (2 * file.size), words[doing]));
			},
			onProgress as never
		)
};

/** Tells at most ten times a second, and at once when something else is being done. */
function telling(onProgress: OnProgress<Progress>): (share: number, doing: string) => void {
	let next = 0;
	let last = '';
	return (share, doing) => {
		if (performance.now() < next && doing === last) return;
		next = performance.now() + TELL_EVERY;
		last = doing;
		onProgress({ share, doing });
	};
}

/** Bytes of the typed arrays of a stored row record; what else it holds is small. */
function sizeOf(value: unknown): number {
	const columns = (value as { columns?: Record<string, ArrayBufferView> }).columns ?? {};
	return Object.values(columns).reduce((sum, column) => sum + column.byteLength, 0);
}

import { expandFile, type TableRef } from '$lib/ingest/formats/expand';
import { openTable } from '$lib/ingest/formats/open-table';
import { importFiles } from '$lib/ingest/import-files';
import { inspect, layoutOf, previewOf } from '$lib/ingest/inspect';
import type { Mapping } from '$lib/ingest/mapping';
import { importLock } from '$lib/storage/orphans';
import { readSetting, writeSetting } from '$lib/storage/settings';
import { breathe, cancel, runTask, type OnProgress } from '../jobs';
import type { IngestApi } from './contract';
import { databaseSink } from './database-sink';

const source = (table: File | TableRef, signal: AbortSignal) => openTable('file' in table ? table : { file: table }, signal);
const settingFor = (signature: string) => `mapping:${signature}`;

/** Without memory of earlier choices rather than not at all: a file can be looked at when the storage cannot be opened. */
const remembered = (signature: string) => readSetting<Mapping>(settingFor(signature)).catch(() => undefined);

export const ingestApi: IngestApi = {
	cancel,
	expand: (job, file) => runTask(job, () => expandFile(file)),
	inspect: (job, file) => runTask(job, async (signal) => inspect(await source(file, signal), remembered)),
	preview: (job, file, mapping) => runTask(job, async (signal) => previewOf(await layoutOf(await source(file, signal)), mapping)),
	start(job, { files, name, mapping, notes, remember }, onProgress) {
		const id = crypto.randomUUID();
		const work = (signal: AbortSignal) =>
			holding(importLock(id), async () => {
				const sources = await Promise.all(files.map((file) => source(file, signal)));
				const dataset = await importFiles(sources, {
					id,
					name,
					mapping,
					notes,
					signal,
					onProgress,
					breathe,
					sink: databaseSink(id)
				});
				if (remember) await writeSetting(settingFor(remember), mapping);
				return dataset;
			});
		return runTask(job, work, onProgress as OnProgress<never>);
	}
};

/** Does the work under a Web Lock, so that no other tab takes its chunks for orphans. */
function holding<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
	return globalThis.navigator?.locks ? navigator.locks.request(lock, work) : work();
}

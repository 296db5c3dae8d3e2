import { importFiles } from '$lib/ingest/import-files';
import { inspect, layoutOf, previewOf } from '$lib/ingest/inspect';
import type { Mapping } from '$lib/ingest/mapping';
import type { Source } from '$lib/ingest/source';
import { importLock } from '$lib/storage/orphans';
import { rememberedGroups } from '$lib/storage/groups';
import { readSetting, writeSetting } from '$lib/storage/settings';
import { breathe, cancel, runTask, type OnProgress } from '../jobs';
import type { IngestApi } from './contract';
import { databaseSink } from './database-sink';

const source = (file: File): Source => ({ name: file.name, blob: file });
const settingFor = (signature: string) => `mapping:${signature}`;

/** Without memory of earlier choices rather than not at all: a file can be looked at when the storage cannot be opened. */
const remembered = (signature: string) => readSetting<Mapping>(settingFor(signature)).catch(() => undefined);

export const ingestApi: IngestApi = {
	cancel,
	inspect: (job, file) => runTask(job, () => inspect(source(file), remembered)),
	preview: (job, file, mapping) => runTask(job, async () => previewOf(await layoutOf(source(file)), mapping)),
	start(job, { files, name, mapping, notes, signature, remember }, onProgress) {
		const id = crypto.randomUUID();
		const work = (signal: AbortSignal) =>
			holding(importLock(id), async () => {
				const dataset = await importFiles(files.map(source), {
					id,
					name,
					mapping,
					notes,
					signature,
					groups: signature === undefined ? undefined : await rememberedGroups(signature).catch(() => undefined),
					signal,
					onProgress,
					breathe,
					sink: databaseSink(id)
				});
				if (remember && signature !== undefined) await writeSetting(settingFor(signature), mapping);
				return dataset;
			});
		return runTask(job, work, onProgress as OnProgress<never>);
	}
};

/** Does the work under a Web Lock, so that no other tab takes its chunks for orphans. */
function holding<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
	return globalThis.navigator?.locks ? navigator.locks.request(lock, work) : work();
}

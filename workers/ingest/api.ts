import { importFiles } from '$lib/ingest/import-files';
import { inspect, previewOf } from '$lib/ingest/inspect';
import { layoutOf } from '$lib/ingest/layout';
import type { Mapping } from '$lib/ingest/mapping';
import type { Source } from '$lib/ingest/source';
import { holdingImport } from '$lib/storage/orphans';
import { rememberedGroups } from '$lib/storage/groups';
import { readSetting, writeSetting } from '$lib/storage/settings';
import { breathe, cancel, runTask, type OnProgress } from '../jobs';
import type { IngestApi } from './contract';
import { databaseSink } from './database-sink';
import { remoteParsers } from './remote-parsers';

const source = (file: File): Source => ({ name: file.name, blob: file });
const settingFor = (signature: string) => `mapping:${signature}`;

/** Without memory of earlier choices rather than not at all: a file can be looked at when the storage cannot be opened. */
const remembered = (signature: string) => readSetting<Mapping>(settingFor(signature)).catch(() => undefined);

export const ingestApi: IngestApi = {
	cancel,
	inspect: (job, file) => runTask(job, () => inspect(source(file), remembered)),
	preview: (job, file, mapping) => runTask(job, async () => previewOf(await layoutOf(source(file)), mapping)),
	start(job, { files, name, mapping, notes, signature, remember }, parsers, onProgress) {
		const id = crypto.randomUUID();
		const work = (signal: AbortSignal) =>
			holdingImport(id, files.map((file) => file.name).join(', '), async () => {
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
					startParsers: parsers.length ? remoteParsers(parsers, signal) : undefined,
					sink: databaseSink(id)
				});
				if (remember && signature !== undefined) await writeSetting(settingFor(signature), mapping);
				return dataset;
			});
		return runTask(job, work, onProgress as OnProgress<never>);
	}
};

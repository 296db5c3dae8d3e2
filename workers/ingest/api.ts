import { expandFile, type TableRef } from '$lib/ingest/formats/expand';
import { openTable, packed } from '$lib/ingest/formats/open-table';
import { importFiles } from '$lib/ingest/import-files';
import { inspect, previewOf } from '$lib/ingest/inspect';
import { layoutOf } from '$lib/ingest/layout';
import type { Mapping } from '$lib/ingest/mapping';
import { mappingsFor, notesOnMatches } from '$lib/ingest/match-file';
import { trialUnit } from '$lib/ingest/units';
import { roomNeeded } from '$lib/ingest/room-needed';
import { needing } from '$lib/storage/failures';
import { holdingImport } from '$lib/storage/orphans';
import { rememberedGroups } from '$lib/storage/groups';
import { readSetting } from '$lib/storage/settings';
import { breathe, cancel, runTask, type OnProgress } from '../jobs';
import { appendApi } from './append';
import type { IngestApi } from './contract';
import { databaseSink } from './database-sink';
import { remoteParsers } from './remote-parsers';

const source = (table: File | TableRef, signal: AbortSignal) => openTable('file' in table ? table : { file: table }, signal);
const settingFor = (signature: string) => `mapping:${signature}`;

/** Without memory of earlier choices rather than not at all: a file can be looked at when the storage cannot be opened. */
const remembered = (signature: string) => readSetting<Mapping>(settingFor(signature)).catch(() => undefined);

export const ingestApi: IngestApi = {
	...appendApi(source),
	cancel,
	expand: (job, file) => runTask(job, () => expandFile(file)),
	inspect: (job, file) => runTask(job, async (signal) => inspect(await source(file, signal), remembered)),
	trial: (job, file, mapping) =>
		runTask(job, async (signal) => {
			const unit = await trialUnit(await source(file, signal), mapping, signal);
			return unit && { ...unit, source: packed(unit.source) };
		}),
	preview: (job, file, mapping) => runTask(job, async (signal) => previewOf(await layoutOf(await source(file, signal)), mapping)),
	start(job, { files, name, mapping: chosen, matches, notes, signature, remember, portal }, parsers, onProgress) {
		const id = crypto.randomUUID();
		const work = async (signal: AbortSignal) => {
			const sources = await Promise.all(files.map((file) => source(file, signal)));
			const read = async () => {
				const { mapping, own } = mappingsFor(chosen, matches ?? [], files.length);
				return importFiles(sources, {
					id,
					name,
					mapping,
					mappings: own,
					notes: [...notes, ...notesOnMatches(matches ?? [])],
					portal,
					signature,
					groups: signature === undefined ? undefined : await rememberedGroups(signature).catch(() => undefined),
					signal,
					onProgress,
					breathe,
					startParsers: remoteParsers(parsers, signal),
					sink: databaseSink(id, remember && signature !== undefined ? [{ key: settingFor(signature), value: chosen }] : [])
				});
			};
			return needing(await roomNeeded(sources), () => holdingImport(id, name, read));
		};
		return runTask(job, work, onProgress as OnProgress<never>);
	}
};

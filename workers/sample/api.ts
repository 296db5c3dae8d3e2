import type { Dataset } from '$lib/domain/dataset';
import { SAMPLE_ID, SAMPLE_SEED, SAMPLE_VERSION, sampleCity, type SampleCity } from '$lib/sample/city';
import { truthKey } from '$lib/sample/truth';
import { discardChunks, publishDataset, writeChunk, rowTables } from '$lib/storage/chunks';
import { database } from '$lib/storage/database';
import { guarded, needing } from '$lib/storage/failures';
import { importLock } from '$lib/storage/orphans';
import { cancel, drive, runTask } from '$workers/jobs';
import type { SampleApi } from './contract';
import { text } from '$lib/messages/text';

export const sampleApi: SampleApi = {
	cancel,
	create: (job, onProgress) =>
		runTask(
			job,
			(signal) =>
				alone(signal, async () => {
					const present = await presentCity();
					if (present) return present;
					const from = performance.now();
					const city = await drive(sampleCity(SAMPLE_SEED, Date.now()), signal, onProgress);
					signal.throwIfAborted();
					onProgress({ share: 0.95, doing: text.work.storing });
					return store(city, from);
				}),
			onProgress as never
		)
};

/** One maker at a time, in whichever tab; the next finds the city made. Where there are no locks there is one tab to serve. */
function alone(signal: AbortSignal, work: () => Promise<Dataset>): Promise<Dataset> {
	const locks = globalThis.navigator?.locks;
	return locks ? locks.request(importLock(SAMPLE_ID), { signal }, work) : work();
}

async function presentCity(): Promise<Dataset | undefined> {
	const dataset = await guarded(() => database.datasets.get(SAMPLE_ID));
	const { sampleVersion } = (dataset?.mapping ?? {}) as { sampleVersion?: number };
	return dataset?.deletedAt === undefined && sampleVersion === SAMPLE_VERSION ? dataset : undefined;
}

/** Puts the whole city in place of an earlier one in one transaction: small enough, and then nobody ever sees half of it. */
async function store({ dataset, chunks, boundaries, calendar, truth }: SampleCity, from: number): Promise<Dataset> {
	const tables = [database.datasets, ...rowTables(), database.boundaries, database.calendars, database.settings];
	const write = () =>
		database.transaction('rw', tables, async () => {
			await discardChunks(SAMPLE_ID);
			for (const chunk of chunks) await writeChunk(chunk);
			await database.boundaries.put(boundaries);
			await database.calendars.put(calendar);
			await database.settings.put({ key: truthKey(SAMPLE_ID), value: truth });
			const milliseconds = Math.round(performance.now() - from);
			const stored = { ...dataset, report: { ...dataset.report, milliseconds } };
			await publishDataset(stored);
			return stored;
		});
	return needing(dataset.bytes, () => guarded(write));
}

import type { ModelRecord } from '$lib/domain/model-record';
import type { RunBody } from '$lib/forecasting/record';
import { database } from './database';
import { guarded } from './failures';

const FITTED = '/fitted';

/** Bytes of everything in a plain value: typed arrays by their length, the rest by its text. */
export function sizeOf(value: unknown): number {
	if (ArrayBuffer.isView(value)) return value.byteLength;
	if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + sizeOf(item), 0);
	if (value && typeof value === 'object')
		return Object.entries(value).reduce((sum, [key, item]) => sum + key.length + sizeOf(item), 0);
	return typeof value === 'string' ? value.length : 8;
}

/** Keeps runs and models, all or none of them. */
export function saveModels(records: ModelRecord[]): Promise<void> {
	return guarded(() => database.transaction('rw', database.models, async () => void (await database.models.bulkPut(records))));
}

/** The runs, or the models, kept for a dataset, oldest first; without what the models learned. */
export function listModels(dataset: string, kind: 'run' | 'model'): Promise<ModelRecord[]> {
	return guarded(() => database.models.where('[dataset+kind]').equals([dataset, kind]).sortBy('trainedAt'));
}

/** The models of one run, oldest first. What they learned, which may be many megabytes, is not read. */
export function modelsOfRun(run: string): Promise<ModelRecord[]> {
	return guarded(async () => {
		const ids = await database.models.where('run').equals(run).primaryKeys();
		const records = await database.models.bulkGet(ids.filter((id) => id !== run && !id.endsWith(FITTED)));
		return records.filter((record) => record !== undefined).sort((a, b) => a.trainedAt - b.trainedAt);
	});
}

/** Frees a model with what it learned, or a whole run. */
export function deleteModel(id: string): Promise<void> {
	const { models } = database;
	return guarded(() =>
		database.transaction('rw', models, async () => {
			const record = await models.get(id);
			if (record?.kind === 'run') return void (await models.where('run').equals(id).delete());
			await models.bulkDelete([id, fittedId(id)]);
			const run = (await models.get(record?.run ?? '')) as ModelRecord<Pick<RunBody, 'planned'>> | undefined;
			// What the user deleted is not missing.
			if (run?.body.planned)
				await models.put({ ...run, body: { ...run.body, planned: run.body.planned.filter((name) => name !== record!.name) } });
		})
	);
}

/** Where the fitted model of a model's record stands. */
export const fittedId = (id: string) => `${id}${FITTED}`;

import { discardAll } from './chunks';
import { datasetsWithFiles } from './column-files';
import { database } from './database';
import { writeSetting } from './settings';

/** The Web Lock an import holds for as long as it writes under a pending id. */
export const importLock = (id: string) => `import:${id}`;

/** Settings that name the imports at work, so that one cut short can be told of at the next start. */
export const IMPORT_UNDER_WAY = 'importing:';

/** Does the work of an import under its lock, noted by the name of what it reads. */
export async function holdingImport<Result>(id: string, name: string, work: () => Promise<Result>): Promise<Result> {
	const noted = async () => {
		await writeSetting(IMPORT_UNDER_WAY + id, name);
		try {
			return await work();
		} finally {
			// A note left behind does no harm: the next sweep finds that nothing was interrupted.
			await writeSetting(IMPORT_UNDER_WAY + id, undefined).catch(() => {});
		}
	};
	return globalThis.navigator?.locks ? navigator.locks.request(importLock(id), noted) : noted();
}

/** Ids that have chunks, asides or files but no record: an import at work, or the remains of one whose tab was closed. */
async function idsWithoutRecord(): Promise<string[]> {
	const ids = new Set(await datasetsWithFiles());
	// `uniqueKeys` would visit every chunk; jumping from one dataset's end to the next reads one key a dataset.
	for (const table of [database.chunks, database.asides]) {
		let after: string | undefined;
		for (;;) {
			const range = table.orderBy('[dataset+n]');
			const rest = after === undefined ? range : table.where('[dataset+n]').above([after, Infinity]);
			const [key] = (await rest.limit(1).primaryKeys()) as [string, number][];
			if (!key) break;
			ids.add((after = key[0]));
		}
	}
	const known = new Set(await database.datasets.toCollection().primaryKeys());
	return [...ids].filter((id) => !known.has(id));
}

/**
 * Frees what interrupted imports left behind. An import still at work, in whichever tab, holds its lock and is left alone.
 * @returns the names of what they were reading
 */
export async function sweepOrphans(locks: LockManager | undefined = globalThis.navigator?.locks): Promise<string[]> {
	if (!locks) return []; // without locks nobody can know whether an import is still at work
	const noted = await database.settings.where('key').startsWith(IMPORT_UNDER_WAY).toArray();
	const names = new Map(noted.map(({ key, value }) => [key.slice(IMPORT_UNDER_WAY.length), String(value)]));
	const interrupted: string[] = [];
	for (const id of new Set([...names.keys(), ...(await idsWithoutRecord())]))
		await locks.request(importLock(id), { ifAvailable: true }, async (lock) => {
			if (!lock) return;
			await writeSetting(IMPORT_UNDER_WAY + id, undefined);
			// Asked under the lock: the import may have ended well between the two questions.
			if (await database.datasets.get(id)) return;
			await discardAll(id);
			if (names.has(id)) interrupted.push(names.get(id)!);
		});
	return interrupted;
}

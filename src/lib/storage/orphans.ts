import { discardChunks } from './chunks';
import { database } from './database';

/** The Web Lock an import holds for as long as it writes under a pending id. */
export const importLock = (id: string) => `import:${id}`;

/** Ids that have chunks or asides but no record: an import at work, or the remains of one whose tab was closed. */
async function idsWithoutRecord(): Promise<string[]> {
	const ids = new Set<string>();
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

/** Frees what interrupted imports left behind. An import still at work, in whichever tab, holds its lock and is left alone. */
export async function sweepOrphans(locks: LockManager | undefined = globalThis.navigator?.locks): Promise<string[]> {
	if (!locks) return []; // without locks nobody can know whether an import is still at work
	const swept: string[] = [];
	for (const id of await idsWithoutRecord())
		await locks.request(importLock(id), { ifAvailable: true }, async (lock) => {
			// Asked again under the lock: the import may have ended well between the two questions.
			if (!lock || (await database.datasets.get(id))) return;
			await discardChunks(id);
			swept.push(id);
		});
	return swept;
}

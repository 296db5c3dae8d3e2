import type { Page } from 'playwright';

/** What the database holds: of each dataset rows, whether its chunks are whole, and what of them stands under ids that are no dataset. */
export interface Stored {
	datasets: { id: string; name: string; rows: number; chunks: number; bytes: number; whole: boolean; appended: number }[];
	orphans: number;
}

/** Looks into IndexedDB, past the app. */
export function lookIntoStorage(page: Page): Promise<Stored> {
	return page.evaluate(async () => {
		interface Kept {
			id: string;
			name: string;
			rows: number;
			chunks: number;
			bytes: number;
			extras: unknown[];
			appended?: unknown[];
		}
		interface Part {
			dataset: string;
			columns: Record<string, ArrayBufferView>;
			packed?: Record<string, { type: string; length: number }>;
			held?: { columns: Record<string, { type: string; length: number }> };
		}
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const open = indexedDB.open('openbeat');
			open.onerror = () => reject(open.error);
			open.onsuccess = () => resolve(open.result);
		});
		// One transaction: what is written at the same time is seen whole or not at all.
		const transaction = database.transaction(['datasets', 'chunks', 'extras']);
		const ask = <Result>(table: string, how: (store: IDBObjectStore) => IDBRequest<Result>) =>
			new Promise<Result>((resolve, reject) => {
				const request = how(transaction.objectStore(table));
				request.onerror = () => reject(request.error);
				request.onsuccess = () => resolve(request.result);
			});
		const [datasets, chunks, extras] = await Promise.all([
			ask('datasets', (store) => store.getAll() as IDBRequest<Kept[]>),
			ask('chunks', (store) => store.getAll() as IDBRequest<(Part & { n: number; rows: number })[]>),
			ask('extras', (store) => store.getAll() as IDBRequest<(Part & { name: string })[]>)
		]);
		database.close();
		const known = new Set(datasets.map(({ id }) => id));
		const width: Record<string, number> = { Float64Array: 8, Float32Array: 4, Int32Array: 4, Uint32Array: 4, Int16Array: 2, Uint16Array: 2, Uint8Array: 1 }; // prettier-ignore
		/** Bytes of the columns before they were packed. */
		const size = (records: Part[]) =>
			records.reduce((sum, { columns, packed = {}, held }) => {
				const plain = Object.entries(columns).filter(([key]) => !packed[key]);
				const elsewhere = Object.entries(held?.columns ?? {}).flatMap(([key, column]) => (packed[key] ? [] : [column]));
				const made = [...Object.values(packed), ...elsewhere].reduce((more, { type, length }) => more + length * width[type], 0);
				return plain.reduce((more, [, { byteLength }]) => more + byteLength, sum + made);
			}, 0);
		const folders: string[] = [];
		const files = await (await navigator.storage.getDirectory()).getDirectoryHandle('columns', { create: true });
		for await (const name of files.keys()) folders.push(name);
		return {
			datasets: datasets.map(({ id, name, rows, chunks: expected, bytes, extras: columns, appended }) => {
				const own = chunks.filter(({ dataset }) => dataset === id);
				const further = extras.filter(({ dataset }) => dataset === id);
				const whole =
					own.length === expected &&
					own.every(({ n }, i) => n === i) &&
					own.reduce((sum, chunk) => sum + chunk.rows, 0) === rows &&
					further.reduce((sum, { name }) => sum + name.split('+').length, 0) === expected * columns.length &&
					size(own) + size(further) === bytes;
				return { id, name, rows, chunks: expected, bytes, whole, appended: appended?.length ?? 0 };
			}),
			orphans:
				[...chunks, ...extras].filter(({ dataset }) => !known.has(dataset)).length +
				folders.filter((name) => !known.has(name)).length
		};
	});
}

/** Empties every table, past the app. */
export async function wipeDatabase(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const open = indexedDB.open('openbeat');
			open.onsuccess = () => resolve(open.result);
		});
		const all = database.transaction(database.objectStoreNames, 'readwrite');
		for (const name of database.objectStoreNames) all.objectStore(name).clear();
		await new Promise((resolve) => (all.oncomplete = resolve));
		database.close();
	});
}

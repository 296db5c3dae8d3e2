import { brokenOff } from './failures';

/**
 * What belongs to the door: the hosts the user allowed, strict mode, the list of requests made, and pages of fetches under way. A small
 * database of its own in plain IndexedDB: the service worker writes here, and it should need neither Dexie nor the schema of the data.
 */
export const DOOR_DATABASE = 'openbeat-door';

/** One request that left this device. */
export interface LedgerEntry {
	id: number;
	/** When it was sent, milliseconds UTC. */
	time: number;
	host: string;
	/** Path and query, as sent. */
	path: string;
	/** HTTP status; null when none could be read. */
	status: number | null;
	/** Bytes of the reply's body. */
	bytes: number;
	/** `sent` is written before the request leaves; the others say how it ended. */
	end: 'sent' | 'done' | 'stopped' | 'moved' | 'unreadable';
}

interface Rule {
	/** `strict`, or `host:` and the host. */
	key: string;
	since: number;
}

function open(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(DOOR_DATABASE, 1);
		request.onupgradeneeded = () => {
			request.result.createObjectStore('rules', { keyPath: 'key' });
			request.result.createObjectStore('ledger', { keyPath: 'id', autoIncrement: true });
			request.result.createObjectStore('runs', { keyPath: 'id' });
			request.result.createObjectStore('pieces', { keyPath: ['run', 'n'] });
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

/** One transaction on a connection of its own, so that nothing stands in the way of a later version. Settles when it is complete. */
export async function inDoorBook<Result>(
	stores: string | string[],
	mode: IDBTransactionMode,
	work: (store: (name: string) => IDBObjectStore) => IDBRequest<Result> | void
): Promise<Result> {
	const connection = await open();
	try {
		return await new Promise<Result>((resolve, reject) => {
			const transaction = connection.transaction(stores, mode);
			const request = work((name) => transaction.objectStore(name));
			transaction.oncomplete = () => resolve(request?.result as Result);
			transaction.onabort = () => reject(transaction.error ?? brokenOff(request?.error));
		});
	} finally {
		connection.close();
	}
}

/** What the user has decided. Nothing decided: no host, not strict. */
export async function readDoorRules(): Promise<{ strict: boolean; hosts: string[] }> {
	const rules = await inDoorBook<Rule[]>('rules', 'readonly', (store) => store('rules').getAll());
	const hosts = rules.filter(({ key }) => key.startsWith('host:')).map(({ key }) => key.slice('host:'.length));
	return { strict: rules.some(({ key }) => key === 'strict'), hosts };
}

/** Sets a rule, or takes it back. @param key `strict`, or `host:` and the host with its port */
export async function setDoorRule(key: string, holds: boolean): Promise<void> {
	await inDoorBook('rules', 'readwrite', (store) => {
		if (holds) store('rules').put({ key, since: Date.now() } satisfies Rule);
		else store('rules').delete(key);
	});
}

/** Writes that a request is about to leave. @returns its number, for `endEntry` */
export async function beginEntry({ host, pathname, search }: URL): Promise<LedgerEntry> {
	const entry: Omit<LedgerEntry, 'id'> = { time: Date.now(), host, path: pathname + search, status: null, bytes: 0, end: 'sent' };
	const id = await inDoorBook<IDBValidKey>('ledger', 'readwrite', (store) => store('ledger').add(entry));
	return { ...entry, id: Number(id) };
}

/** Writes how a request ended. One that the user has cleared from the list meanwhile is written again: it was made. */
export async function endEntry(entry: LedgerEntry): Promise<void> {
	await inDoorBook('ledger', 'readwrite', (store) => void store('ledger').put(entry));
}

/** The requests, the latest first. */
export async function readLedger(): Promise<LedgerEntry[]> {
	const entries = await inDoorBook<LedgerEntry[]>('ledger', 'readonly', (store) => store('ledger').getAll());
	return entries.reverse();
}

export async function clearLedger(): Promise<void> {
	await inDoorBook('ledger', 'readwrite', (store) => void store('ledger').clear());
}

import type { Page } from 'playwright';

/** A write that finds no room. */
export interface NoRoom {
	/** The object store it goes to, of whichever database; `files`: a file beside it. */
	table: string;
	/** From which part of a dataset, or byte of a file, on; left out, from the first. */
	from?: number;
	/**
	 * Where the browser reports it. `request`: the write itself fails. `transaction`: all writes went well, and then the transaction is
	 * broken off with the reason. `abort`: the same without any reason. A file says it at once, or takes a part only.
	 */
	level: 'request' | 'transaction' | 'abort';
}

/** Runs in the page and in every worker. Text, so nothing from outside may be used in it. */
function seam(plan: NoRoom | null, isPage: boolean) {
	const scope = globalThis as unknown as { noRoom: NoRoom | null; refused: number };
	scope.noRoom = plan;
	scope.refused = 0;
	const channel = new BroadcastChannel('full-disk');
	channel.onmessage = ({ data }: MessageEvent<NoRoom | null | 'refused'>) => {
		if (data === 'refused') scope.refused++;
		else scope.noRoom = data;
	};
	const reason = () => new DOMException('There is no room.', 'QuotaExceededError');
	const saying = (target: object, error: DOMException | null) =>
		Object.defineProperty(target, 'error', { configurable: true, get: () => error });
	const requests = new WeakMap<IDBTransaction, number>();
	const { put, add, get } = IDBObjectStore.prototype;
	/** Will be broken off: an early commit is put off until then, as a real one would fail. */
	const doomed = new WeakSet<IDBTransaction>();
	const { commit } = IDBTransaction.prototype;
	IDBTransaction.prototype.commit = function () {
		if (!doomed.has(this)) commit.call(this);
	};
	const counted = (transaction: IDBTransaction) => requests.set(transaction, (requests.get(transaction) ?? 0) + 1);
	/** Breaks a transaction off when nobody asks anything of it any more, as a browser does that finds no room at its end. */
	function breakOff(store: IDBObjectStore, error: DOMException | null) {
		const { transaction } = store;
		const before = requests.get(transaction);
		get.call(store, IDBKeyRange.lowerBound(0)).onsuccess = () => {
			if (requests.get(transaction) !== before) return breakOff(store, error);
			if (error) saying(transaction, error);
			transaction.abort();
		};
	}
	/** The same key a second time is refused by the browser itself; only the reason is ours. What was there before is put back. */
	function refuse(store: IDBObjectStore, value: Record<string, IDBValidKey>): IDBRequest<IDBValidKey> {
		const { keyPath, transaction } = store;
		const key = typeof keyPath === 'string' ? value[keyPath] : keyPath!.map((part) => value[part]);
		const before = get.call(store, key);
		put.call(store, value);
		const failing = add.call(store, value);
		failing.addEventListener('error', () => {
			if (before.result === undefined) store.delete(key);
			else put.call(store, before.result);
		});
		saying(failing, reason());
		saying(transaction, reason());
		return failing;
	}
	for (const [name, write] of [
		['put', put],
		['add', add]
	] as const)
		IDBObjectStore.prototype[name] = function (this: IDBObjectStore, value: { n?: number }, ...key: IDBValidKey[]) {
			counted(this.transaction);
			const { noRoom } = scope;
			if (noRoom?.table !== this.name || (noRoom.from !== undefined && (value.n ?? -1) < noRoom.from))
				return write.call(this, value, ...key);
			channel.postMessage('refused');
			scope.refused++;
			if (noRoom.level === 'request') return refuse(this, value as Record<string, IDBValidKey>);
			const request = put.call(this, value, ...key);
			doomed.add(this.transaction);
			breakOff(this, noRoom.level === 'transaction' ? reason() : null);
			return request;
		};
	if (typeof FileSystemSyncAccessHandle !== 'undefined') {
		const { write } = FileSystemSyncAccessHandle.prototype;
		FileSystemSyncAccessHandle.prototype.write = function (bytes, options) {
			const { noRoom } = scope;
			if (noRoom?.table !== 'files' || (options?.at ?? 0) < (noRoom.from ?? 0)) return write.call(this, bytes, options);
			channel.postMessage('refused');
			scope.refused++;
			if (noRoom.level === 'request') throw reason();
			return write.call(this, new Uint8Array(bytes as ArrayBuffer).subarray(0, bytes.byteLength >> 1), options);
		};
	}
	if (!isPage) return;
	// Workers start from a blob that imports them (src/lib/compute/start-worker.ts): the seam goes with it.
	const text = `(${seam.toString()})`;
	globalThis.Blob = class extends Blob {
		constructor(parts?: BlobPart[], options?: BlobPropertyBag) {
			const starts = options?.type === 'text/javascript' && typeof parts?.[0] === 'string' && parts[0].startsWith('import ');
			super(starts ? [`${parts[0] as string}\n${text}(${JSON.stringify(scope.noRoom)}, false);`] : parts, options);
		}
	};
}

/** Give it to `startApp` as `initScript`; then `fill` and `free`. */
export const fullDiskSeam = `(${seam.toString()})(null, true)`;

type Scope = { noRoom: NoRoom | null; refused: number };

async function tell(page: Page, plan: NoRoom | null): Promise<void> {
	await page.evaluate(async (plan) => {
		const scope = globalThis as unknown as Scope;
		Object.assign(scope, { noRoom: plan, refused: 0 });
		const channel = new BroadcastChannel('full-disk');
		channel.postMessage(plan);
		// Messages arrive in order: a little later every thread has heard this one.
		await new Promise((resume) => setTimeout(resume, 100));
		channel.close();
	}, plan);
}

/** From now on there is no room for some writes, in the page and its workers. */
export const fill = (page: Page, plan: NoRoom) => tell(page, plan);
/** There is room again. */
export const free = (page: Page) => tell(page, null);
/** How many writes have been refused since `fill`. */
export const refusals = (page: Page) => page.evaluate(() => (globalThis as unknown as Scope).refused);

/** The room the browser really gives to the app's origin, in bytes; null gives back what it would by itself. */
export async function giveRoom(page: Page, bytes: number | null): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const origin = new URL(page.url()).origin;
	await session.send('Storage.overrideQuotaForOrigin', bytes === null ? { origin } : { origin, quotaSize: bytes });
}

/** Bytes that the browser counts for the app's origin. */
export async function roomTaken(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	const { usage } = await session.send('Storage.getUsageAndQuota', { origin: new URL(page.url()).origin });
	await session.detach();
	return usage;
}

/** A number for every table that changes with whatever is stored in it. */
export const fingerprints = (page: Page) =>
	page.evaluate(async () => {
		const settled = <Result>(request: IDBRequest<Result>) =>
			new Promise<Result>((resolve, reject) => {
				request.onerror = () => reject(request.error);
				request.onsuccess = () => resolve(request.result);
			});
		const database = await settled(indexedDB.open('openbeat'));
		const bytesOf = (value: unknown): string => {
			if (ArrayBuffer.isView(value)) {
				let sum = 0;
				for (const byte of new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
					sum = (Math.imul(sum, 31) + byte) | 0;
				return `${value.byteLength}:${sum}`;
			}
			if (value && typeof value === 'object')
				return Object.entries(value)
					.map(([key, each]) => key + bytesOf(each))
					.join();
			return String(value);
		};
		const found: Record<string, string> = {};
		for (const name of database.objectStoreNames) {
			const store = database.transaction(name).objectStore(name);
			const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
			let sum = 0;
			const text = values.map(bytesOf).join('\n');
			for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
			found[name] = `${keys.length} records ${sum}`;
		}
		database.close();
		found.files = (await filesOf(await navigator.storage.getDirectory())).sort().join('\n');
		return found;

		async function filesOf(folder: FileSystemDirectoryHandle, path = ''): Promise<string[]> {
			const found: string[] = [];
			for await (const [name, entry] of folder.entries())
				if (entry instanceof FileSystemDirectoryHandle) found.push(...(await filesOf(entry, `${path}${name}/`)));
				else found.push(`${path}${name} ${(await (entry as FileSystemFileHandle).getFile()).size}`);
			return found;
		}
	});

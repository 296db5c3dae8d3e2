import { guarded, needing } from './failures';

/**
 * The background map kept for later visits: a file in the browser's private file system, and beside it a record that is written last and
 * removed first, so that half a copy is never taken for a map.
 */
const HOME = 'basemap';
const TILES = 'tiles';
const RECORD = 'record.json';
const PART = 4 << 20;

interface Kept {
	name: string;
	bytes: number;
}

async function home(create: boolean): Promise<FileSystemDirectoryHandle> {
	const root = await navigator.storage.getDirectory();
	return root.getDirectoryHandle(HOME, { create });
}

/** The kept map, or null. */
export async function keptBasemap(): Promise<{ file: File; name: string } | null> {
	if (!globalThis.navigator?.storage?.getDirectory) return null;
	try {
		const folder = await home(false);
		const record = await (await folder.getFileHandle(RECORD)).getFile();
		const { name, bytes } = JSON.parse(await record.text()) as Kept;
		const file = await (await folder.getFileHandle(TILES)).getFile();
		return file.size === bytes ? { file, name } : null;
	} catch (error) {
		if (error instanceof DOMException || error instanceof SyntaxError) return null; // none, or half of one
		throw error;
	}
}

/**
 * Copies a map into the private file system. Only in a worker.
 *
 * @throws {AppError} `storage/full` when there is no room; nothing of it stays then, nor when it is cancelled
 */
export async function keepBasemap(
	file: Blob,
	name: string,
	signal: AbortSignal,
	onProgress: (share: number) => void
): Promise<void> {
	await removeBasemap();
	try {
		await needing(file.size, () => guarded(() => copy(file, name, () => signal.aborted, onProgress)));
	} catch (error) {
		await removeBasemap();
		throw error;
	}
	if (!signal.aborted) return;
	await removeBasemap();
	signal.throwIfAborted();
}

async function copy(file: Blob, name: string, stopped: () => boolean, onProgress: (share: number) => void): Promise<void> {
	const folder = await home(true);
	const tiles = await (await folder.getFileHandle(TILES, { create: true })).createSyncAccessHandle();
	try {
		tiles.truncate(0);
		for (let at = 0; at < file.size && !stopped(); at += PART) {
			const part = new Uint8Array(await file.slice(at, at + PART).arrayBuffer());
			writeAll(tiles, part, at);
			onProgress(Math.min(1, (at + part.length) / file.size));
		}
		tiles.flush();
	} finally {
		tiles.close();
	}
	if (stopped()) return;
	const record = await (await folder.getFileHandle(RECORD, { create: true })).createSyncAccessHandle();
	try {
		record.truncate(0);
		writeAll(record, new TextEncoder().encode(JSON.stringify({ name, bytes: file.size } satisfies Kept)), 0);
	} finally {
		record.close();
	}
}

/** A browser without room may write a part and say so only by its number. */
function writeAll(handle: FileSystemSyncAccessHandle, bytes: Uint8Array<ArrayBuffer>, at: number): void {
	if (handle.write(bytes, { at }) < bytes.length)
		throw new DOMException('Only a part of a map was written.', 'QuotaExceededError');
}

/** Deletes the kept map; one that another tab is copying at this moment stays. */
export async function removeBasemap(): Promise<void> {
	if (!globalThis.navigator?.storage?.getDirectory) return;
	const harmless = ['NotFoundError', 'NoModificationAllowedError', 'InvalidStateError', 'SecurityError'];
	for (const name of [RECORD, TILES])
		try {
			await (await home(false)).removeEntry(name);
		} catch (error) {
			if (!(error instanceof DOMException && harmless.includes(error.name))) throw error;
		}
}

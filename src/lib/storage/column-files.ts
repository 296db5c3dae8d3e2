import type { TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { checksum } from './checksum';
import { TYPES, widthOf } from './packing';
import { text } from '$lib/messages/text';

/**
 * Columns of large imports lie in files of the browser's private file system, beside the database that knows where. A file is written once, to
 * its end, and never changed: a column that changes moves into its record.
 */
export interface Held {
	/** Folder (the dataset) and name. */
	file: string;
	columns: Record<string, HeldColumn>;
}

export interface HeldColumn {
	type: keyof typeof TYPES;
	/** Byte at which it begins, a multiple of 8. */
	at: number;
	/** Values. */
	length: number;
	checksum: number;
}

/** All files lie under this folder. */
const HOME = 'columns';
const ALIGNED = 8;
/** Columns so near to each other are read in one go: asking again takes as long as reading that much more. */
const GAP = 64 << 10;

export const damagedPart = (n: number) =>
	new AppError('storage/damaged', text.failures.partChanged(n + 1), text.failures.restoreOrImport);

async function home(create: boolean): Promise<FileSystemDirectoryHandle> {
	const root = await navigator.storage.getDirectory();
	return root.getDirectoryHandle(HOME, { create });
}

/** One writer's file of a dataset. Only workers can have one. */
export class ColumnFile {
	#end = 0;

	private constructor(
		readonly name: string,
		readonly handle: FileSystemSyncAccessHandle
	) {}

	/** Null where the browser has no such files (private windows of some, older versions): the database takes the columns then. */
	static async create(dataset: string): Promise<ColumnFile | null> {
		if (!globalThis.navigator?.storage?.getDirectory) return null;
		try {
			const folder = await (await home(true)).getDirectoryHandle(dataset, { create: true });
			const name = crypto.randomUUID();
			const file = await folder.getFileHandle(name, { create: true });
			return new ColumnFile(`${dataset}/${name}`, await file.createSyncAccessHandle());
		} catch {
			return null; // whatever is wrong, the database will say it in its own words if it is wrong there too
		}
	}

	/** @throws {DOMException} `QuotaExceededError` */
	append(column: TypedColumn): HeldColumn {
		const { buffer, byteOffset, byteLength } = column;
		const at = this.#end;
		const written = this.handle.write(new Uint8Array(buffer, byteOffset, byteLength), { at });
		if (written < byteLength) throw new DOMException('Only a part of a column was written.', 'QuotaExceededError');
		this.#end = Math.ceil((at + byteLength) / ALIGNED) * ALIGNED;
		return heldColumn(column, at);
	}

	close(): void {
		this.handle.close();
	}
}

/** How a column that begins at this byte is found again. */
export const heldColumn = (column: TypedColumn, at: number): HeldColumn => ({
	type: column.constructor.name as HeldColumn['type'],
	at,
	length: column.length,
	checksum: checksum({ column })
});

/**
 * Reads columns from where they lie. Each owns its buffer.
 *
 * @param n  the part they belong to, for the message
 * @throws {AppError} `storage/damaged` when one is gone or not what was written
 */
export async function readHeld(held: Held, keys: readonly string[], n: number): Promise<Record<string, TypedColumn>> {
	const wanted = keys
		.map((key) => ({ key, ...held.columns[key] }))
		.filter(({ type }) => type in TYPES)
		.sort((a, b) => a.at - b.at);
	const columns: Record<string, TypedColumn> = {};
	for (let i = 0, next: number; i < wanted.length; i = next) {
		let to = endOf(wanted[i]);
		for (next = i + 1; next < wanted.length && wanted[next].at - to <= GAP; next++) to = Math.max(to, endOf(wanted[next]));
		const from = wanted[i].at;
		const bytes = await bytesOf(held.file, from, to, n);
		for (const { key, type, at, length, checksum: expected } of wanted.slice(i, next)) {
			const column = new TYPES[type](bytes.slice(at - from, at - from + length * TYPES[type].BYTES_PER_ELEMENT));
			if (checksum({ column }) !== expected) throw damagedPart(n);
			columns[key] = column;
		}
	}
	return columns;
}

const endOf = (column: HeldColumn) => column.at + column.length * widthOf(column);

/** Files that this thread has opened. What is in them does not change. */
const opened = new Map<string, Promise<File>>();

async function bytesOf(name: string, from: number, to: number, n: number): Promise<ArrayBuffer> {
	try {
		let file = opened.get(name);
		if (!file) opened.set(name, (file = open(name)));
		const bytes = await (await file).slice(from, to).arrayBuffer();
		if (bytes.byteLength === to - from) return bytes;
	} catch (cause) {
		opened.delete(name);
		if (!(cause instanceof DOMException)) throw cause;
	}
	throw damagedPart(n);
}

async function open(name: string): Promise<File> {
	const [dataset, file] = name.split('/');
	const folder = await (await home(false)).getDirectoryHandle(dataset);
	return (await folder.getFileHandle(file)).getFile();
}

/** Deletes the files of a dataset. One that is still being written stays for the sweep at the next start. */
export async function removeFiles(dataset: string): Promise<void> {
	for (const name of opened.keys()) if (name.startsWith(`${dataset}/`)) opened.delete(name);
	await unlessNone(async () => (await home(false)).removeEntry(dataset, { recursive: true }));
}

/** The datasets that have files, whether they are known to the database or not. */
export async function datasetsWithFiles(): Promise<string[]> {
	const names: string[] = [];
	await unlessNone(async () => {
		for await (const name of (await home(false)).keys()) names.push(name);
	});
	return names;
}

/** Where there is no such file or no file system there is nothing to do. */
async function unlessNone(work: () => Promise<void>): Promise<void> {
	if (!globalThis.navigator?.storage?.getDirectory) return;
	try {
		await work();
	} catch (error) {
		const harmless = ['NotFoundError', 'NoModificationAllowedError', 'InvalidStateError', 'SecurityError'];
		if (!(error instanceof DOMException && harmless.includes(error.name))) throw error;
	}
}

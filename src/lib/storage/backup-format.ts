import { AppError } from '$lib/domain/errors';
import { crc32 } from '$lib/domain/crc32';
import { ByteReader, gunzip, gzip, type Bytes } from './backup-streams';
import { decodeValue, encodeValue } from './backup-values';
import { text } from '$lib/messages/text';

/**
 * A backup file (`.openbeat`), numbers little-endian:
 *
 *     8 bytes  "OPENBEAT"
 *     Uint16   version of this format
 *     Uint32   length of the header, then its CRC-32 (Uint32), then the header: JSON, UTF-8
 *     the rest gzip, and in it one record after the other:
 *              Uint32 length, Uint32 CRC-32, then the record (backup-values.ts) as [table, value]
 *              last: Uint32 0xFFFFFFFF, Uint32 number of records
 *
 * The header says when it was saved and what is inside, and can be read without the rest. Everything after it depends on
 * the stored data only: the same data give the same bytes.
 */
export const BACKUP_VERSION = 1;
const MAGIC = new TextEncoder().encode('OPENBEAT');
const FIXED = 8 + 2 + 4 + 4;
const END = 0xffff_ffff;
const LONGEST_HEADER = 16 * 1024 * 1024;
const LONGEST_RECORD = 1024 * 1024 * 1024; // longer than any record we write: a damaged length must not fill the memory

export interface BackupHeader {
	/** Epoch milliseconds. */
	savedAt: number;
	/** Version of the app that saved it. */
	app: string;
	/** Version of the stored records (of the database): a newer one cannot be read. */
	schema: number;
	datasets: { name: string; rows: number }[];
	/** Trained models and their runs. */
	models: number;
}

/** One stored record and the table it is from. */
export type BackupRecord = [table: string, value: unknown];

const damaged = (what: string, cause?: unknown) =>
	new AppError('backup/damaged', text.backup.damaged(what), text.backup.damagedHint, { cause });

/** A whole backup file, piece by piece; holds one record at a time. */
export async function* writeBackup(header: BackupHeader, records: AsyncIterable<BackupRecord>): Bytes {
	const bytes = new TextEncoder().encode(JSON.stringify(header));
	const start = new Uint8Array(FIXED + bytes.length);
	const view = new DataView(start.buffer);
	start.set(MAGIC);
	view.setUint16(8, BACKUP_VERSION, true);
	view.setUint32(10, bytes.length, true);
	view.setUint32(14, crc32(bytes), true);
	start.set(bytes, FIXED);
	yield start;
	yield* gzip(frames(records));
}

async function* frames(records: AsyncIterable<BackupRecord>): Bytes {
	let count = 0;
	for await (const record of records) {
		const bytes = encodeValue(record);
		yield pair(bytes.length, crc32(bytes));
		yield bytes;
		count++;
	}
	yield pair(END, count);
}

function pair(a: number, b: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(8);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, a, true);
	view.setUint32(4, b, true);
	return bytes;
}

/**
 * Opens a backup file: its header, and its records one by one. Every record is checked before it is given out, and the
 * loop over the records ends without an error only when the file is whole.
 *
 * @param newestSchema  the newest version of stored records that can be read here
 * @throws {AppError} `backup/damaged` for a broken or foreign file, `backup/newer` for one that a newer version saved
 */
export async function readBackup(
	source: Bytes,
	newestSchema: number
): Promise<{ header: BackupHeader; records: AsyncIterable<BackupRecord>; close(): Promise<void> }> {
	const reader = new ByteReader(source);
	const header = await readHeader(reader, newestSchema);
	return { header, records: readRecords(reader), close: () => reader.close() };
}

async function readHeader(reader: ByteReader, newestSchema: number): Promise<BackupHeader> {
	const start = await reader.read(FIXED);
	if (!MAGIC.every((byte, i) => start[i] === byte))
		throw new AppError('backup/damaged', text.backup.notOurs(start.length === 0), text.backup.notOursHint);
	if (start.length < FIXED) throw damaged(text.backup.format.ends);
	const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
	const version = view.getUint16(8, true);
	if (version > BACKUP_VERSION) throw newer(text.backup.format.version(version, BACKUP_VERSION));
	const length = view.getUint32(10, true);
	if (version === 0 || length > LONGEST_HEADER) throw damaged(text.backup.format.nonsense);
	const bytes = await reader.read(length);
	if (bytes.length < length) throw damaged(text.backup.format.ends);
	if (crc32(bytes) !== view.getUint32(14, true)) throw damaged(text.backup.format.changed);
	const header = parseHeader(bytes);
	if (header.schema > newestSchema) throw newer(text.backup.format.schema(header.schema, newestSchema));
	return header;
}

const newer = (what: string) => new AppError('backup/newer', text.backup.newer(what), text.backup.newerHint);

function parseHeader(bytes: Uint8Array): BackupHeader {
	try {
		const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as BackupHeader;
		const { savedAt, app, schema, datasets, models } = header;
		const numbers = [savedAt, schema, models, ...datasets.map(({ rows }) => rows)];
		if (!numbers.every(Number.isFinite) || typeof app !== 'string' || !datasets.every(({ name }) => typeof name === 'string'))
			throw new TypeError('A field is missing or of another kind.');
		return header;
	} catch (cause) {
		throw damaged(text.backup.format.unreadable, cause);
	}
}

async function* readRecords(file: ByteReader): AsyncGenerator<BackupRecord, void, void> {
	const reader = new ByteReader(gunzip(file.rest()));
	const read = async (n: number) => {
		try {
			return await reader.read(n);
		} catch (cause) {
			// Streams report broken compression as a TypeError; anything else (a cancel, a lost file) is not about the bytes.
			if (cause instanceof TypeError || (cause as { code?: string })?.code?.startsWith('Z_'))
				throw damaged(text.backup.format.breaks, cause);
			throw cause;
		}
	};
	try {
		for (let count = 0; ; count++) {
			const mark = await read(8);
			if (mark.length < 8) throw damaged(text.backup.format.after(count));
			const view = new DataView(mark.buffer, mark.byteOffset, 8);
			const [length, sum] = [view.getUint32(0, true), view.getUint32(4, true)];
			if (length === END) {
				if (sum !== count) throw damaged(text.backup.format.instead(count, sum));
				if ((await read(1)).length > 0) throw damaged(text.backup.format.goesOn);
				return;
			}
			if (length > LONGEST_RECORD) throw damaged(text.backup.format.record(count + 1));
			const bytes = await read(length);
			if (bytes.length < length) throw damaged(text.backup.format.within(count + 1));
			if (crc32(bytes) !== sum) throw damaged(text.backup.format.recordChanged(count + 1));
			const record = decodeValue(bytes);
			if (!Array.isArray(record) || record.length !== 2 || typeof record[0] !== 'string')
				throw damaged(text.backup.format.notOurKind(count + 1));
			yield record as BackupRecord;
		}
	} finally {
		await reader.close();
	}
}

import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '$lib/domain/crc32';
import { BACKUP_VERSION, readBackup, writeBackup, type BackupHeader, type BackupRecord } from '$lib/storage/backup-format';
import type { Bytes } from '$lib/storage/backup-streams';

const header: BackupHeader = {
	savedAt: 1_700_000_000_000,
	app: '0.1.0',
	schema: 1,
	datasets: [{ name: 'Théfts', rows: 3 }],
	models: 2
};
const records: BackupRecord[] = [
	['datasets', { id: 'a', name: 'Théfts', rows: 3 }],
	['chunks', { dataset: 'a', n: 0, columns: { lon: new Float64Array([1, NaN, 3]), category: new Uint16Array([0, 1, 2]) } }],
	['settings', { key: 'x', value: undefined }]
];

async function* each<Item>(items: Iterable<Item>): AsyncGenerator<Item, void, void> {
	yield* items;
}

async function joined(source: Bytes): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Uint8Array[] = [];
	for await (const part of source) parts.push(part);
	return new Uint8Array(Buffer.concat(parts));
}

const write = (list: BackupRecord[], head = header) => joined(writeBackup(head, each(list)));

/** Reads a whole file given in pieces of some size. */
async function read(file: Uint8Array<ArrayBuffer>, piece = 1000, schema = 1) {
	const pieces = Array.from({ length: Math.ceil(file.length / piece) }, (_, i) => file.slice(i * piece, (i + 1) * piece));
	const { header, records } = await readBackup(each(pieces), schema);
	const list: BackupRecord[] = [];
	for await (const record of records) list.push(record);
	return { header, records: list };
}

describe('crc32', () => {
	it('is the one of zlib', () => {
		expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926); // the check value of CRC-32/ISO-HDLC
		// Node has had it since 22.2.
		if (zlibCrc32)
			fc.assert(
				fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
					expect(crc32(bytes)).toBe(zlibCrc32(bytes));
				})
			);
	});
});

describe('a backup file', () => {
	it('gives back its header and every record, in whatever pieces it is read', async () => {
		const file = await write(records);
		for (const piece of [1, 7, 100_000]) expect(await read(file, piece)).toEqual({ header, records });
	});

	it('holds any list of records, none included', async () => {
		const record = fc.tuple(fc.string(), fc.oneof(fc.uint8Array({ maxLength: 5000 }), fc.jsonValue(), fc.float64Array()));
		await fc.assert(
			fc.asyncProperty(fc.array(record, { maxLength: 8 }), fc.integer({ min: 1, max: 400 }), async (list, piece) => {
				expect((await read(await write(list), piece)).records).toEqual(list);
			}),
			{ numRuns: 60 }
		);
	});

	it('is the same to the byte for the same records and header', async () => {
		expect(await write(records)).toEqual(await write(structuredClone(records)));
	});

	it('differs only in its header when it is saved later', async () => {
		const [one, other] = [await write(records), await write(records, { ...header, savedAt: header.savedAt + 1 })];
		const headerEnds = 18 + new TextEncoder().encode(JSON.stringify(header)).length;
		expect(one).not.toEqual(other);
		expect(one.subarray(headerEnds)).toEqual(other.subarray(headerEnds));
	});

	it('says what it holds without being read whole', async () => {
		const file = await write(records);
		let pieces = 0;
		async function* slowly() {
			for (let at = 0; at < file.length; at += 64) {
				pieces++;
				yield file.slice(at, at + 64);
			}
		}
		const opened = await readBackup(slowly(), 1);
		await opened.close();
		expect(opened.header).toEqual(header);
		expect(pieces).toBeLessThan(Math.ceil(file.length / 64));
	});

	it('is refused when it breaks off, wherever that is', async () => {
		const file = await write(records);
		for (let length = 0; length < file.length; length++)
			await expect(read(file.slice(0, length)), `${length} of ${file.length} bytes`).rejects.toMatchObject({
				code: 'backup/damaged'
			});
	});

	it('is refused or read unharmed, never read otherwise, when one byte was changed', async () => {
		const file = await write(records);
		let refused = 0;
		for (let at = 0; at < file.length; at++)
			for (const change of [1, 0x80]) {
				const harmed = file.slice();
				harmed[at] ^= change;
				const outcome = await read(harmed).catch((error: { code?: string }) => error.code);
				if (typeof outcome === 'object') expect(outcome).toEqual({ header, records });
				else {
					expect(['backup/damaged', 'backup/newer']).toContain(outcome);
					refused++;
				}
			}
		// gzip's own header has six bytes (time, level, system) that nobody reads.
		expect(refused).toBeGreaterThan(2 * file.length - 20);
	});

	it('is refused in plain words when it is something else', async () => {
		const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
		await expect(read(png)).rejects.toThrow('This is not an Openbeat backup');
		await expect(read(new TextEncoder().encode('id,lon,lat\n1,2,3\n'))).rejects.toMatchObject({
			code: 'backup/damaged',
			hint: expect.stringContaining('Nothing was changed')
		});
		await expect(read(new Uint8Array(0))).rejects.toThrow('it is empty');
	});

	it('is refused when a newer version saved it', async () => {
		const file = await write(records);
		const newer = file.slice();
		new DataView(newer.buffer).setUint16(8, BACKUP_VERSION + 1, true);
		await expect(read(newer)).rejects.toMatchObject({ code: 'backup/newer' });
		const newerRecords = await write(records, { ...header, schema: 2 });
		await expect(read(newerRecords)).rejects.toMatchObject({
			code: 'backup/newer',
			message: expect.stringContaining('version 2')
		});
		expect((await read(newerRecords, 1000, 2)).records).toHaveLength(3);
	});

	it('fails as its records fail', async () => {
		async function* failing(): AsyncGenerator<BackupRecord, void, void> {
			yield records[0];
			throw new RangeError('the disk is gone');
		}
		await expect(joined(writeBackup(header, failing()))).rejects.toThrow('the disk is gone');
	});

	it('asks for few records ahead, and for none when nobody reads on', async () => {
		let asked = 0;
		async function* endless(): AsyncGenerator<BackupRecord, void, void> {
			for (;;) {
				asked++;
				yield ['chunks', crypto.getRandomValues(new Uint8Array(50_000))];
			}
		}
		const pieces = writeBackup(header, endless())[Symbol.asyncIterator]();
		for (let n = 0; n < 3; n++) await pieces.next();
		await pieces.return?.();
		const then = asked;
		expect(then).toBeLessThan(20);
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(asked).toBe(then);
	});
});

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gzipPieces } from '$lib/ingest/formats/gzip';
import { inspect } from '$lib/ingest/inspect';
import { headOf, piecesOf } from '$lib/ingest/source';
import { importSources, MemorySink, textFile } from '../memory-sink';
import { understood } from '../write-table';

const gz = (data: string | Uint8Array, level = 6) => new Uint8Array(gzipSync(data, { level }));
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const same = (a: Uint8Array, b: Uint8Array) => expect(Buffer.compare(a, b)).toBe(0); // quicker than toEqual
const random = (length: number) => {
	let state = 7;
	return Uint8Array.from({ length }, () => (state = (state * 48_271) % 0x7fffffff) & 0xff);
};

async function unpackedBytes(bytes: Uint8Array<ArrayBuffer>, onRead: (at: number) => void = () => {}): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const piece of gzipPieces(new Blob([bytes]), onRead)) parts.push(piece);
	return joined(...parts);
}

/** The streams begun: one for each part as long as the browser can do it. */
function countStreams(): { count: number } {
	const begun = { count: 0 };
	const Native = DecompressionStream;
	vi.stubGlobal(
		'DecompressionStream',
		class {
			constructor(format: CompressionFormat) {
				begun.count++;
				return new Native(format);
			}
		}
	);
	return begun;
}
afterEach(() => vi.unstubAllGlobals());

describe('a gzip file is unpacked by the browser', () => {
	it('in one stream when it is one', async () => {
		const begun = countStreams();
		const data = random(1_500_000);
		same(await unpackedBytes(gz(data)), data);
		expect(begun.count).toBe(1);
	});
	it('part by part when several were joined, whatever they hold', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 500 }), { minLength: 1, maxLength: 8 }), async (parts) => {
				const begun = countStreams();
				same(await unpackedBytes(joined(...parts.map((part) => gz(part)))), joined(...parts));
				expect(begun.count).toBe(parts.length);
				vi.unstubAllGlobals();
			})
		);
	});
	it('wherever the second begins in what is read from the disk at a time', async () => {
		const all = random(1 << 20);
		const second = gz('the end');
		for (let over = -12; over <= 2; over++) {
			const size = (1 << 20) + over;
			const data = all.subarray(0, size - (gz(all, 0).length - all.length)); // stored as it is
			const first = gz(data, 0);
			expect(first.length).toBe(size);
			const begun = countStreams();
			same(await unpackedBytes(joined(first, second)), joined(data, new TextEncoder().encode('the end')));
			expect(begun.count).toBe(2);
			vi.unstubAllGlobals();
		}
	});
});

describe('and by us, from the part on that the browser refuses', () => {
	it('where packed bytes look like a further head', async () => {
		const inside = joined(random(200_000), gz('not a part'), random(200_000));
		const begun = countStreams();
		const parts = [random(100_000), inside, random(1000)];
		same(await unpackedBytes(joined(gz(parts[0]), gz(inside, 0), gz(parts[2]))), joined(...parts));
		expect(begun.count).toBe(2); // the first, and the one that ended too early
	});
	it('where the browser does not take zeros at the end', async () => {
		const Native = DecompressionStream;
		/** Strict, as browsers are: Node takes them. */
		class Strict {
			constructor(format: CompressionFormat) {
				const native = new Native(format);
				let zeros = false;
				const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
					transform: (piece, controller) => {
						zeros = piece.slice(-9).every((byte) => byte === 0); // a checksum and a length are eight bytes
						controller.enqueue(piece);
					},
					flush: () => {
						if (zeros) throw new TypeError('Junk found after end of compressed data.');
					}
				});
				return { readable: readable.pipeThrough(native), writable };
			}
		}
		const data = random(400_000);
		vi.stubGlobal('DecompressionStream', Strict);
		const at: number[] = [];
		const file = joined(gz(data, 1), new Uint8Array(5000));
		const found = await unpackedBytes(file, (byte) => at.push(byte));
		same(found, data);
		expect(at.at(-1)).toBe(file.length);
	});
});

const HEADER = 'Date,Offence,Latitude,Longitude\n';
const rows = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, i) => {
		const n = from + i;
		return `2020-0${1 + (n % 9)}-1${n % 9},${n % 3 ? 'THEFT' : 'ARSON'},41.${10_000 + n},-87.${20_000 + n}\n`;
	}).join('');

describe.each<[string, (...parts: string[]) => Uint8Array<ArrayBuffer>]>([
	['of packed files', (...parts) => joined(...parts.map((part) => gz(part)))],
	['of packed files, with zeros behind', (...parts) => joined(...parts.map((part) => gz(part)), new Uint8Array(512))],
	[
		'of blocks',
		(...parts) => joined(...parts.flatMap((part) => [...part.matchAll(/[^]{1,9000}/g)].map(([block]) => gz(block))), gz(''))
	]
])('a file joined %s comes in', (_, join) => {
	const [first, second] = [HEADER + rows(0, 1500), rows(1500, 2500)];
	const file = join(first, second);

	it('with no row lost or twice', async () => {
		const { dataset, sink, inspection } = await importSources([textFile(file, 'log.csv.gz')], { chunkRows: 100 });
		expect(inspection.preview.rows).toBeGreaterThan(900);
		expect(dataset.report).toMatchObject({ read: 2500, kept: 2500, missingPlaces: 0 });
		expect(new Set(sink.column('lat')).size).toBe(2500);
	});
	it('when it is looked at, though the first holds the names alone', async () => {
		const small = join(HEADER, rows(0, 50));
		const { head, whole } = await headOf(textFile(small), 1 << 18);
		expect([new TextDecoder().decode(head), whole]).toEqual([HEADER + rows(0, 50), true]);
		expect((await inspect(textFile(small))).preview.rows).toBe(50);
	});
	it('when it is read again as plain text', async () => {
		const { csv, problems } = await understood(file);
		expect(csv).toBe(first + second);
		expect(problems).toEqual([]);
	});
});

it.each<[string, (a: Uint8Array, b: Uint8Array) => Uint8Array<ArrayBuffer>]>([
	['a wrong checksum in the second', (a, b) => joined(a, b.with(b.length - 8, b.at(-8)! ^ 1))],
	['a wrong length in the first', (a, b) => joined(a.with(a.length - 1, a.at(-1)! ^ 1), b)],
	['a second one cut short', (a, b) => joined(a, b.subarray(0, -30))],
	['a second one without its last byte', (a, b) => joined(a, b.subarray(0, -1))],
	['a second one cut in its head', (a, b) => joined(a, b.subarray(0, 7))],
	['something else behind', (a, b) => joined(a, b, new TextEncoder().encode('signed by us'))]
])('of a joined file with %s nothing stays, and it is said in words', async (_, damage) => {
	const sink = new MemorySink();
	const file = damage(gz(HEADER + rows(0, 5000)), gz(rows(5000, 7000)));
	await expect(importSources([textFile(file, 'x.gz')], { sink, chunkRows: 1000 })).rejects.toMatchObject({
		code: 'import/unreadable',
		message: '“x.gz” could not be unpacked to its end.',
		hint: 'The download was cut short or damaged. Fetch it again.'
	});
	expect(sink).toMatchObject({ chunks: [], dataset: undefined });
});

it('stops reading a joined file when nobody wants more', async () => {
	const data = random(300_000);
	const file = joined(...Array.from({ length: 30 }, () => gz(data)));
	let read = 0;
	for await (const piece of piecesOf(textFile(file), (at) => (read = at))) if (piece.length) break;
	expect(read).toBeLessThan(file.length / 3);
});

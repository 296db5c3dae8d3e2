import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Chunk, TypedColumn } from '$lib/domain/dataset';
import { LocalParser } from '$lib/ingest/parser';
import { LendingShelf } from '$lib/ingest/shelf';
import { columnNames, pack, unpacked } from '$lib/storage/packing';
import { importSources, MemorySink, textFile } from './memory-sink';

const HEADER = 'Date,Latitude,Longitude,Primary Type,Note,Number,Flag,Code';
const line = fc
	.tuple(
		fc.integer({ min: 10, max: 28 }),
		fc.constantFrom('41.8', '41.93', ''),
		fc.constantFrom('THEFT', 'ARSON', 'café', ''),
		fc.string({ maxLength: 40, unit: fc.constantFrom('a', 'é', '日', ' ') }),
		fc.constantFrom('1', '', '2.25', '-7'),
		fc.constantFrom('true', 'false', ''),
		fc.constantFrom('A', 'B', '')
	)
	.map(([day, lat, kind, note, number, flag, code]) => `01/${day}/2020,${lat},-87.6,${kind},${note},${number},${flag},${code}`);

/** What the database gives back of a chunk. */
function stored({ columns, ...chunk }: Chunk): Chunk {
	const packed = pack(columns);
	for (const column of Object.values<TypedColumn>(packed.columns)) expect(column.byteLength).toBe(column.buffer.byteLength);
	// As the database does, which copies before its call returns.
	const copy = structuredClone(packed);
	return {
		...chunk,
		columns: Object.fromEntries(columnNames(copy).map((key) => [key, unpacked(copy, key)!])) as Chunk['columns']
	};
}

it('stores the same when the memory of chunks is filled again and again', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(line, { minLength: 1, maxLength: 40 }),
			fc.integer({ min: 1, max: 9 }),
			async (lines, chunkRows) => {
				const read = async (lends: boolean) => {
					const sink = new MemorySink();
					const writeChunk = async (chunk: Chunk) => {
						await sink.writeChunk(stored(chunk));
						if (!lends) return;
						for (const { buffer } of Object.values<TypedColumn>(chunk.columns)) new Uint8Array(buffer).fill(0xa5);
					};
					const hooks = { signal: new AbortController().signal, breathe: async () => {}, onStep() {} };
					await importSources([textFile([HEADER, ...lines].join('\n'))], {
						sink,
						chunkRows,
						range: 200,
						startParsers: () => Array.from({ length: 2 }, () => new LocalParser(writeChunk, hooks, lends))
					});
					return sink.chunks;
				};
				expect(await read(true)).toEqual(await read(false));
			}
		),
		{ numRuns: 15 }
	);
});

it('gives back the same memory, and longer memory for texts', () => {
	const shelf = new LendingShelf();
	const numbers = shelf.take(Float64Array, 8);
	const texts = shelf.takeBytes(100);
	shelf.giveBack({ lon: shelf.hand(numbers, 3), 'x0.bytes': shelf.hand(texts, 0) });
	expect(shelf.take(Uint32Array, 8).buffer).not.toBe(numbers.buffer);
	expect(shelf.take(Float64Array, 8).buffer).toBe(numbers.buffer);
	expect(shelf.takeBytes(200).buffer).not.toBe(texts.buffer);
	expect(shelf.takeBytes(50).buffer).toBe(texts.buffer);
});

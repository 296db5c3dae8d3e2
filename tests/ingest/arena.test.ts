import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceMark } from '../../scripts/ingest-wasm.js';
import { Arena } from '../../src/lib/ingest/arena';
import { columnWriter } from '../../src/lib/ingest/columns';
import { HashList } from '../../src/lib/ingest/duplicates';
import { SOURCE_MARK } from '../../src/lib/ingest/kernels.wasm';
import { importFiles } from '../../src/lib/ingest/import-files';
import { LocalParser } from '../../src/lib/ingest/parser';
import { Recast } from '../../src/lib/ingest/recast';
import { RecordScanner, type Batch } from '../../src/lib/ingest/scanner';
import { MemorySink, textFile } from './memory-sink';
import { COMMAS, scanText } from './scan-text';

it('is compiled of the sources beside it (else: node scripts/ingest-wasm.js)', () => {
	expect(SOURCE_MARK).toBe(sourceMark());
});

const arena = Arena.open(3)!;
const outcome = (work: () => unknown) => {
	try {
		return work();
	} catch (error) {
		return (error as Error).message;
	}
};

it('finds the same records and cells as plain script, however broken the text and wherever it is cut', () => {
	const text = fc.string({
		unit: fc.constantFrom('a', '"', '"', ',', ',', '\n', '\r', 'é', '7 and some more text'),
		maxLength: 80
	});
	const dialect = fc.record({
		quote: fc.constantFrom(34, 34, 39, -1),
		newline: fc.constantFrom(10 as const, 13 as const),
		delimiter: fc.constantFrom(44, 97)
	});
	fc.assert(
		fc.property(
			text,
			dialect,
			fc.array(fc.nat(99), { maxLength: 3 }),
			fc.integer({ min: 1, max: 60 }),
			(text, how, at, window) => {
				const length = new TextEncoder().encode(text).length;
				const cuts = at.map((n) => n % (length + 1)).sort((a, b) => a - b);
				const scan = (arena: Arena | null) =>
					outcome(() => {
						let odd = 0;
						const make = (...[dialect, options]: ConstructorParameters<typeof RecordScanner>) => {
							const scanner = new RecordScanner(dialect, { ...options, arena });
							return {
								push: scanner.push.bind(scanner),
								finish: (take: never) => (scanner.finish(take), void (odd = scanner.odd)),
								odd
							};
						};
						const found = scanText(text, { dialect: { ...COMMAS, ...how }, cuts, window, cells: 2, make });
						return { ...found, odd };
					});
				expect(scan(arena)).toEqual(scan(null));
			}
		),
		{ numRuns: 1000 }
	);
});

it('finds records of more cells than there was room for', () => {
	const text = `${','.repeat(300_000)}\n1,2\n`;
	const make = (...[dialect, options]: ConstructorParameters<typeof RecordScanner>) =>
		new RecordScanner(dialect, { ...options, arena });
	expect(scanText(text, { make }).rows.map(({ length }) => length)).toEqual([300_001, 2]);
});

/** Scans a text with the arena and hands over its first batch, with the list of all records. */
function scanned(text: string, take: (batch: Batch, rows: Int32Array) => void) {
	const scanner = new RecordScanner(COMMAS, { arena });
	const onBatch = (batch: Batch) =>
		take(
			batch,
			Int32Array.from({ length: batch.records }, (_, r) => r)
		);
	scanner.push(new TextEncoder().encode(text), onBatch);
	scanner.finish(onBatch);
}

it('gives records the hashes that plain script gives them', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '7'), minLength: 1, maxLength: 40 }), { minLength: 1 }),
			(lines) =>
				scanned(lines.join('\n'), (batch, rows) => {
					const [compiled, plain] = [new HashList(), new HashList()];
					compiled.addAll(batch, rows, batch.records);
					plain.addAll({ ...batch, arena: undefined }, rows, batch.records);
					expect(compiled.pairs()).toEqual(plain.pairs());
				})
		)
	);
});

it.each(['007', '00.5', '12345678901234567'])('takes a column with %s for text, as plain script does', (text) =>
	scanned(`5\n${text}\n`, (batch, rows) => {
		const append = (batch: Batch) => columnWriter('number', 'n', 2).append(batch, rows, 0, 2, 0);
		expect(() => append(batch)).toThrow(Recast);
		expect(() => append({ ...batch, arena: undefined })).toThrow(Recast);
	})
);

const number = fc.oneof(
	fc.constantFrom(
		'',
		' ',
		'0',
		'-0',
		'007',
		'00.5',
		'1.',
		'.5',
		'-.25',
		'1e5',
		'1,024',
		'12 345',
		'$5',
		'x',
		'-',
		'.',
		'1.2.3',
		'００'
	),
	fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map(String),
	fc.double({ min: -180, max: 180, noNaN: true }).map(String),
	fc.bigInt({ min: 0n, max: 10n ** 22n }).map(String),
	fc
		.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: 0, max: 999_999_999 }))
		.map(([a, b]) => `${a}.${String(b).padStart(9, '0')}`)
);
const two = (n: number) => String(n).padStart(2, '0');
const moment = fc.oneof(
	{
		weight: 5,
		arbitrary: fc
			.record({
				y: fc.integer({ min: 1999, max: 2030 }),
				m: fc.integer({ min: 0, max: 13 }),
				d: fc.integer({ min: 0, max: 32 }),
				h: fc.constantFrom(0, 1, 9, 11, 12, 13, 23, 24),
				i: fc.constantFrom(0, 7, 30, 59, 60),
				rest: fc.constantFrom('', ':07', ':60', ':07.250', ' AM', ':59 pm', ' PM ', 'Z', ':00+01:00', ' x', ':7'),
				how: fc.integer({ min: 0, max: 6 })
			})
			.map(({ y, m, d, h, i, rest, how }) => {
				const clock = `${h}:${two(i)}${rest}`;
				return [`${two(m)}/${two(d)}/${y} ${two(h)}:${two(i)}${rest}`, `${m}/${d}/${y}`, `${m}/${d}/${y} ${clock}`, `${y}-${two(m)}-${two(d)}T${two(h)}:${two(i)}${rest}`, `${m}/${d}/${y % 100}`, `${m}-${d}-${y}  ${clock}`, `${y}-${m}-${d} ${clock}`][how]; // prettier-ignore
			})
	},
	fc.constantFrom('', ' ', 'soon', '13:00', '2020', 'Jan 5, 2020', '20200105')
);
const text = fc.oneof(
	fc.constantFrom(
		'',
		' padded ',
		'THEFT',
		'a text of more than sixteen bytes, in one cell',
		'café and a longer text',
		'\u0000',
		'say "so"',
		'two\nlines'
	),
	fc.string({ unit: fc.constantFrom('a', 'b', 'ü', ' ', '漢'), maxLength: 30 })
);
const cell = (value: string) => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

it('reads the same as plain script, cell for cell', async () => {
	const row = fc.tuple(moment, number, number, text, text, number, moment, fc.constantFrom('true', 'FALSE', 'no', '', 'y'));
	const names = ['Date', 'Latitude', 'Longitude', 'Kind', 'Note', 'Number', 'Until', 'Arrest'];
	await fc.assert(
		fc.asyncProperty(
			fc.array(row, { minLength: 40, maxLength: 80, size: 'max' }),
			fc.integer({ min: 20, max: 4000 }),
			fc.constantFrom('mdy' as const, 'dmy' as const, 'ymd' as const),
			async (rows, window, order) => {
				const file = `${names.join()}\n${rows.map((row) => row.map(cell).join()).join('\n')}\n`;
				const form = { order, ambiguous: false, midnightIsDay: true, firstIsMonth: false };
				const read = async (options: { arena?: null }) => {
					const sink = new MemorySink();
					const hooks = { signal: new AbortController().signal, breathe: () => Promise.resolve(), onStep: () => {}, ...options };
					const dataset = await importFiles([textFile(file)], {
						id: 'test',
						name: 'test',
						onProgress: () => {},
						sink,
						...hooks,
						window,
						mapping: {
							time: { column: 'Date', form },
							end: { column: 'Until', form },
							place: { kind: 'degrees', lon: 'Longitude', lat: 'Latitude' },
							category: { column: 'Kind' },
							weight: null,
							area: null,
							grain: 'incident',
							keep: [
								{ column: 'Kind', kind: 'category' },
								{ column: 'Note', kind: 'text' },
								{ column: 'Number', kind: 'number' },
								{ column: 'Arrest', kind: 'boolean' }
							]
						},
						startParsers: () => [new LocalParser((chunk) => sink.writeChunk(chunk), hooks)]
					}).catch((error: Error) => error.message);
					return { chunks: sink.chunks, asides: sink.asides, said: typeof dataset === 'string' ? dataset : { ...dataset, importedAt: 0, report: { ...dataset.report, milliseconds: 0 } } }; // prettier-ignore
				};
				expect(await read({})).toEqual(await read({ arena: null }));
			}
		),
		{ numRuns: 30 }
	);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importSources, MemorySink, textFile } from './memory-sink';
import type { StartParsers } from '../../src/lib/ingest/import-files';
import { LocalParser } from '../../src/lib/ingest/parser';
import { seededRandom } from '../../src/lib/domain/random';

/** Several parsers of this thread that take turns at random. */
function parsers(count: number, sink: MemorySink, seed: number): StartParsers {
	const random = seededRandom(seed);
	const breathe = async () => {
		for (let i = Math.floor(random() * 4); i > 0; i--) await Promise.resolve();
	};
	return (_, onStep) =>
		Array.from({ length: count }, (_, i) => {
			const hooks = { signal: new AbortController().signal, breathe, onStep: onStep.bind(null, i) };
			return new LocalParser(async (chunk) => (await breathe(), sink.writeChunk(chunk)), hooks);
		});
}

const cell = fc.constantFrom(
	'THEFT',
	'ARSON',
	'café',
	'"a, b"',
	'"two\nlines"',
	'"say ""so"""',
	'',
	'"\n\n"',
	'"01/13/2020,41.8\n01/14/2020,41.8"'
);
const line = fc.record({
	day: fc.integer({ min: 13, max: 28 }),
	lat: fc.constantFrom('41.8', '41.9', '', '0'),
	kind: cell,
	note: cell
});
const text = (lines: { day: number; lat: string; kind: string; note: string }[], end: string) =>
	`Date,Latitude,Longitude,Primary Type,Note${end}` +
	lines.map(({ day, lat, kind, note }) => `01/${day}/2020,${lat},-87.6,${kind},${note}${day % 5 ? end : end + end}`).join('') +
	(lines.length % 2 ? `oops${end}01/20/2020,41.8,-87.6,THEFT,last` : '');

/** Everything an import gives, chunks joined: where they are cut differs. */
async function whole(bytes: string, options: Parameters<typeof importSources>[1], sink: MemorySink) {
	const { dataset } = await importSources([textFile(bytes)], { ...options, sink });
	const columns = ['lon', 'lat', 'start', 'precision', 'category', 'weight', 'row'].map((name) => sink.column(name));
	const extras = dataset.extras.map(({ dictionary }, i) =>
		dictionary
			? sink.column(`x${i}`).map((code) => dictionary[code - 1])
			: sink.chunks.map(({ columns }) => new TextDecoder().decode(columns[`x${i}.bytes`] as Uint8Array)).join('')
	);
	const { bytes: _, chunks, ...record } = dataset;
	expect(sink.chunks.map(({ n }) => n)).toEqual(Array.from({ length: chunks }, (_, n) => n));
	return {
		columns,
		extras,
		asides: sink.asides,
		record: { ...record, importedAt: 0, report: { ...record.report, milliseconds: 0 } }
	};
}

it('reads the same however the file is shared out among how many parsers', { timeout: 60_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(line, { minLength: 1, maxLength: 40 }),
			fc.constantFrom('\n', '\r\n', '\r'),
			fc.integer({ min: 8, max: 300 }),
			fc.integer({ min: 1, max: 4 }),
			fc.integer({ min: 1, max: 9 }),
			async (lines, end, range, count, chunkRows) => {
				const bytes = text(lines, end).replaceAll(end === '\r' ? '\n' : '', end === '\r' ? '\r' : '');
				const reference = await whole(bytes, { range: Infinity }, new MemorySink());
				const sink = new MemorySink();
				const shared = await whole(bytes, { range, chunkRows, startParsers: parsers(count, sink, range) }, sink);
				expect(shared).toEqual(reference);
			}
		),
		{ numRuns: 150 }
	);
});

it('gives the same bits to every number of parsers', async () => {
	const lines = Array.from({ length: 300 }, (_, i) => ({
		day: 13 + (i % 15),
		lat: '41.8',
		kind: `K${(i * i) % 37}`,
		note: '"x\ny"'
	}));
	const run = async (count: number) => {
		const sink = new MemorySink();
		await importSources([textFile(text(lines, '\n'))], { range: 700, sink, startParsers: parsers(count, sink, count) });
		return sink.chunks;
	};
	const one = await run(1);
	expect(one.length).toBeGreaterThan(10);
	expect(await run(2)).toEqual(one);
	expect(await run(5)).toEqual(one);
});

it('mends a quotation mark far inside that is never closed, however many parsers read, and names its line', async () => {
	const good = '01/20/2020,41.8,-87.6,THEFT,x\n';
	const bytes = `Date,Latitude,Longitude,Primary Type,Note\n${good.repeat(9999)}01/20/2020,41.8,-87.6,"THEFT,x\n${good.repeat(500)}`;
	for (const count of [1, 3]) {
		const sink = new MemorySink();
		const { dataset } = await importSources([textFile(bytes)], { range: 20_000, sink, startParsers: parsers(count, sink, 1) });
		expect(dataset.report).toMatchObject({ read: 10_500, kept: 10_500, setAside: [] });
		expect(dataset.categories).toEqual(['THEFT']);
		expect(dataset.report.notes.join()).toContain('never closed (line 10,001 of');
	}
});

it('leaves nothing behind when one of several parsers fails', async () => {
	class FullSink extends MemorySink {
		override async writeChunk(chunk: Parameters<MemorySink['writeChunk']>[0]) {
			if (chunk.n === 3) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
			return super.writeChunk(chunk);
		}
	}
	const lines = Array.from({ length: 200 }, () => ({ day: 13, lat: '41.8', kind: 'THEFT', note: 'x' }));
	const sink = new FullSink();
	await expect(
		importSources([textFile(text(lines, '\n'))], { range: 400, sink, startParsers: parsers(3, sink, 1) })
	).rejects.toThrow('full');
	expect(sink).toMatchObject({ chunks: [], dataset: undefined, discarded: 1 });
});

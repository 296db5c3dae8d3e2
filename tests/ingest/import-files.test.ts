import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSources, MemorySink, textFile } from './memory-sink';
import { importFiles } from '../../src/lib/ingest/import-files';
import { inspect } from '../../src/lib/ingest/inspect';
import { utf16 } from './write-table';

const HEADER = 'Date,Primary Type,Latitude,Longitude,Note\n';
const row = (i: number, note = '') =>
	`01/${String(13 + (i % 15)).padStart(2, '0')}/2020 10:0${i % 10}:00 AM,${i % 2 ? 'THEFT' : 'BATTERY'},41.8${i},-87.6${i},${note}\n`;
const rows = (n: number) => Array.from({ length: n }, (_, i) => row(i)).join('');

describe('importFiles', () => {
	it('keeps place, time, kind, weight and row of every incident', async () => {
		const { sink, dataset } = await importSources([textFile(HEADER + rows(3))]);
		expect(sink.column('lat')).toEqual([41.8, 41.81, 41.82]);
		expect(sink.column('lon')).toEqual([-87.6, -87.61, -87.62]);
		expect(sink.column('start')).toEqual([13, 14, 15].map((day, i) => Date.UTC(2020, 0, day, 10, i)));
		expect(sink.column('end')).toEqual(sink.column('start'));
		expect(sink.column('category').map((c) => dataset.categories[c])).toEqual(['BATTERY', 'THEFT', 'BATTERY']);
		expect(sink.column('weight')).toEqual([1, 1, 1]);
		expect(sink.column('row')).toEqual([1, 2, 3]);
		expect(dataset).toMatchObject({ rows: 3, chunks: 1, precision: 'minute', grain: 'incident', invented: false });
		expect(dataset.report).toMatchObject({
			read: 3,
			kept: 3,
			setAside: [],
			missingPlaces: 0,
			missingTimes: 0,
			exactDuplicates: 0,
			net: 3
		});
	});

	it('cuts the columns into chunks that own their buffers', async () => {
		const { sink, dataset } = await importSources([textFile(HEADER + rows(10))], { chunkRows: 4 });
		expect(sink.chunks.map(({ n, rows }) => [n, rows])).toEqual([
			[0, 4],
			[1, 4],
			[2, 2]
		]);
		expect(dataset.chunks).toBe(3);
		expect(sink.column('row')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		for (const { columns, rows } of sink.chunks)
			for (const [key, column] of Object.entries(columns)) {
				expect(column.byteLength).toBe(column.buffer.byteLength);
				if (!key.endsWith('.bytes')) expect(column.length).toBe(key.endsWith('.offsets') ? rows + 1 : rows);
			}
	});

	it('answers the same wherever the bytes are cut', async () => {
		const text = `${HEADER}${row(1, '"a ""quoted"" note"')}${row(2, '"two\nlines"')}x,y\n${row(3, 'é')}${row(2, '"two\nlines"')}`;
		const whole = await importSources([textFile(text)]);
		expect(whole.dataset.report).toMatchObject({ read: 5, kept: 4, exactDuplicates: 1 });
		for (const window of [1, 2, 3, 5, 17, 64]) {
			const { sink, dataset } = await importSources([textFile(text)], { window });
			expect(sink.chunks).toEqual(whole.sink.chunks);
			expect(sink.asides).toBe(whole.sink.asides);
			expect(dataset.report).toEqual({ ...whole.dataset.report, milliseconds: dataset.report.milliseconds });
		}
	});

	it('finds the table below titles, names in two lines, and above a total, wherever the bytes are cut', async () => {
		const names = 'Date;Primary Type;Latitude;Longitude;Size\n(d/m/y);;(deg);(deg);(m)\n';
		const lines = rows(12).replaceAll(',', '||').replaceAll(' AM', '');
		const text = `Incidents of “Somewhere”\nPrinted on Monday\n\n${names.replaceAll(';', '||')}${lines}Total||||||||12\n`;
		for (const bytes of [text, `\ufeff${text}`, utf16(`\ufeff${text}`, true)])
			for (const window of [1, 7, 100_000]) {
				const { dataset, sink, inspection } = await importSources([textFile(bytes)], { window });
				expect(inspection.columns.map(({ name }) => name)).toContain('Size (m)');
				expect(dataset.report).toMatchObject({ read: 13, kept: 12, missingPlaces: 0, missingTimes: 0 });
				expect(dataset.report.setAside).toEqual([{ reason: 'a total or a note, not an incident', rows: 1 }]);
				expect(sink.column('lat').slice(0, 3)).toEqual([41.8, 41.81, 41.82]);
				expect(dataset.provenance.dialect).toMatch(/“\|\|” between cells.*first 2 lines, 2 lines before them left out/);
			}
	});

	it('keeps or sets aside every row it reads', async () => {
		const cell = fc.constantFrom('01/20/2020', '', '41.88', '-87.6', '0', 'THEFT', '"a,b"', 'x', ' ');
		const line = fc.array(cell, { minLength: 1, maxLength: 7 }).filter((cells) => cells.join('') !== '');
		await fc.assert(
			fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
				const { dataset, sink } = await importSources([
					textFile(HEADER + rows(15) + lines.map((cells) => `${cells.join(',')}\n`).join(''))
				]);
				const { read, kept, setAside } = dataset.report;
				const aside = setAside.reduce((sum, { rows }) => sum + rows, 0);
				expect(read).toBe(lines.length + 15);
				expect(kept + aside).toBe(read);
				expect(dataset.rows).toBe(kept);
				expect(sink.column('lon')).toHaveLength(kept);
				expect(sink.asides.split('\r\n').length - 2).toBe(aside ? aside : -1);
			}),
			{ numRuns: 100 }
		);
	});

	it('says why rows were set aside and keeps them as text', async () => {
		const text = `${HEADER}${row(1)}\n01/20/2020,THEFT\n,,,,\n${row(2).trim()},more\nTotal: 3\n${HEADER}=cmd(),x,,,\n${row(3)}`;
		const { dataset, sink } = await importSources([textFile(text)]);
		expect(dataset.report.setAside).toEqual([
			{ reason: 'too few cells', rows: 1 },
			{ reason: 'too many cells', rows: 1 },
			{ reason: 'every cell is empty', rows: 1 },
			{ reason: 'the column names again', rows: 1 },
			{ reason: 'neither a readable time nor a place or area', rows: 1 },
			{ reason: 'a total or a note, not an incident', rows: 1 }
		]);
		expect(sink.asides).toContain('file.csv,2,too few cells (2 of 5),"01/20/2020,THEFT"');
		expect(sink.asides).toContain(`"'=cmd(),x,,,"`); // no formula in a spreadsheet
		expect(dataset.rows).toBe(2);
	});

	it('mends a quote that is never closed, wherever it is, and names its line', async () => {
		for (const at of [3, 6000]) {
			const text = HEADER + Array.from({ length: 7000 }, (_, i) => row(i, i === at ? '"five inches' : 'y')).join('');
			const { dataset } = await importSources([textFile(text)]);
			expect(dataset.report).toMatchObject({ read: 7000, kept: 7000, setAside: [] });
			const notes = dataset.report.notes.join(' ');
			const line = (at + 2).toLocaleString('en');
			expect(notes).toContain(
				`In 1 row a quotation mark or a separator was out of place; it (line ${line} of “file.csv”) was read`
			);
			expect(notes).toContain(`is opened and never closed (line ${line} of “file.csv”)`);
		}
	});

	it('counts lines as an editor does: titles, empty lines and line breaks in cells among them', async () => {
		for (const end of ['\n', '\r\n', '\r']) {
			const lines = [
				'A report',
				'',
				HEADER.trim(),
				row(1, '"two\nlines"').trim(),
				'',
				row(2, '"open').trim(),
				...Array.from({ length: 9 }, (_, i) => row(i).trim())
			];
			const text = lines.join('\n').replaceAll('\n', end);
			const { dataset } = await importSources([textFile(text)]);
			expect(dataset.report.kept).toBe(11);
			expect(dataset.report.notes.join(' ')).toContain('never closed (line 7 of');
		}
	});

	it('keeps a row without a place, or without a time, and counts it', async () => {
		const text = `${HEADER}${row(1)}01/20/2020,THEFT,0,0,\n01/20/2020,THEFT,,,\nsoon,THEFT,41.8,-87.6,\n01/20/2020,THEFT,999,-87.6,\n`;
		const { dataset, sink } = await importSources([textFile(text)]);
		expect(dataset.report).toMatchObject({ kept: 5, missingPlaces: 3, missingTimes: 1 });
		expect(sink.column('lon').filter(Number.isNaN)).toHaveLength(3);
		expect(dataset.report.notes.join()).toMatch(/1 row has coordinates that lie nowhere near/);
	});

	it('joins several files, columns in whatever order, and numbers rows in each', async () => {
		const other = 'Primary Type,Date,Longitude,Latitude,Note\nARSON,02/20/2020,-87.5,41.7,\n';
		const { dataset, sink } = await importSources([textFile(HEADER + rows(2), 'a.csv'), textFile(other, 'b.csv')]);
		expect(dataset.categories).toEqual(['BATTERY', 'THEFT', 'ARSON']);
		expect(sink.column('row')).toEqual([1, 2, 1]);
		expect(sink.column('lat')[2]).toBe(41.7);
		await expect(importSources([textFile(HEADER + rows(2)), textFile('a,b\n1,2\n', 'other.csv')])).rejects.toMatchObject({
			code: 'import/mapping',
			message: expect.stringContaining('“other.csv” has no column “Date”')
		});
	});

	it('reads again when later rows teach what the first did not show', async () => {
		const many = Array.from({ length: 4000 }, (_, i) => `0${1 + (i % 9)}/0${1 + (i % 7)}/2020,T,41.8,-87.6,${i}.5\n`).join('');
		const text = `${HEADER}${many}25/03/2020,T,41.8,-87.6,007\n`;
		const { dataset, sink, guess } = await importSources([textFile(text)]);
		expect(guess.mapping.time?.form).toMatchObject({ order: 'mdy', ambiguous: true });
		expect(guess.doubts[0]).toMatch(/day and month could be the other way round/);
		expect(dataset.extras).toEqual([{ name: 'Note', kind: 'text' }]); // 007 keeps its zeros
		expect(sink.column('start').at(-1)).toBe(Date.UTC(2020, 2, 25));
		expect(sink.column('start')[1]).toBe(Date.UTC(2020, 1, 2));
		expect(dataset.report).toMatchObject({ read: 4001, kept: 4001, missingTimes: 0 });
	});

	it('takes a file whose days are all the first of a month for months', async () => {
		const lines = Array.from(
			{ length: 9000 },
			(_, i) => `2020-0${1 + Math.floor(i / 1000)}-01,-2.4,53.7,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n`
		);
		const { dataset, sink, guess } = await importSources([textFile(`when it was,longitude,latitude,x\n${lines.join('')}`)]);
		expect(guess.mapping.time?.form.firstIsMonth).toBe(false); // the first rows show one month only
		expect(sink.discarded).toBe(1);
		expect(dataset.precision).toBe('month');
		expect(new Set(sink.column('precision'))).toEqual(new Set([3]));
	});

	it('leaves nothing behind when it is cancelled', async () => {
		const controller = new AbortController();
		const sink = new MemorySink();
		const source = textFile(HEADER + rows(5000));
		const { guess } = await inspect(source);
		const work = importFiles([source], {
			id: 'x',
			name: 'x',
			mapping: guess.mapping,
			sink,
			signal: controller.signal,
			chunkRows: 100,
			window: 1000,
			breathe: () => new Promise((resume) => setTimeout(resume)),
			onProgress: ({ rows }) => rows > 1000 && controller.abort()
		});
		await expect(work).rejects.toMatchObject({ name: 'AbortError' });
		expect(sink).toMatchObject({ chunks: [], asides: '', dataset: undefined, discarded: 1 });
	});

	it('leaves nothing behind when the disk is full', async () => {
		class FullSink extends MemorySink {
			override async writeChunk(chunk: Parameters<MemorySink['writeChunk']>[0]) {
				if (chunk.n === 2) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
				return super.writeChunk(chunk);
			}
		}
		const sink = new FullSink();
		await expect(importSources([textFile(HEADER + rows(5000))], { sink, chunkRows: 100 })).rejects.toThrow('full');
		expect(sink).toMatchObject({ chunks: [], dataset: undefined, discarded: 1 });
	});

	it('tells how far it is', async () => {
		const seen: number[] = [];
		await importSources([textFile(HEADER + rows(2000))], { window: 4096, onProgress: ({ share }) => void seen.push(share) });
		expect(seen.length).toBeGreaterThan(5);
		expect(seen).toEqual([...seen].sort((a, b) => a - b));
		expect(seen.at(-1)).toBe(1);
	});

	it('unpacks gzip, reads UTF-8, Windows-1252 and UTF-16', async () => {
		const text = `${HEADER}${row(1, 'CAFÉ')}${row(2, 'CAFÉ')}`;
		const latin1 = Uint8Array.from(text, (c) => c.charCodeAt(0));
		const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer);
		const zipped = new Uint8Array(
			await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
		);
		for (const bytes of [text, `\ufeff${text}`, latin1, utf16, zipped]) {
			const { dataset } = await importSources([textFile(bytes)]);
			expect(dataset.extras[0]).toEqual({ name: 'Note', kind: 'category', dictionary: ['CAFÉ'] });
			expect(dataset.rows).toBe(2);
		}
	});

	it('reads a file cut off in the middle of its gzip as unreadable', async () => {
		const zipped = new Uint8Array(
			await new Response(new Blob([HEADER + rows(3000)]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
		);
		await expect(importSources([textFile(zipped.slice(0, zipped.length >> 1))])).rejects.toMatchObject({
			code: 'import/unreadable'
		});
	});
	it.each<[string, (zipped: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
		['is cut short in its last line', (zipped) => zipped.slice(0, -12)],
		['lacks the last byte', (zipped) => zipped.slice(0, -1)],
		['has a wrong checksum', (zipped) => zipped.with(zipped.length - 8, zipped[zipped.length - 8] ^ 1)],
		['has a wrong length', (zipped) => zipped.with(zipped.length - 1, zipped[zipped.length - 1] ^ 1)]
	])('leaves nothing of a gzip file that %s, although chunks of it were written', async (_, damage) => {
		const text = new Blob([HEADER + rows(20_000)]);
		const zipped = new Uint8Array(await new Response(text.stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer());
		let written = 0;
		class Counting extends MemorySink {
			override writeChunk(chunk: Parameters<MemorySink['writeChunk']>[0]) {
				written++;
				return super.writeChunk(chunk);
			}
		}
		const sink = new Counting();
		const whole = await inspect(textFile(zipped));
		const work = importFiles([textFile(damage(zipped))], {
			id: 'test',
			name: 'test',
			mapping: whole.guess.mapping,
			sink,
			signal: new AbortController().signal,
			onProgress: () => {},
			breathe: () => Promise.resolve(),
			chunkRows: 100
		});
		await expect(work).rejects.toMatchObject({
			code: 'import/unreadable',
			message: expect.stringContaining('unpacked to its end')
		});
		expect(sink).toMatchObject({ chunks: [], asides: '', dataset: undefined });
		expect(written).toBeGreaterThan(50);
	});
});

import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/lib/ingest/inspect';
import { scannerFor } from '../../src/lib/ingest/scanners';
import { importSources, MemorySink, textFile } from './memory-sink';
import { COMMAS } from './scan-text';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
const wide = Array.from({ length: 1000 }, (_, i) => `c${i}`).join(',');

describe('files that are no table of incidents', () => {
	it.each<[string, string | Uint8Array<ArrayBuffer>, string, RegExp]>([
		['an empty file', '', 'import/empty', /“file\.csv” is empty/],
		['blanks only', ' \r\n\n ', 'import/empty', /is empty/],
		['a picture', PNG, 'import/not-text', /is a PNG picture, not a table/],
		['bytes of no kind', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 31), 'import/not-text', /is no text file/],
		['a header alone', 'Date,Latitude,Longitude\n', 'import/header-only', /has a line of column names and nothing below/],
		['a thousand columns', `${wide}\n${wide}\n`, 'import/too-wide', /has 1,000 columns; Openbeat reads tables of up to 500/],
		['nothing that is a time or place', 'a,b\nx,y\n', 'import/no-rows-kept', /None of the 1 rows/]
	])('%s is refused in a sentence, and nothing is stored', async (_what, bytes, code, message) => {
		const sink = new MemorySink();
		const attempt = importSources([textFile(bytes)], { sink });
		await expect(attempt).rejects.toMatchObject({
			name: 'AppError',
			code,
			message: expect.stringMatching(message),
			hint: expect.stringMatching(/\w{3}/)
		});
		expect(sink).toMatchObject({ chunks: [], asides: '', dataset: undefined });
	});

	it('refuses a million columns in a sentence, having looked at little of them', async () => {
		const names = new Blob([`${Array.from({ length: 1_000_000 }, (_, i) => `c${i}`).join(',')}\n1,2\n`]);
		let asked = 0;
		const slice = names.slice.bind(names);
		names.slice = (from = 0, to = names.size) => ((asked = Math.max(asked, Math.min(to, names.size))), slice(from, to));
		await expect(inspect({ name: 'wide.csv', blob: names })).rejects.toMatchObject({
			code: 'import/too-wide',
			message: expect.stringMatching(/first line of “wide\.csv” does not end within 256 KB and has over [34]\d,\d{3} columns/)
		});
		expect(asked).toBeLessThan(600_000);
	});

	it('says of a quote that is open from the first byte on that it may be one, however many commas follow', async () => {
		const open = new Blob([`"${'c,'.repeat(300_000)}`]);
		await expect(inspect({ name: 'open.csv', blob: open })).rejects.toMatchObject({ code: 'import/unclosed-quote' });
	});

	it.each([
		['quick', COMMAS],
		['careful', { ...COMMAS, repair: true }]
	])('stops at a cell without end at a stated limit and names the record: the %s scanner', (_which, dialect) => {
		for (const quote of ['', '"']) {
			const scanner = scannerFor(dialect, { cells: 2 });
			scanner.push(new TextEncoder().encode(`a,b\n1,2\n3,${quote}`), () => {});
			const piece = new Uint8Array(1 << 20).fill(120);
			let megabytes = 0;
			const endless = () => {
				for (; megabytes < 1024; megabytes++) scanner.push(piece, () => {});
			};
			expect(endless).toThrow(
				expect.objectContaining({ message: expect.stringMatching(/record 3/i), hint: expect.stringMatching(/\w/) })
			);
			expect(megabytes).toBeLessThan(20); // of the 1,024 there would be
		}
	});

	it('keeps ids and odd numbers as they are written', async () => {
		const cells = ['007', '12345678901234567890', '1e309', '-0', '00'];
		const lines = Array.from({ length: 200 }, (_, i) => `01/${13 + (i % 9)}/2020,41.8,-87.6,${cells.join(',')},${i}`).join('\n');
		const { dataset } = await importSources([textFile(`Date,Latitude,Longitude,a,b,c,d,e,f\n${lines}\n`)]);
		for (const [i, text] of cells.entries()) {
			const { kind, dictionary } = dataset.extras[i];
			if (kind === 'category') expect(dictionary).toEqual([text]);
			else expect(kind).toBe('text');
		}
	});

	it('is not led astray by hostile column names', async () => {
		const { dataset } = await importSources([
			textFile('Date,Latitude,Longitude,__proto__,constructor,,x,x,\u202eevil\n01/20/2020,41.8,-87.6,a,b,c,d,e,f\n')
		]);
		expect(dataset.extras.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'Column 6', 'x', 'x (2)', '‹RLO›evil']);
		expect(({} as Record<string, unknown>).a).toBeUndefined();
	});
});

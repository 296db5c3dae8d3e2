import { expect, it } from 'vitest';
import { importSources, textFile } from './memory-sink';
import { madeLines } from './made-blob';
import { understood } from './write-table';

const LINE = '01/20/2020,"THEFT, other",41.81234,-87.61234\n'; // 46 bytes

it('a quote open at the first byte of a long file hides none of its rows', async () => {
	const size = LINE.length * 500_000;
	const { blob } = madeLines(size, LINE, [[0, '"Date,Type is the first,Latitude,Longitude']]);
	const { dataset } = await importSources([{ name: 'first.csv', blob }], { chunkRows: 1 << 16 });
	expect(dataset.report.read).toBe(499_999);
	expect(dataset.report.kept).toBe(499_999);
	expect(dataset.categories).toEqual(['THEFT, other']);
	expect(dataset.report.notes.join()).toContain('never closed (line 1 of “first.csv”)');
}, 30_000);

it('a quote open in the middle of a long file costs its own row only', async () => {
	const at = LINE.length * 300_000;
	const { blob } = madeLines(LINE.length * 400_000, LINE, [
		[0, 'Date,Type of offence ,Latitude ,Longitude   \n'],
		[at, '01/20/2020,"THEFT, othe,41.81234,-87.612345\n']
	]);
	const { dataset } = await importSources([{ name: 'middle.csv', blob }], { chunkRows: 1 << 16 });
	expect(dataset.report).toMatchObject({ read: 399_999, kept: 399_999 });
	expect(dataset.report.notes.join()).toContain('never closed (line 300,001 of “middle.csv”)');
}, 30_000);

it('quotes open in every line of a long stretch are as many rows, and cost no more than their lines', async () => {
	const good = Array.from({ length: 9000 }, (_, i) => `01/20/2020,"THEFT",41.8${i % 1000},-87.61\n`).join('');
	const open = Array.from({ length: 20_000 }, (_, i) => `01/20/2020,"ARSON,41.8${i % 1000},-87.61\n`).join('');
	const { dataset } = await importSources([textFile(`Date,Type,Latitude,Longitude\n${good}${open}`)]);
	expect(dataset.report.kept).toBe(29_000);
	expect(Object.fromEntries(dataset.categories.map((name, i) => [name, dataset.categoryCounts[i]]))).toEqual({
		THEFT: 9000,
		ARSON: 20_000
	});
	expect(dataset.report.notes.join()).toMatch(/20,000 quotation marks are opened and never closed, the first \(line 9,002 of/);
	expect(dataset.report.milliseconds).toBeLessThan(10_000); // 256 KB looked at for every line would be 5 GB
}, 30_000);

it('long cells of several lines stay what they are', async () => {
	const cell = `"${'a line of a report\n'.repeat(6000)}end"`; // 114 KB
	const found = await understood(`Date,Note,Beat\n2020-01-02,${cell},11\n2020-01-03,short,12\n2020-01-04,short,13\n`);
	expect(found.rows).toBe(3);
	expect(found.csv).toContain('a line of a report\na line of a report');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCells } from '../../../src/lib/ingest/formats/xlsx-limits';
import { sheetsOf, xlsxRows } from '../../../src/lib/ingest/formats/xlsx-rows';
import { readDirectory } from '../../../src/lib/ingest/formats/zip-directory';
import { tableOf } from './table-of';
import { workbook, type Cell } from './workbook';

async function read(blob: Blob, n = 0): Promise<string[][]> {
	const entries = await readDirectory(blob, 'book.xlsx');
	const sheets = await sheetsOf('book.xlsx', blob, entries);
	return tableOf(await xlsxRows('book.xlsx', blob, entries, sheets[n]));
}

describe('xlsxRows', () => {
	it('writes texts, numbers, truth values and dates as they are meant', async () => {
		const sheet: Cell[][] = [
			['id', 'when', 'lat', 'arrest', 'note'],
			['007', { days: 45_292 }, { number: '41.878099999999996' }, true, ' a "b"\nc '],
			[{ number: '12345678901234567890' }, { days: 45_292.604_166_666_67 }, { number: '-1E-3' }, false, null]
		];
		expect(await read(workbook({ 'A & B': sheet }))).toEqual([
			['id', 'when', 'lat', 'arrest', 'note'],
			['007', '2024-01-01', '41.8781', 'true', ' a "b"\nc '],
			['12345678901234567890', '2024-01-01T14:30:00', '-0.001', 'false', '']
		]);
	});
	it('lists the visible sheets by name and reads the one asked for', async () => {
		const book = workbook({ 'Notes & <more>': [['x']], Data: [['a'], ['1']], Secret: [['y']] }, ['Secret']);
		const sheets = await sheetsOf('book.xlsx', book, await readDirectory(book, 'book.xlsx'));
		expect(sheets.map(({ name }) => name)).toEqual(['Notes & <more>', 'Data']);
		expect(await read(book, 1)).toEqual([['a'], ['1']]);
	});
	it('fills short rows up to the width of the table', async () => {
		expect(
			await read(
				workbook({
					Data: [
						['a', 'b', 'c'],
						[null, 'x'],
						['1', null, '3']
					]
				})
			)
		).toEqual([
			['a', 'b', 'c'],
			['', 'x', ''],
			['1', '', '3']
		]);
	});
	it('refuses a sheet that unpacks to more than memory should hold', async () => {
		const book = workbook({ Data: [['a'], ['1']] });
		const entries = await readDirectory(book, 'book.xlsx');
		const [sheet] = await sheetsOf('book.xlsx', book, entries);
		const large = entries.map((entry) => (entry.name === sheet.path ? { ...entry, bytes: 1 << 30 } : entry));
		await expect(xlsxRows('book.xlsx', book, large, sheet)).rejects.toThrow(/too large for a spreadsheet/);
	});
	it('reads every text back as it was', async () => {
		const text = fc.string({ minLength: 1, maxLength: 8 }).filter((s) => s.trim() !== '' && !/[\r\ufffe\uffff_]/.test(s));
		const rows = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(rows, async (table) => {
				expect(await read(workbook({ Data: table }))).toEqual(table);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('checkCells', () => {
	const check = (...cells: string[]) => checkCells('book.xlsx', new TextEncoder().encode(`<row r="1">${cells.join('')}</row>`));
	it('lets a full sheet pass, and a lone cell far to the right of a short one', () => {
		expect(() => check('<c r="A1"/>', '<c r="P1048576"/>')).not.toThrow();
		expect(() => check('<c r="XFD900"/>')).not.toThrow();
	});
	it.each([
		['one cell in the far corner', '<c r="XFD1048576"><v>1</v></c>'],
		['a row beyond every sheet', '<row r="999999999"/>'],
		['a column beyond every sheet', "<c s='1'\n r = 'ZZZZZZ1'/>"],
		['an address in disguise', '<c r="&#88;FD1048576"/>']
	])('refuses %s', (_, xml) => expect(() => check(xml)).toThrow(/too large for a spreadsheet/));
	it('sees an address wherever its slice of the bytes is cut', () => {
		for (let shift = 0; shift < 12; shift++)
			expect(() => check(' '.repeat((1 << 20) - 20 + shift), '<c r="XFD1048576"/>')).toThrow();
	});
	it('stops the sheet before it is read', async () => {
		const far = workbook({ Data: [['a'], ['1']] }, [], '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
		await expect(read(far)).rejects.toThrow(/1,048,576 rows and 16,384 columns/);
	});
});

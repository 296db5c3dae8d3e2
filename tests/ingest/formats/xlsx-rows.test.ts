import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable } from '../../../src/lib/ingest/formats/open-table';
import { checkCells } from '../../../src/lib/ingest/formats/xlsx-limits';
import { sheetsOf, xlsxRows } from '../../../src/lib/ingest/formats/xlsx-rows';
import { readDirectory } from '../../../src/lib/ingest/formats/zip-directory';
import { layoutOf } from '../../../src/lib/ingest/layout';
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
	const date = (days: string, style: number) => ({ xml: `<c s="${style}"><v>${days}</v></c>` });
	it.each([
		// Serial numbers and what they show, from the tables of ECMA-376 Part 1, 18.17.4.1 and 18.17.4.3.
		['1900', '', '45292.604166666664', '2024-01-01T14:30:00', '61', '1900-03-01', '0.25'],
		['1904', '<workbookPr date1904="1"/>', '43830.604166666664', '2024-01-01T14:30:00', '1', '1904-01-02', '0.25'],
		[
			'1904, written as a word',
			'<workbookPr date1904="true"/>',
			'43830.604166666664',
			'2024-01-01T14:30:00',
			'1',
			'1904-01-02',
			'0.25'
		]
	])('counts days from %s', async (_, properties, when, iso, day, isoDay, clock) => {
		const book = workbook(
			{
				Data: [
					['when', 'day', 'clock'],
					[date(when, 1), date(day, 2), date(clock, 3)]
				]
			},
			[],
			'',
			{ properties }
		);
		expect(await read(book)).toEqual([
			['when', 'day', 'clock'],
			[iso, isoDay, '06:00:00']
		]);
	});
	it('takes the last result of a formula, and errors and formulas never worked out as nothing', async () => {
		const cells: Cell[] = [
			{ xml: '<c><f>1+2</f><v>3</v></c>' },
			{ xml: '<c t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c>' },
			{ xml: '<c t="b"><f>1=1</f><v>1</v></c>' },
			{ xml: '<c t="e"><f>NA()</f><v>#N/A</v></c>' },
			{ xml: '<c t="e"><v>#DIV/0!</v></c>' },
			{ xml: '<c t="str"><f>A1</f></c>' },
			{ xml: '<c><f>A1</f></c>' },
			'end'
		];
		const header = ['sum', 'text', 'truth', 'na', 'div', 'none', 'nothing', 'last'];
		expect(await read(workbook({ Data: [header, cells] }))).toEqual([header, ['3', 'ab', 'true', '', '', '', '', 'end']]);
	});
	it('keeps the zeros before a number that is text, shared or not, and spaces in it', async () => {
		const shared = ['beat', '0031', ' 08B '];
		const cell = (n: number) => ({ xml: `<c t="s"><v>${n}</v></c>` });
		expect(
			await read(
				workbook(
					{
						Data: [
							[cell(0), 'ward'],
							[cell(1), '007'],
							[cell(2), '01']
						]
					},
					[],
					'',
					{ shared }
				)
			)
		).toEqual([
			['beat', 'ward'],
			['0031', '007'],
			[' 08B ', '01']
		]);
	});
	it('leaves out titles in merged cells above the table', async () => {
		const rows: Cell[][] = [
			['Crimes of the city of Example, all districts', null, null],
			[null, null, null],
			['when', 'kind', 'district'],
			...Array.from({ length: 30 }, (_, i): Cell[] => [{ days: 45_292 + i }, i % 2 ? 'THEFT' : 'ARSON', `0${i % 9}`])
		];
		const book = workbook({ Data: rows }, [], '', { behind: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' });
		const source = await openTable({ file: new File([book], 'book.xlsx'), part: { kind: 'sheet', sheet: 'Data' } });
		const { header, rows: read } = await layoutOf(source);
		expect(header).toEqual(['when', 'kind', 'district']);
		expect(read).toHaveLength(30);
		expect(read[1]).toEqual(['2024-01-02', 'THEFT', '01']);
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

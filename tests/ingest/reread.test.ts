import { describe, expect, it } from 'vitest';
import { understood, utf16, written, type Style } from './write-table';

const HEADER = ['Date', 'Time', 'Offence', 'Street', 'Latitude', 'Longitude', 'Count'];
const STREETS = ['Main St', 'O’Neill Ave', 'Elm, north side', '2nd Av "old"', 'Høybråten vei', 'Line 1\nLine 2'];
const cells = (i: number) => [
	`${String(1 + (i % 28)).padStart(2, '0')}/03/2020`,
	`${10 + (i % 12)}:${String((7 * i) % 60).padStart(2, '0')}`,
	['Theft', 'Burglary', 'Criminal damage'][i % 3],
	STREETS[i % 4 === 3 ? (i >> 2) % STREETS.length : 0],
	`41.8${(i * 37) % 1000}`,
	`-87.6${(i * 53) % 1000}`,
	i % 5 ? `0${i}` : ''
];
const TABLE = Array.from({ length: 60 }, (_, i) => cells(i));

const CLEAN = written([HEADER, ...TABLE]);
const lines = (text: string) => text.split(/(?<=\n)/);

describe('a table is understood however it is written:', () => {
	const styles: [string, Style][] = [
		...[',', ';', '\t', '|', ', ', '||', '::', ' | ', '~', '^', '|~|', ' ', '§'].map((separator): [string, Style] => [
			`“${separator}” between cells`,
			{ separator }
		]),
		['single quotes', { quote: "'" }],
		['all cells quoted', { all: true }],
		['backslashes', { escape: '\\' }],
		['all quoted, semicolon, backslash', { all: true, escape: '\\', separator: ';' }],
		['CRLF', { end: '\r\n' }],
		['CR', { end: '\r' }],
		['blanks behind commas', { pad: ' ' }],
		['blanks behind commas and quotes', { pad: '  ', all: true }]
	];
	it.each(styles)('%s', async (_what, style) => expect((await understood(written([HEADER, ...TABLE], style))).csv).toBe(CLEAN));
	it.each(styles)('%s, five rows', async (_what, style) =>
		expect((await understood(written([HEADER, ...TABLE.slice(0, 5)], style))).csv).toBe(written([HEADER, ...TABLE.slice(0, 5)]))
	);
	it.each(styles)('%s, no names', async (_what, style) => {
		const found = await understood(written(TABLE, style));
		expect(found.csv).toBe(written(TABLE));
		expect(found.header).toBe(false);
	});

	it.each<[string, string | Uint8Array<ArrayBuffer>]>([
		['no line end at the end', CLEAN.slice(0, -1)],
		['a byte order mark', `\ufeff${CLEAN}`],
		['UTF-16 with a mark', utf16(`\ufeff${CLEAN}`, false)],
		['UTF-16, big end first', utf16(`\ufeff${CLEAN}`, true)],
		['UTF-16 without a mark', utf16(CLEAN, false)],
		['UTF-16, big end first, without a mark', utf16(CLEAN, true)],
		['UTF-16 with titles', utf16(`\ufeffRecorded incidents\r\n\r\n${CLEAN}`, false)],
		['empty lines', `\n\n${lines(CLEAN).slice(0, 9).join('\n')}\n${lines(CLEAN).slice(9).join('')}\n\n`],
		['a title', `Recorded incidents 2020\n${CLEAN}`],
		['a title, a note with commas and an empty line', `Recorded incidents 2020\nTheft, burglary and damage\n\n${CLEAN}`],
		['titles filled up with empty cells', `Recorded incidents,,,,,,\n,,,,,,\nMarch 2020,,,,,,\n${CLEAN}`],
		['comments', `# made by hand, with care, on a Monday\n# yes\n${CLEAN}`],
		['separators at the end of every line', written([HEADER, ...TABLE].map((row) => [...row, '']))],
		['separators at the end of every row', written([HEADER, ...TABLE.map((row) => [...row, ''])])],
		['notes below', `${CLEAN}\nTotal,,,,,,60\nSource: the police of Somewhere\n`],
		[
			'line ends of three kinds',
			written([HEADER]) +
				written(TABLE.slice(0, 20), { end: '\r\n' }) +
				written(TABLE.slice(20, 40), { end: '\r' }) +
				written(TABLE.slice(40))
		],
		[
			'one row with other separators',
			written([HEADER, ...TABLE.slice(0, 20)]) + written(TABLE.slice(20, 21), { separator: ';' }) + written(TABLE.slice(21))
		],
		['names with other separators', written([HEADER], { separator: ';' }) + written(TABLE)]
	])('%s', async (_what, text) => expect((await understood(text)).csv).toBe(CLEAN));

	it('Latin-1', async () => {
		const text = CLEAN.replaceAll('’', "'");
		expect((await understood(Uint8Array.from(text, (c) => c.charCodeAt(0)))).csv).toBe(text);
	});
	it('names in two lines', async () => {
		const above = ['Date', 'Time', 'Kind of', 'Street', 'Lat', 'Long', 'Number'];
		const below = ['', '', 'offence', 'name', 'itude', 'itude', 'counted'];
		const names = ['Date', 'Time', 'Kind of offence', 'Street name', 'Lat itude', 'Long itude', 'Number counted'];
		expect((await understood(written([above, below, ...TABLE]))).csv).toBe(written([names, ...TABLE]));
	});
	it('a row of units', async () => {
		const units = ['(d/m/y)', '(h:m)', '', '', '(deg)', '(deg)', '(n)'];
		const found = await understood(written([HEADER, units, ...TABLE]));
		expect(found.rows).toBe(60);
		expect(found.csv.split('\n')[0]).toBe('Date (d/m/y),Time (h:m),Offence,Street,Latitude (deg),Longitude (deg),Count (n)');
	});
});

describe('one strange line leaves the others as they are:', () => {
	const strange: [string, (line: string) => string, (row: string[]) => string[]][] = [
		['a cell too many', (line) => line.replace(',', ',,'), ([date, ...rest]) => [date, '', ...rest]],
		['a cell too few', (line) => line.replace(',', ''), ([date, time, ...rest]) => [date + time, ...rest, '']],
		['a quote never closed', (line) => `"${line}`, (row) => row],
		['a quote never closed in the middle', (line) => line.replace(',', ',"'), (row) => row],
		['a quote only at the end of a cell', (line) => line.replace(',', '",'), ([date, ...rest]) => [`${date}"`, ...rest]],
		[
			'a quote inside quotes',
			(line) => line.replace(/(Theft|Burglary|Criminal damage)/, '"$1" or so"'),
			(row) => row.with(2, `${row[2]}" or so`)
		]
	];
	for (const [what, spoil, expected] of strange)
		it.each([0, 1, 8, 21, 59])(`${what}, row %i`, async (at) => {
			const text = [HEADER, ...TABLE].map((row, i) => (i === at + 1 ? spoil(written([row])) : written([row]))).join('');
			expect((await understood(text)).csv).toBe(written([HEADER, ...TABLE.map((row, i) => (i === at ? expected(row) : row))]));
		});
	it('a quote never closed far into a long file', async () => {
		const rows = Array.from({ length: 8000 }, (_, i) => cells(i));
		const spoilt = [HEADER, ...rows].map((row, i) => (i === 7001 ? `"${written([row])}` : written([row]))).join('');
		const found = await understood(spoilt);
		expect(found.csv).toBe(written([HEADER, ...rows]));
		expect(found.problems).toEqual([expect.stringMatching(/Row 7001 has a quotation mark/)]);
	});
	it('a name too many or too few', async () => {
		expect((await understood(written([[...HEADER, 'More'], ...TABLE]))).csv).toBe(
			written([[...HEADER, 'More'], ...TABLE.map((row) => [...row, ''])])
		);
		expect((await understood(written([HEADER.slice(0, -1), ...TABLE]))).csv).toBe(written([HEADER.slice(0, -1), ...TABLE]));
	});
});

describe('little or nothing to read:', () => {
	it.each([
		['', ''],
		['\n\n', ''],
		['a,b,c\n', 'a,b,c\n'],
		['Date;Offence;Place', 'Date,Offence,Place\n'],
		['1,2,3\n', '1,2,3\n'],
		['name\nAnna\nBert\n', 'name\nAnna\nBert\n'],
		['name\nAnna Smith\nBert Miller Jones\n', 'name\nAnna Smith\nBert Miller Jones\n'],
		['when\n2020-01-02 10:00\n2020-01-03 11:30\n', 'when\n2020-01-02 10:00\n2020-01-03 11:30\n'],
		['x', 'x\n'],
		['a,b\n1,2', 'a,b\n1,2\n'],
		['price;n\n1,5;2\n3,25;4\n', 'price,n\n"1,5",2\n"3,25",4\n'],
		['a b c\n1 2 3\n', 'a,b,c\n1,2,3\n']
	])('%j', async (text, csv) => expect((await understood(text)).csv).toBe(csv));

	it('two tables: all rows, each table with its names', async () => {
		const second = written([['Area', 'People'], ...Array.from({ length: 20 }, (_, i) => [`A${i}`, `${i}00`])]);
		const found = await understood(`${CLEAN}\n${second}`);
		expect(found.csv).toBe(CLEAN + second);
		expect(found.rows).toBe(60 + 20);
	});
	it('a picture is no table: nothing is written, a sentence says so', async () => {
		const found = await understood(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
		expect(found).toMatchObject({ csv: '', rows: 0, problems: [expect.stringMatching(/is a PNG picture/)] });
	});
});

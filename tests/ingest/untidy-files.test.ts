import { describe, expect, it } from 'vitest';
import { unwrapper } from '../../src/lib/ingest/wrapped-lines';
import { understood, utf16, written } from './write-table';

const NAMES = ['Date', 'Offence', 'Beat', 'Latitude', 'Longitude'];
const ROWS = Array.from({ length: 24 }, (_, i) => [
	`2020-0${1 + (i % 9)}-1${i % 10}`,
	['Theft', 'Burglary', 'Arson'][i % 3],
	`00${10 + (i % 7)}`,
	`41.8${100 + 7 * i}`,
	`-87.6${100 + 11 * i}`
]);
const TABLE = [NAMES, ...ROWS];
const CLEAN = written(TABLE);
const lines = (rows: readonly string[][]) => rows.map((row) => row.join(','));
const fill = (row: string[], width = 5) => [...row, ...Array<string>(width - row.length).fill('')];
const padTo = (text: string, width: number) => text.padEnd(width);

/** Files as city portals, records systems and spreadsheets write them; each holds `TABLE`. */
const FILES: [string, string | Uint8Array<ArrayBuffer>][] = [
	[
		'a report with title, agency and date of printing',
		`Springfield Police Department\nIncident report\nGenerated on 02/03/2020 at 10:15\n\n${CLEAN}`
	],
	[
		'title and date in cells of a spreadsheet',
		written([fill(['Incidents by beat']), fill(['Generated:', '2020-03-02']), fill([]), ...TABLE])
	],
	['names and values above the table', `Agency:,Springfield PD\nPeriod:,2020\nContact:,open data team\n\n${CLEAN}`],
	['more of them than the table has rows to spare', `Agency,Springfield PD\nPeriod,2020\nRun by,jdoe\nVersion,3\n\n${CLEAN}`],
	['a title with commas as many as the table has', `Incidents, by beat, offence, date, and place\n${CLEAN}`],
	['a title with a comma', `Springfield, Illinois\n${CLEAN}`],
	[
		'notes below, with commas',
		`${CLEAN}Note: figures are provisional, and may change, without notice\nSource: Springfield PD, open data\n`
	],
	['notes below an empty line', `${CLEAN}\n* Offences are counted when reported.\nData as of 2020-03-02\n`],
	['a number of rows below', `${CLEAN}\n(24 rows)\n`],
	['a grand total below', `${CLEAN}Grand Total,,,,24\n`],
	['empty lines of a spreadsheet below', `${CLEAN}${',,,,\n'.repeat(30)}`],
	['an end mark of DOS', `${CLEAN}\u001a`],
	['sep=, above', `sep=,\r\n${written(TABLE, { end: '\r\n' })}`],
	['sep=; above', `sep=;\r\n${written(TABLE, { separator: ';', end: '\r\n' })}`],
	['a mark and "sep=;" above', `\ufeff"sep=;"\r\n${written(TABLE, { separator: ';', end: '\r\n' })}`],
	['sep=tab above', `sep=\t\r\n${written(TABLE, { separator: '\t', end: '\r\n' })}`],
	[
		'texts as formulas',
		`${NAMES.join(',')}\n${ROWS.map(([date, kind, beat, ...place]) => [date, kind, `="${beat}"`, ...place].join(',')).join('\n')}\n`
	],
	['texts as formulas in quotes', written([NAMES, ...ROWS.map((row) => row.with(2, `="${row[2]}"`))], { all: true })],
	['texts as formulas everywhere', `${TABLE.map((row) => row.map((cell) => `="${cell}"`).join(';')).join('\r\n')}\r\n`],
	[
		'columns filled up with blanks to one width',
		`${TABLE.map((row) => row.map((cell) => padTo(cell, 12)).join(', ')).join('\n')}\n`
	],
	[
		'columns filled up on both sides, bars between',
		`${TABLE.map((row) => row.map((cell) => ` ${padTo(cell, 12)} `).join('|')).join('\n')}\n`
	],
	[
		'a listing of psql',
		`${[TABLE[0], ['x'], ...ROWS].map((row) => (row.length > 1 ? row.map((cell) => ` ${padTo(cell, 11)}`).join('|') : NAMES.map(() => '-'.repeat(12)).join('+'))).join('\n')}\n(24 rows)\n\n`
	],
	[
		'a listing of SQL Server',
		`${[NAMES, NAMES.map((name) => '-'.repeat(name.length)), ...ROWS].map((row) => row.join(',')).join('\n')}\n\n(24 rows affected)\n`
	],
	['a table of Markdown', `${[NAMES, NAMES.map(() => '---'), ...ROWS].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`],
	[
		'a frame of mysql',
		`${[0, 1, 0, ...ROWS.map((_, i) => i + 2), 0].map((i) => (i ? `|${TABLE[i - 1].map((cell) => ` ${padTo(cell, 11)}`).join('|')}|` : `+${NAMES.map(() => '-'.repeat(12)).join('+')}+`)).join('\n')}\n`
	],
	[
		'columns set apart by blanks alone',
		`${TABLE.map((row) =>
			row
				.map((cell) => padTo(cell, 13))
				.join('')
				.trimEnd()
		).join('\n')}\n`
	],
	['line ends doubled by a transfer', written(TABLE, { end: '\r\r\n' })],
	['separators at the end of rows and names', written(TABLE.map((row) => [...row, '', '']))],
	['a separator at the end of rows only', written([NAMES, ...ROWS.map((row) => [...row, ''])])],
	[
		'UTF-16 with tabs, as a spreadsheet saves “Unicode text”',
		utf16(`\ufeff${written(TABLE, { separator: '\t', end: '\r\n' })}`, false)
	],
	['quotes around all cells and blanks behind commas', written(TABLE, { all: true, pad: ' ' })],
	[
		'quotes around whole lines',
		`${lines(TABLE)
			.map((line) => `"${line}"`)
			.join('\r\n')}\r\n`
	],
	['names in quotes, rows without', `${NAMES.map((name) => `"${name}"`).join(',')}\n${lines(ROWS).join('\n')}\n`]
];

describe('an untidy file is read as a careful person would:', () => {
	it.each(FILES)('%s', async (_what, text) => expect((await understood(text)).csv).toBe(CLEAN));
});

it('whole lines in quotes may hold quotes, and are the same wherever they are cut', async () => {
	const rows = TABLE.map((row, r) => (r ? row.with(1, `${row[1]}, "so"`) : row));
	const text = lines(
		written(rows)
			.trimEnd()
			.split('\n')
			.map((line) => [line])
	)
		.map((line) => `"${line.replaceAll('"', '""')}"`)
		.join('\n');
	expect((await understood(text)).csv).toBe(written(rows));
	const bytes = new TextEncoder().encode(text);
	const whole = unwrapper()(bytes);
	expect(new TextDecoder().decode(whole)).toBe(written(rows).trimEnd());
	for (let cut = 0; cut < 300; cut++) {
		const unwrap = unwrapper();
		expect(Buffer.concat([unwrap(bytes.subarray(0, cut)), unwrap(bytes.subarray(cut))]).equals(whole)).toBe(true);
	}
});
it('names of people in quotes, one a line, are one column', async () => {
	const text = '"Name"\n"Smith, John"\n"Doe, Jane, Dr"\n"Poe, Edgar"\n';
	expect(await understood(text)).toMatchObject({ csv: text.replace('"Name"', 'Name'), columns: 1 });
});

/** Files whose untidiness stays in what is read. */
const KEPT: [string, string, string[][]][] = [
	[
		'names under joined names',
		`,,Place,\nDate,Offence,Lat,Lon\n${ROWS.map((row) => [row[0], row[1], row[3], row[4]].join(',')).join('\n')}\n`,
		[['Date', 'Offence', 'Place Lat', 'Lon'], ...ROWS.map((row) => [row[0], row[1], row[3], row[4]])]
	],
	[
		'line breaks in names',
		`"Date\nof report",Offence,Beat\n${lines(ROWS.map((row) => row.slice(0, 3))).join('\n')}\n`,
		[['Date\nof report', 'Offence', 'Beat'], ...ROWS.map((row) => row.slice(0, 3))]
	],
	[
		'sections with totals',
		written([
			NAMES,
			fill(['North']),
			...ROWS.slice(0, 9),
			fill(['Subtotal', '', '', '', '9']),
			fill(['South']),
			...ROWS.slice(9)
		]),
		[NAMES, fill(['North']), ...ROWS.slice(0, 9), fill(['Subtotal', '', '', '', '9']), fill(['South']), ...ROWS.slice(9)]
	],
	[
		'names that come again on each page',
		written([...TABLE.slice(0, 10), NAMES, ...TABLE.slice(10)]),
		[...TABLE.slice(0, 10), NAMES, ...TABLE.slice(10)]
	],
	[
		'a column without a name and numbers of rows',
		written(TABLE.map((row, i) => [i ? `${i - 1}` : '', ...row])),
		TABLE.map((row, i) => [i ? `${i - 1}` : '', ...row])
	],
	['empty columns before the table', written(TABLE.map((row) => ['', '', ...row])), TABLE.map((row) => ['', '', ...row])],
	[
		'inches and feet between tabs',
		`Height\tWeapon\tBeat\n${ROWS.map((row, i) => `5'${i % 10}"\t${i}" knife\t${row[2]}`).join('\n')}\n`,
		[['Height', 'Weapon', 'Beat'], ...ROWS.map((row, i) => [`5'${i % 10}"`, `${i}" knife`, row[2]])]
	],
	[
		'semicolons and line breaks in quotes',
		written(
			TABLE.map((row, i) => row.with(1, i ? `${row[1]};\nsee "note ${i}"` : row[1])),
			{ separator: ';' }
		),
		TABLE.map((row, i) => row.with(1, i ? `${row[1]};\nsee "note ${i}"` : row[1]))
	],
	[
		'decimal commas between semicolons',
		written(
			TABLE.map((row) => row.map((cell) => cell.replace('.', ','))),
			{ separator: ';' }
		),
		TABLE.map((row) => row.map((cell) => cell.replace('.', ',')))
	],
	[
		'decimal commas in quotes between commas',
		written(TABLE.map((row) => row.map((cell) => cell.replace('.', ',')))),
		TABLE.map((row) => row.map((cell) => cell.replace('.', ',')))
	],
	[
		'money and thousands',
		written(TABLE.map((row, i) => row.with(1, i ? `$${1 + i},${100 + i}.50` : 'Loss'))),
		TABLE.map((row, i) => row.with(1, i ? `$${1 + i},${100 + i}.50` : 'Loss'))
	],
	[
		'separators in quotes in the last of few rows, with short rows and other lines above',
		`Agency: | Police\nPeriod: | May\nDate | Loss | Street | Beat | Place | Outcome\n2020-04-22 | 49,7686 | 7 |  | a; b | x, y 12 12\n2020-05-26 | -46,2308 | x |  |  | \n2020-02-20 | 11,1738 | 7 | x, y St 50 % | O Neill\n2020-03-17 | 87,8758 |  | 12 | "b|c   50 % main" | "12 b|c b|c 12"\n`,
		[
			['Date', 'Loss', 'Street', 'Beat', 'Place', 'Outcome'],
			['2020-04-22', '49,7686', '7', '', 'a; b', 'x, y 12 12'],
			['2020-05-26', '-46,2308', 'x', '', '', ''],
			['2020-02-20', '11,1738', '7', 'x, y St 50 %', 'O Neill', ''],
			['2020-03-17', '87,8758', '', '12', 'b|c   50 % main', '12 b|c b|c 12']
		]
	],
	[
		'separators in single quotes, where a short row would be full without them',
		`Date|Offence|Time|Kind|Place|Count\n4227|x, y|18:56|ARSON||7\n0006|the|00:01|THEFT||\n5830|12 St|11:06|ARSON|'"so" a; b b|c'\n5246|al|13:59|ROBBERY|a; b 12|\n9993||22:05|THEFT|'x, y "so"'|x\n0991|'a; b 12 b|c a; b'|00:55|ARSON|the|7\n`,
		[
			['Date', 'Offence', 'Time', 'Kind', 'Place', 'Count'],
			['4227', 'x, y', '18:56', 'ARSON', '', '7'],
			['0006', 'the', '00:01', 'THEFT', '', ''],
			['5830', '12 St', '11:06', 'ARSON', '"so" a; b b|c', ''],
			['5246', 'al', '13:59', 'ROBBERY', 'a; b 12', ''],
			['9993', '', '22:05', 'THEFT', 'x, y "so"', 'x'],
			['0991', 'a; b 12 b|c a; b', '00:55', 'ARSON', 'the', '7']
		]
	],
	[
		'a separator in quotes in a short row of a small table, which would be as wide as the others without them',
		`Agency:;Police\nPeriod:;May\n\nDate;Offence;Street;Beat\n9.4993;al;;x\n-89.9994;al main;x;\n-0.7641;"Neill b|c a; b main";\n0.0013;"b|c";7;\n-0.0010;b|c;7;x\n0.0000;main;;7\n`,
		[
			['Date', 'Offence', 'Street', 'Beat'],
			['9.4993', 'al', '', 'x'],
			['-89.9994', 'al main', 'x', ''],
			['-0.7641', 'Neill b|c a; b main', '', ''],
			['0.0013', 'b|c', '7', ''],
			['-0.0010', 'b|c', '7', 'x'],
			['0.0000', 'main', '', '7']
		]
	],
	[
		'zero bytes that fill cells up',
		written(TABLE.map((row, i) => row.with(1, i ? `${row[1]}\u0000\u0000` : row[1]))),
		TABLE.map((row, i) => row.with(1, i ? `${row[1]}\u0000\u0000` : row[1]))
	],
	[
		'missing values of several kinds',
		written(TABLE.map((row, i) => (i ? row.with(2, ['', 'N/A', '-', 'NULL'][i % 4]) : row))),
		TABLE.map((row, i) => (i ? row.with(2, ['', 'N/A', '-', 'NULL'][i % 4]) : row))
	]
];

describe('what belongs to the table stays as it is written:', () => {
	it.each(KEPT)('%s', async (_what, text, expected) => expect((await understood(text)).csv).toBe(written(expected)));
});

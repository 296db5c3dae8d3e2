import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { chosen, firstChoice, offersOf, severalToChooseFrom, titleOf } from '../../src/lib/ingest/formats/choice';
import { expandFile } from '../../src/lib/ingest/formats/expand';
import { openTable } from '../../src/lib/ingest/formats/open-table';
import { surveyTables } from '../../src/lib/ingest/table-survey';
import { importSources, textFile } from './memory-sink';
import { archive } from './formats/archives';
import { workbook } from './formats/workbook';
import { understood, utf16, written } from './write-table';

const INCIDENTS = [
	['Date', 'Offence', 'Latitude', 'Longitude', 'Note'],
	...Array.from({ length: 40 }, (_, i) => [
		`0${1 + (i % 9)}/20/2020`,
		['THEFT', 'ARSON'][i % 2],
		`41.8${i}1`,
		`-87.6${i}1`,
		i % 7 ? 'x, y' : ''
	])
];
const BEATS = [['Beat', 'Officers'], ...Array.from({ length: 12 }, (_, i) => [`00${10 + i}`, `${3 * i}`])];
const YEARS = [
	['Offence', '2018', '2019', '2020'],
	...['THEFT', 'ARSON', 'FRAUD'].map((kind, i) => [kind, `${i}1`, `${i}2`, `${i}3`])
];
const LEGEND = [
	['Code', 'Meaning'],
	['T', 'Theft'],
	['A', 'Arson'],
	['F', 'Fraud']
];
/** The cells of a line as `written` writes it, without a quotation mark inside of them. */
const readLine = (line: string) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare);
/** As a spreadsheet writes several tables: every line as wide as the widest. */
const filled = (rows: readonly string[][], width = 5) =>
	rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
const summaries = async (text: string | Uint8Array<ArrayBuffer>) =>
	(await surveyTables(textFile(text))).map(({ title, names, rows, lines }) => [title, names[0], rows, ...lines]);

describe('tables below one another are found, each with its lines', () => {
	it.each<[string, string, unknown[]]>([
		[
			'with an empty line between',
			`${written(INCIDENTS)}\n${written(BEATS)}`,
			[
				['', 'Date', 40, 1, 41],
				['', 'Beat', 12, 43, 55]
			]
		],
		[
			'with titles',
			`Incidents of 2020\n${written(INCIDENTS)}\nOfficers by beat\n${written(BEATS)}\n\nBy year\n\n${written(YEARS)}`,
			[
				['Incidents of 2020', 'Date', 40, 2, 42],
				['Officers by beat', 'Beat', 12, 45, 57],
				['By year', 'Offence', 3, 62, 65]
			]
		],
		[
			'with nothing between',
			`${written(BEATS)}${written(INCIDENTS)}`,
			[
				['', 'Beat', 12, 1, 13],
				['', 'Date', 40, 14, 54]
			]
		],
		[
			'with titles and nothing else between',
			`${written(BEATS)}All of it\n${written(INCIDENTS)}`,
			[
				['', 'Beat', 12, 1, 13],
				['All of it', 'Date', 40, 15, 55]
			]
		],
		[
			'written by a spreadsheet',
			written([
				...filled([['Officers']]),
				...filled(BEATS),
				...filled([['']]),
				...filled([['Incidents']]),
				...INCIDENTS,
				...filled([[''], ['']]),
				...filled(LEGEND)
			]),
			[
				['Officers', 'Beat', 12, 2, 14],
				['Incidents', 'Date', 40, 17, 57],
				['', 'Code', 3, 60, 63]
			]
		],
		[
			'with a legend in words',
			`${written(INCIDENTS)}\n${written(LEGEND)}`,
			[
				['', 'Date', 40, 1, 41],
				['', 'Code', 3, 43, 46]
			]
		],
		[
			'with notes below the first',
			`${written(INCIDENTS)}\nSource: the police\n\nOfficers\n${written(BEATS)}`,
			[
				['', 'Date', 40, 1, 43],
				['Officers', 'Beat', 12, 46, 58]
			]
		],
		[
			'of one width with other names',
			`${written(YEARS)}\n${written([
				['Station', 'Calls', 'Cars', 'Men'],
				['North', '5', '6', '7'],
				['South', '8', '9', '1']
			])}`,
			[
				['', 'Offence', 3, 1, 4],
				['', 'Station', 2, 6, 8]
			]
		]
	])('%s', async (_what, text, expected) => {
		const trimmed = (await summaries(text)).map(([title, name, rows, from]) => [title, name, rows, from]);
		expect(trimmed).toEqual((expected as unknown[][]).map((each) => each.slice(0, 4)));
		expect((await summaries(utf16(`\ufeff${text}`, false))).map((each) => each[3])).toEqual(trimmed.map((each) => each[3]));
	});

	it.each<[string, string]>([
		['one table', written(INCIDENTS)],
		[
			'a table with a title and notes',
			`Incidents of 2020\nPrinted on Monday\n\n${written(INCIDENTS)}\nTotal: 40\nSource: police\n`
		],
		[
			'names that come again on every page',
			[0, 10, 20, 30].map((at) => written([INCIDENTS[0], ...INCIDENTS.slice(1 + at, 11 + at)])).join('\n')
		],
		[
			'pages with a title each',
			[0, 10, 20, 30].map((at) => `Page ${at}\n${written([INCIDENTS[0], ...INCIDENTS.slice(1 + at, 11 + at)])}`).join('\n')
		],
		[
			'sections with totals',
			written(
				INCIDENTS.flatMap((row, i) =>
					i % 10 ? [row] : i ? [['Total', '', '', '', `${i}`], ['North', '', '', '', ''], row] : [row]
				)
			)
		],
		['empty lines between all rows', written(INCIDENTS).replaceAll('\n', '\n\n')],
		[
			'empty lines here and there',
			written(INCIDENTS)
				.split('\n')
				.map((line, i) => (i % 9 ? line : `${line}\n`))
				.join('\n')
		],
		['damaged rows', written(INCIDENTS.map((row, i) => (i % 11 === 5 ? row.slice(0, 3) : row)))],
		['names in a line by themselves', `${written(INCIDENTS.slice(0, 1))}\n${written(INCIDENTS.slice(1))}`]
	])('but none in %s', async (_what, text) => expect(await summaries(text)).toEqual([]));
});

describe('reread writes every table, one below the other', () => {
	it('each in its own width, and tells what it found', async () => {
		const found = await understood(`Officers\n${written(filled(BEATS))},,,,\nIncidents,,,,\n${written(INCIDENTS)}Total,,,,40\n`);
		expect(found.csv).toBe(written(BEATS) + written(INCIDENTS));
		expect(found).toMatchObject({ rows: 52, columns: 5, header: true });
		expect(found.problems.join('\n')).toMatch(
			/Holds 2 tables.*“Officers” \(12 rows from line 2\); “Incidents” \(40 rows from line 17\)/
		);
	});
	it('also of a packed file', async () => {
		const found = await understood(new Uint8Array(gzipSync(`${written(INCIDENTS)}\n${written(BEATS)}`)));
		expect(found.csv).toBe(written(INCIDENTS) + written(BEATS));
	});
});

describe('an import takes the largest table that looks like incidents', () => {
	const plain = [['Street', 'Lamps'], ...Array.from({ length: 90 }, (_, i) => [`Street ${i}`, `${i}`])];
	const file = (bytes: BlobPart, name = 'city report.csv') => new File([bytes], name);
	it.each<[string, BlobPart]>([
		['text', `${written(plain)}\nIncidents\n${written(INCIDENTS)}\n${written(BEATS)}`],
		['UTF-16', utf16(`\ufeff${written(plain)}\nIncidents\n${written(INCIDENTS)}\n${written(BEATS)}`, true)],
		['gzip', new Uint8Array(gzipSync(`${written(plain)}\nIncidents\n${written(INCIDENTS)}\n${written(BEATS)}`))]
	])('of %s, and says what else there is', async (_what, bytes) => {
		const found = [await expandFile(file(bytes))];
		expect(severalToChooseFrom(found)).toBe(true);
		const offers = offersOf(found, [{ file: file(bytes) }]);
		expect(offers.map(({ name, rows, lines }) => [name, rows, lines![0]])).toEqual([
			['Street, Lamps', 90, 1],
			['Incidents', 40, 94],
			['Beat, Officers', 12, 136]
		]);
		const [picked, ...more] = chosen(offers, firstChoice(found));
		expect(more).toEqual([]);
		const { dataset, inspection } = await importSources([await openTable(picked)]);
		expect(inspection.dialect).toMatch(/lines 94 to 13\d of the file/);
		expect(dataset.report).toMatchObject({ read: 40, kept: 40, missingPlaces: 0 });
		expect(dataset.report.notes.join()).toMatch(
			/holds 3 tables: “Street, Lamps” \(90 rows from line 1\).* Read were lines 94 to/
		);
	});
	const text = `${written(plain)}\nIncidents\n${written(INCIDENTS)}\n${written(BEATS)}`;
	const sheet = text.split('\n').map((line): string[] => (line ? readLine(line) : []));
	it.each<[string, File, string[], string, string, number]>([
		[
			'a lone sheet',
			new File([workbook({ Sheet1: sheet })], 'city.xlsx'),
			['Street, Lamps', 'Incidents', 'Beat, Officers'],
			'The sheet “Sheet1” of “city.xlsx” holds 3 tables: “Street, Lamps”',
			'city',
			1
		],
		[
			'the first of two sheets',
			new File([workbook({ May: sheet, Codes: LEGEND })], 'city.xlsx'),
			['May: Street, Lamps', 'May: Incidents', 'May: Beat, Officers', 'Codes'],
			'The sheet “May” of “city.xlsx” holds 3 tables: “Street, Lamps”',
			'May',
			1
		],
		[
			'a lone file in an archive',
			new File([archive([{ name: 'out/may.csv', text }])], 'city.zip'),
			['Street, Lamps', 'Incidents', 'Beat, Officers'],
			'“out/may.csv” in “city.zip” holds 3 tables: “Street, Lamps”',
			'may',
			1
		],
		[
			'each of the monthly files in an archive',
			new File(
				[
					archive([
						{ name: '2020-05.csv', text },
						{ name: '2020-06.csv', text },
						{ name: 'codes.csv', text: written(LEGEND) }
					])
				],
				'city.zip'
			),
			[
				...['2020-05.csv', '2020-06.csv'].flatMap((month) =>
					['Street, Lamps', 'Incidents', 'Beat, Officers'].map((table) => `${month}: ${table}`)
				),
				'codes.csv'
			],
			'“2020-06.csv” in “city.zip” holds 3 tables: “Street, Lamps”',
			'2020 (2 files)',
			2
		]
	])('of %s as well', async (_what, file, names, said, title, count) => {
		const found = [await expandFile(file)];
		expect(severalToChooseFrom(found)).toBe(true);
		const offers = offersOf(found, [{ file }]);
		expect(offers.map(({ name }) => name)).toEqual(names);
		const picked = chosen(offers, firstChoice(found));
		expect(picked).toHaveLength(count);
		expect(picked.every(({ name, rows }) => name.endsWith('Incidents') && rows === 40)).toBe(true);
		expect(titleOf(picked)).toBe(title);
		const sources = await Promise.all(picked.map((table) => openTable(structuredClone(table))));
		expect(sources.every(({ open }) => !open)).toBe(true); // functions do not cross threads
		const { dataset, inspection } = await importSources(sources);
		expect(inspection.dialect).toMatch(/lines 94 to 13\d of the file/);
		expect(dataset.report).toMatchObject({ read: 40 * count, kept: 40 * count, missingPlaces: 0 });
		const notes = dataset.report.notes.join('\n');
		expect(notes).toContain(said);
		expect(notes).toContain('“Beat, Officers” (12 rows from line 136)');
		expect(notes).toMatch(/Read were lines 94 to 13\d\./);
	});
	it('of a sheet of a workbook nothing else, when the user says so', async () => {
		const file = new File([workbook({ May: sheet })], 'city.xlsx');
		const [found] = [await expandFile(file)];
		const source = await openTable({ file, part: found.tables[2].part });
		expect(await source.blob.text()).toBe(written(filled(BEATS))); // as wide as the widest
	});
	it('or another, when the user says so', async () => {
		const text = `${written(INCIDENTS)}\n${written(YEARS.map(([kind, ...years]) => [...years, kind]))}`;
		const [found] = [await expandFile(file(text))];
		const source = await openTable({ file: file(text), part: found.tables[1].part });
		expect(source.lines).toEqual([43, 46]);
		expect(await source.blob.text()).toBe(written(YEARS.map(([kind, ...years]) => [...years, kind])));
	});
	it('of a file that is no text to be looked through says nothing: its reading does', async () => {
		expect((await expandFile(file(''))).tables).toHaveLength(1);
	});
});

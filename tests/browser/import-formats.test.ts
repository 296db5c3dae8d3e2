import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archive, type Packed } from '../ingest/formats/archives';
import { workbook, type Cell } from '../ingest/formats/workbook';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';

let app: App;
beforeAll(async () => {
	app = await startApp();
	await app.open('data/');
});
afterAll(() => app.close());

const HEAD =
	'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
/** A month of a force as data.police.uk publishes it: `rows` invented rows. */
const month = (month: string, rows: number) =>
	[
		HEAD,
		...Array.from(
			{ length: rows },
			(_, i) =>
				`,${month},X Police,X Police,${(-2.4 - (i % 97) / 500).toFixed(6)},${(53.7 + (i % 89) / 700).toFixed(6)},On or near X,E0100${1000 + (i % 50)},X,${i % 3 ? 'Burglary' : 'Drugs'},,`
		)
	].join('\n');
const MONTHS = ['2023-11', '2023-12', '2024-01', '2024-02'];
const police: Packed[] = MONTHS.flatMap((each, m) => [
	{ name: `${each}/${each}-kent-street.csv`, text: month(each, 100) },
	{ name: `${each}/${each}-lancashire-street.csv`, text: month(each, 200 + m) },
	{ name: `${each}/${each}-lancashire-outcomes.csv`, text: 'Crime ID,Month\n1,2024-01\n' }
]);

async function drop(name: string, content: Uint8Array | ArrayBuffer) {
	const buffer = Buffer.from(content as ArrayBuffer);
	await app.page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
}

describe('an archive of data.police.uk', () => {
	it('offers forces, months and kinds', async () => {
		await drop('latest.zip', archive(police));
		const dialog = app.page.getByRole('dialog');
		await dialog.getByText('4 tables chosen').waitFor(); // Kent, all four months
		await dialog.getByRole('button', { name: 'None of the forces' }).click();
		await dialog.getByText('Nothing chosen').waitFor();
		await dialog.getByLabel('Lancashire').check();
		await dialog.getByLabel('All of 2023').uncheck();
		await dialog.getByText('2 tables chosen').waitFor();
		expect(await axeInThemes(app.page)).toEqual([]);
		await dialog.getByRole('button', { name: 'Continue' }).click();
	});
	it('brings in the two months of the one force', async () => {
		await app.page.getByText('Recognised', { exact: true }).waitFor();
		expect(await app.page.getByLabel('Name of the dataset').inputValue()).toBe(
			'Lancashire, street-level crime, 2024-01 to 2024-02'
		);
		await app.page.getByRole('button', { name: 'Import', exact: true }).click();
		await app.page.getByRole('status').getByText('405 rows kept').waitFor();
	});
});

describe('other files', () => {
	it('Parquet comes in like text', async () => {
		const rows = Array.from({ length: 500 }, (_, i) => i);
		await app.open('data/');
		await drop(
			'city.parquet',
			parquetWriteBuffer({
				columnData: [
					{ name: 'date', data: rows.map((i) => new Date(Date.UTC(2020, 0, 1 + (i % 90), i % 24, 15))), type: 'TIMESTAMP' },
					{ name: 'offense', data: rows.map((i) => (i % 3 ? 'THEFT' : 'ARSON')), type: 'STRING' },
					{
						name: 'geometry',
						data: rows.map((i) => ({ type: 'Point', coordinates: [-87.6 - i / 5000, 41.8] })),
						type: 'GEOMETRY'
					}
				]
			})
		);
		await app.page.getByRole('button', { name: 'Import', exact: true }).click();
		await app.page.getByRole('status').getByText('500 rows kept').waitFor();
	});
	it('a large Excel workbook comes in like text', async () => {
		const rows = Array.from({ length: 5000 }, (_, i): Cell[] => [
			{ days: 44_000 + (i % 400) + 0.5 },
			i % 3 ? 'THEFT' : 'ARSON',
			{ number: String(41.8 + i / 1e5) },
			{ number: String(-87.6 - i / 1e5) }
		]);
		const book = workbook({ Crimes: [['Date', 'Offense', 'Latitude', 'Longitude'], ...rows] });
		await app.open('data/');
		await drop('city.xlsx', await book.arrayBuffer());
		await app.page.getByRole('button', { name: 'Import', exact: true }).click();
		await app.page.getByRole('status').getByText('5,000 rows kept').waitFor();
	});
	it('gzip files joined in one come in whole, also where their bytes mislead and zeros stand behind', async () => {
		const row = (i: number) =>
			`2020-0${1 + (i % 9)}-11 10:00,${i % 3 ? 'THEFT' : 'ARSON'},${41.8 + i / 1e5},${-87.6 - i / 1e5},\n`;
		const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => row(from + i)).join('');
		// Stored as it is, a cell that looks like the head of a further file ends the browser's stream too early.
		const misleading = Buffer.concat([
			Buffer.from(rows(3000, 5000)),
			Buffer.from('2020-03-11 10:00,THEFT,41.8,-87.6,'),
			Buffer.from([0x1f, 0x8b, 8, 8, 65, 65, 65, 65, 2, 3, 10]),
			Buffer.from(rows(5000, 6000))
		]);
		const parts = [gzipSync(`Date,Offense,Latitude,Longitude,Note\n${rows(0, 3000)}`), gzipSync(misleading, { level: 0 })];
		await app.open('data/');
		await drop('rotated.csv.gz', Buffer.concat([...parts, Buffer.alloc(512)]));
		await app.page.getByRole('button', { name: 'Import', exact: true }).click();
		await app.page.getByRole('status').getByText('6,001 rows kept').waitFor();
	});
	it.each<[string, Packed[], RegExp]>([
		['locked.zip', [{ name: 'a.csv', text: 'x', flags: 1 }], /locked with a password/],
		['bomb.zip', [{ name: 'a.csv', text: new Uint8Array(20 << 20) }], /would grow [\d,]+ times/],
		[
			'liar.zip',
			[{ name: 'a.csv', text: new Uint8Array(20 << 20).fill(120), listed: { bytes: 99 }, local: { bytes: 99 } }],
			/says that it unpacks to 99 bytes/
		],
		[
			'overlap.zip',
			[
				{ name: 'a.csv', text: 'x\n1\n2\n' },
				{ name: 'b.csv', text: 'x\n1\n2\n', listed: { at: 0 } }
			],
			/files inside it overlap/
		]
	])('%s is refused in plain words', async (name, files, sentence) => {
		await app.open('data/');
		await drop(name, archive(files));
		await app.page.getByRole('alert').getByText(sentence).waitFor();
	});
	it('asked nobody but its own host, and nothing went wrong', () => {
		expect(app.offOrigin).toEqual([]);
		expect(app.problems).toEqual([]);
	});
});

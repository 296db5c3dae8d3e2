import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { expandFile } from '../../../src/lib/ingest/formats/expand';
import { openTable, packed, unpacked } from '../../../src/lib/ingest/formats/open-table';
import type { StartParsers } from '../../../src/lib/ingest/import-files';
import { LocalParser } from '../../../src/lib/ingest/parser';
import { importSources, MemorySink } from '../memory-sink';
import { archive } from './archives';
import { workbook } from './workbook';

const ROWS = Array.from({ length: 60 }, (_, i) => ({
	when: `2020-03-${String(1 + (i % 28)).padStart(2, '0')}T10:0${i % 10}:00`,
	offense: i % 3 ? 'THEFT' : 'ARSON, "wilful"',
	longitude: -(87_600 + i) / 1000,
	latitude: (41_800 + i) / 1000
}));
const feature = ({ longitude, latitude, ...properties }: (typeof ROWS)[0]) => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates: [longitude, latitude] }
});
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = `when,offense,longitude,latitude\n${ROWS.map((row) => [row.when, quoted(row.offense), row.longitude, row.latitude].join(',')).join('\n')}\n`;
const json = JSON.stringify(ROWS);
const column = (name: keyof (typeof ROWS)[0]) => ROWS.map((row) => row[name]);
const sheet = [
	['when', 'offense', 'longitude', 'latitude'],
	...ROWS.map((row) => [
		{ days: Date.parse(`${row.when}Z`) / 86_400_000 + 25_569 },
		row.offense,
		{ number: String(row.longitude) },
		{ number: String(row.latitude) }
	])
];

const FILES: [what: string, file: File][] = [
	['text', new File([csv], 'a.csv')],
	['text packed by gzip', new File([gzipSync(csv)], 'a.csv.gz')],
	['text in an archive', new File([archive([{ name: 'a.csv', text: csv }])], 'a.zip')],
	['JSON', new File([json], 'a.json')],
	['JSON without a telling name', new File([json], 'download')],
	['JSON packed by gzip', new File([gzipSync(json)], 'a.json.gz')],
	['JSON in an archive', new File([archive([{ name: 'a.json', text: json }])], 'a.zip')],
	['one object a line', new File([ROWS.map((row) => JSON.stringify(row)).join('\n')], 'a.ndjson')],
	['GeoJSON', new File([JSON.stringify({ type: 'FeatureCollection', features: ROWS.map(feature) })], 'a.geojson')],
	['a workbook', new File([workbook({ Data: sheet })], 'a.xlsx')],
	[
		'Parquet',
		new File(
			[
				parquetWriteBuffer({
					columnData: [
						{ name: 'when', data: column('when').map((when) => new Date(`${when}Z`)), type: 'TIMESTAMP' },
						{ name: 'offense', data: column('offense'), type: 'STRING' },
						{ name: 'longitude', data: column('longitude'), type: 'DOUBLE' },
						{ name: 'latitude', data: column('latitude'), type: 'DOUBLE' }
					]
				})
			],
			'a.parquet'
		)
	],
	[
		'GeoParquet',
		new File(
			[
				parquetWriteBuffer({
					columnData: [
						{ name: 'when', data: column('when').map((when) => new Date(`${when}Z`)), type: 'TIMESTAMP' },
						{ name: 'offense', data: column('offense'), type: 'STRING' },
						{ name: 'geometry', data: ROWS.map((row) => feature(row).geometry), type: 'GEOMETRY' }
					]
				})
			],
			'a.geoparquet'
		)
	]
];

describe('the same incidents', () => {
	it.each(FILES)('come in from %s', async (_, file) => {
		const { tables } = await expandFile(file);
		expect(tables).toHaveLength(1);
		const source = await openTable({ file, part: tables[0].part });
		const { sink, dataset } = await importSources([source]);
		expect(dataset.rows).toBe(60);
		expect(dataset.categories).toEqual(['ARSON, "wilful"', 'THEFT']);
		expect(sink.column('start')).toEqual(ROWS.map(({ when }) => Date.parse(`${when}Z`)));
		expect(sink.column('lon')).toEqual(column('longitude'));
		expect(sink.column('lat')).toEqual(column('latitude'));
		expect(dataset.report).toMatchObject({ read: 60, kept: 60, missingPlaces: 0, missingTimes: 0 });
	});
	it('come in from several files of an archive as one dataset', async () => {
		const file = new File(
			[
				archive([
					{ name: '2020-01/x.csv', text: csv },
					{ name: '2020-02/x.csv', text: csv, store: true }
				])
			],
			'a.zip'
		);
		const { tables } = await expandFile(file);
		const { dataset } = await importSources(await Promise.all(tables.map(({ part }) => openTable({ file, part }))));
		expect(dataset.rows).toBe(120);
	});
});

describe('tables that several parsers share', () => {
	/** Parsers that are given what another thread would be given: plain data. */
	const remote =
		(count: number, sink: MemorySink, opened: string[] = []): StartParsers =>
		(_, onStep) =>
			Array.from({ length: count }, (_, i) => {
				const hooks = { signal: new AbortController().signal, breathe: () => Promise.resolve(), onStep: onStep.bind(null, i) };
				const parser = new LocalParser((chunk) => sink.writeChunk(chunk), hooks);
				return {
					open: (unit) => {
						opened.push(`${i} ${unit.source.name}`);
						// A file of Node cannot be cloned; in a browser it can.
						const { file, ...plain } = packed(unit.source).recipe!;
						return parser.open({
							...unit,
							source: unpacked({ ...unit.source, recipe: { file, ...structuredClone(plain) }, open: undefined })
						});
					},
					next: () => parser.next(),
					place: (where) => parser.place(where),
					settle: () => parser.settle()
				};
			});
	const part = (n: number) => ROWS.slice(n * 7, n * 7 + 7);
	const months = Array.from({ length: 8 }, (_, n) => ({
		name: `2020-0${n + 1}/x.csv`,
		text: `when,offense,longitude,latitude\n${part(n)
			.map((row) => [row.when, quoted(row.offense), row.longitude, row.latitude].join(','))
			.join('\n')}\n`
	}));
	const FORMS: [what: string, files: () => File[]][] = [
		['files of an archive', () => [new File([archive(months)], 'a.zip')]],
		[
			'JSON in an archive',
			() => [new File([archive(months.map((_, n) => ({ name: `${n}.json`, text: JSON.stringify(part(n)) })))], 'a.zip')]
		],
		['files of JSON', () => months.map((_, n) => new File([JSON.stringify(part(n))], `${n}.json`))]
	];
	it.each(FORMS)('are the same bits for any number of them: %s', async (_, files) => {
		const run = async (count: number, opened?: string[]) => {
			const found = await Promise.all(files().map(async (file) => ({ file, tables: (await expandFile(file)).tables })));
			const refs = found.flatMap(({ file, tables }) => tables.map(({ part }) => ({ file, part })));
			const sink = new MemorySink();
			const { dataset } = await importSources(await Promise.all(refs.map((ref) => openTable(ref))), {
				sink,
				startParsers: count ? remote(count, sink, opened) : undefined
			});
			return { chunks: sink.chunks, categories: dataset.categories, rows: dataset.rows };
		};
		const one = await run(0);
		expect(one.rows).toBe(56);
		expect(one.chunks).toHaveLength(8);
		const opened: string[] = [];
		expect(await run(3, opened)).toEqual(one);
		expect(new Set(opened.map((each) => each[0]))).toEqual(new Set(['0', '1', '2']));
		expect(await run(1)).toEqual(one);
	});
});

describe('what cannot be read', () => {
	it.each<[string, File, RegExp]>([
		[
			'a workbook with a password',
			new File([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0)], 'a.xlsx'),
			/locked with a password/
		],
		[
			'an archive with a password',
			new File([archive([{ name: 'a.csv', text: 'x', flags: 1 }])], 'a.zip'),
			/locked with a password/
		],
		[
			'an archive of archives',
			new File([archive([{ name: 'b.zip', text: 'x' }])], 'a.zip'),
			/inside the archive: unpack it first/
		],
		[
			'a spreadsheet of another program',
			new File(
				[
					archive([
						{ name: 'mimetype', text: 'x' },
						{ name: 'content.xml', text: 'x' }
					])
				],
				'a.ods'
			),
			/of a kind that is not read/
		]
	])('%s gets a sentence', async (_, file, sentence) => {
		await expect(expandFile(file)).rejects.toMatchObject({ code: 'import/archive', message: expect.stringMatching(sentence) });
	});
	it('is an archive hidden behind the name of a table', async () => {
		const inner = archive([{ name: 'x.csv', text: 'x' }]);
		const file = new File([archive([{ name: 'a.csv', text: inner }])], 'a.zip');
		const { tables } = await expandFile(file);
		await expect(importSources([await openTable({ file, part: tables[0].part })])).rejects.toMatchObject({
			code: 'import/not-text'
		});
	});
});

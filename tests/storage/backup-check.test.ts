import { describe, expect, it } from 'vitest';
import { BackupCheck } from '$lib/storage/backup-check';
import type { BackupRecord } from '$lib/storage/backup-format';
import { finish } from '$lib/domain/kernel';
import { sampleCity } from '$lib/sample/city';

const city = finish(sampleCity());
const { dataset, chunks } = city;
const extras = chunks.flatMap(({ n }) => dataset.extras.map((_, i) => ({ dataset: dataset.id, n, name: `x${i}`, columns: {} })));
const whole: BackupRecord[] = [
	['datasets', dataset],
	...chunks.map((chunk): BackupRecord => ['chunks', chunk]),
	...extras.map((extra): BackupRecord => ['extras', extra]),
	['boundaries', city.boundaries],
	['settings', { key: 'theme', value: 'dark' }]
];

function check(records: BackupRecord[]) {
	const check = new BackupCheck();
	for (const record of records) check.add(record);
	check.finish();
	return check;
}
const without = (unwanted: (record: BackupRecord) => boolean) => whole.filter((record) => !unwanted(record));

describe('the check of a backup', () => {
	it('passes a whole workspace and knows its datasets', () => {
		expect([...check(whole).datasets.keys()]).toEqual(['sample-city']);
		expect(check([]).datasets.size).toBe(0);
	});

	it.each<[string, BackupRecord[], RegExp]>([
		[
			'a chunk is missing',
			without(([table, value]) => table === 'chunks' && (value as { n: number }).n === 1),
			/1 of its 2 parts/
		],
		[
			'a further column is missing',
			without(([table, value]) => table === 'extras' && (value as { name: string }).name === 'x2'),
			/columns .* missing/
		],
		['chunks have no dataset', without(([table]) => table === 'datasets'), /belongs to a dataset that is not in it/],
		['a record comes twice', [...whole, whole[1]], /twice/],
		['a table is unknown', [['people', { id: 1 }]], /table “people”/],
		['a key is missing', [['models', { name: 'tree' }]], /no id/],
		['a record is empty', [['settings', null]], /is empty/],
		['a dataset has no name', [['datasets', { ...dataset, name: undefined }]], /lacks its name/],
		['a chunk has a number too high', [whole[0], ['chunks', { ...chunks[1], n: 2 }]], /a part 3 of 2/],
		[
			'a column is too short',
			[whole[0], ['chunks', { ...chunks[0], columns: { ...chunks[0].columns, lat: new Float64Array(5) } }]],
			/different lengths/
		]
	])('refuses it when %s', (_, records, words) => {
		expect(() => check(records)).toThrow(words);
		expect(() => check(records)).toThrow(
			expect.objectContaining({ code: 'backup/damaged', hint: expect.stringContaining('Nothing was changed') })
		);
	});
});

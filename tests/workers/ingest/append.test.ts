import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { By } from '../../../src/lib/append/difference';
import type { Mapping } from '../../../src/lib/ingest/mapping';
import { withNew } from '../../../src/lib/ingest/match-file';
import { MemoryStorage } from './memory-storage';

vi.mock('$lib/storage/chunks', async () => (await import('./storage-mocks')).chunksMock());
vi.mock('$lib/storage/settings', async () => (await import('./storage-mocks')).settingsMock());
vi.mock('$lib/storage/boundaries', async () => (await import('./storage-mocks')).boundariesMock());
vi.mock('$lib/storage/append', async () => (await import('./storage-mocks')).appendMock());
vi.resetModules(); // another file of this process may have loaded it with stand-ins of its own
await import('../../messages'); // its texts with it
const { storage } = await import('./storage-mocks');
const { ingestApi: api } = await import('../../../workers/ingest/api');

beforeEach(() => void (storage.now = new MemoryStorage()));

let job = 0;
const quiet = () => {};
async function bringIn(name: string, text: string, like?: string | ((guess: Mapping) => Mapping)): Promise<string> {
	const file = new File([text], name);
	const { guess, signature } = await api.inspect(++job, file);
	// A file of a few rows may show less of its columns than the whole: then it is read as the whole is.
	const mapping = typeof like === 'string' ? (recordOf(like).mapping as Mapping) : (like?.(guess.mapping) ?? guess.mapping);
	return (await api.start(++job, { files: [file], name, mapping, notes: [], signature }, [], quiet)).id;
}
async function compareWith(dataset: string, texts: Record<string, string>, keep: string[] = []) {
	const files = Object.entries(texts).map(([name, text]) => new File([text], name));
	const matches = (await api.matchToDataset(++job, dataset, files)).map((match) =>
		keep.reduce((kept, name) => withNew(kept, name, true), match)
	);
	return api.compare(++job, { dataset, files, name: 'newer', matches }, [], quiet);
}
async function add(dataset: string, texts: Record<string, string>, by?: By, keep?: string[], newer = false) {
	const comparison = await compareWith(dataset, texts, keep);
	const done = await api.append(++job, comparison.pending, { by: by ?? comparison.ways[0].by, newer });
	return { comparison, ...done };
}
const recordOf = (id: string) => storage.now.datasets.get(id)!;
/** What must not depend on the pieces in which a file came. */
const facts = (id: string) => {
	const { rows, categories, categoryCounts, dates, bounds, precision, report } = recordOf(id);
	const kinds = categories.map((name, i): [string, number] => [name, categoryCounts[i]]).sort();
	const { missingPlaces, missingTimes, exactDuplicates, outside, net } = report;
	return { rows, kinds, dates, bounds, precision, missingPlaces, missingTimes, exactDuplicates, outside, net };
};

const HEADER = 'Case Number,Date,Offense,Latitude,Longitude,Beat\n';
const WITHOUT = 'Date,Offense,Latitude,Longitude,Beat\n';

/** Months of incidents on few points and times, so that equal rows are common. */
const months = fc.array(
	fc.array(fc.record({ day: fc.integer({ min: 1, max: 3 }), kind: fc.constantFrom('THEFT', 'ARSON', 'ÉCHO'), at: fc.integer({ min: 0, max: 2 }), beat: fc.constantFrom('', '11', '12') }), { minLength: 1, maxLength: 12 }), // prettier-ignore
	{ minLength: 2, maxLength: 4 }
);
const line = (month: number, { day, kind, at, beat }: { day: number; kind: string; at: number; beat: string }) =>
	`2020-0${month + 1}-0${day} 10:00,${kind},${at === 2 ? '' : `41.8${at}`},${at === 2 ? '' : `-87.6${at}`},${beat}\n`;

const row = fc.record({ day: fc.integer({ min: 1, max: 3 }), kind: fc.constantFrom('THEFT', 'ARSON', 'ÉCHO'), at: fc.integer({ min: 0, max: 2 }), beat: fc.constantFrom('', '11', '12') }); // prettier-ignore
/** Records as they were, and as they are later: some are new, some are gone from the later file. */
const versions = fc
	.array(fc.record({ old: row, new: fc.option(row) }), { minLength: 1, maxLength: 15 })
	.filter((records) => records.some((record) => record.new));

describe('months added one after the other', () => {
	it('are the same incidents as the whole file, however they overlap', async () => {
		await fc.assert(
			fc.asyncProperty(months, fc.boolean(), fc.boolean(), async (all, keyed, overlapping) => {
				storage.now = new MemoryStorage();
				let k = 0;
				const texts = all.map((rows, m) => rows.map((row) => (keyed ? `A${k++},` : '') + line(m, row)).join(''));
				const header = keyed ? HEADER : WITHOUT;
				const whole = await bringIn('whole.csv', header + texts.join(''));
				const id = await bringIn('first.csv', header + texts[0], whole);
				for (let m = 1; m < texts.length; m++)
					await add(id, { 'next.csv': header + (overlapping ? texts.slice(0, m + 1) : [texts[m]]).join('') });
				expect(storage.now.rows(id).sort()).toEqual(storage.now.rows(whole).sort());
				expect(facts(id)).toEqual(facts(whole));
				const { report, rows, appended } = recordOf(id);
				const aside = report.setAside.reduce((sum, { rows }) => sum + rows, 0);
				expect(report.kept + aside).toBe(report.read);
				expect(report.kept).toBe(rows);
				for (const { read, added, already, changed } of appended!) expect(added + already + changed).toBe(read);
				// Nothing is left but the two datasets, and the same again adds nothing.
				expect([...storage.now.chunks.keys()].sort()).toEqual([whole, id].sort());
				const again = await add(id, { 'whole.csv': header + texts.join('') });
				expect(again.comparison.ways[0]).toMatchObject({ added: 0, already: texts.join('').split('\n').length - 1 });
			}),
			{ numRuns: 12 }
		);
	});

	it('chosen together and overlapping come in once each', async () => {
		const id = await bringIn('a.csv', WITHOUT + line(0, { day: 1, kind: 'THEFT', at: 0, beat: '11' }));
		const [two, three] = [1, 2].map((m) => line(m, { day: 1, kind: 'ARSON', at: 1, beat: '12' }));
		const { dataset } = await add(id, { 'b.csv': WITHOUT + two + two + three, 'c.csv': WITHOUT + two + three + three });
		expect(dataset.rows).toBe(1 + 2 + 2); // as often as in the file that has most of it
		expect(dataset.provenance.files.map(({ name, rows }) => [name, rows])).toEqual([
			['a.csv', 1],
			['b.csv', 3],
			['c.csv', 1]
		]);
	});
});

describe('rows that come again', () => {
	const first = HEADER + [1, 2, 3].map((k) => `A${k},2020-01-0${k} 10:00,THEFT,41.8,-87.6,11\n`).join('');
	it('with other cells under their key are counted, and the first is kept', async () => {
		const id = await bringIn('first.csv', first);
		const newer = `${HEADER}A3,2020-01-03 10:00,ROBBERY,41.8,-87.6,11\nA4,2020-01-04 10:00,THEFT,41.8,-87.6,11\n`;
		const { comparison, dataset } = await add(id, { 'newer.csv': newer });
		expect(comparison.ways).toEqual([
			{ by: 'key', label: 'Case Number', added: 1, already: 0, changed: 1 },
			{ by: 'cells', label: '', added: 2, already: 0, changed: 0 },
			{ by: 'none', label: '', added: 2, already: 0, changed: 0 }
		]);
		expect(dataset).toMatchObject({
			rows: 4,
			categories: ['THEFT'],
			appended: [{ by: 'Case Number', read: 2, added: 1, already: 0, changed: 1 }],
			report: { read: 5, kept: 4, setAside: [{ rows: 1 }] }
		});
	});
	it('give way to their newer version, where the user wants it', async () => {
		await fc.assert(
			fc.asyncProperty(versions, async (records) => {
				storage.now = new MemoryStorage();
				const rows = (which: 'old' | 'new') => records.map((record, k) => record[which] && `A${k},${line(0, record[which])}`).filter(Boolean).join(''); // prettier-ignore
				const latest = records.map(({ old, new: newer }) => ({ old: null, new: newer ?? old }));
				const wanted = latest.map((record, k) => `A${k},${line(0, record.new)}`).join('');
				const all = await bringIn('all.csv', HEADER + rows('old') + wanted);
				const whole = await bringIn('latest.csv', HEADER + wanted, all);
				const id = await bringIn('old.csv', HEADER + rows('old'), all);
				const { dataset, comparison } = await add(id, { 'new.csv': HEADER + rows('new') }, 'key', undefined, true);
				expect(storage.now.rows(id).sort()).toEqual(storage.now.rows(whole).sort());
				const kinds = ({ kinds, ...rest }: ReturnType<typeof facts>) => ({ ...rest, kinds: kinds.filter(([, n]) => n) });
				const { exactDuplicates: _a, ...one } = kinds(facts(id));
				const { exactDuplicates: _b, ...other } = kinds(facts(whole));
				expect(one).toEqual(other);
				const [{ changed, replaced = 0 }] = dataset.appended!;
				expect(replaced).toBe(changed);
				const aside = dataset.report.setAside.reduce((sum, { rows }) => sum + rows, 0);
				expect(dataset.report.kept + aside).toBe(dataset.report.read);
				expect(comparison.ways[0].changed).toBe(changed);
				const again = await compareWith(id, { 'new.csv': HEADER + rows('new') });
				expect(again.ways[0]).toMatchObject({ added: 0, changed: 0 });
			}),
			{ numRuns: 12 }
		);
	});
	it('without a key stand as often as in the file that has most of them', async () => {
		const row = line(0, { day: 1, kind: 'THEFT', at: 0, beat: '11' });
		const id = await bringIn('two.csv', WITHOUT + row + row);
		const { comparison } = await add(id, { 'three.csv': WITHOUT + row + row + row });
		expect(comparison.ways[0]).toMatchObject({ by: 'cells', added: 1, already: 2 });
		expect(recordOf(id)).toMatchObject({ rows: 3, report: { exactDuplicates: 2 } });
	});
	it('can all be added, when the user knows that they are others', async () => {
		const id = await bringIn('first.csv', first);
		const { dataset } = await add(id, { 'first.csv': first }, 'none');
		expect(dataset.rows).toBe(6);
		expect(dataset.appended![0]).not.toHaveProperty('by');
	});
	it('with corrected counts are no further counts', async () => {
		const withCounted = (guess: Mapping): Mapping => ({
			...guess,
			category: { constant: 'All' },
			grain: 'count',
			area: 'station',
			keep: [{ column: 'station', kind: 'area' }],
			wide: { names: 'kinds', columns: ['robbery', 'theft'] }
		});
		const header = 'month,station,robbery,theft\n';
		const counted = (theft: number) => ['2020-01', '2020-02', '2020-03'].flatMap((month, m) => [1, 2, 3].map((s) => `${month},S${s},${m + s},${theft + m}\n`)).join(''); // prettier-ignore
		const id = await bringIn('counts.csv', header + counted(10), withCounted);
		const { comparison } = await add(id, { 'counts.csv': `${header}${counted(20)}2020-04,S1,5,6\n` });
		expect(comparison.ways[0]).toMatchObject({ by: 'key', added: 2, already: 9, changed: 9 });
		expect(recordOf(id).report).toMatchObject({ net: recordOf(id).categoryCounts.reduce((a, b) => a + b) });
	});
});

describe('columns that are not the same', () => {
	const first = `${HEADER}A1,01/05/2020 10:00,THEFT,41.8,-87.6,11\nA2,01/20/2020 11:30,ARSON,41.9,-87.7,12\n`;
	const other = 'lon,lat,offence_type,occurred_on,case_no,shift\n-87.61,41.81,THEFT,2020-02-03 12:00,A3,day\n-87.6,41.8,THEFT,2020-01-05 10:00,A1,day\n'; // prettier-ignore
	it('find each other; what is missing is no difference', async () => {
		const id = await bringIn('first.csv', first);
		const { comparison, dataset } = await add(id, { 'other.csv': other });
		expect(comparison.ways[0]).toMatchObject({ by: 'key', label: 'Case Number', added: 1, already: 1, changed: 0 });
		expect(dataset.appended![0].notes.join()).toMatch(/Not in every file: “Beat”/);
		expect(storage.now.rows(id).at(-1)).toMatch(/^-87.61\|41.81\|.*THEFT\|1\|Beat=0\|Case Number=A3$/);
	});
	it('are kept when they are new, and missing in the rows before', async () => {
		const id = await bringIn('first.csv', first);
		const { dataset } = await add(id, { 'other.csv': other }, undefined, ['shift']);
		expect(dataset.extras.at(-1)).toMatchObject({ name: 'shift', kind: 'category', dictionary: ['day'] });
		expect(storage.now.rows(id).map((row) => row.replace(/.*shift=/, ''))).toEqual(['0', '0', 'day']);
	});
	it('become wider where newer values do not fit', async () => {
		const numbers = Array.from({ length: 120 }, (_, i) => `A${i},2020-01-${10 + (i % 20)} 10:00,THEFT,41.8,-87.6,${i}.5\n`).join(''); // prettier-ignore
		const header = HEADER.replace('Beat', 'Amount');
		const id = await bringIn('first.csv', header + numbers);
		expect(recordOf(id).extras[1]).toMatchObject({ name: 'Amount', kind: 'number' });
		const { dataset, undo } = await add(id, { 'newer.csv': `${header}B1,2020-02-01 10:00,THEFT,41.8,-87.6,007\n` });
		expect(dataset.extras[1]).toMatchObject({ name: 'Amount', kind: 'text' });
		expect(storage.now.rows(id)[3]).toMatch(/Amount=3.5/);
		expect(storage.now.rows(id).at(-1)).toMatch(/Amount=007/);
		expect(undo).toBeNull();
	});
});

describe('an append that does not come to its end', () => {
	const row = (day: number) => line(0, { day, kind: 'THEFT', at: 0, beat: '11' });
	it('leaves the dataset as it was, and nothing behind', async () => {
		const id = await bringIn('first.csv', WITHOUT + row(1));
		const before = [storage.now.rows(id), structuredClone(recordOf(id))];
		storage.now.full = true;
		await expect(add(id, { 'next.csv': WITHOUT + row(2) })).rejects.toMatchObject({ code: 'storage/full' });
		expect([storage.now.rows(id), recordOf(id)]).toEqual(before);
		expect([...storage.now.chunks.keys()]).toEqual([id]);
	});
	it('is forgotten when another is compared, or the user goes back', async () => {
		const id = await bringIn('first.csv', WITHOUT + row(1));
		const one = await compareWith(id, { 'next.csv': WITHOUT + row(2) });
		expect(storage.now.chunks.size).toBe(2);
		const two = await compareWith(id, { 'next.csv': WITHOUT + row(3) });
		expect(storage.now.chunks.has(one.pending)).toBe(false);
		await api.forget(two.pending);
		expect([...storage.now.chunks.keys()]).toEqual([id]);
	});
	it('refuses a file with nothing in common', async () => {
		const id = await bringIn('first.csv', WITHOUT + row(1));
		await expect(compareWith(id, { 'other.csv': 'a,b\nx,y\nz,w\n' })).rejects.toMatchObject({ name: 'AppError' });
		expect([...storage.now.chunks.keys()]).toEqual([id]);
	});
});

describe('areas joined to a dataset', () => {
	it('hold the newer rows too', async () => {
		const id = await bringIn('first.csv', WITHOUT + line(0, { day: 1, kind: 'THEFT', at: 0, beat: '11' }));
		const square = (name: string, south: number) => ({
			type: 'Feature' as const,
			properties: { name },
			geometry: { type: 'Polygon' as const, coordinates: [[[-88, south], [-87, south], [-87, south + 0.01], [-88, south + 0.01], [-88, south]]] } // prettier-ignore
		});
		const joined = { joinedAt: 0, by: { kind: 'place' as const }, inside: 1, outside: 0, unknown: 0, empty: 1, missed: [], missedCount: 0 }; // prettier-ignore
		storage.now.layers = [
			{ id: 'L', dataset: id, name: 'wards', invented: false, joined, geojson: { type: 'FeatureCollection', features: [square('South', 41.8), square('North', 41.81)] } } // prettier-ignore
		];
		const record = recordOf(id);
		storage.now.datasets.set(id, { ...record, extras: [...record.extras, { name: 'Ward', kind: 'area', dictionary: ['South', 'North'], layer: 'L' }] }); // prettier-ignore
		storage.now.chunks.get(id)![0].columns.x1 = Uint32Array.of(1);
		const [north, nowhere] = [1, 2].map((at) => line(1, { day: 1, kind: 'THEFT', at, beat: '12' }));
		await add(id, { 'next.csv': WITHOUT + north + nowhere });
		expect(storage.now.rows(id).map((row) => /Ward=(\w+)/.exec(row)![1])).toEqual(['South', 'North', '0']);
		expect(storage.now.layers[0].joined).toMatchObject({ inside: 2, outside: 0, unknown: 1 });
	});
});

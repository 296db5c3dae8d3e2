import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { haveRealFiles, REAL_FILES } from '../../ingest/real-files';
import { MemoryStorage } from './memory-storage';
import { storage } from './storage-mocks';

vi.mock('$lib/storage/chunks', async () => (await import('./storage-mocks')).chunksMock());
vi.mock('$lib/storage/settings', async () => (await import('./storage-mocks')).settingsMock());
vi.mock('$lib/storage/boundaries', async () => (await import('./storage-mocks')).boundariesMock());
vi.mock('$lib/storage/append', async () => (await import('./storage-mocks')).appendMock());
const { ingestApi: api } = await import('../../../workers/ingest/api');

beforeEach(() => void (storage.now = new MemoryStorage()));

let job = 0;
/** Lines of a real file, Latin-1 so that every byte stays one character; none of these has a line break in a cell. */
const linesOf = (name: string) => gunzipSync(readFileSync(REAL_FILES + name)).toString('latin1').split(/\r?\n/).filter(Boolean); // prettier-ignore
const bytes = (name: string, lines: readonly string[]) => new File([Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1')], name); // prettier-ignore

async function importAll(files: File[]) {
	const { guess, signature } = await api.inspect(++job, files[0]);
	const matches = files.length > 1 ? await api.matchToFirst(++job, files.map((file) => ({ file })), guess.mapping) : []; // prettier-ignore
	return api.start(++job, { files, name: 'all', mapping: guess.mapping, matches, notes: [], signature }, [], () => {});
}
async function add(dataset: string, files: File[]) {
	const matches = await api.matchToDataset(++job, dataset, files);
	const comparison = await api.compare(++job, { dataset, files, name: 'more', matches }, [], () => {});
	const [way] = comparison.ways;
	const done = way.added ? await api.append(++job, comparison.pending, { by: way.by }) : undefined;
	return { way, matches, comparison, dataset: done?.dataset };
}
const facts = (id: string) => {
	const { rows, categories, categoryCounts, dates, bounds, precision, report } = storage.now.datasets.get(id)!;
	const { missingPlaces, missingTimes, exactDuplicates, outside, net } = report;
	return { rows, kinds: categories.map((name, i) => [name, categoryCounts[i]]).sort(), dates, bounds, precision, missingPlaces, missingTimes, exactDuplicates, outside, net }; // prettier-ignore
};

describe.skipIf(!haveRealFiles)('real files that come in pieces', () => {
	it('City of London, month by month, is the whole; the same again adds nothing', async () => {
		const [header, ...lines] = linesOf('uk_city-of-london_street_2018-04_2020-11.csv.gz');
		const months = [...new Set(lines.map((line) => line.split(',')[1]))].sort();
		const of = (month: string) => [header, ...lines.filter((line) => line.split(',')[1] === month)];
		const whole = await importAll([bytes('whole.csv', [header, ...lines])]);
		const { id } = await importAll([bytes('first.csv', of(months[0]))]);
		for (const month of months.slice(1)) {
			const { way } = await add(id, [bytes(`${month}.csv`, of(month))]);
			expect(way).toMatchObject({ by: 'key', label: 'Crime ID', already: 0, changed: 0 });
		}
		expect(facts(id)).toEqual(facts(whole.id));
		expect(storage.now.rows(id).sort()).toEqual(storage.now.rows(whole.id).sort());
		const again = await add(id, [bytes('whole.csv', [header, ...lines])]);
		expect(again.way).toMatchObject({ added: 0, already: 22_111, changed: 0 });
		console.log(`City of London in ${months.length} months: ${storage.now.datasets.get(id)!.rows} rows, as the whole.`);
	});

	/** As the police of St. Louis renamed, reordered and dropped columns: the second half under another header. */
	const RENAMED: [before: string, after: string][] = [
		['MonthReportedtoMSHP', 'coded_month'],
		['Crime', 'crime'],
		['DateOccured', 'date_occur'],
		['NewCrimeIndicator', 'flag_crime'],
		['UnfoundedCrimeIndicator', 'flag_unfounded'],
		['AdministrativeAdjustmentIndicator', 'flag_administrative'],
		['Count', 'count'],
		['District', 'district'],
		['Description', 'description'],
		['ILEADSStreet', 'ileads_street'],
		['ILEADSAddress', 'ileads_address'],
		['Neighborhood', 'neighborhood'],
		['LocationName', 'location_name'],
		['XCoord', 'x_coord'],
		['YCoord', 'y_coord']
	];
	function stLouis() {
		const [header, ...lines] = linesOf('stlouis_slmpd_2008-01_2012-12_stateplane.csv.gz');
		const cells = (line: string) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, ''));
		const names = header.split(',');
		const at = RENAMED.map(([before]) => names.indexOf(before));
		const half = lines.findIndex((line) => line.startsWith('2010-07'));
		const later = lines.slice(half).map((line) => {
			const own = cells(line);
			return at.map((c) => own[c]).join(',');
		});
		return {
			all: bytes('all.csv', [header, ...lines]),
			before: bytes('before.csv', [header, ...lines.slice(0, half)]),
			after: bytes('after.csv', [RENAMED.map(([, after]) => after).join(','), ...later])
		};
	}

	it('St. Louis before and after a change of columns, imported together', async () => {
		const { before, after, all } = stLouis();
		const together = await importAll([before, after]);
		expect(together).toMatchObject({ rows: 297_919, report: { read: 297_919, kept: 297_919, net: 287_085 } });
		const whole = await importAll([all]);
		const { exactDuplicates: _a, ...one } = facts(together.id);
		const { exactDuplicates: _b, ...other } = facts(whole.id); // fewer columns, more rows that are equal
		expect(one).toEqual(other);
		console.log(together.report.notes[0]);
	});

	it('St. Louis before a change of columns, with what came after added to it', async () => {
		const { before, after, all } = stLouis();
		const whole = await importAll([all]);
		const { id } = await importAll([before]);
		const begun = performance.now();
		const { way, matches, dataset } = await add(id, [after]);
		const seconds = (performance.now() - begun) / 1000;
		for (const [name, column] of RENAMED) expect(matches[0].matches[name], name).toBe(column);
		expect(way).toMatchObject({ by: 'cells', already: 0 });
		expect(dataset).toMatchObject({ rows: 297_919, report: { read: 297_919, kept: 297_919, net: 287_085 } });
		const { exactDuplicates: _a, ...one } = facts(id);
		const { exactDuplicates: _b, ...other } = facts(whole.id);
		expect(one).toEqual(other);
		expect((await add(id, [after])).way).toMatchObject({ added: 0 });
		expect((await add(id, [before])).way).toMatchObject({ added: 0 });
		console.log(`St. Louis: ${way.added} rows added in ${seconds.toFixed(1)} s; the same again: 0.`);
	});
});

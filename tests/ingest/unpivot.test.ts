import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSources, textFile } from './memory-sink';

const KINDS = ['robbery', 'theft', 'arson'];
const AREAS = ['North', 'South', 'East'];
/** One row per area and month, the cells given by their position. */
const wide = (
	cell: (area: number, month: number, kind: number) => string,
	months = 6,
	header = `Area,Month,${KINDS.join(',')}`
) =>
	`${header}\n${Array.from({ length: months }, (_, m) =>
		AREAS.map((area, a) => `${area},2020-0${m + 1},${KINDS.map((_, k) => cell(a, m, k)).join(',')}\n`).join('')
	).join('')}`;
const varied = (a: number, m: number, k: number) => `${(7 * a + 3 * m + 5 * k) % 9}`;

describe('one column a kind', () => {
	it('becomes counts by area and month', async () => {
		const { dataset, guess, sink } = await importSources([textFile(wide(varied))]);
		expect(guess.mapping).toMatchObject({ area: 'Area', grain: 'count', wide: { names: 'kinds', columns: KINDS } });
		expect(guess.doubts).toEqual([]);
		expect(guess.remarks[0]).toMatch(/counted before: 3 columns hold one kind each/);
		expect(dataset).toMatchObject({ precision: 'month', grain: 'count', categories: KINDS });
		expect(dataset.report).toMatchObject({ read: 18, kept: 18, setAside: [], missingTimes: 0 });
		const expected = KINDS.map((_, k) => AREAS.flatMap((_, a) => [0, 1, 2, 3, 4, 5].map((m) => Number(varied(a, m, k)))));
		expect(dataset.categoryCounts).toEqual(expected.map((counts) => counts.reduce((sum, n) => sum + n, 0)));
		// Zeros give no row; the rows of the dataset are those stored.
		expect(dataset.rows).toBe(expected.flat().filter((n) => n !== 0).length);
		expect(sink.column('weight')).toHaveLength(dataset.rows);
		const [first] = sink.chunks;
		const area = dataset.extras.findIndex(({ kind }) => kind === 'area');
		expect(dataset.extras[area].dictionary).toEqual(AREAS);
		expect(first.columns[`x${area}`]).toHaveLength(first.rows);
	});
	it('takes empty cells and stars for unknown, not for zero, and says how many', async () => {
		const text = wide((a, m, k) => (m === 1 && k === 0 ? '' : m === 2 && k === 1 ? '*' : varied(a, m, k)));
		const { dataset } = await importSources([textFile(text)]);
		expect(dataset.report.notes.join('\n')).toMatch(/3 cells hold no number .*\n3 cells are empty/);
	});
	it('sets totals aside, which would count everything twice', async () => {
		const { dataset } = await importSources([textFile(`${wide(varied)}Total,2020-01,99,99,99\n`)]);
		expect(dataset.report).toMatchObject({
			read: 19,
			kept: 18,
			setAside: [{ reason: 'a total or a note, not an incident', rows: 1 }]
		});
	});
	it('leaves out columns that sum up others, numbers of the area and months apart', async () => {
		const rows = AREAS.flatMap((area, a) =>
			Array.from({ length: 6 }, (_, m) => {
				const counts = KINDS.map((_, k) => Number(varied(a, m, k)));
				return `${area},${a + 11},2020-0${m + 1},${m + 1},${counts.join(',')},${counts.reduce((sum, n) => sum + n)},2.5`;
			})
		);
		const { guess } = await importSources([
			textFile(`Area,Region,Month,mo,${KINDS.join(',')},total_crimes,rate\n${rows.join('\n')}\n`)
		]);
		expect(guess.mapping.wide?.columns).toEqual(KINDS);
		expect(guess.remarks[1]).toMatch(/“total_crimes”/);
	});
	it('keeps the sum of every column, however large its counts and wherever its bytes are cut', { timeout: 60_000 }, async () => {
		const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 200_000 }), fc.constant(-1));
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 18, maxLength: 18 }),
				async (cells) => {
					const text = wide((a, m, k) => `${cells[3 * m + a][k]}`);
					const whole = await importSources([textFile(wide(varied))]);
					const { mapping } = whole.guess; // confirmed for files with these columns
					const { dataset, sink } = await importSources([textFile(text)], { mapping, window: 40, chunkRows: 7 });
					const sums = KINDS.map((_, k) => cells.reduce((sum, row) => sum + row[k], 0));
					expect(dataset.categoryCounts).toEqual(sums);
					expect(dataset.report.net).toBe(sums.reduce((sum, n) => sum + n));
					expect(sink.column('weight').reduce((sum, n) => sum + n, 0)).toBe(dataset.report.net);
					expect(sink.column('weight')).toHaveLength(dataset.rows);
				}
			),
			{ numRuns: 60 }
		);
	});
});

describe('one column a month', () => {
	const table = (names: string[], areas = ['Barking', 'Barnet', 'Bexley'], first = 'Borough,Offence') =>
		`${first},${names.join(',')}\n${areas
			.flatMap((area, a) =>
				['Burglary', 'Robbery'].map((kind, k) => `${area},${kind},${names.map((_, m) => a + k + m).join(',')}`)
			)
			.join('\n')}\n`;
	it('becomes counts by area, kind and month', async () => {
		const { dataset, guess, sink } = await importSources([textFile(table(['202011', '202012', '202101']))]);
		expect(guess).toMatchObject({ doubts: [], mapping: { time: null, area: 'Borough', category: { column: 'Offence' } } });
		expect(guess.mapping.wide).toEqual({ names: 'months', columns: ['202011', '202012', '202101'] });
		expect(dataset).toMatchObject({ precision: 'month', categories: ['Burglary', 'Robbery'], grain: 'count' });
		// Python: sum(a + k + m for a in range(3) for k in range(2) for m in range(3)) = 45
		expect(dataset.report).toMatchObject({ read: 6, kept: 6, net: 45, missingTimes: 0 });
		expect(dataset.dates).toEqual([Date.UTC(2020, 10), Date.UTC(2021, 0)]);
		expect(new Set(sink.column('precision'))).toEqual(new Set([3]));
	});
	it('takes the year from the row where the names have none', async () => {
		const text = `Year,Borough,Jan,Feb,Mar\n2019,Barnet,1,2,3\n2020,Barnet,4,0,6\n`;
		const { dataset, sink } = await importSources([textFile(text)]);
		expect(sink.column('start')).toEqual([
			...[0, 1, 2].map((month) => Date.UTC(2019, month)),
			...[0, 2].map((month) => Date.UTC(2020, month))
		]);
		expect(dataset.report.net).toBe(16);
	});
});

describe('one count a row', () => {
	it('becomes counts, zero rows and all, and large ones are not cut', async () => {
		const rows = AREAS.flatMap((area, a) => ['2020-01', '2020-02'].map((month, m) => `${area},${month},Theft,${a * 40_000 + m}`));
		const { dataset, guess, sink } = await importSources([
			textFile(
				`Police area,Month,Offence,Recorded_count,Count\n${rows.map((row) => row.replace(',Theft,', ',Theft,x,')).join('\n')}\n`
			)
		]);
		expect(guess.mapping).toMatchObject({ weight: 'Count', grain: 'count', area: 'Police area' });
		expect(dataset.report).toMatchObject({ read: 6, kept: 6, net: 2 * (40_000 + 80_000) + 3 });
		expect(Math.max(...sink.column('weight'))).toBe(32_767);
	});
	it('is not seen in a table of incidents with numbers', async () => {
		const rows = Array.from(
			{ length: 40 },
			(_, i) => `${i},2020-01-${10 + (i % 20)} 10:0${i % 10},THEFT,41.8${i},-87.6${i},${i % 7},${i % 5},${i % 3}`
		);
		const { guess } = await importSources([textFile(`id,date,offense,lat,lon,guns,cars,people\n${rows.join('\n')}\n`)]);
		expect(guess.mapping).toMatchObject({ grain: 'incident', weight: null });
		expect(guess.mapping.wide).toBeUndefined();
	});
});

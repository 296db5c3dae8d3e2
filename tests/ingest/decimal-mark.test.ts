import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalMark, numberIn, type DecimalMark } from '../../src/lib/ingest/decimal-mark';
import { inspect } from '../../src/lib/ingest/inspect';
import { profileColumns } from '../../src/lib/ingest/profile';
import { diskFile, importSources, textFile } from './memory-sink';
import { haveRealFiles, REAL_FILES } from './real-files';

describe('a column shows as a whole how it marks decimals:', () => {
	it.each<[string, string[], DecimalMark]>([
		['3,5 among whole numbers', ['3,5', '12', '250'], ','],
		['points between thousands', ['1.234,56', '12,5'], ','],
		['degrees', ['-22,9068', '-43,1729'], ','],
		['a leading zero', ['0,125', '1,250'], ','],
		['blanks between thousands', ['1 234,5', '12 345'], ','],
		['two points', ['1.234.567', '12'], ','],
		['money', ['R$ 3,50', 'R$ 1.234,00'], ','],
		['decimals with a point', ['3.5', '1,234'], '.'],
		['thousands with commas, twice', ['1,234,567', '1,234'], '.'],
		['thousands with commas and a point', ['1,234.50', '2,345'], '.'],
		['either: commas', ['1,234', '999'], '1,234'],
		['either: points', ['1.234', '999'], '1.234'],
		['points, where thousands are not set apart', ['1.234', '5678'], '.'],
		['no mark at all', ['1', '22', '333'], 'whole'],
		['lists of numbers', ['1,2', '1,2,3', '4'], '.'],
		['text', ['Main St 3,5', 'N/A'], 'whole'],
		['more points than commas', ['3,5', '3.5', '2.5'], '.']
	])('%s', (_what, values, mark) => expect(decimalMark(values)).toBe(mark));

	it('reads every number back that was written with commas', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), fc.boolean(), (n, places, grouped) => {
				const [whole, decimals] = (n / 10 ** places).toFixed(places).split('.');
				const left = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole;
				const text = decimals === undefined ? left : `${left},${decimals}`;
				expect(numberIn(text, true)).toBe(Number((n / 10 ** places).toFixed(places)));
			}),
			{ numRuns: 1000 }
		);
	});
	it.each(['', ',', '1,2,3', '1,234.5', '3.5', '12a', '1.23', '1.2345'])('takes %j for no number with commas', (text) =>
		expect(numberIn(text, true)).toBeNaN()
	);
	it.each([
		['3,5', 3.5],
		[' -22,9068 ', -22.9068],
		['1.234,56', 1234.56],
		['1 234,5', 1234.5],
		['R$ 1.234,50', 1234.5],
		['3,50 €', 3.5],
		['1,5e3', 1500],
		['12.345', 12345],
		['7', 7]
	])('%j', (text, value) => expect(numberIn(text, true)).toBe(value));
});

describe('what one column leaves open,', () => {
	const profile = (columns: Record<string, string[]>) => {
		const rows = Object.values(columns)[0].map((_, i) => Object.values(columns).map((cells) => cells[i]));
		return profileColumns(Object.keys(columns), rows).map(({ decimalComma, numbers }) => ({ decimalComma, first: numbers[0] }));
	};
	it('the others of its file settle', () => {
		expect(profile({ a: ['1.234', '999'], b: ['3,5', '2,25'] })[0]).toEqual({ decimalComma: true, first: 1234 });
		expect(profile({ a: ['1,234', '1,999'], b: ['3,5', '2,25'] })[0]).toEqual({ decimalComma: true, first: 1.234 });
	});
	it('stays as it is where the file shows both, or nothing', () => {
		expect(profile({ a: ['1,234', '999'], b: ['3,5', '2,25'], c: ['3.5', '2.25'] })[0].first).toBe(1234);
		expect(profile({ a: ['1,234', '999'] })[0]).toEqual({ decimalComma: false, first: 1234 });
		expect(profile({ a: ['1.234', '9.125'] })[0]).toEqual({ decimalComma: false, first: 1.234 });
	});
	it('its name settles: degrees are below a thousand, counts have no decimals', () => {
		expect(profile({ Latitude: ['-22,906', '-22,911'] })[0].first).toBe(-22.906);
		expect(profile({ casos: ['1.234', '12'] })[0].first).toBe(1234);
	});
});

describe('an import reads decimal commas', () => {
	const lines = (n: number, cells: (i: number) => string) => Array.from({ length: n }, (_, i) => cells(i)).join('\n');
	const cents = (i: number) => String(i % 100).padStart(2, '0');

	it('in places, further numbers and counts', async () => {
		const text = `Data;Tipo;Latitude;Longitude;Valor;Quantidade\n${lines(300, (i) => `0${1 + (i % 9)}/03/2020;FURTO;-22,9${cents(i)};-43,1${cents(i)};${i}.0${cents(i)},5;1.${100 + (i % 9)}`)}\n`;
		const { sink, dataset, guess } = await importSources([textFile(text)]);
		expect(guess.mapping.place).toEqual({ kind: 'degrees', lon: 'Longitude', lat: 'Latitude' });
		expect(sink.column('lat').slice(0, 2)).toEqual([-22.9, -22.901]);
		expect(sink.column('lon')[1]).toBe(-43.101);
		const value = dataset.extras.findIndex(({ name }) => name === 'Valor');
		expect(dataset.extras[value].kind).toBe('number');
		expect(sink.column(`x${value}`).slice(1, 3)).toEqual([1001.5, 2002.5]);
		expect(sink.column('weight').slice(0, 3)).toEqual([1100, 1101, 1102]);
		expect(guess.remarks.join()).toMatch(/comma stands before the decimals in .*“Valor”/);
	});
	it('in coordinates of a map', async () => {
		const text = `Date;Type;X;Y\n${lines(50, (i) => `0${1 + (i % 9)}/13/2020;THEFT;1.176.${300 + i},25;1.895.${100 + i},75`)}\n`;
		const { guess, dataset } = await importSources([textFile(text, 'chicago.csv')]);
		expect(guess.mapping.place).toMatchObject({ kind: 'projected' });
		expect(dataset.report.missingPlaces).toBe(0);
		expect(dataset.bounds![1]).toBeCloseTo(41.86, 1);
	});
	it('in places inside a text', async () => {
		const text = `Date;Type;Place\n${lines(20, (i) => `01/13/2020;THEFT;"Rua A, 12 (-22,90${cents(i)}; -43,17${cents(i)})"`)}\n`;
		const { sink } = await importSources([textFile(text)]);
		expect(sink.column('lat')[3]).toBe(-22.9003);
		expect(sink.column('lon')[3]).toBe(-43.1703);
	});
	it('also where only a later row shows them', async () => {
		const rows = (n: number) => lines(n, (i) => `01/13/2020;THEFT;41.8${cents(i)};-87.6${cents(i)};${i}`);
		const text = `Date;Type;Latitude;Longitude;Loss\n${rows(20_000)}\n01/13/2020;THEFT;41.81;-87.61;3,5\n`;
		expect((await inspect(textFile(text))).guess.mapping.decimalsOpen).toContain('Loss');
		const { sink, dataset } = await importSources([textFile(text)]);
		expect(sink.column('x0').at(-1)).toBe(3.5);
		expect(sink.column('x0')[7]).toBe(7);
		expect(dataset.mapping).toMatchObject({ decimalCommas: ['Loss'] });
	});
	it('but not against what the column shows: such a cell is left empty, and that is said', async () => {
		const text = `Date,Type,Latitude,Longitude,Loss\n${lines(20_000, (i) => `01/13/2020,THEFT,41.8${cents(i)},-87.6${cents(i)},"1,${100 + (i % 800)}.50"`)}\n01/13/2020,THEFT,41.81,-87.61,"3,5"\n`;
		const { sink, dataset } = await importSources([textFile(text)]);
		expect(sink.column('x0')[7]).toBe(1107.5);
		expect(sink.column('x0').at(-1)).toBeNaN();
		expect(dataset.report.notes.join()).toMatch(/In “Loss”, 1 cell is no number/);
	});
	it('and says so where it took a comma for thousands without proof', async () => {
		const text = `Date;Type;Latitude;Longitude;Loss\n${lines(300, (i) => `01/13/2020;THEFT;;;${1 + (i % 9)},${100 + i}`)}\n`;
		const { sink, dataset, guess } = await importSources([textFile(text)]);
		expect(sink.column(`x${dataset.extras.findIndex(({ name }) => name === 'Loss')}`)[1]).toBe(2101);
		expect(guess.remarks.join()).toMatch(/In “Loss”, 1,100 is read as thousands/);
	});
	it.skipIf(!haveRealFiles)('in the areas of Rio’s police stations', async () => {
		const file = await diskFile(`${REAL_FILES}rio_isp_monthly_by_station_2003-2017_semicolon_latin1_decimal-comma.csv`);
		const { guess, columns } = await inspect(file);
		expect(columns.find(({ name }) => name === 'area_cisp')).toMatchObject({ numeric: true, kind: 'number' });
		expect(guess.mapping.decimalCommas).toContain('area_cisp');
		const keep = [...guess.mapping.keep, { column: 'area_cisp', kind: 'number' as const }];
		const { sink } = await importSources([file], { mapping: { ...guess.mapping, keep } });
		const column = sink.column(`x${keep.length - 1}`);
		expect(column[0]).toBe(3.5);
		const area = [...new Set(column)];
		// As `sorted` and `csv` of Python find them.
		expect([Math.min(...area), Math.max(...area), area.length]).toEqual([1.4, 2665, 145]);
	});
});

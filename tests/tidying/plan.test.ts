import { describe, expect, it } from 'vitest';
import type { Step } from '$lib/domain/steps';
import { columnsFor } from '$lib/tidying/plan';
import { after, plan, rowsOf } from './rows';

const HOUR = 3_600_000;
const extras = [
	{ name: 'age', kind: 'number' as const },
	{ name: 'street', kind: 'category' as const, dictionary: ['Oak', 'Elm'] },
	{ name: 'armed', kind: 'boolean' as const },
	{ name: 'note', kind: 'text' as const }
];

describe('rows set aside', () => {
	const rows = () =>
		rowsOf(
			4,
			{ lon: new Float64Array([1, 2, NaN, 50]), lat: new Float64Array([1, 2, NaN, 50]), weight: new Int16Array([1, -1, 0, 3]) },
			{ categories: ['THEFT', 'ARSON'], categoryCounts: [3, 0] }
		);

	it('count for nothing, and the others as before', () => {
		const change = plan({ kind: 'set-aside', which: 'far' }, rows(), [2, 3]);
		expect(change.changed).toBe(1); // row 2 counted for nothing before
		expect(after(rows(), change).weight).toEqual(new Int16Array([1, -1, 0, 0]));
	});

	it('can be those without a place', () => {
		const change = plan({ kind: 'set-aside', which: 'no-place' }, rowsOf(3, { lon: new Float64Array([1, NaN, 2]) }));
		expect(change.edits[0].rows).toEqual(new Uint32Array([1]));
	});

	it('move neither bounds, dates nor counts of kinds any more', () => {
		const { fields } = plan({ kind: 'set-aside', which: 'far' }, rows(), [3]);
		expect(fields.bounds).toEqual([1, 1, 2, 2]);
		expect(fields.dates).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 1) + HOUR]);
		expect(fields.categoryCounts).toEqual([0, 0]);
	});
});

describe('missing cells', () => {
	const table = () =>
		rowsOf(
			6,
			{
				x0: new Float64Array([30, NaN, 50, 70, NaN, 900]),
				x1: new Uint32Array([1, 2, 0, 2, 0, 0]),
				x2: new Uint8Array([1, 2, 0, 1, 2, 0]),
				weight: new Int16Array([1, 1, 1, 1, 1, 0])
			},
			{ extras }
		);

	it('of a number become its median, of the rows that count', () => {
		const change = plan({ kind: 'impute', column: 'age', by: 'median' }, table());
		expect(change.edits[0]).toMatchObject({ column: 'x0', rows: new Uint32Array([1, 4]), values: new Float64Array([50, 50]) });
	});

	it('of names become the commonest', () => {
		const change = plan({ kind: 'impute', column: 'street', by: 'mode' }, table());
		expect(after(table(), change).x1).toEqual(new Uint32Array([1, 2, 2, 2, 2, 0])); // the last row was set aside
	});

	it('of yes or no become the commonest, of equally common ones the smaller', () => {
		expect(after(table(), plan({ kind: 'impute', column: 'armed', by: 'mode' }, table())).x2).toEqual(
			new Uint8Array([1, 1, 0, 1, 1, 0])
		);
	});

	it('stay empty when nothing is known', () => {
		const empty = rowsOf(2, { x0: new Float64Array([NaN, NaN]) }, { extras });
		expect(plan({ kind: 'impute', column: 'age', by: 'median' }, empty).changed).toBe(0);
	});

	it('come from the nearest row in space and time', () => {
		const near = rowsOf(
			4,
			{
				// 0 and 1 at the same place; 2 about 1.1 km north; 3 unknown.
				lat: new Float64Array([0, 0, 0.01, NaN]),
				lon: new Float64Array([0, 0, 0, NaN]),
				start: new Float64Array([0, 30 * 24 * HOUR, 0, 0]), // row 1 is 30 days away: 4.3 units; row 2 is 2.2 units
				x0: new Float64Array([NaN, 1, 2, NaN])
			},
			{ extras }
		);
		const change = plan({ kind: 'impute', column: 'age', by: 'nearest' }, near);
		expect(change.edits[0]).toMatchObject({ rows: new Uint32Array([0]), values: new Float64Array([2]) });
	});
});

describe('numbers', () => {
	const table = () =>
		rowsOf(5, { x0: new Float64Array([2, 4, 9, NaN, -100]), weight: new Int16Array([1, 1, 1, 1, 0]) }, { extras });

	it('beyond the limits become the limit', () => {
		const change = plan({ kind: 'clip', column: 'age', low: 3, high: 8 }, table());
		expect(after(table(), change).x0).toEqual(new Float64Array([3, 4, 8, NaN, -100]));
		expect(change.changed).toBe(2);
	});

	it('are put on a common scale in a column of their own', () => {
		const z = plan({ kind: 'normalise', column: 'age', by: 'z' }, table());
		expect(z.edits).toEqual([]);
		expect(z.added!.column).toEqual({ name: 'age (z-score)', kind: 'number' });
		// Mean 5, standard deviation √13 (R: scale(c(2, 4, 9)) gives -0.8320503 -0.2773501 1.1094004).
		expect([...z.added!.values.slice(0, 3)].map((v) => v.toFixed(7))).toEqual(['-0.8320503', '-0.2773501', '1.1094004']);
		const range = plan({ kind: 'normalise', column: 'age', by: 'range' }, table());
		expect([...range.added!.values.slice(0, 3)]).toEqual([0, 2 / 7, 1]);
	});

	it('that are all the same have no scale', () => {
		const same = rowsOf(2, { x0: new Float64Array([5, 5]) }, { extras });
		expect(() => plan({ kind: 'normalise', column: 'age', by: 'z' }, same)).toThrow(/fewer than two different/);
	});
});

describe('merged values', () => {
	it('of kinds keep every code, and count under the one that is left', () => {
		const rows = rowsOf(
			4,
			{ category: new Uint16Array([0, 1, 2, 1]) },
			{ categories: ['THEFT', 'theft', 'ARSON'], categoryCounts: [1, 2, 1] }
		);
		const change = plan({ kind: 'merge', column: null, from: ['theft', 'no such kind'], into: 'THEFT' }, rows);
		expect(after(rows, change).category).toEqual(new Uint16Array([0, 0, 2, 0]));
		expect(change.fields).toMatchObject({ categories: ['THEFT', 'theft', 'ARSON'], categoryCounts: [3, 0, 1] });
		expect(change.changed).toBe(2);
	});

	it('may get a name that nobody had', () => {
		const rows = rowsOf(3, { category: new Uint16Array([0, 1, 2]) }, { categories: ['A', 'B', 'C'], categoryCounts: [1, 1, 1] });
		const change = plan({ kind: 'merge', column: null, from: ['A', 'B'], into: 'Other' }, rows);
		expect(after(rows, change).category).toEqual(new Uint16Array([3, 3, 2]));
		expect(change.fields).toMatchObject({ categories: ['A', 'B', 'C', 'Other'], categoryCounts: [0, 0, 1, 2] });
	});

	it('of a further column lengthen its dictionary only when a new name is needed', () => {
		const rows = rowsOf(3, { x1: new Uint32Array([1, 2, 0]) }, { extras });
		const known = plan({ kind: 'merge', column: 'street', from: ['Elm'], into: 'Oak' }, rows);
		expect(known.dictionary).toBeUndefined();
		expect(after(rows, known).x1).toEqual(new Uint32Array([1, 1, 0]));
		const fresh = plan({ kind: 'merge', column: 'street', from: ['Elm', 'Oak'], into: 'Tree' }, rows);
		expect(fresh.dictionary).toEqual({ column: 'street', values: ['Oak', 'Elm', 'Tree'] });
		expect(after(rows, fresh).x1).toEqual(new Uint32Array([3, 3, 0]));
	});
});

describe('uncertain times', () => {
	const step: Step = { kind: 'spread-times', longestHours: 24, seed: 1 };
	const n = 20_000;
	const intervals = () => {
		const rows = rowsOf(n);
		(rows.columns.end as Float64Array).forEach((_, i, end) => (end[i] = rows.columns.start[i] + 8 * HOUR - 60_000));
		return rows;
	};

	it('are drawn evenly between start and end, both included, and known afterwards', () => {
		const rows = intervals();
		const next = after(rows, plan(step, rows));
		expect(next.end).toEqual(next.start);
		const hours = new Float64Array(8);
		for (let i = 0; i < n; i++) hours[Math.floor((next.start[i] - rows.columns.start[i]) / HOUR)]++;
		// Each of the eight hours gets an eighth: 5 standard deviations of a binomial.
		for (const count of hours) expect(Math.abs(count - n / 8)).toBeLessThan(5 * Math.sqrt(n * (1 / 8) * (7 / 8)));
	});

	it('are the same for the same seed', () => {
		expect(plan(step, intervals())).toEqual(plan(step, intervals()));
		expect(plan({ ...step, seed: 2 }, intervals())).not.toEqual(plan(step, intervals()));
	});

	it('stay whole days where only days are known, and as they are where they are too long or only a month is known', () => {
		const rows = rowsOf(3, { precision: new Uint8Array([2, 0, 3]) });
		const { start, end } = rows.columns;
		start.fill(Date.UTC(2024, 0, 1));
		end.set([start[0] + 24 * HOUR, start[1] + 25 * HOUR, start[2] + HOUR]);
		const change = plan(step, rows);
		expect(change.edits[0].rows).toEqual(new Uint32Array([0]));
		expect((change.edits[0].values[0] - start[0]) % (24 * HOUR)).toBe(0);
	});
});

describe('columns', () => {
	it('that a step needs are named by their stored keys', () => {
		expect(columnsFor({ kind: 'clip', column: 'age', low: 0, high: 1 }, { extras })).toEqual(['x0', 'weight']);
	});

	it('that are not there, or of another kind, are said by name', () => {
		expect(() => columnsFor({ kind: 'clip', column: 'height', low: 0, high: 1 }, { extras })).toThrow(/no column “height”/);
		expect(() => columnsFor({ kind: 'clip', column: 'note', low: 0, high: 1 }, { extras })).toThrow(/“note” holds free text/);
		expect(() => columnsFor({ kind: 'impute', column: 'street', by: 'median' }, { extras })).toThrow(/“street” holds names/);
	});
});

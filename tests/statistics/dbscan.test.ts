import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { dbscan } from '../../src/lib/statistics/dbscan';
import { letters, w, x, y } from './three-heaps';

describe('DBSCAN', () => {
	it('finds the clusters of scikit-learn', () => {
		// DBSCAN(eps=40, min_samples=6).fit_predict(X), and with sample_weight = 1 + i % 3
		expect(letters(finish(dbscan(x, y, null, 40, 6)).labels)).toBe(
			'abc.abcbabc.abc.abcba.c.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.a.c.abcbabc.abc.abc.abc.abc.abccabc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abcaabc.abc.abc.abc.abc.abc.abc.abc.'
		);
		const weighted = finish(dbscan(x, y, w, 40, 6));
		expect(letters(weighted.labels)).toBe(
			'abc.abcbabc.abc.abcba.c.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abcbabc.abc.abc.abc.abc.abccabc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abc.abcaabc.abc.abc.abc.abc.abc.abc.abc.'
		);
		expect(weighted.core.filter((core) => core).length).toBe(150);
	});
	it('takes a row of weight three for three rows, and knows no order of rows but at borders', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 3 }))),
				(rows) => {
					const column = (k: number, list: number[][]) => Float64Array.from(list, (row) => row[k]);
					const a = finish(dbscan(column(0, rows), column(1, rows), column(2, rows), 4, 5));
					const repeated = rows.flatMap((row) => Array.from({ length: row[2] }, () => row));
					const b = finish(dbscan(column(0, repeated), column(1, repeated), null, 4, 5));
					let at = 0;
					rows.forEach((row, i) => {
						expect(b.labels[at]).toBe(a.labels[i]);
						at += row[2];
					});
					const back = [...rows].reverse();
					const c = finish(dbscan(column(0, back), column(1, back), column(2, back), 4, 5));
					expect(c.clusters).toBe(a.clusters);
					expect([...c.core].reverse()).toEqual([...a.core]);
				}
			)
		);
	});
	it('finds none where there are no points, and refuses no reach', () => {
		expect(finish(dbscan(new Float64Array(0), new Float64Array(0), null, 1, 1))).toMatchObject({ clusters: 0 });
		expect(() => finish(dbscan(x, y, null, 0, 5))).toThrow(/reach of 0/);
	});
});

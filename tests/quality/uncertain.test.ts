import { describe, expect, it } from 'vitest';
import { uncertain } from '../../src/lib/quality/uncertain';
import { columnsOf } from './rows';

const HOUR = 3_600_000;

describe('uncertain times', () => {
	it('counts incidents by length, limits included in the lower class', () => {
		const hours = [0, 1, 1.5, 24, 25, 500, 12, -3];
		const start = Date.UTC(2020, 0, 1);
		const columns = columnsOf(8, {
			start: () => start,
			end: (i) => start + hours[i] * HOUR,
			weight: (i) => (i === 6 ? 0 : 1),
			precision: (i) => (i === 1 ? 2 : 0)
		});
		expect(uncertain(columns)).toEqual({
			incidents: 7,
			uncertain: 5,
			lengths: [1, 1, 0, 0, 1, 1, 0, 1],
			median: 24 * HOUR,
			most: 500 * HOUR,
			spreadable: 2
		});
	});
	it('is none where every moment is known', () => {
		expect(uncertain(columnsOf(5))).toMatchObject({
			uncertain: 0,
			median: NaN
		});
	});
});

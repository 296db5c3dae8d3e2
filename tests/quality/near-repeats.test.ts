import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { seededRandom } from '../../src/lib/domain/random';
import { nearRepeatedRows } from '../../src/lib/quality/near-repeats';
import { columnsOf } from './rows';

const MINUTE = 60_000;
const none = new Uint32Array(0);
/** Metres north as degrees. */
const north = (metres: number) => 38.6 + metres / 111_195;

describe('near duplicates', () => {
	it('takes the later row of a pair of one kind, both limits included, and no copy', () => {
		const at = [0, 30, 61, 0, 5, 5];
		const columns = columnsOf(6, {
			start: (i) => Date.UTC(2020, 0, 1, 10) + at[i] * MINUTE,
			lat: (i) => north([0, 49, 0, 400, 400, 400][i]),
			category: (i) => Number(i === 4)
		});
		expect(finish(nearRepeatedRows(columns, none)).rows).toEqual(Uint32Array.of(1, 5));
		expect(finish(nearRepeatedRows(columns, Uint32Array.of(5))).rows).toEqual(Uint32Array.of(1));
	});
	it('days are compared with days, months with nothing', () => {
		const start = (i: number) => Date.UTC(2020, 0, 1 + (i === 2 ? 1 : 0));
		expect(finish(nearRepeatedRows(columnsOf(3, { start, precision: () => 2 }), none)).rows).toEqual(Uint32Array.of(1));
		expect(finish(nearRepeatedRows(columnsOf(3, { start, precision: () => 3 }), none))).toMatchObject({ judged: 0, pairs: 0 });
	});
	const random = seededRandom(2);
	const n = 6000;
	// Busy places (20 points) and busy hours: many pairs by chance.
	const busy = Array.from({ length: n }, () => ({
		place: Math.floor(random() * 20),
		at: Math.floor(random() * 60) * 1440 + Math.floor(random() * random() * 1440)
	}));
	it('expects as many pairs by chance as a busy place makes', () => {
		const columns = columnsOf(n, {
			start: (i) => Date.UTC(2020, 0, 1) + busy[i].at * MINUTE,
			lat: (i) => north(300 * busy[i].place)
		});
		const { pairs, ratio, expected } = finish(nearRepeatedRows(columns, none));
		expect(pairs).toBeGreaterThan(1000);
		expect(ratio[0]).toBeLessThan(1);
		expect(ratio[1]).toBeGreaterThan(1);
		// The comparison looks at part of the rows where there are many, and comes to the same.
		expect(pairs / expected).toBeGreaterThan(0.9);
		expect(pairs / expected).toBeLessThan(1.12);
	});
	it('sees double entries above chance', () => {
		const twice = (i: number) => (i % 8 === 7 ? i - 1 : i);
		const columns = columnsOf(n, {
			start: (i) => Date.UTC(2020, 0, 1) + (busy[twice(i)].at + (i % 8 === 7 ? 4 : 0)) * MINUTE,
			lat: (i) => north(300 * busy[twice(i)].place)
		});
		expect(finish(nearRepeatedRows(columns, none)).ratio[0]).toBeGreaterThan(1.3);
	});
});

import { expect, it } from 'vitest';
import { rowsWithout } from '../../src/lib/quality/use';

it('finds the rows that lack a number in any of the columns, but none that is set aside', () => {
	const [lon, lat] = [Float64Array.of(1, NaN, 3, NaN, 5), Float64Array.of(1, 2, NaN, NaN, 5)];
	expect([...rowsWithout(Int16Array.of(1, 1, -1, 0, 1), lon, lat)]).toEqual([1, 2]);
	expect([...rowsWithout(Int16Array.of(1, 1, 1, 1, 1), lon)]).toEqual([1, 3]);
});

import { expect, it } from 'vitest';
import { classed } from '$lib/components/explore/classed';
import { savedColumns } from '$lib/components/explore/saved-columns';

const counts = [0, 4, 1, -1, 9, 2, 3, NaN, 8, 0];

it('leaves places with nothing, and those not known, out of the classes, and says how many they are', () => {
	const { scale, places, nothing, unknown } = classed(counts, { by: 'quantiles', most: 3 }, 0);
	expect(scale.limits[0]).toBe(1);
	expect(scale.limits.at(-1)).toBe(9);
	expect(places.reduce((a, b) => a + b)).toBe(6);
	expect(places).toEqual([2, 2, 2]);
	expect([nothing, unknown]).toEqual([3, 1]);
	expect(scale.hideAt).toBe(0);
});

it('gives a rate of nothing, which is drawn, a class of its own', () => {
	const { scale, places, nothing } = classed([0, 0, 2, 5, 9], { by: 'equal', most: 3 }, -1);
	expect(scale.limits.slice(0, 2)).toEqual([0, 2]);
	expect(places).toEqual([2, 1, 1, 1]);
	expect(nothing).toBe(0);
	expect(scale.share(0)).toBeLessThan(scale.share(2));
});

it('has one empty class where nothing is recorded', () => {
	expect(classed([0, 0], { by: 'natural', most: 5 }, 0)).toMatchObject({ places: [0], nothing: 2 });
});

it('writes the class of each place into saved tables, and none of places with nothing', () => {
	const { scale } = classed(counts, { by: 'natural', most: 3 }, 0);
	const columns = savedColumns(counts, { bins: counts, area: 1, limits: scale.limits });
	const { name, values } = columns.at(-1)!;
	expect(name).toBe('class');
	expect(Array.from(values as Float64Array)).toEqual([NaN, 2, 1, NaN, 3, 1, 2, NaN, 3, NaN]);
	expect(savedColumns(counts, { bins: counts, area: 1 }).map((column) => column.name)).not.toContain('class');
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seededRandom } from '$lib/domain/random';
import { placesOf } from '../../../workers/query/places';

it('gives each place once, with the sum of what is counted there, in the order in which rows meet it', () => {
	const coordinate = fc.oneof({ arbitrary: fc.integer({ min: -3, max: 3 }), weight: 9 }, fc.constant(NaN));
	const row = fc.tuple(coordinate, coordinate, fc.integer({ min: -2, max: 3 }));
	fc.assert(
		fc.property(fc.array(row, { maxLength: 80 }), (rows) => {
			const plain = new Map<string, [x: number, y: number, sum: number]>();
			for (const [x, y, weight] of rows) {
				if (Number.isNaN(x + y)) continue;
				const sum = (plain.get(`${x},${y}`)?.[2] ?? 0) + weight;
				plain.set(`${x},${y}`, [x, y, sum]);
			}
			const shard = { x: Float32Array.from(rows, ([x]) => x), y: Float32Array.from(rows, ([, y]) => y) };
			const { x, y, weight } = placesOf(
				shard,
				Int16Array.from(rows, (each) => each[2])
			);
			expect([[...x], [...y], [...weight]]).toEqual([0, 1, 2].map((k) => [...plain.values()].map((each) => each[k])));
		})
	);
});

it('bears many places, and columns that begin within a buffer', () => {
	const random = seededRandom(1);
	const n = 30_000;
	const all = Float32Array.from({ length: 2 * n + 5 }, () => Math.floor(4000 * random()));
	const shard = { x: all.subarray(5, n + 5), y: all.subarray(n + 5) };
	const { x, y, weight } = placesOf(shard, new Int16Array(n).fill(1));
	const keys = new Set(Array.from(shard.x, (each, i) => each * 4096 + shard.y[i]));
	expect(x.length).toBe(keys.size);
	expect(x.every((each, k) => keys.delete(each * 4096 + y[k]))).toBe(true);
	expect(weight.reduce((sum, each) => sum + each, 0)).toBe(n);
});

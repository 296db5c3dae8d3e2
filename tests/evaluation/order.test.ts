import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderDescending } from '$lib/evaluation/order';

it('sorts any finite numbers from high to low, equal ones in their order', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(fc.float({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1, 2))), (numbers) => {
			const values = Float32Array.from(numbers, (n) => n + 0);
			const order = orderDescending(values);
			const expected = Array.from(values.keys()).sort((i, j) => values[j] - values[i] || i - j);
			expect(Array.from(order)).toEqual(expected);
		})
	);
});

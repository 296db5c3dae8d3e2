import { describe, expect, it } from 'vitest';
import { isHexagonChosen, pressArea, pressHexagon } from '../../src/lib/domain/chosen';

describe('a hexagon that is pressed', () => {
	const one = { width: 500, cells: [3, 4] };
	const two = { width: 500, cells: [3, 4, -1, 2] };
	it('is the place, and is let go when it alone was', () => {
		expect(pressHexagon(null, 500, 3, 4)).toEqual(one);
		expect(pressHexagon(one, 500, 3, 4)).toBeNull();
		expect(pressHexagon(two, 500, 3, 4)).toEqual(one);
		expect(pressHexagon({ circle: [0, 0, 9] }, 500, 3, 4)).toEqual(one);
	});
	it('comes to those chosen already, or leaves them', () => {
		expect(pressHexagon(one, 500, -1, 2, true)).toEqual(two);
		expect(pressHexagon(two, 500, -1, 2, true)).toEqual(one);
		expect(pressHexagon(one, 500, 3, 4, true)).toBeNull();
	});
	it('of another width begins anew', () => {
		expect(pressHexagon(one, 250, -1, 2, true)).toEqual({ width: 250, cells: [-1, 2] });
	});
	it('is known to be chosen, at its width', () => {
		expect([isHexagonChosen(two, 500, -1, 2), isHexagonChosen(two, 250, -1, 2), isHexagonChosen(two, 500, 4, -1)]).toEqual([
			true,
			false,
			false
		]);
		expect(isHexagonChosen(null, 500, 3, 4)).toBe(false);
	});
});

it('an area that is pressed is chosen, alone or beside others, and let go', () => {
	expect([pressArea(null, 2), pressArea([2], 2), pressArea([1, 2], 2)]).toEqual([[2], null, [2]]);
	expect([pressArea([1], 2, true), pressArea([1, 2], 2, true), pressArea([2], 2, true)]).toEqual([[1, 2], [1], null]);
});

import { describe, expect, it } from 'vitest';
import { EVERYTHING, type Filter } from '$lib/domain/exploration';
import { begin, changed, stepOf, stepped } from '$lib/stores/explore-history';

const hours = (...list: number[]): Filter => ({ ...EVERYTHING, hours: list });

describe('the history of filters', () => {
	it('goes back and forth, and forgets what was undone once something else is chosen', () => {
		let history = begin(EVERYTHING);
		history = changed(history, hours(1), 1);
		history = changed(history, hours(2), 2);
		expect(stepOf(history, -1)).toEqual([hours(1), hours(2)]);
		expect(stepOf(history, 1)).toBeUndefined();
		history = stepped(history, -1);
		expect(stepOf(history, 1)).toEqual([hours(1), hours(2)]);
		expect(changed(history, hours(1), 9)).toBe(history); // what undo itself shows is no step
		history = changed(history, hours(3), 3);
		expect(stepOf(history, 1)).toBeUndefined();
		expect(stepped(stepped(history, -1), -1).at).toBe(0);
		expect(stepped(stepped(stepped(history, -1), -1), -1).at).toBe(0);
	});
	it('takes a drag for one step, and one that comes back for none', () => {
		let history = changed(begin(EVERYTHING), hours(1), 1);
		for (const hour of [2, 3, 4]) history = changed(history, hours(hour), 2);
		expect(history.filters).toEqual([EVERYTHING, hours(1), hours(4)]);
		expect(changed(history, hours(1), 2).filters).toEqual([EVERYTHING, hours(1)]);
		// What follows an undo from the same press is a step of its own.
		expect(changed(stepped(history, -1), hours(7), 2).filters).toEqual([EVERYTHING, hours(1), hours(7)]);
	});
	it('keeps a hundred steps', () => {
		let history = begin(EVERYTHING);
		for (let k = 0; k < 300; k++) history = changed(history, hours(k), k);
		expect(history.filters).toHaveLength(101);
		for (let k = 0; k < 300; k++) history = stepped(history, -1);
		expect(history.filters[history.at]).toEqual(hours(199));
	});
});

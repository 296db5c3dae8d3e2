import { describe, expect, it, vi } from 'vitest';
import { EVERYTHING, type Filter } from '$lib/domain/exploration';

const change = vi.fn();
vi.mock('$lib/stores/explore.svelte', () => ({ explore: { change } }));

const { ExploreSteps } = await import('$lib/stores/explore-steps.svelte');

const hours = (...list: number[]): Filter => ({ ...EVERYTHING, hours: list });

describe('the steps of a dataset', () => {
	it('are one a press, also when the screen was left between two of them', () => {
		const steps = new ExploreSteps();
		steps.pressed();
		steps.see('city', EVERYTHING);
		steps.pressed();
		steps.see('city', hours(1));
		steps.pressed();
		steps.see('city', hours(1));
		steps.pressed();
		steps.see('city', hours(2));
		expect(steps.undoable).toEqual([hours(1), hours(2)]);
		steps.step(-1);
		expect(change).toHaveBeenLastCalledWith(hours(1));
		expect(steps.undoable).toEqual([EVERYTHING, hours(1)]);
	});
	it('tell what an address shows on coming back from what was chosen before', () => {
		const steps = new ExploreSteps();
		steps.see('city', EVERYTHING);
		steps.pressed();
		steps.see('city', hours(1));
		steps.pressed();
		steps.see('city', hours(2));
		expect(steps.undoable).toEqual([hours(1), hours(2)]);
	});
	it('are kept apart by dataset', () => {
		const steps = new ExploreSteps();
		steps.see('city', EVERYTHING);
		steps.pressed();
		steps.see('city', hours(1));
		steps.see('town', hours(5));
		expect(steps.undoable).toBeUndefined();
		steps.see('city', hours(1));
		expect(steps.undoable).toEqual([EVERYTHING, hours(1)]);
	});
});

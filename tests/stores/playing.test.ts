import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Stands for the screen: the test says when the counts of new dates come. */
let counted: () => void;
const explore = {
	overview: { dataset: 'city', firstDay: 0, days: 400 },
	view: { filter: { days: null as [number, number] | null } },
	playing: false,
	steady: false,
	change({ days }: { days: [number, number] | null }): Promise<void> {
		this.view = { filter: { days } };
		return new Promise((resolve) => (counted = resolve));
	}
};
vi.mock('$lib/stores/explore.svelte', () => ({ explore }));

const { Playing } = await import('$lib/stores/playing.svelte');

beforeEach(() => {
	explore.view = { filter: { days: [3, 50] } };
	explore.playing = explore.steady = false;
});

describe('playing', () => {
	it('keeps the colours steady once its first step is counted, and lets them go when it ends', async () => {
		const playing = new Playing();
		const ready = playing.begin(false);
		expect([explore.playing, explore.steady]).toEqual([true, false]);
		counted();
		await ready;
		expect(explore.steady).toBe(true);
		playing.stop();
		expect([explore.playing, explore.steady]).toEqual([false, false]);
		expect(explore.view.filter.days).toEqual([3, 50]);
	});
	it('that ends before its first step is counted leaves the colours free', async () => {
		const playing = new Playing();
		const ready = playing.begin(false);
		const first = counted;
		playing.stop();
		first();
		await ready;
		expect(explore.steady).toBe(false);
	});
});

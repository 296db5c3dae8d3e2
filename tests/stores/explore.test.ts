import { describe, expect, it, vi } from 'vitest';
import type { Links } from '$lib/statistics/questions/near-repeats';

vi.mock('$lib/compute/query', () => ({ queries: {} }));
vi.mock('$lib/storage/boundaries', () => ({ readBoundaries: async () => [] }));
vi.mock('$lib/stores/navigation.svelte', () => ({ navigation: { setQuery: () => {}, query: () => null } }));

const { Explore } = await import('$lib/stores/explore.svelte');
const { START } = await import('$lib/stores/explore-view');

describe('a view that was kept', () => {
	it('is shown without the near repeats of the filter before', async () => {
		const explore = new Explore();
		explore.links = {} as Links;
		await explore.restore(START);
		expect(explore.links).toBeUndefined();
		explore.leave();
	});
});

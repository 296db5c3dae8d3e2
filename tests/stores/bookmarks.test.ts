import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bookmark } from '$lib/domain/bookmark';

const explore = { dataset: { id: 'city' } };
vi.mock('$lib/stores/explore.svelte', () => ({ explore }));
vi.mock('$lib/stores/explore-view', () => ({ readView: vi.fn(), writeView: vi.fn() }));

/** Stands for the storage; `held` makes an answer wait. */
let kept: Bookmark[];
let held: Promise<void> | undefined;
vi.mock('$lib/storage/bookmarks', () => ({
	keepBookmark: async (bookmark: Bookmark) => void kept.push(bookmark),
	deleteBookmark: async (id: string) => void (kept = kept.filter((other) => other.id !== id)),
	listBookmarks: async (dataset: string) => {
		await held;
		return kept.filter((bookmark) => bookmark.dataset === dataset);
	}
}));

const { bookmarks } = await import('$lib/stores/bookmarks.svelte');
const { notices } = await import('$lib/stores/notices.svelte');

const view = (dataset: string) => ({ id: `view of ${dataset}`, dataset, name: dataset }) as Bookmark;
const shown = () => bookmarks.list.map(({ id }) => id);
async function show(dataset: string) {
	explore.dataset = { id: dataset };
	await bookmarks.read(dataset);
}

beforeEach(() => {
	kept = [view('city'), view('town')];
	held = undefined;
});

describe('kept views', () => {
	it('of another dataset than the one shown are not listed when a deleted one is brought back', async () => {
		await show('city');
		await bookmarks.delete(view('city'));
		expect(shown()).toEqual([]);
		await show('town');
		await notices.act(notices.list.at(-1)!.id);
		expect(kept).toHaveLength(2);
		expect(shown()).toEqual(['view of town']);
		await show('city');
		expect(shown()).toEqual(['view of city']);
	});
	it('that come after another dataset was opened are not listed', async () => {
		let answer = () => {};
		held = new Promise((resolve) => (answer = resolve));
		const late = show('city');
		held = undefined;
		await show('town');
		answer();
		await late;
		expect(shown()).toEqual(['view of town']);
	});
	it('of the dataset before are gone while those of the next are read', async () => {
		await show('city');
		held = new Promise(() => {});
		void show('town');
		expect(shown()).toEqual([]);
	});
});

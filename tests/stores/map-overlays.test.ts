import { afterEach, expect, it, vi } from 'vitest';
import { EVERYTHING, type Also, type Filter, type Overview } from '$lib/domain/exploration';

/** Stands for the worker: the test says when it has found clusters. */
let find: (clusters: unknown) => void;
const asked = vi.fn();
vi.mock('$lib/compute/query', () => ({ queries: { points: async () => ({ parts: [] }) } }));
vi.mock('$lib/compute/clusters', () => ({
	centresOf: vi.fn(),
	clustersOf: (_parts: unknown, _codes: unknown, _how: unknown, signal: AbortSignal) =>
		new Promise((resolve, reject) => {
			asked();
			find = resolve;
			signal.addEventListener('abort', () => reject(signal.reason));
		})
}));
const { MapOverlays } = await import('$lib/stores/map-overlays.svelte');

const overview = { dataset: 'city', days: 10, firstDay: 0, firstMonth: 0, months: 1 } as Overview;
const clusters: Also['clusters'] = { method: 'hdbscan', reach: 150, groups: 8 };
const signal = new AbortController().signal;
const wanted = (filter: Filter = EVERYTHING) => ({
	overview,
	categories: 2,
	filter,
	width: 500,
	also: { incidents: true, centres: false, clusters },
	signal
});
const other = { ...EVERYTHING, categories: [1] };
const turn = () => new Promise((resume) => setTimeout(resume));
/** Shows what is wanted, and lets it be found. */
async function found(overlays: InstanceType<typeof MapOverlays>, what: string, filter?: Filter) {
	void overlays.show(wanted(filter));
	await turn();
	find(what);
	await turn();
}
const failures = vi.fn();
afterEach(() => void (asked.mockClear(), expect(failures).not.toHaveBeenCalled()));

it('finds what is wanted once, and not again until something else is', async () => {
	const overlays = new MapOverlays(failures);
	await found(overlays, 'all');
	void overlays.show(wanted());
	await turn();
	expect([asked.mock.calls.length, overlays.clusters, overlays.working, overlays.stopped]).toEqual([1, 'all', undefined, false]);
});

it('draws nothing of another filter once it was stopped, stays stopped, and finds it when asked again', async () => {
	const overlays = new MapOverlays(failures);
	await found(overlays, 'all');
	void overlays.show(wanted(other));
	await turn();
	expect(overlays.clusters).toBe('all'); // while the others are looked for, which is said
	overlays.stop();
	await turn();
	expect([overlays.clusters, overlays.working, overlays.stopped]).toEqual([undefined, undefined, true]);
	void overlays.show(wanted(other));
	await turn();
	expect([asked.mock.calls.length, overlays.stopped]).toEqual([2, true]);
	overlays.again();
	await found(overlays, 'others', other);
	expect([overlays.clusters, overlays.stopped]).toEqual(['others', false]);
});

it('is not asked a second time by what overtook it', async () => {
	const overlays = new MapOverlays(failures);
	void overlays.show(wanted());
	await turn();
	await found(overlays, 'others', other);
	void overlays.show(wanted(other));
	await turn();
	expect([asked.mock.calls.length, overlays.clusters]).toEqual([2, 'others']);
});

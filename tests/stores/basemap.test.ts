import { beforeEach, expect, it, vi } from 'vitest';
import { AppError } from '$lib/domain/errors';
import { localProjection } from '$lib/spatial/projection';
import type { Seen } from '$lib/stores/basemap.svelte';

interface Asked {
	key: string;
	theme: string;
	signal: AbortSignal;
	give(image: object | null): void;
	fail(error: unknown): void;
}
let asked: Asked[];
let closed: number;
const map = {
	name: 'city.pmtiles',
	bytes: 10,
	kind: 'vector',
	minZoom: 8,
	maxZoom: 14,
	bounds: [-90, 40, -80, 45],
	attribution: ''
};
vi.mock('$lib/compute/basemap', () => ({
	openBasemap: async () => map,
	keepTiles: async () => {},
	closeBasemap: () => {},
	drawTile: (_: unknown, { tile, theme }: { tile: { z: number; x: number; y: number }; theme: string }, signal: AbortSignal) =>
		new Promise((resolve, reject) => {
			const give = (image: object | null) => resolve({ image, box: [0, 0, 50_000, 50_000], names: [] });
			signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
			asked.push({ key: `${tile.z}/${tile.x}/${tile.y}`, theme, signal, give, fail: reject });
		})
}));
vi.mock('$lib/storage/basemap-file', () => ({ keptBasemap: async () => null, removeBasemap: async () => {} }));

const projection = localProjection([-88, 41.6, -87.5, 42.1]);
const seen = (x: number, metres = 10, theme: Seen['theme'] = 'light'): Seen => ({
	projection,
	box: [x, 10_000, x + 800 * metres, 10_000 + 600 * metres],
	metres,
	ratio: 1,
	theme
});
const image = () => ({ close: () => closed++ });
const settled = () => new Promise((resolve) => setTimeout(resolve));
/** Gives every tile that is asked for, and those asked for then. */
async function giveAll() {
	for (let from = 0; from < asked.length;) {
		const next = asked.slice(from);
		from = asked.length;
		for (const each of next) each.give(image());
		await settled();
	}
}

async function shown() {
	vi.resetModules();
	const { basemap } = await import('$lib/stores/basemap.svelte');
	await basemap.add(new File(['tiles'], 'city.pmtiles'));
	return basemap;
}
beforeEach(() => {
	asked = [];
	closed = 0;
});

it('asks for two tiles at a time, those in the middle first, and calls off what is no longer seen', async () => {
	const basemap = await shown();
	basemap.look(seen(5000));
	expect(asked).toHaveLength(2);
	const before = [...asked];
	basemap.look(seen(25_000));
	await settled();
	expect(before.every(({ signal }) => signal.aborted)).toBe(true);
	await giveAll();
	const keys = new Set(asked.slice(2).map(({ key }) => key));
	expect(basemap.tiles.map(({ key }) => key).sort()).toEqual([...keys].sort());
	const count = asked.length;
	basemap.look(seen(25_100));
	expect(asked).toHaveLength(count); // they are there already
});

it('holds no more than 96 tiles, however far one goes', async () => {
	const basemap = await shown();
	for (let x = 0; x < 30; x++) {
		basemap.look(seen(1000 * x, 1));
		await giveAll();
	}
	expect(asked.length).toBeGreaterThan(110);
	expect(asked.length - closed).toBeLessThanOrEqual(96);
});

it('draws all anew in the other theme', async () => {
	const basemap = await shown();
	basemap.look(seen(5000));
	await giveAll();
	const light = asked.length;
	basemap.look(seen(5000, 10, 'dark'));
	expect(closed).toBe(light);
	await giveAll();
	expect(asked.slice(light).map(({ theme }) => theme)).toEqual(Array(light).fill('dark'));
});

it('tells of a broken tile once, and shows the others', async () => {
	const basemap = await shown();
	basemap.look(seen(5000));
	asked[0].fail(new AppError('basemap/damaged', 'a tile is no tile'));
	asked[1].give(image());
	await settled();
	await giveAll();
	expect(basemap.trouble).toMatchObject({ code: 'basemap/damaged' });
	expect(basemap.tiles.length).toBeGreaterThan(0);
	expect(asked.filter(({ key }) => key === asked[0].key)).toHaveLength(1);
	await basemap.remove();
	expect([basemap.map, basemap.tiles, basemap.trouble]).toEqual([undefined, [], undefined]);
});

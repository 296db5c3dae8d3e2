import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepBasemap, keptBasemap, removeBasemap } from '$lib/storage/basemap-file';
import { FakeFolder } from './fake-files';

let root: FakeFolder;
beforeEach(() => {
	root = new FakeFolder();
	vi.stubGlobal('navigator', { storage: { getDirectory: async () => root } });
});
afterEach(() => vi.unstubAllGlobals());

const map = (bytes: number, fill = 7) => new Blob([new Uint8Array(bytes).fill(fill)]);
const { signal } = new AbortController();
const bytesKept = async () => (await keptBasemap())?.file.size;

it('a map is kept with its name until it is removed, and another takes its place', async () => {
	expect(await keptBasemap()).toBeNull();
	const shares: number[] = [];
	await keepBasemap(map(9 << 20), 'city.pmtiles', signal, (share) => shares.push(share));
	expect(shares.map((share) => share.toFixed(2))).toEqual(['0.44', '0.89', '1.00']);
	expect(await keptBasemap()).toMatchObject({ name: 'city.pmtiles', file: { size: 9 << 20 } });
	await keepBasemap(map(100), 'town.pmtiles', signal, () => {});
	expect(await keptBasemap()).toMatchObject({ name: 'town.pmtiles', file: { size: 100 } });
	await removeBasemap();
	expect(await keptBasemap()).toBeNull();
	await removeBasemap(); // once more is no harm
});

it('a cancelled copy leaves nothing', async () => {
	const stop = new AbortController();
	await expect(keepBasemap(map(20 << 20), 'city.pmtiles', stop.signal, () => stop.abort())).rejects.toMatchObject({
		name: 'AbortError'
	});
	expect(await keptBasemap()).toBeNull();
	expect((await root.getDirectoryHandle('basemap')).entries.size).toBe(0);
});

it('without room it says so with numbers, and leaves nothing', async () => {
	const folder = await root.getDirectoryHandle('basemap', { create: true });
	const create = folder.getFileHandle.bind(folder);
	folder.getFileHandle = async (name, options) => Object.assign(await create(name, options), { room: 5 << 20 });
	await expect(keepBasemap(map(9 << 20), 'city.pmtiles', signal, () => {})).rejects.toMatchObject({
		code: 'storage/full',
		message: expect.stringContaining('9.4 MB')
	});
	expect(folder.entries.size).toBe(0);
});

it('half a copy is never taken for a map', async () => {
	await keepBasemap(map(100), 'city.pmtiles', signal, () => {});
	const folder = await root.getDirectoryHandle('basemap');
	(await folder.getFileHandle('tiles')).bytes = new Uint8Array(50);
	expect(await bytesKept()).toBeUndefined();
	(await folder.getFileHandle('record.json')).bytes = new TextEncoder().encode('{"name":');
	expect(await keptBasemap()).toBeNull();
});

it('a browser without such files keeps nothing, and says nothing', async () => {
	vi.stubGlobal('navigator', {});
	expect(await keptBasemap()).toBeNull();
	await removeBasemap();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PMTiles, zxyToTileId } from 'pmtiles';
import { openArchive } from '../../../workers/tiles/archive';
import { tileId } from '../../../workers/tiles/directory';
import { pmtilesFile, type MadeTiles } from './pmtiles-file';

const text = (words: string) => new TextEncoder().encode(words);
const all = (z: number) => Array.from({ length: 4 ** z }, (_, k) => ({ z, x: k % 2 ** z, y: Math.floor(k / 2 ** z) }));
const small: MadeTiles = {
	tiles: [...all(0), ...all(1), ...all(2)].filter(({ x }) => x !== 1).map((name) => ({ ...name, bytes: text(`tile ${JSON.stringify(name)}`) })),
	metadata: { attribution: 'nobody' },
	bounds: [-1, 50, 2, 53]
}; // prettier-ignore
const blob = (made: MadeTiles) => new Blob([pmtilesFile(made)]);
const fails = (file: Blob) => openArchive(file, 'city.pmtiles').then(() => undefined, (error: { code: string; message: string }) => error); // prettier-ignore

describe('the number of a tile', () => {
	it('is that of the reference implementation', () => {
		// Protomaps' own package, pmtiles 4.5.0
		const name = fc
			.integer({ min: 0, max: 24 })
			.chain((z) => fc.record({ z: fc.constant(z), x: fc.nat(2 ** z - 1), y: fc.nat(2 ** z - 1) }));
		fc.assert(
			fc.property(name, ({ z, x, y }) => {
				expect(tileId({ z, x, y })).toBe(zxyToTileId(z, x, y));
			})
		);
	});
});

describe('a file of map tiles', () => {
	for (const [how, made] of Object.entries({
		'packed, in one directory': small,
		'packed, in directories of two levels': { ...small, leafSize: 3 },
		'not packed': { ...small, inner: 1, packed: 1, leafSize: 2 }
	}))
		it(`gives every tile it has and no other, as the reference implementation does: ${how}`, async () => {
			const file = blob(made);
			const archive = await openArchive(file, 'city.pmtiles');
			const source = {
				getKey: () => 'city',
				getBytes: async (at: number, length: number) => ({ data: await file.slice(at, at + length).arrayBuffer() })
			};
			const reference = new PMTiles(source);
			expect(archive).toMatchObject({ picture: null, minZoom: 0, maxZoom: 2, bounds: [-1, 50, 2, 53] });
			expect(archive.metadata).toEqual(await reference.getMetadata());
			for (const name of [...all(0), ...all(1), ...all(2), { z: 3, x: 0, y: 0 }]) {
				const [own, theirs] = [await archive.tile(name), await reference.getZxy(name.z, name.x, name.y)];
				expect(own && new TextDecoder().decode(own)).toBe(theirs ? new TextDecoder().decode(theirs.data) : null);
				expect(own !== null).toBe(name.z < 3 && name.x !== 1);
			}
		});

	it('is told apart from what is none', async () => {
		expect(await fails(new Blob([]))).toMatchObject({
			code: 'basemap/not-tiles',
			message: expect.stringContaining('it is empty')
		});
		expect(await fails(new Blob([text('SQLite format 3\0')]))).toMatchObject({ message: expect.stringContaining('MBTiles') });
		expect(await fails(new Blob([text('id,date,lat')]))).toMatchObject({ code: 'basemap/not-tiles' });
		expect(await fails(new Blob([Uint8Array.of(0x50, 0x4d, 2, 0, 0, 0)]))).toMatchObject({
			code: 'basemap/version',
			message: '“city.pmtiles” is a PMTiles file of version 2; Openbeat reads version 3.'
		});
		expect(await fails(blob({ ...small, version: 4 }))).toMatchObject({ code: 'basemap/version' });
		expect(await fails(blob({ ...small, inner: 4 }))).toMatchObject({
			code: 'basemap/compression',
			message: expect.stringContaining('Zstandard')
		});
		expect(await fails(blob({ ...small, packed: 3 }))).toMatchObject({ message: expect.stringContaining('Brotli') });
		expect(await fails(blob({ ...small, type: 6 }))).toMatchObject({
			code: 'basemap/tile-type',
			message: expect.stringContaining('MLT')
		});
	});

	it('that was cut short, or changed anywhere, is told of or still gives tiles: it never hangs', async () => {
		const whole = pmtilesFile({ ...small, leafSize: 3 });
		for (const end of [20, 126, 130, whole.length - 1])
			expect(await fails(new Blob([whole.slice(0, end)]))).toMatchObject({ code: 'basemap/damaged' });
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 9), fc.integer({ min: 1, max: 255 }), async (at, by) => {
				const bytes = whole.slice();
				bytes[8 + at] ^= by;
				try {
					const archive = await openArchive(new Blob([bytes]), 'city.pmtiles');
					for (const name of all(2).slice(0, 6)) await archive.tile(name);
				} catch (error) {
					expect(error).toMatchObject({ name: 'AppError', code: expect.stringMatching(/^basemap\//) });
				}
			}),
			{ numRuns: 40 }
		);
	});
});

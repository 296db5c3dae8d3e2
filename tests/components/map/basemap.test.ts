import { describe, expect, it, vi } from 'vitest';
import { labelsOn, type BasemapTile } from '$lib/components/map/basemap';

vi.mock('@deck.gl/core', () => ({ COORDINATE_SYSTEM: {} }));
vi.mock('@deck.gl/layers', () => ({ BitmapLayer: class {} }));

const tile = (z: number, names: [text: string, x: number, y: number, rank: number][]) =>
	({ key: '', z, image: {}, box: [0, 0, 1, 1], names: names.map(([text, x, y, rank]) => ({ text, x, y, rank })) }) as unknown as BasemapTile; // prettier-ignore
const view = { camera: { x: 0, y: 0, zoom: 0 }, width: 400, height: 300 };

describe('names on the background map', () => {
	it('are those of the finest tiles that are seen, none over another, the most important first', () => {
		const tiles = [
			tile(9, [['Far Zoom', 0, 0, 1]]),
			tile(10, [
				['Hamlet', 5, 4, 14],
				['City', 0, 0, 4],
				['Village', 0, 60, 8]
			]),
			tile(10, [['Elsewhere', 900, 0, 1]])
		];
		expect(labelsOn(tiles, view).map(({ text, px, py }) => [text, px, py])).toEqual([
			['City', 200, 150],
			['Village', 200, 90]
		]);
	});
	it('are none where nothing is drawn', () => expect(labelsOn([], view)).toEqual([]));
});

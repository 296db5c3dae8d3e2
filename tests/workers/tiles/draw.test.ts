import { describe, expect, it } from 'vitest';
import { latitudeAt, tileBox } from '$lib/spatial/mercator';
import { localProjection, projectPoint } from '$lib/spatial/projection';
import { drawVectors, sourceOf, strips, type Canvas } from '../../../workers/tiles/draw';
import { featureKind, PAINTS, placeName } from '../../../workers/tiles/kinds';
import { attributionOf, layersOf } from '../../../workers/tiles/metadata';
import { vectorTile } from './pmtiles-file';

const projection = localProjection([-0.2, 51.4, 0.1, 51.6]);

/** Notes what is drawn, each fill and stroke with its colour and path. */
function recorder() {
	const drawn: { what: string; colour: string; path: number[][] }[] = [];
	let path: number[][] = [];
	const canvas = {
		fillStyle: '',
		strokeStyle: '',
		lineWidth: 1,
		setLineDash: () => {},
		fillRect: () => drawn.push({ what: 'ground', colour: canvas.fillStyle, path: [] }),
		beginPath: () => (path = []),
		moveTo: (x: number, y: number) => path.push([x, y]),
		lineTo: (x: number, y: number) => path.push([x, y]),
		closePath: () => {},
		fill: () => drawn.push({ what: 'fill', colour: canvas.fillStyle, path }),
		stroke: () => drawn.push({ what: 'stroke', colour: canvas.strokeStyle, path })
	};
	return { canvas: canvas as unknown as Canvas, drawn };
}
const bytes = vectorTile({
	water: [{ type: 3, parts: [[[0, 0], [4096, 0], [4096, 2048], [0, 2048]]], properties: { class: 'lake' } }],
	transportation: [{ type: 2, parts: [[[0, 0], [4096, 4096]]], properties: { class: 'motorway' } }],
	place: [{ type: 1, parts: [[[1024, 1024]]], properties: { class: 'suburb', name: 'Nowhere' } }],
	unheard_of: [{ type: 3, parts: [[[0, 0], [9, 0], [9, 9]]] }]
}); // prettier-ignore
const tile = { z: 12, x: 2046, y: 1362 };

describe('a vector tile', () => {
	it('is drawn by what its layers hold, ground first and roads over water', () => {
		const { canvas, drawn } = recorder();
		const names = drawVectors(bytes, { tile, source: tile, projection, pixels: 512, theme: 'dark' }, canvas);
		expect(drawn.map(({ what, colour }) => [what, colour])).toEqual([
			['ground', PAINTS.dark.land],
			['fill', PAINTS.dark.water],
			['stroke', PAINTS.dark.motorway]
		]);
		const [, water, road] = drawn;
		expect(road.path.map((at) => at.map(Math.round))).toEqual([[0, 0], [512, 512]]); // prettier-ignore
		// Half of a tile on the web's map is a little more than half of it here: to the north a degree is stretched more there.
		const middle = water.path[2][1];
		expect(middle).toBeGreaterThan(255.5);
		expect(middle).toBeLessThan(256.5);
		const [x, y] = projectPoint(projection, ((2046.25 / 4096) * 360) - 180, latitudeAt(1362.25 / 4096)); // prettier-ignore
		expect(names).toEqual([{ text: 'Nowhere', rank: 9, x: expect.closeTo(x, 3), y: expect.closeTo(y, 3) }]);
	});
	it('serves all zooms beyond the last of its file: each part is drawn at its own size', () => {
		const quarter = { z: 13, x: 4093, y: 2724 };
		expect(sourceOf(quarter, 12)).toEqual(tile);
		const { canvas, drawn } = recorder();
		const names = drawVectors(bytes, { tile: quarter, source: tile, projection, pixels: 512, theme: 'light' }, canvas);
		const [, water] = drawn;
		expect(water.path[0].map(Math.round)).toEqual([-512, 0]);
		expect(water.path[1].map(Math.round)).toEqual([512, 0]);
		expect(names).toEqual([]); // Nowhere lies in another quarter
	});
});

describe('a picture tile', () => {
	it("is cut into strips that follow the dataset's map, and cover the picture from north to south", () => {
		for (const wanted of [tile, { z: 3, x: 3, y: 2 }]) {
			const cut = [...strips({ tile: wanted, source: wanted, projection })];
			expect(cut[0].top).toBeCloseTo(0, 9);
			for (let k = 1; k < cut.length; k++) expect(cut[k].top).toBeCloseTo(cut[k - 1].top + cut[k - 1].height, 9);
			expect(cut.at(-1)!.top + cut.at(-1)!.height).toBeCloseTo(1, 9);
			// At equal heights on our map the northern strips take more of the picture.
			expect(cut[0].height).toBeGreaterThan(cut.at(-1)!.height);
		}
		const part = [...strips({ tile: { z: 13, x: 4093, y: 2725 }, source: tile, projection })];
		expect(part[0]).toMatchObject({ left: 0.5, width: 0.5, top: expect.closeTo(0.5, 9) });
	});
});

describe('what a feature is', () => {
	it('is known in the three schemas of free maps', () => {
		expect(featureKind('transportation', { class: 'primary' })).toBe('major');
		expect(featureKind('roads', { kind: 'highway' })).toBe('motorway');
		expect(featureKind('roads', { 'pmap:kind': 'minor_road' })).toBe('minor');
		expect(featureKind('streets', { kind: 'footway' })).toBe('path');
		expect(featureKind('boundary', { admin_level: 8 })).toBeNull();
		expect(featureKind('boundaries', { kind: 'county' })).toBe('boundary');
		expect(featureKind('poi', { class: 'bar' })).toBeNull();
		expect(placeName('places', { kind: 'locality', name: ' Old Town ' })).toMatchObject({ text: 'Old Town' });
		expect(placeName('places', { kind: 'locality' })).toBeNull();
	});
	it('leaves no name of our own tables', () => {
		expect(featureKind('constructor', {})).toBeNull();
		expect(featureKind('toString', {})).toBeNull();
	});
});

describe('who made a map', () => {
	it('is read as text and never as markup', () => {
		const attribution =
			'<a href="https://example.org" onclick="x()">&copy; Example</a> <img src=x> &#169; &amp; &lt;b&gt; others';
		expect(attributionOf({ attribution })).toBe('© Example © & <b> others');
		expect(attributionOf({ attribution: 7 })).toBe('');
		expect(layersOf({ vector_layers: [{ id: 'water' }, null, { name: 'x' }] })).toEqual(['water']);
	});
});

it('a tile covers what its corners do', () => {
	const box = tileBox(projection, tile);
	expect(box[0]).toBeCloseTo(projectPoint(projection, (2046 / 4096) * 360 - 180, 0)[0], 6);
	expect(box[3] - box[1]).toBeCloseTo(box[2] - box[0], -2);
});

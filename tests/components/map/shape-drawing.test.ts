import { beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { ShapeChoice } from '$lib/domain/exploration';
import { underPoint } from '$lib/components/map/camera';
import { dragged, pinched, type Point } from '$lib/components/map/map-view';
import { ShapeDrawing } from '$lib/components/map/shape-drawing.svelte';

let chosen: ShapeChoice[];
let drawing: ShapeDrawing;
beforeEach(() => {
	chosen = [];
	drawing = new ShapeDrawing((place) => chosen.push(place));
});

describe('a shape set corner by corner', () => {
	const square = () => {
		drawing.choose('polygon');
		for (const [x, y] of [[0, 0], [100.4, 0], [100, 100], [0, 100]]) drawing.corner(x, y, 5); // prettier-ignore
	};
	it('closes on its first corner, and gives the map back', () => {
		square();
		drawing.corner(3, 3, 5);
		expect(chosen).toEqual([{ ring: [0, 0, 100, 0, 100, 100, 0, 100] }]);
		expect([drawing.tool, drawing.begun]).toEqual(['hexagon', false]);
	});
	it('closes when its last corner is set again', () => {
		square();
		drawing.corner(0, 100, 5);
		expect(chosen).toHaveLength(1);
	});
	it('takes corners back one by one, then the tool by two steps of Escape', () => {
		square();
		drawing.back();
		expect(drawing.count).toBe(3);
		drawing.cancel();
		expect([drawing.count, drawing.tool]).toEqual([0, 'polygon']);
		drawing.cancel();
		expect(drawing.tool).toBe('hexagon');
		expect(chosen).toEqual([]);
	});
	it('that has no inside is not chosen, and says so', () => {
		drawing.choose('lasso');
		for (const x of [0, 10, 20, 30]) drawing.trace(x, 0);
		drawing.close(1);
		expect(chosen).toEqual([]);
		expect([drawing.tooSmall, drawing.tool]).toEqual([true, 'lasso']);
		drawing.trace(0, 0);
		expect(drawing.tooSmall).toBe(false);
	});
});

describe('a circle', () => {
	it('has whole metres and grows in round steps', () => {
		drawing.choose('circle');
		drawing.centreAt(1000.4, 2000.6, 400);
		const seen = [400];
		for (const larger of [true, true, false, false, false]) {
			drawing.grow(larger);
			seen.push(drawing.radius);
		}
		expect(seen).toEqual([400, 450, 500, 450, 400, 350]);
		drawing.radius = 1000;
		drawing.grow(false);
		expect(drawing.radius).toBe(950);
		drawing.grow(true);
		drawing.grow(true);
		expect(drawing.radius).toBe(1500);
		drawing.confirm();
		expect(chosen).toEqual([{ circle: [1000, 2001, 1500] }]);
	});
	it('without a radius is none', () => {
		drawing.choose('circle');
		drawing.centreAt(1, 2);
		drawing.confirm();
		expect(chosen).toEqual([]);
		expect(drawing.tooSmall).toBe(true);
	});
});

describe('moving the map while drawing', () => {
	const camera = { x: 5000, y: 7000, zoom: -3 };
	const pixel = fc.integer({ min: 0, max: 600 });
	const point = fc.tuple(pixel, pixel);
	it('keeps what lies under a finger under it', () => {
		fc.assert(
			fc.property(point, point, (from, to) => {
				const [x, y] = underPoint(camera, 800, 600, ...from);
				const after = underPoint(dragged(camera, from, to), 800, 600, ...to);
				expect(after[0]).toBeCloseTo(x, 6);
				expect(after[1]).toBeCloseTo(y, 6);
			})
		);
	});
	it('keeps what lies midway between two fingers midway, and grows with the distance between them', () => {
		fc.assert(
			fc.property(point, point, point, point, (a, b, c, d) => {
				const apart = (p: Point, q: Point) => Math.max(1, Math.hypot(p[0] - q[0], p[1] - q[1]));
				const midway = (p: Point, q: Point): [number, number] => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
				const after = pinched(camera, 800, 600, [a, b], [c, d]);
				expect(after.zoom - camera.zoom).toBeCloseTo(Math.log2(apart(c, d) / apart(a, b)), 9);
				const [x, y] = underPoint(camera, 800, 600, ...midway(a, b));
				const then = underPoint(after, 800, 600, ...midway(c, d));
				expect(then[0]).toBeCloseTo(x, 4);
				expect(then[1]).toBeCloseTo(y, 4);
			})
		);
	});
});

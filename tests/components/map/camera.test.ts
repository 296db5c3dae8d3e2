import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
	distanceLabel,
	fitCamera,
	heldIn,
	onScreen,
	scaleBar,
	steered,
	underPoint,
	zoomedAt
} from '../../../src/lib/components/map/camera';

const camera = fc.record({
	x: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
	y: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
	zoom: fc.double({ min: -12, max: 2, noNaN: true })
});
const pixel = fc.double({ min: 0, max: 900, noNaN: true });

describe('the camera', () => {
	it('shows a whole box with its margin', () => {
		const look = fitCamera([0, 0, 10_000, 20_000], 800, 600, 50);
		expect([look.x, look.y]).toEqual([5000, 10_000]);
		expect(onScreen(look, 800, 600, 5000, 20_000)[1]).toBeCloseTo(50);
		expect(onScreen(look, 800, 600, 5000, 0)[1]).toBeCloseTo(550);
	});
	it('comes back from the screen to the place', () => {
		fc.assert(
			fc.property(camera, pixel, pixel, (look, px, py) => {
				const [x, y] = underPoint(look, 900, 700, px, py);
				const [backX, backY] = onScreen(look, 900, 700, x, y);
				expect(backX).toBeCloseTo(px, 3);
				expect(backY).toBeCloseTo(py, 3);
			})
		);
	});
	it('keeps what lies under the pointer there while zooming', () => {
		fc.assert(
			fc.property(camera, fc.double({ min: -2, max: 2, noNaN: true }), pixel, pixel, (look, steps, px, py) => {
				const [x, y] = underPoint(look, 900, 700, px, py);
				const [nowX, nowY] = onScreen(zoomedAt(look, steps, 900, 700, px, py), 900, 700, x, y);
				expect(nowX).toBeCloseTo(px, 2);
				expect(nowY).toBeCloseTo(py, 2);
			})
		);
	});
	it('stays over the box', () => {
		const box = [0, 0, 1000, 1000] as [number, number, number, number];
		const fitting = fitCamera(box, 800, 600);
		expect(heldIn({ x: -5000, y: 2000, zoom: 99 }, box, fitting)).toMatchObject({ x: 0, y: 1000, zoom: 0.5 });
		expect(heldIn({ x: 500, y: 500, zoom: -99 }, box, fitting).zoom).toBeCloseTo(fitting.zoom - 1);
	});
});

describe('the keys', () => {
	const look = { x: 0, y: 0, zoom: -3 }; // 8 m a pixel
	it('move by an eighth of the shorter side, or half with Shift, north being up', () => {
		expect(steered(look, 'ArrowRight', 1600, 800)).toMatchObject({ x: 800, y: 0 });
		expect(steered(look, 'ArrowUp', 1600, 800, true)).toMatchObject({ x: 0, y: 3200 });
	});
	it('zoom in and out around the middle, and leave other keys alone', () => {
		expect(steered(look, '+', 1600, 800)).toEqual({ x: 0, y: 0, zoom: -2.5 });
		expect(steered(look, '-', 1600, 800)?.zoom).toBe(-3.5);
		expect(steered(look, '0', 1600, 800)).toBeUndefined();
		expect(steered(look, 'Tab', 1600, 800)).toBeNull();
	});
});

describe('the scale bar', () => {
	it('is the longest of 1, 2, 5 times a power of ten that fits', () => {
		fc.assert(
			fc.property(fc.double({ min: -12, max: 2, noNaN: true }), (zoom) => {
				const { metres, pixels } = scaleBar(zoom, 120);
				expect(pixels).toBeLessThanOrEqual(120 + 1e-9);
				expect(pixels).toBeGreaterThan(120 / 2.5 - 1e-9);
				expect([1, 2, 5]).toContain(Number((metres / 10 ** Math.floor(Math.log10(metres) + 1e-9)).toFixed(6)));
			})
		);
	});
	it('is said in metres or kilometres', () => {
		expect([distanceLabel(500), distanceLabel(1000), distanceLabel(1250)]).toEqual(['500 m', '1 km', '1.25 km']);
	});
});

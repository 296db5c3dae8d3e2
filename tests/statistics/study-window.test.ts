import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/lib/domain/random';
import { insideOf, polygons, randomPoints } from '../../src/lib/statistics/study-window';

const shape = polygons([
	[0, 0, 2000, 100, 1800, 950, 900, 700, 100, 1000],
	[600, 200, 900, 200, 900, 400, 600, 400]
]);

describe('windows', () => {
	it('know their area, their edge and their inside, whichever way the rings run', () => {
		// R: area(P) 1417500, perimeter(P) 6669.175920536
		const turned = polygons([
			[600, 200, 600, 400, 900, 400, 900, 200, 600, 200],
			[100, 1000, 900, 700, 1800, 950, 2000, 100, 0, 0]
		]);
		for (const window of [shape, turned]) {
			expect(window.area).toBeCloseTo(1_417_500, 6);
			expect(window.perimeter).toBeCloseTo(6669.175920536, 6);
			expect([insideOf(window)(700, 300), insideOf(window)(500, 300), insideOf(window)(50, 950)]).toEqual([false, true, false]);
		}
	});
	it('are filled evenly', () => {
		const { x: px } = randomPoints(shape, insideOf(shape), 4000, seededRandom(8));
		const left = px.filter((v) => v < 600).length / 4000;
		// West of 600 m lie the trapezoid between (0,0)–(600,30) below and (100,1000)–(600,812.5) above, and the slanting western edge.
		const above = (600 - 100) * ((1000 + 812.5) / 2) + 100 * 500;
		expect(Math.abs(left - (above - (600 * 30) / 2) / shape.area)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
	});
});

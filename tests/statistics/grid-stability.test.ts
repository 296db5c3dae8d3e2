import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { normal, seededRandom, type Random } from '$lib/domain/random';
import { hexagonCentre } from '$lib/spatial/hexagons';
import { countOnGrid, type Grid, type Places } from '$lib/statistics/grid-counts';
import { ANGLES, gridStability, otherGrids, SHIFTS, stableShare, STABLE, WIDTH_FACTORS } from '$lib/statistics/grid-stability';
import { hotSpots } from '$lib/statistics/hot-spots';

const WIDTH = 500;
/** The present hexagons: a field of them, about 10 km wide. */
const FIELD = Array.from({ length: 20 * 22 }, (_, k) => hexagonCentre(WIDTH, k % 20, Math.floor(k / 20)));
const PROBES = { x: FIELD.map(([x]) => x), y: FIELD.map(([, y]) => y) };
const MIDDLE = hexagonCentre(WIDTH, 10, 10);

function placesOf(list: (readonly [x: number, y: number, weight: number])[]): Places {
	return {
		x: Float64Array.from(list, ([x]) => x),
		y: Float64Array.from(list, ([, y]) => y),
		weight: Float64Array.from(list, ([, , weight]) => weight)
	};
}

/** Ground in which something was recorded everywhere, at some time: a lattice of places that count nothing. */
const GROUND = Array.from({ length: 60 * 60 }, (_, k): [number, number, number] => [
	170 * (k % 60) + 3,
	160 * Math.floor(k / 60) + 1,
	0
]);

/** Incidents thrown on the ground by chance. */
const strewn = (n: number, random: Random) =>
	Array.from({ length: n }, (): [number, number, number] => [10_000 * random(), 9_500 * random(), 1]);

const run = (parts: Places[], grids = otherGrids(WIDTH, MIDDLE), probes = PROBES) => finish(gridStability(parts, grids, probes));

describe('the grids that are tried', () => {
	it('are all widths, beginnings and angles, none of them the present one', () => {
		const grids = otherGrids(WIDTH, MIDDLE);
		expect(grids).toHaveLength(WIDTH_FACTORS.length * SHIFTS.length * ANGLES.length);
		expect(new Set(grids.map((grid) => JSON.stringify(grid))).size).toBe(45);
		expect(grids.some(({ origin }) => String(origin) === String(MIDDLE))).toBe(false);
	});
	it('lie beside the present one and beside each other by as much', () => {
		const beginnings = [[0, 0], ...SHIFTS];
		const lattice = [-1, 0, 1].flatMap((row) => [-2, -1, 0, 1, 2].map((col) => hexagonCentre(1, col, row)));
		for (const [i, [x, y]] of beginnings.entries())
			for (const [px, py] of beginnings.slice(i + 1)) {
				const nearest = Math.min(...lattice.map(([cx, cy]) => Math.hypot(x + cx - px, y + cy - py)));
				expect(nearest).toBeCloseTo(1 / Math.sqrt(7), 12);
			}
	});
});

describe('counting on a turned grid', () => {
	it('gives each place to the hexagon of nearest centre, near or far', () => {
		const coordinate = fc.integer({ min: -40_000, max: 40_000 }).map((each) => each / 7);
		const place = fc.tuple(coordinate, coordinate, fc.integer({ min: -2, max: 5 }));
		const grid = fc.record({
			width: fc.integer({ min: 300, max: 3000 }),
			angle: fc.integer({ min: 0, max: 59 }),
			origin: fc.tuple(coordinate, coordinate)
		});
		fc.assert(
			fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), grid, (list, own: Grid) => {
				// Half of the box lies beyond the table, so that both ways are taken.
				const { cols, rows, counts, at } = finish(countOnGrid([placesOf(list)], own, [0, -6000, 6000, 6000]));
				const turn = (own.angle * Math.PI) / 180;
				const centres = Array.from(cols, (col, k) => {
					const [u, v] = hexagonCentre(own.width, col, rows[k]);
					return [
						own.origin[0] + u * Math.cos(turn) - v * Math.sin(turn),
						own.origin[1] + u * Math.sin(turn) + v * Math.cos(turn)
					];
				});
				const plain = centres.map(() => 0);
				for (const [x, y, weight] of list) {
					const cell = at(x, y);
					plain[cell] += weight;
					const distance = ([cx, cy]: number[]) => Math.hypot(cx - x, cy - y);
					const nearest = Math.min(...centres.map(distance));
					expect(distance(centres[cell])).toBeLessThan(nearest + 1e-6);
					expect(nearest).toBeLessThanOrEqual(own.width / Math.sqrt(3) + 1e-6);
				}
				expect([...counts]).toEqual(plain);
				const keys = Array.from(cols, (col, k) => `${col},${rows[k]}`);
				expect(new Set(keys).size).toBe(keys.length);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('stability over grids', () => {
	it('is what asking each grid in turn gives', () => {
		const list = [...strewn(400, seededRandom(3)), ...GROUND.filter((_, k) => k % 5 === 0)];
		const heap = Array.from({ length: 150 }, (_, k): [number, number, number] => [4000 + 9 * k, 4000 + 3 * k, 1]);
		const places = placesOf([...list, ...heap]);
		const grids = otherGrids(WIDTH, MIDDLE).filter((_, g) => g % 9 === 4 || g === 0);
		const found = run([places], grids);
		const plain = FIELD.map(() => ({ covered: 0, hot: 0, cold: 0 }));
		for (const grid of grids) {
			// The nearest centre by looking at all of them, without any arithmetic of hexagons.
			const turn = (grid.angle * Math.PI) / 180;
			const centres: [x: number, y: number, col: number, row: number][] = [];
			for (let row = -45; row <= 45; row++)
				for (let col = -40; col <= 40; col++) {
					const [u, v] = hexagonCentre(grid.width, col, row);
					const x = grid.origin[0] + u * Math.cos(turn) - v * Math.sin(turn);
					const y = grid.origin[1] + u * Math.sin(turn) + v * Math.cos(turn);
					if (x > -1000 && x < 12_000 && y > -1000 && y < 11_000) centres.push([x, y, col, row]);
				}
			const nearest = (x: number, y: number) => {
				let best = 0;
				let least = Infinity;
				centres.forEach(([cx, cy], k) => {
					const d2 = (cx - x) ** 2 + (cy - y) ** 2;
					if (d2 < least) [best, least] = [k, d2];
				});
				return best;
			};
			const counts = new Map<number, number>();
			for (let i = 0; i < places.x.length; i++) {
				const cell = nearest(places.x[i], places.y[i]);
				counts.set(cell, (counts.get(cell) ?? 0) + places.weight[i]);
			}
			const cells = [...counts.keys()];
			const { level } = hotSpots(
				Int32Array.from(cells, (cell) => centres[cell][2]),
				Int32Array.from(cells, (cell) => centres[cell][3]),
				Float64Array.from(cells, (cell) => counts.get(cell)!)
			);
			FIELD.forEach(([x, y], k) => {
				const at = cells.indexOf(nearest(x, y));
				if (at < 0) return;
				plain[k].covered++;
				plain[k].hot += +(level[at] >= 2);
				plain[k].cold += +(level[at] <= -2);
			});
		}
		for (const part of ['covered', 'hot', 'cold'] as const) expect([...found[part]]).toEqual(plain.map((each) => each[part]));
		expect(Math.max(...found.hot)).toBe(grids.length);
	});

	it('calls one strong hot spot stable, and nothing far from it', () => {
		const random = seededRandom(5);
		const heap = Array.from({ length: 300 }, (): [number, number, number] => [
			5000 + 400 * normal(random),
			5000 + 400 * normal(random),
			1
		]);
		const found = run([placesOf([...GROUND, ...strewn(1500, random), ...heap])]);
		FIELD.forEach(([x, y], k) => {
			const share = stableShare(found, k, 'hot');
			const distance = Math.hypot(x - 5000, y - 5000);
			if (distance < 500) expect(share).toBe(1);
			if (distance > 2500) expect(share).toBeLessThan(0.2);
		});
	});

	it('calls hardly anything stable where incidents are strewn by chance', () => {
		const near = FIELD.filter(([x, y]) => x < 5500 && y < 5500);
		const probes = { x: near.map(([x]) => x), y: near.map(([, y]) => y) };
		const ground = placesOf(GROUND.filter(([x, y]) => x < 5500 && y < 5500));
		const calm = Array.from({ length: 20 }, (_, seed) => {
			const list = strewn(1500, seededRandom(100 + seed)).filter(([x, y]) => x < 5500 && y < 5500);
			const found = run([ground, placesOf(list)], undefined, probes);
			return near.filter((_, k) => Math.max(stableShare(found, k, 'hot'), stableShare(found, k, 'cold')) >= STABLE).length;
		}).filter((stable) => stable === 0);
		expect(calm.length).toBeGreaterThanOrEqual(18);
	});

	it('gives the same bits whatever the order of the places, how they are cut, and whether alike ones are put together', () => {
		const list = [...strewn(600, seededRandom(9)).flatMap((each) => [each, each]), ...GROUND];
		const grids = otherGrids(WIDTH, MIDDLE).slice(0, 12);
		const whole = run([placesOf(list)], grids);
		const order = list.map((each, k) => ({ each, key: (k * 7919) % list.length })).sort((a, b) => a.key - b.key);
		const cut = [order.slice(0, 700), order.slice(700, 701), order.slice(701)];
		expect(
			run(
				cut.map((part) => placesOf(part.map(({ each }) => each))),
				grids
			)
		).toEqual(whole);
		const once = [...strewn(600, seededRandom(9)).map(([x, y]): [number, number, number] => [x, y, 2]), ...GROUND];
		expect(run([placesOf(once)], grids)).toEqual(whole);
	});

	it('moves with the map', () => {
		const list = [...strewn(800, seededRandom(11)), ...GROUND];
		const [dx, dy] = [131_072, -65_536];
		const moved = placesOf(list.map(([x, y, weight]) => [x + dx, y + dy, weight]));
		const probes = { x: PROBES.x.map((x) => x + dx), y: PROBES.y.map((y) => y + dy) };
		expect(run([moved], otherGrids(WIDTH, [MIDDLE[0] + dx, MIDDLE[1] + dy]), probes)).toEqual(run([placesOf(list)]));
	});

	it('says nothing where most grids hold nothing, and refuses columns of different lengths', () => {
		const found = run([placesOf(GROUND)], undefined, { x: [5000, -9000], y: [5000, 0] });
		expect(stableShare(found, 0, 'hot')).toBe(0);
		expect(stableShare(found, 1, 'hot')).toBeNaN();
		const uneven = { ...placesOf(GROUND), weight: new Float64Array(3) };
		expect(() => run([uneven])).toThrow(/3600 x, 3600 y and 3 weights/);
	});
});

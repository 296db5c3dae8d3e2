import { expose, proxy, wrap } from 'comlink';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localProjection, projectPoint } from '$lib/spatial/projection';
import { QUADRANTS } from '$lib/statistics/local-moran';
import { localMoranPermutation } from '$lib/statistics/local-moran';
import { moran } from '$lib/statistics/morans-i';
import { hexagonNeighbours } from '$lib/statistics/hot-spots';
import { finish } from '$lib/domain/kernel';
import { benjaminiHochberg } from '$lib/statistics/false-discovery';
import { seededRandom } from '$lib/domain/random';
import { patternsApi } from '../../../workers/patterns/api';
import type { PatternsApi } from '../../../workers/patterns/contract';
import type { Points } from '$lib/domain/exploration';

const { port1, port2 } = new MessageChannel();
const api = wrap<PatternsApi>(port2);
beforeAll(() => expose(patternsApi, port1));
afterAll(() => [port1, port2].forEach((port) => port.close()));
const quiet = () => proxy(() => {});

const bounds: [number, number, number, number] = [0, 51, 0.03, 51.02];
const projection = localProjection(bounds);
const [east, north] = projectPoint(projection, 0.03, 51.02);
const box = {
	type: 'FeatureCollection' as const,
	features: [
		{
			type: 'Feature' as const,
			properties: { name: 'all' },
			geometry: { type: 'Polygon' as const, coordinates: [[[0, 51], [0.03, 51], [0.03, 51.02], [0, 51.02], [0, 51]]] } // prettier-ignore
		}
	]
};
interface Row {
	x: number;
	y: number;
	when?: number;
	week?: number;
	category?: number;
	weight?: number;
}
const partOf = (rows: Row[]): Points => ({
	x: Float32Array.from(rows, ({ x }) => x),
	y: Float32Array.from(rows, ({ y }) => y),
	when: Uint16Array.from(rows, ({ when = 0 }) => when),
	week: Uint8Array.from(rows, ({ week = 175 }) => week),
	category: Uint16Array.from(rows, ({ category = 0 }) => category),
	weight: Int16Array.from(rows, ({ weight = 1 }) => weight),
	row: Uint32Array.from(rows.keys())
});
const random = seededRandom(3);
const even = (n: number): Row[] => Array.from({ length: n }, () => ({ x: random() * east, y: random() * north }));
const heap = (x: number, y: number, n: number, row: Partial<Row> = {}): Row[] =>
	Array.from({ length: n }, () => ({ x: x + 60 * (random() - 0.5), y: y + 60 * (random() - 0.5), ...row }));
const hexagons = { width: 300, cols: new Int32Array([0, 3, 6, 0, 6, 900]), rows: new Int32Array([0, 0, 0, 7, 7, 900]) };

it('points strewn evenly are not called near, and heaps are; what lies outside the ground is left out', async () => {
	const ask = { days: 100, projection, areas: box, hexagons, box: [0, 0, east, north] as const, draws: 19, most: 200 };
	const plain = await api.spread(1, [partOf(even(300))], ask, quiet());
	expect([plain.ground, plain.inside, plain.outside, plain.ripley.n]).toEqual(['areas', 300, 0, 200]);
	expect(plain.area / (east * north)).toBeCloseTo(1, 6);
	expect(plain.nearest.p).toBeGreaterThan(0.01);
	expect(plain.ripley.global.dclf.p).toBeGreaterThan(0.05);
	const heaps = [...heap(400, 400, 100), ...heap(1500, 900, 100), { x: -400, y: 20 }, { x: 5, y: 5, weight: -1 }];
	const near = await api.spread(2, [partOf(heaps)], { ...ask, areas: null }, quiet());
	expect([near.ground, near.inside, near.outside]).toEqual(['hull', 200, 1]);
	expect(near.area).toBeLessThan(2 * east * north); // a far-off hexagon does not stretch it
	expect(near.nearest.index).toBeLessThan(0.7);
	expect(near.ripley.global.dclf.p).toBe(0.05);
});

it('clusters say what lies in them more than elsewhere, and when', async () => {
	const rows = [
		...even(60).map((row) => ({ ...row, week: 30, category: 0 })),
		...heap(400, 400, 40, { category: 1, week: 4 * 24 + 21, when: 40 }),
		...heap(1600, 1500, 30, { category: 0, week: 168 + 6, when: 500 + 1 + 6 })
	];
	const ask = { days: 500, firstDay: 0, firstMonth: 1970 * 12, categories: 2, share: 0.1 };
	const { clusters, found, asked, inside } = await api.clusters(3, [partOf(rows)], ask, quiet());
	expect([found, asked]).toEqual([130, 130]);
	expect(clusters).toHaveLength(2);
	expect(inside).toBe(clusters[0].n + clusters[1].n);
	const [first, second] = clusters;
	expect(Math.hypot(first.x - 400, first.y - 400)).toBeLessThan(150);
	expect(first.leading).toMatchObject({ category: 1 });
	expect(first.leading!.here).toBeGreaterThan(0.5);
	expect(first.leading!.elsewhere).toBe(0);
	expect([first.hours!.from <= 21 && first.hours!.from > 17, first.weekday!.day, first.month!.month]).toEqual([true, 4, 1]);
	expect([second.hours, second.weekday!.day, second.month!.month]).toEqual([null, 6, 6]);
	expect((await api.clusters(4, [partOf(rows)], { ...ask, days: 300 }, quiet())).clusters[0].month).toBeNull();
});

it('two sides are compared by count, by weeks where there are enough, and by place', async () => {
	const weeks = (n: number) => Float64Array.from({ length: 10 }, (_, k) => n + (k % 3));
	const side = (n: number, places: number[]) => ({
		total: 10 * n + 9,
		exposure: 70,
		weeks: weeks(n),
		undated: 0,
		places: Float64Array.from(places)
	});
	const found = await api.alike(5, { before: side(40, [200, 150, 59, 0]), after: side(60, [100, 450, 58, 1]) }, quiet());
	expect(found.claim.kind).toBe('rose');
	expect(found.weeks!.ratio).toBeCloseTo(609 / 409, 9);
	expect(found.maps!.places.map(({ place }) => place).slice(0, 2).sort()).toEqual([0, 1]); // prettier-ignore
	expect(found.maps!.differences.local[3]).toBe(0);
	const few = await api.alike(6, { before: { total: 2, exposure: 1, weeks: new Float64Array(3), undated: 0, places: null }, after: { ...side(1, []), total: 3, exposure: 1, places: null } }, quiet()); // prettier-ignore
	expect([few.weeks, few.maps, few.claim.kind]).toEqual([null, null, 'too-few']);
});

it('neighbours are told alike as the statistics say, and only those that stand out are named', async () => {
	const cols = Int32Array.from({ length: 196 }, (_, k) => k % 14);
	const rows = Int32Array.from({ length: 196 }, (_, k) => Math.floor(k / 14));
	const counts = Float64Array.from(cols, (col, k) => (col > 9 && rows[k] > 9 ? 20 : 1) + Math.floor(3 * random()));
	counts[20] = 60;
	const found = await api.neighbours(7, { places: { cols, rows }, counts, draws: 9999 }, quiet());
	const around = hexagonNeighbours(cols, rows);
	expect(found.global.i).toBe(moran(counts, around, 'row').i);
	const { p } = finish(localMoranPermutation(counts, around, { draws: 9999, seed: 1, enough: 20 }));
	const out = benjaminiHochberg(p).filter((q) => q <= 0.05).length;
	expect(found.kinds.filter((kind) => kind > 0)).toHaveLength(out);
	expect(found.counts[QUADRANTS.indexOf('high-high')]).toBeGreaterThan(3);
	for (const { bin, kind } of found.odd) expect(['high-low', 'low-high'].includes(QUADRANTS[kind]) && found.kinds[bin] === kind).toBe(true); // prettier-ignore
});

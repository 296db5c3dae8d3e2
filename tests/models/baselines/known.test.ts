import { describe, expect, it } from 'vitest';
import { seededRandom } from '$lib/domain/random';
import { CellIndex } from '$lib/models/baselines/cells';
import { Known, type IncidentSeries } from '$lib/models/baselines/known';
import { share } from '$lib/models/baselines/weights';
import { centreOf } from '$lib/spatial/lattice';

/** Days × cells of random counts at random places within the cells, and the same as a plain table. */
function someIncidents(shape: 'square' | 'hexagon', days = 420) {
	const lattice = { shape, size: 250 };
	const random = seededRandom(9);
	const a = Int32Array.from({ length: 12 }, (_, i) => i % 4);
	const b = Int32Array.from({ length: 12 }, (_, i) => Math.floor(i / 4));
	const cells = CellIndex.from(lattice, { west: 0, south: 0, lat0: 0 }, a, b, (k) => k !== 5); // a hole
	const rows: { day: number; cell: number; x: number; y: number; w: number }[] = [];
	for (let day = 0; day < days; day++)
		for (let cell = 0; cell < cells.count; cell++)
			for (let k = random() < 0.4 ? 1 : 0; k > 0; k--) {
				const [x, y] = centreOf(lattice, cells.a[cell], cells.b[cell]);
				rows.push({
					day,
					cell,
					x: Math.fround(x + 80 * (random() - 0.5)),
					y: Math.fround(y + 80 * (random() - 0.5)),
					w: 1 + (cell % 2)
				});
			}
	const offsets = new Uint32Array(days + 1);
	for (const { day } of rows) offsets[day + 1]++;
	for (let d = 0; d < days; d++) offsets[d + 1] += offsets[d];
	const series: IncidentSeries = {
		ticks: days,
		offsets,
		cell: Uint32Array.from(rows, (r) => r.cell),
		weight: Float32Array.from(rows, (r) => r.w),
		x: Float32Array.from(rows, (r) => r.x),
		y: Float32Array.from(rows, (r) => r.y)
	};
	return { cells, series, rows };
}

for (const shape of ['square', 'hexagon'] as const)
	describe(`what is known on ${shape}s`, () => {
		const { cells, series, rows } = someIncidents(shape);
		const s = 400;
		const known = new Known(cells, series, { perDay: 1, bandwidths: [100, 200], promap: true, sequenceTicks: 30 }).advanceTo(s);
		const sum = (use: (row: (typeof rows)[0], c: number) => number) =>
			Float64Array.from({ length: cells.count }, (_, c) =>
				rows.filter((r) => r.day < s).reduce((total, r) => total + r.w * use(r, c), 0)
			);
		const close = (found: ArrayLike<number>, expected: ArrayLike<number>) =>
			Array.from(expected).forEach((value, c) => expect(found[c]).toBeCloseTo(value, 5));
		const distance = (r: { x: number; y: number }, c: number) => Math.hypot(cells.x[c] - r.x, cells.y[c] - r.y);

		it('fades by half in each half-life, as the definition sums it', () => {
			const q = 0.5 ** (1 / 30);
			let norm = 0;
			for (let age = 1; age <= s; age++) norm += q ** (age - 1);
			close(
				known.ewma(30),
				sum((r, c) => (r.cell === c ? q ** (s - r.day - 1) / norm : 0))
			);
		});
		it('counts the last days here and next to it', () => {
			close(known.own(30), sum((r, c) => Number(r.cell === c && r.day >= s - 30))); // prettier-ignore
			const touches = (i: number, j: number) =>
				i !== j && Math.hypot(cells.x[i] - cells.x[j], cells.y[i] - cells.y[j]) < 250 * (shape === 'square' ? 1.5 : 1.1);
			close(known.near(90), sum((r, c) => Number(touches(r.cell, c) && r.day >= s - 90))); // prettier-ignore
		});
		it('smooths the last year with a kernel cut off at four bandwidths', () => {
			for (const b of [100, 200])
				close(
					known.kde(b),
					sum((r, c) => (r.day >= s - 365 && distance(r, c) <= 4 * b ? Math.exp(-(distance(r, c) ** 2) / (2 * b * b)) : 0))
				);
		});
		it('weighs near and recent incidents as ProMap does', () => {
			close(
				known.promap(),
				sum((r, c) => {
					const age = s - r.day;
					return age <= 60 && distance(r, c) <= 400 ? 1 / (1 + Math.floor((age - 1) / 7)) / (1 + distance(r, c) / 125) : 0;
				})
			);
		});
		it('looks back at stretches of the recent past', () => {
			close(known.between(14, 7, new Float32Array(cells.count)), sum((r, c) => Number(r.cell === c && s - r.day > 7 && s - r.day <= 14))); // prettier-ignore
		});
		it('never goes back', () => {
			expect(() => known.advanceTo(s - 1)).toThrow('Asked to move from tick 400 to 399');
		});
	});

describe('sharing the level', () => {
	it('keeps the sum and gives no cell zero', () => {
		const mu = share(30, Float64Array.from([0, 1, 2, 0]), 0.02, new Float32Array(4));
		expect(mu.reduce((a, b) => a + b, 0)).toBeCloseTo(30, 5);
		expect(Math.min(...mu)).toBeCloseTo((30 * 0.02) / 4, 5);
	});
	it('spreads evenly when nothing is known', () => {
		expect(Array.from(share(8, new Float64Array(4), 0.1, new Float32Array(4)))).toEqual([2, 2, 2, 2]);
	});
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { DAYS, METRES, nearestRows } from '$lib/tidying/nearest';
import { localProjection, project } from '$lib/spatial/projection';

const DAY = 86_400_000;

it('finds what comparing with every row finds', () => {
	const row = fc.record({
		lon: fc.double({ min: 0, max: 0.06, noNaN: true }),
		lat: fc.double({ min: 0, max: 0.06, noNaN: true }),
		day: fc.integer({ min: 0, max: 400 }),
		known: fc.boolean()
	});
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
			const lon = Float64Array.from(rows, (r) => r.lon);
			const lat = Float64Array.from(rows, (r) => r.lat);
			const start = Float64Array.from(rows, (r) => r.day * DAY);
			const all = Uint32Array.from(rows, (_, i) => i);
			const [known, wanted] = [all.filter((i) => rows[i].known), all.filter((i) => !rows[i].known)];
			const found = finish(nearestRows(lon, lat, start, wanted, known));
			const bounds = [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)] as const;
			const { x, y } = project(localProjection([...bounds]), lon, lat);
			const distance = (i: number, j: number) =>
				((x[i] - x[j]) / METRES) ** 2 + ((y[i] - y[j]) / METRES) ** 2 + ((start[i] - start[j]) / DAY / DAYS) ** 2;
			wanted.forEach((i, k) => {
				if (!known.length) return expect(found[k]).toBe(-1);
				const least = Math.min(...Array.from(known, (j) => distance(i, j)));
				expect(distance(i, found[k])).toBeCloseTo(least, 9);
			});
		}),
		{ seed: 7, numRuns: 200 }
	);
});

it('finds nothing for a row without a place or time, nor beyond 20 km', () => {
	const lon = new Float64Array([0, NaN, 0, 1]);
	const lat = new Float64Array([0, NaN, 0, 0]);
	const start = new Float64Array([0, 0, NaN, 0]);
	expect(finish(nearestRows(lon, lat, start, new Uint32Array([1, 2, 3]), new Uint32Array([0])))).toEqual(
		new Int32Array([-1, -1, -1])
	);
});

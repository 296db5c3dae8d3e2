import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CHUNK_ROWS, type TypedColumn } from '$lib/domain/dataset';
import { finish } from '$lib/domain/kernel';
import { sampleCity, type SampleCity } from '$lib/sample/city';
import { city, category, district, start, x, y } from './the-city';
import { inCity, eastOfRiver, outsideParks, RIVER_HALF_WIDTH } from '$lib/sample/geography';

/** A digest of every bit of every column. */
function digest({ chunks, truth, boundaries, calendar }: SampleCity): string {
	const hash = createHash('sha256');
	for (const { columns } of chunks)
		for (const [key, column] of Object.entries<TypedColumn>(columns)) hash.update(key).update(new Uint8Array(column.buffer));
	for (const surface of Object.values(truth.intensity.expected)) hash.update(new Uint8Array(surface.buffer));
	for (const values of Object.values(calendar.values)) hash.update(new Uint8Array(values.buffer));
	return hash.update(JSON.stringify([boundaries, truth.recording, truth.outbreak])).digest('hex');
}

describe('the sample city', () => {
	it('is the same to the bit for the same seed, whenever it is made, and another for another seed', () => {
		expect(digest(finish(sampleCity(2025, 5_000)))).toBe(digest(city));
		expect(digest(finish(sampleCity(7)))).not.toBe(digest(city));
	});

	it('holds about 120,000 incidents in 8 categories over the three years 2023 to 2025', () => {
		expect(city.dataset.rows).toBeGreaterThan(118_000);
		expect(city.dataset.rows).toBeLessThan(122_000);
		expect(city.dataset.categories).toHaveLength(8);
		expect(Math.min(...city.dataset.categoryCounts)).toBeGreaterThan(5_000);
		expect(new Date(city.dataset.dates![0]).toISOString().slice(0, 10)).toBe('2023-01-01');
		expect(new Date(city.dataset.dates![1]).toISOString().slice(0, 10)).toBe('2025-12-31');
	});

	it('says that it is invented in its name, record and layers', () => {
		expect(city.dataset).toMatchObject({ invented: true, provenance: { kind: 'sample' } });
		expect(city.dataset.name).toMatch(/invented/);
		expect(city.boundaries).toMatchObject({ invented: true, name: expect.stringMatching(/invented/) });
		expect(city.calendar.name).toMatch(/invented/);
	});

	it('has columns of equal length, buffers of their own, and rows in the order of time', () => {
		for (const { columns, rows } of city.chunks) {
			expect(rows).toBeLessThanOrEqual(CHUNK_ROWS);
			for (const column of Object.values<TypedColumn>(columns)) {
				expect(column).toHaveLength(rows);
				expect(column.byteLength).toBe(column.buffer.byteLength);
			}
		}
		expect(start).toHaveLength(city.dataset.rows);
		expect(start.every((time, i) => i === 0 || start[i - 1] <= time)).toBe(true);
	});

	it('counts its rows by category as the record says', () => {
		const counts = city.dataset.categories.map(() => 0);
		category.forEach((code) => counts[code]++);
		expect(city.dataset.categoryCounts).toEqual(counts);
	});

	it('puts every incident inside the outline, off the river and out of the parks', () => {
		const astray = x.filter((_, i) => !inCity(x[i], y[i]) || Math.abs(eastOfRiver(x[i], y[i])) < RIVER_HALF_WIDTH - 1);
		expect(astray).toHaveLength(0);
		// Streets pass along parks and clip a corner now and then; nothing happens deep inside.
		expect(x.filter((_, i) => outsideParks(x[i], y[i]) < -60)).toHaveLength(0);
	});

	it('is unevenly spread over places, as real cities are', () => {
		// Weisburd (2015): half of a city's crime falls on 4 to 6 % of its street segments. The sample city is a little milder.
		const squares = new Map<string, number>();
		x.forEach((_, i) => {
			const key = `${Math.floor(x[i] / 100)},${Math.floor(y[i] / 100)}`;
			squares.set(key, (squares.get(key) ?? 0) + 1);
		});
		const counts = [...squares.values()].sort((a, b) => b - a);
		const busiest = counts.slice(0, Math.round(counts.length * 0.1)).reduce((sum, n) => sum + n, 0);
		expect(busiest / x.length).toBeGreaterThan(0.37);
		expect(busiest / x.length).toBeLessThan(0.6);
	});

	it('names a district for every row', () => {
		expect(city.dataset.extras[0]).toMatchObject({ name: 'District', kind: 'area' });
		expect(new Set(district).size).toBe(24);
	});
});

import { describe, expect, it } from 'vitest';
import { finish } from '../../src/lib/domain/kernel';
import { normal, seededRandom, type Random } from '../../src/lib/domain/random';
import { farRows } from '../../src/lib/quality/far-places';

type Point = [lon: number, lat: number];
/** A town: points around a middle, kilometres wide. */
const town = (random: Random, n: number, [lon, lat]: Point, km: number): Point[] =>
	Array.from({ length: n }, () => [lon + (normal(random) * km) / 87, lat + (normal(random) * km) / 111]);
const find = (points: Point[], weight = new Int16Array(points.length).fill(1)) =>
	finish(farRows(Float64Array.from(points, ([lon]) => lon), Float64Array.from(points, ([, lat]) => lat), weight)); // prettier-ignore

describe('places far from all others', () => {
	const random = seededRandom(8);
	const city = town(random, 5000, [-90.24, 38.64], 4);
	it('finds what lies in another state, not the rim of the city', () => {
		const { rows, towns, clusters } = find([...city, [-89.2, 38.6], [-90.2, 37.9]]);
		expect([...rows]).toEqual([5000, 5001]);
		expect(towns).toBe(1);
		expect(clusters[0].kilometres).toBeGreaterThan(50);
	});
	it('passes over rows set aside and unknown places', () => {
		const weight = new Int16Array(5002).fill(1);
		weight[5000] = 0;
		expect(find([...city, [-89.2, 38.6], [NaN, NaN]], weight).rows).toHaveLength(0);
	});
	it('a second town, however distant, is no mistake', () => {
		const { rows, towns } = find([...city, ...town(random, 200, [-92.3, 38.95], 2)]);
		expect(rows).toHaveLength(0);
		expect(towns).toBe(2);
	});
	it('one point with many rows is one mistake, many times', () => {
		const { rows, clusters } = find([...city, ...Array.from({ length: 200 }, (): Point => [-92.3, 38.95])]);
		expect(rows).toHaveLength(200);
		expect(clusters).toHaveLength(1);
		expect(clusters[0].rows).toBe(200);
	});
	it('villages between towns belong to a county', () => {
		// A county 100 km across: two towns and 300 hamlets of one to five rows.
		const hamlets = Array.from({ length: 300 }, (): Point => [-2.6 + random() * 1.4, 53.5 + random() * 0.9]);
		const rural = hamlets.flatMap((at) => Array.from({ length: 1 + Math.floor(random() * 5) }, () => at));
		const { rows } = find([
			...town(random, 4000, [-2.7, 53.75], 6),
			...town(random, 2000, [-2.2, 53.8], 4),
			...rural,
			[0.93, 52.9]
		]);
		expect([...rows]).toEqual([6000 + rural.length]);
	});
	it('strays do not make a chain that leads back', () => {
		const chain = Array.from({ length: 12 }, (_, i): Point => [-90.24 + 0.2 + i * 0.05, 38.64]);
		expect(find([...city, ...chain]).rows.length).toBeGreaterThan(5);
	});
	it('says nothing of a handful of rows', () => {
		expect(find([[0, 0], [50, 50]]).rows).toHaveLength(0); // prettier-ignore
	});
});

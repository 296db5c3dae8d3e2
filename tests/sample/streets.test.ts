import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '$lib/domain/random';
import { layStreets, walk, type Stop } from '$lib/sample/streets';

const streets = layStreets(seededRandom(1));
const segments = streets.length.length;

function placeOf({ segment, along }: Stop): [number, number] {
	const [a, b] = [streets.from[segment], streets.to[segment]];
	const t = along / streets.length[segment];
	return [
		streets.nodeX[a] + t * (streets.nodeX[b] - streets.nodeX[a]),
		streets.nodeY[a] + t * (streets.nodeY[b] - streets.nodeY[a])
	];
}

describe('streets', () => {
	it('are a town: thousands of blocks, mostly 100 to 200 m long', () => {
		expect(segments).toBeGreaterThan(6_000);
		const usual = streets.length.filter((metres) => metres > 70 && metres < 240).length;
		expect(usual / segments).toBeGreaterThan(0.95);
	});

	it('hang together on each bank of the river', () => {
		const group = Int32Array.from(streets.nodeX, (_, v) => v);
		const root = (v: number): number => (group[v] === v ? v : (group[v] = root(group[v])));
		for (let s = 0; s < segments; s++) group[root(streets.from[s])] = root(streets.to[s]);
		const sizes = new Map<number, number>();
		group.forEach((_, v) => sizes.set(root(v), (sizes.get(root(v)) ?? 0) + 1));
		const [first, second] = [...sizes.values()].sort((a, b) => b - a);
		expect((first + second) / group.length).toBeGreaterThan(0.93);
	});

	it('list at every crossing the segments that meet there', () => {
		let wrong = 0;
		for (let v = 0; v < streets.nodeX.length; v++)
			for (let k = streets.firstAt[v]; k < streets.firstAt[v + 1]; k++) {
				const segment = streets.meeting[k];
				if (streets.from[segment] !== v && streets.to[segment] !== v) wrong++;
			}
		expect(wrong).toBe(0);
		expect(streets.firstAt.at(-1)).toBe(2 * segments);
	});

	it('let nobody walk farther than they walk', () => {
		const args = [
			fc.nat(segments - 1),
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0, max: 2000, noNaN: true }),
			fc.nat()
		] as const;
		fc.assert(
			fc.property(...args, (segment, share, metres, seed) => {
				const from = { segment, along: share * streets.length[segment] };
				const to = walk(streets, from, metres, seededRandom(seed));
				expect(to.along).toBeGreaterThanOrEqual(0);
				expect(to.along).toBeLessThanOrEqual(streets.length[to.segment] + 1e-9);
				const [ax, ay] = placeOf(from);
				const [bx, by] = placeOf(to);
				expect(Math.hypot(ax - bx, ay - by)).toBeLessThanOrEqual(metres + 1e-6);
			})
		);
	});
});

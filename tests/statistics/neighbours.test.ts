import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Areas } from '$lib/spatial/area-index';
import { centreOf, type Lattice } from '$lib/spatial/lattice';
import { latticeNeighbours, touchingAreas, withoutSelf, withSelf, type Neighbours } from '$lib/statistics/neighbours';
import { k } from './cells';

const rows = ({ offsets, indices }: Neighbours) =>
	Array.from({ length: offsets.length - 1 }, (_, i) => [...indices.subarray(offsets[i], offsets[i + 1])]);

const lattices: Lattice[] = [
	{ shape: 'square', size: 250 },
	{ shape: 'hexagon', size: 250 }
];
const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 })), {
	maxLength: 60,
	selector: String
});
const column = (list: [number, number][], which: 0 | 1) => Int32Array.from(list, (cell) => cell[which]);

describe('neighbours on a lattice', () => {
	it('are 8 squares or 6 hexagons around a cell, 24 or 18 within two rings', () => {
		const wide = Array.from({ length: 81 }, (_, i): [number, number] => [(i % 9) - 4, Math.floor(i / 9) - 4]);
		const around = (lattice: Lattice, rings: number) =>
			rows(latticeNeighbours(lattice, column(wide, 0), column(wide, 1), rings))[40].length;
		expect(lattices.map((lattice) => [around(lattice, 1), around(lattice, 2)])).toEqual([
			[8, 24],
			[6, 18]
		]);
	});
	it('are those that comparing every cell with every other finds', () => {
		fc.assert(
			fc.property(
				cells,
				fc.constantFrom(...lattices),
				fc.integer({ min: 1, max: 3 }),
				fc.boolean(),
				(list, lattice, rings, self) => {
					const found = latticeNeighbours(lattice, column(list, 0), column(list, 1), rings, self);
					const touches = ([a, b]: number[], [c, d]: number[]) => {
						if (lattice.shape === 'square') return Math.max(Math.abs(a - c), Math.abs(b - d)) <= rings;
						// Across hexagons a ring is a hexagon itself, with corners to the east and west: measured square to its sides.
						const [x, y] = centreOf(lattice, a - c, b - d);
						const along = [30, 90, 150].map((at) =>
							Math.abs(x * Math.cos((at * Math.PI) / 180) + y * Math.sin((at * Math.PI) / 180))
						);
						return Math.max(...along) <= (rings + 0.01) * (Math.sqrt(3) / 2) * lattice.size;
					};
					expect(rows(found)).toEqual(
						list.map((cell, i) => list.flatMap((other, j) => ((i === j ? self : touches(cell, other)) ? [j] : [])))
					);
				}
			)
		);
	});
	it('cannot be had of coordinates of two lengths', () => {
		expect(() => latticeNeighbours(lattices[0], Int32Array.of(1), new Int32Array(2))).toThrow(/1 first coordinates and 2 second/);
	});
	it('are found where cells lie too far apart for a table', () => {
		const far = Int32Array.of(0, 1, 5_000_000, 5_000_001);
		expect(rows(latticeNeighbours(lattices[0], far, Int32Array.of(0, 0, 4_000_000, 4_000_001)))).toEqual([[1], [0], [3], [2]]);
	});
});

describe('areas that touch', () => {
	const square = (a: number, b: number) => [[[a, b], [a + 1, b], [a + 1, b + 1], [a, b + 1], [a, b]]]; // prettier-ignore
	it('are the squares that share a corner', () => {
		fc.assert(
			fc.property(cells, (list) => {
				const areas: Areas = {
					type: 'FeatureCollection',
					features: list.map(([a, b]) => ({
						type: 'Feature',
						properties: {},
						geometry: { type: 'Polygon', coordinates: square(a, b) }
					}))
				};
				expect(rows(touchingAreas(areas))).toEqual(rows(latticeNeighbours(lattices[0], column(list, 0), column(list, 1))));
			})
		);
	});
	it('may touch by any of their parts', () => {
		const areas: Areas = {
			type: 'FeatureCollection',
			features: [
				{ type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [square(0, 0), square(9, 9)] } },
				{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: square(10, 8) } },
				{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: square(5, 5) } }
			]
		};
		expect(rows(touchingAreas(areas, true))).toEqual([[0, 1], [0, 1], [2]]);
	});
});

describe('the neighbour itself', () => {
	it('is added and left out again', () => {
		expect(rows(withSelf(k))).toEqual(rows(k).map((row, i) => [...row, i].sort((a, b) => a - b)));
		expect(withoutSelf(withSelf(k))).toEqual(k);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localMoran, QUADRANTS, type LocalVariance } from '$lib/statistics/local-moran';
import { moran } from '$lib/statistics/morans-i';
import { latticeNeighbours } from '$lib/statistics/neighbours';
import type { WeightStyle } from '$lib/statistics/weights';
import { d, k, largestDifference, q, x } from './cells';

// spdep 1.2.7, cells.ts: l <- localmoran(x, nb2listw(q, style = s), conditional = c) with ("B", TRUE) and ("W", FALSE); l[, 1], l[, 2], l[, 3], l[, 5];
// as.character(attr(l, "quadr")$pysal)
// prettier-ignore
const EXPECTED: { style: WeightStyle; variance: LocalVariance; i: number[]; expectation: number[]; spread: number[]; p: number[] }[] = [
	{
		style: 'binary',
		variance: 'conditional',
		i: [-2.2844668, 0.22814103, 0.11843685, -3.4428556, 1.1106866, 0.51872066, -1.5549612, -4.3306408, 0.062438598, 1.2167886, 1.2167886, 0.2641633, -0.31710512, -1.3424299, 0.19179129, 0.89095077, -4.7710949, 0.021831678, -4.7069097, 2.5905469, 0.45213405, -5.7109486, -0.97893243, -0.25979697, -0.15587818, 0.43936252, -0.98679183, 0.0038205436, -0.25324746, -2.3270385],
		expectation: [-0.53665275, -0.027176675, -0.00092220018, -0.12965382, -0.025765144, -0.0054654476, -0.025765144, -0.28333001, -0.014574527, -0.74224693, -0.74224693, -0.0091090793, -0.12965382, -0.61577376, -0.0014755203, -0.014574527, -0.28920198, -0.0012045064, -0.23608325, -0.13924094, -0.04348268, -1.2287169, -0.04348268, -0.087025584, -0.052215351, -0.0099559979, -0.24031784, -0.00092220018, -0.0012045064, -0.39487859],
		spread: [12.275362, 0.69503041, 0.023709345, 3.2475033, 0.65911822, 0.15197438, 0.65911822, 6.1491492, 0.32732943, 15.151064, 15.151064, 0.23380674, 3.2475033, 12.788473, 0.033193083, 0.32732943, 6.2718132, 0.030965559, 5.7840734, 3.0783922, 0.97304257, 23.399972, 0.97304257, 2.1988516, 1.4292535, 0.2555016, 5.8825879, 0.023709345, 0.030965559, 9.5522762],
		p: [0.61787852, 0.75941273, 0.43824066, 0.065982873, 0.16156998, 0.17874723, 0.059623304, 0.10264871, 0.89292149, 0.61475841, 0.61475841, 0.57196865, 0.91715408, 0.83898022, 0.28878084, 0.113482, 0.07351231, 0.89584692, 0.063032279, 0.11974445, 0.61536144, 0.35414054, 0.34296698, 0.9072461, 0.93090215, 0.37405177, 0.75825509, 0.97542796, 0.15205694, 0.53186751]
	},
	{
		style: 'row',
		variance: 'total',
		i: [-0.76148892, 0.045628207, 0.02368737, -0.68857112, 0.22213732, 0.17290689, -0.31099225, -0.54133009, 0.0078048248, 0.15209857, 0.15209857, 0.05283266, -0.063421024, -0.16780373, 0.023973911, 0.11136885, -0.59638686, 0.0043663356, -0.94138195, 0.32381836, 0.056516756, -0.71386857, -0.12236655, -0.051959393, -0.051959393, 0.087872503, -0.19735837, 0.00076410872, -0.050649492, -0.77567951],
		expectation: [-0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759, -0.034482759],
		spread: [0.28985069, 0.16157219, 0.16157219, 0.16157219, 0.16157219, 0.28985069, 0.16157219, 0.08941554, 0.08941554, 0.08941554, 0.08941554, 0.16157219, 0.16157219, 0.08941554, 0.08941554, 0.08941554, 0.08941554, 0.16157219, 0.16157219, 0.08941554, 0.08941554, 0.08941554, 0.08941554, 0.16157219, 0.28985069, 0.16157219, 0.16157219, 0.16157219, 0.16157219, 0.28985069],
		p: [0.17689918, 0.84202759, 0.88493506, 0.10368494, 0.52319951, 0.70008029, 0.49151434, 0.090074707, 0.8875393, 0.5326492, 0.5326492, 0.82803385, 0.94260762, 0.65570322, 0.8450083, 0.62572102, 0.060227411, 0.9230051, 0.024058724, 0.23082591, 0.760883, 0.02308599, 0.76883291, 0.96532011, 0.9741039, 0.760826, 0.68532824, 0.93012513, 0.96791796, 0.16859813]
	},
];
const QUADRANT = 'lh ll hh lh hh hh hl hl hh hh hh hh lh lh hh hh lh ll hl ll ll hl lh lh lh ll lh hh lh hl';

describe('the local Moran', () => {
	for (const { style, variance, i, expectation, spread, p } of EXPECTED)
		it(`is spdep’s localmoran with ${style} weights and ${variance} variance`, () => {
			const found = localMoran(x, q, style, variance);
			expect(largestDifference(found.i, i)).toBeLessThan(1e-6);
			expect(largestDifference(found.expectation, expectation)).toBeLessThan(1e-6);
			expect(largestDifference(found.variance, spread)).toBeLessThan(1e-6);
			expect(largestDifference(found.p, p)).toBeLessThan(1e-6);
		});
	it('has spdep’s quadrants', () => {
		const short = (name: string) => name[0] + name.split('-')[1][0];
		expect(Array.from(localMoran(x, q, 'row').quadrant, (at) => short(QUADRANTS[at])).join(' ')).toBe(QUADRANT);
	});
	it('adds up to Moran’s I', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 30, maxLength: 30 }),
				fc.constantFrom(q, k),
				(list, around) => {
					const values = Float64Array.from(list);
					const local = localMoran(values, around, 'row');
					const { i } = moran(values, around, 'row');
					if (Number.isNaN(i)) expect(local.n).toBe(0);
					else expect(local.i.reduce((sum, v) => sum + v, 0) / 30).toBeCloseTo(i, 10);
				}
			)
		);
	});
	it('is not defined without neighbours, and says how many are', () => {
		const found = localMoran(x, d, 'row');
		expect([found.n, found.i[5], found.p[5], QUADRANTS[found.quadrant[5]]]).toEqual([14, NaN, NaN, 'none']);
		expect(localMoran(new Float64Array(30).fill(0.1), q, 'row').n).toBe(0);
	});
	it('knows no chance where all others are neighbours, or alike', () => {
		const line = latticeNeighbours({ shape: 'square', size: 1 }, Int32Array.of(0, 1, 2), new Int32Array(3));
		expect(localMoran(Float64Array.of(1, 4, 7.3), line, 'row').z[1]).toBeNaN();
		const alone = new Float64Array(30).fill(0.1);
		alone[8] = 3;
		expect(localMoran(alone, q, 'row').z[8]).toBeNaN();
	});
});

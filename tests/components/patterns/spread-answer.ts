import type { SpreadAnswer } from '$lib/statistics/questions/spread';

/** An answer on nearest neighbours and Ripley's K of 50 places: their index with its p, and where the curve lies with the p of the whole. */
export const spreadAnswer = (index: number, p: number, global: number, up = true): SpreadAnswer => ({
	nearest: {
		n: 50,
		observed: 10 * index,
		expected: 10,
		index,
		se: 1,
		z: 0,
		p,
		uncorrected: { expected: 1, index: 1, se: 1, z: 0, p }
	},
	ripley: {
		n: 40,
		r: Float64Array.of(0, 50, 100),
		k: new Float64Array(3),
		l: Float64Array.of(0, up ? 80 : 20, up ? 150 : 70),
		draws: 99,
		low: new Float64Array(3),
		high: new Float64Array(3),
		pointwiseLevel: 0.04,
		global: { mad: { statistic: 1, p: global }, dclf: { statistic: 1, p: global } }
	},
	inside: 50,
	outside: 2,
	ground: 'hull',
	area: 3e6,
	sharing: 30
});

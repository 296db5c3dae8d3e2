import { BANDWIDTHS, type Known } from './known';

/** One way to share the city's level among the cells, from what is known. */
export interface BaselineOption {
	/** As in "h=180 v=0.05": what distinguishes this option within its baseline. */
	setting: string;
	weigh(known: Known): Float64Array;
}

export interface Baseline {
	name: string;
	options: BaselineOption[];
}

/** Shares of an even spread over all cells, mixed in so that no cell is ever given zero. */
export const SHRINKAGES = [0.003, 0.01, 0.02, 0.05, 0.1] as const;
const LONG = [60, 120, 180, 270, 365] as const;
const SHORT_SHARES = [0, 0.05, 0.1, 0.2] as const;

function mix(known: Known, halfLife: number, short: number): Float64Array {
	const long = known.ewma(halfLife);
	if (!short) return long;
	const quick = known.ewma(3);
	return long.map((w, c) => short * quick[c] + (1 - short) * w);
}

/** The baselines every model is measured against. The last-but-two, "EWMA mix", is the one to beat. */
export const BASELINES: Baseline[] = [
	{ name: 'all history', options: [{ setting: '', weigh: (known) => known.total }] },
	{ name: 'last 365 d', options: [{ setting: '', weigh: (known) => known.own(365) }] },
	{ name: 'last 30 d', options: [{ setting: '', weigh: (known) => known.own(30) }] },
	{ name: 'EWMA', options: LONG.map((h) => ({ setting: `h=${h}`, weigh: (known) => known.ewma(h) })) },
	{
		name: 'EWMA mix',
		options: LONG.flatMap((h) =>
			SHORT_SHARES.map((v) => ({ setting: `h=${h} v=${v}`, weigh: (known: Known) => mix(known, h, v) }))
		)
	},
	{ name: 'KDE 365 d', options: BANDWIDTHS.map((b) => ({ setting: `b=${b}`, weigh: (known) => known.kde(b) })) },
	{ name: 'ProMap', options: [{ setting: '', weigh: (known) => known.promap() }] }
];

/** The baseline that learned models build on and are compared with. */
export const REFERENCE_BASELINE = 'EWMA mix';

/**
 * Expected counts: the level shared by weight, shrunk towards an even spread.
 *
 * @param weight  one number a cell, ≥ 0; all zero = an even spread
 */
export function share(level: number, weight: Float64Array, shrinkage: number, out: Float32Array): Float32Array {
	let total = 0;
	for (let c = 0; c < weight.length; c++) total += Math.max(0, weight[c]);
	const even = 1 / weight.length;
	for (let c = 0; c < weight.length; c++) {
		const portion = total > 0 ? Math.max(0, weight[c]) / total : even;
		out[c] = level * ((1 - shrinkage) * portion + shrinkage * even);
	}
	return out;
}

import type { Kernel, Progress } from '$lib/domain/kernel';
import { text } from '$lib/messages/text';
import { periodEdges } from '$lib/temporal/periods';
import { poissonCdf, poissonSurvival } from '../distributions';
import { EMERGING, emergingHotSpots, type Trend } from '../emerging';
import { benjaminiHochberg } from '../false-discovery';
import { getisOrd } from '../getis-ord';
import { hexagonNeighbours } from '../hot-spots';
import { hamedRao, trendFreePrewhitened } from '../mann-kendall';

/** Lengths of time by which it can be asked. */
export const LENGTHS = ['week', '4 weeks', 'month'] as const;
export type Length = (typeof LENGTHS)[number];

/** Fewer periods show no trend; more are cut to the latest. */
export const FEWEST_PERIODS = 10;
export const MOST_PERIODS = 120;

/**
 * The whole periods of a record, the latest ones where there are many: edges as days since 1970-01-01, ascending. Empty where there is not one.
 *
 * @param from, to  first and last day of the record, or of what is filtered, both included
 */
export function wholePeriods(length: Length, from: number, to: number): number[] {
	if (!(to >= from)) return [];
	const edges = periodEdges(length === 'month' ? 'month' : 'week', from, to - from + 1).map((edge) => edge + from);
	// Four weeks are counted back from the end: the last ones matter most.
	const kept = length === '4 weeks' ? edges.filter((_, k) => (edges.length - 1 - k) % 4 === 0) : edges;
	return kept.length < 2 ? [] : kept.slice(-(MOST_PERIODS + 1));
}

/** The longest of the lengths that gives enough periods, months first as people think in them; null where none does. */
export function suggestedLength(from: number, to: number): Length | null {
	return LENGTHS.toReversed().find((length) => wholePeriods(length, from, to).length > FEWEST_PERIODS) ?? null;
}

/** Where is it getting more, where less? */
export interface EmergingAsk {
	cols: Int32Array<ArrayBuffer>;
	rows: Int32Array<ArrayBuffer>;
	/** Net counts, hexagon by hexagon. */
	cube: Float64Array<ArrayBuffer>;
	/** Days since 1970-01-01, one more than periods. */
	edges: number[];
	level?: number;
}

export interface EmergingAnswer {
	/** By hexagon: its place in EMERGING (emerging.ts). */
	kinds: Uint8Array<ArrayBuffer>;
	/** How many hexagons of each place in EMERGING. */
	counts: number[];
	edges: number[];
	/** The hexagons of a kind other than none, hot ones before cold ones, the busiest first; at most MOST_LISTED. */
	listed: { bin: number; kind: number; counts: Float64Array<ArrayBuffer>; z: number }[];
	/** By period, all hexagons together. */
	totals: Float64Array<ArrayBuffer>;
}

export const MOST_LISTED = 200;
/** Autocorrelations of fewer periods are too noisy for Hamed and Rao's correction. */
const LONG = 50;

/** Mann and Kendall's test with the variance corrected for ties, and for periods that resemble the one before. */
const trend: Trend = (series) => {
	const found = series.length >= LONG ? hamedRao(series) : trendFreePrewhitened(series);
	return found && !Number.isNaN(found.p) ? found : { z: 0, p: 1 };
};

/**
 * Two-sided p of so many incidents where chance alone would give a Poisson count about this mean. Gi*'s own p is from the normal distribution, which calls two incidents where
 * a third of one is expected a hot spot; of both the larger counts. NaN for no mean.
 */
function byCounting(sum: number, mean: number): number {
	if (!(mean > 0)) return NaN;
	return Math.min(
		1,
		2 * (sum > mean ? poissonSurvival(Math.ceil(sum) - 1, mean) : poissonCdf(Math.max(0, Math.floor(sum)), mean))
	);
}

/**
 * Emerging, lasting and fading hot and cold spots: Gi* of each hexagon with the six around it in every period, its p adjusted over all hexagons and periods together, and the
 * trend of z (emerging.ts has the kinds).
 */
export function* askEmerging({ cols, rows, cube, edges, level = 0.05 }: EmergingAsk): Kernel<EmergingAnswer, Progress> {
	const hexagons = cols.length;
	const periods = edges.length - 1;
	yield { share: 0, doing: text.questions.emerging.periods };
	const around = hexagonNeighbours(cols, rows);
	const z = new Float64Array(cube.length).fill(NaN);
	const alone = new Float64Array(cube.length).fill(NaN);
	const totals = new Float64Array(periods);
	const values = new Float64Array(hexagons);
	for (let t = 0; t < periods; t++) {
		for (let k = 0; k < hexagons; k++) totals[t] += values[k] = cube[k * periods + t];
		const found = getisOrd(values, around);
		for (let k = 0; k < hexagons; k++) {
			z[k * periods + t] = found.z[k];
			alone[k * periods + t] = Math.max(found.p[k], byCounting(found.sum[k], found.expectation[k]));
		}
		yield { share: (0.7 * (t + 1)) / periods, doing: text.questions.emerging.periods };
	}
	const p = benjaminiHochberg(alone);
	yield { share: 0.8, doing: text.questions.emerging.places };
	const kinds = new Uint8Array(hexagons);
	const at = 512;
	for (let k = 0; k < hexagons; k += at) {
		const part = (of: Float64Array) => of.subarray(k * periods, Math.min(hexagons, k + at) * periods);
		kinds.set(emergingHotSpots(part(z), part(p), periods, { trend, level }), k);
		yield { share: 0.8 + (0.2 * k) / hexagons, doing: text.questions.emerging.places };
	}
	const counts = EMERGING.map(() => 0);
	for (const kind of kinds) counts[kind]++;
	return { kinds, counts, edges, listed: listed(kinds, cube, z, periods), totals };
}

function listed(kinds: Uint8Array, cube: Float64Array, z: Float64Array, periods: number): EmergingAnswer['listed'] {
	const cold = EMERGING.findIndex((kind) => kind.endsWith('-cold'));
	const all = Array.from(kinds.keys())
		.filter((bin) => kinds[bin] > 0)
		.map((bin) => ({ bin, total: sum(cube.subarray(bin * periods, (bin + 1) * periods)) }));
	all.sort((a, b) => Number(kinds[a.bin] >= cold) - Number(kinds[b.bin] >= cold) || b.total - a.total || a.bin - b.bin);
	return all.slice(0, MOST_LISTED).map(({ bin }) => ({
		bin,
		kind: kinds[bin],
		counts: cube.slice(bin * periods, (bin + 1) * periods),
		z: z[(bin + 1) * periods - 1]
	}));
}

const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);

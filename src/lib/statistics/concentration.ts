import type { Kernel } from '$lib/domain/kernel';
import { percentileInterval } from '$lib/domain/quantile';
import { seededRandom, type Random } from '$lib/domain/random';
import type { Bounds } from './compare-counts';

/** How unevenly crime lies over places. */
export interface Concentration {
	places: number;
	events: number;
	/** Gini coefficient of the counts, 0 (all places alike) to 1 − 1/places (all in one). */
	gini: number;
	/** Of the bootstrap over places, 95 % or as asked. */
	giniInterval: Bounds;
	/** Against the most even spread so many incidents allow; equals `gini` where there are at least as many incidents as places. */
	generalised: number;
	generalisedInterval: Bounds;
	/** For each share of crime asked for, the places that hold it. */
	holding: HeldShare[];
	/** Gini coefficients of incidents thrown on the places by chance. */
	chance: Bounds & {
		mean: number;
		/** Of the generalised coefficient. */
		generalisedMean: number;
		/** Chance of a Gini as high as the one seen, (1 + draws as high) / (draws + 1). */
		p: number;
		/** p cannot be lower than 1 / (draws + 1). */
		leastP: number;
	};
	draws: number;
}

export interface HeldShare {
	/** Of crime, 0 to 1. */
	share: number;
	/** Share of places that hold so much crime, the busiest first: the fewest whole places. */
	places: number;
	/** Of the bootstrap. */
	low: number;
	high: number;
	/** Mean share of places that hold so much where crime is thrown by chance. */
	byChance: number;
}

export interface ConcentrationOptions {
	/** @default 0.25, 0.5, 0.8 */
	shares?: readonly number[];
	/** What chance goes by: the length, area or addresses of each place, ≥ 0. @default every place alike */
	weights?: ArrayLike<number>;
	/** @default 999 */
	draws?: number;
	/** @default 0.95 */
	level?: number;
	seed: number;
}

export const SHARES = [0.25, 0.5, 0.8] as const;

/**
 * Concentration of incidents over places, against chance. A Gini far from 0 need not mean much: ten burglaries on a thousand streets are concentrated on at most ten
 * streets whatever happens. So it comes with the generalised Gini, which takes the most even spread of so few for 0, and with what chance alone would give.
 *
 * Assumes nothing of the counts. The chance model is a multinomial: each incident lands on a place independently, by weight. The bootstrap draws places with replacement and
 * takes percentiles: it says how sure the figures are if these places are a sample of such places, and reaches too low where few places hold nearly everything.
 * Time O(draws × (places + incidents)).
 *
 * @param counts  incidents of each place, whole numbers ≥ 0, places without any included: leaving them out makes crime look spread
 * @yields        the share of the draws done
 * @returns       NaN for all but places and events where there are no incidents
 * @see Gini (1912); Bernasco and Steenbeek (2017), More Places than Crimes, J. Quantitative Criminology 33, 451–467; Weisburd (2015), The Law of Crime Concentration,
 *      Criminology 53, 133–157
 */
export function* concentration(counts: ArrayLike<number>, options: ConcentrationOptions): Kernel<Concentration> {
	const { shares = SHARES, weights, draws = 999, level = 0.95, seed } = options;
	const places = counts.length;
	const seen = histogram(counts);
	const events = sumOf(seen);
	const gini = giniOf(seen);
	const random = seededRandom(seed);
	const resampled = table(2 + shares.length, draws);
	const thrown = table(2 + shares.length, draws);
	if (events > 0) {
		const thrower = weights ? byWeight(weights, random) : () => Math.floor(random() * places);
		const landed = new Uint32Array(places);
		const note = (into: Float64Array[], d: number, places: Histogram) => {
			into[0][d] = giniOf(places);
			into[1][d] = generalise(into[0][d], places);
			shares.forEach((share, k) => (into[2 + k][d] = holdingOf(places, share)));
		};
		for (let d = 0; d < draws; d++) {
			landed.fill(0);
			for (let e = 0; e < events; e++) landed[thrower()]++;
			note(thrown, d, histogram(landed));
			note(resampled, d, resample(counts, random, landed));
			yield (d + 1) / draws;
		}
	}
	const interval = (values: Float64Array): Bounds => {
		const [low, high] = percentileInterval(values, level); // draws without incidents are NaN
		return { low, high };
	};
	const mean = (values: Float64Array) => (events > 0 ? values.reduce((sum, v) => sum + v, 0) / draws : NaN);
	const asHigh = thrown[0].reduce((sum, v) => sum + (v >= gini - 1e-12 ? 1 : 0), 0);
	return {
		places,
		events,
		gini,
		giniInterval: interval(resampled[0]),
		generalised: generalise(gini, seen),
		generalisedInterval: interval(resampled[1]),
		holding: shares.map((share, k) => ({
			share,
			places: holdingOf(seen, share),
			...interval(resampled[2 + k]),
			byChance: mean(thrown[2 + k])
		})),
		chance: {
			...interval(thrown[0]),
			mean: mean(thrown[0]),
			generalisedMean: mean(thrown[1]),
			p: events > 0 ? (1 + asHigh) / (draws + 1) : NaN,
			leastP: 1 / (draws + 1)
		},
		draws
	};
}

/**
 * The Lorenz curve as crime analysts draw it, the busiest places first: the first of `places` (shares, ascending) hold the share `events` of all incidents.
 * @param counts  numbers ≥ 0
 * @returns       both from 0 to 1, one longer than `counts`; events NaN where there are none
 */
export function lorenzCurve(counts: ArrayLike<number>): { places: Float64Array<ArrayBuffer>; events: Float64Array<ArrayBuffer> } {
	const n = counts.length;
	const sorted = Float64Array.from(counts).sort();
	const events = new Float64Array(n + 1);
	for (let i = 1; i <= n; i++) events[i] = events[i - 1] + sorted[n - i];
	const total = events[n];
	return {
		places: Float64Array.from({ length: n + 1 }, (_, i) => (n > 0 ? i / n : 0)),
		events: events.map((sum) => sum / total)
	};
}

/** The Gini coefficient, 2 Σ i xᵢ / (n Σ x) − (n + 1) / n over ascending x; NaN without incidents. @param counts  numbers ≥ 0 */
export function gini(counts: ArrayLike<number>): number {
	const n = counts.length;
	let [weighted, sum] = [0, 0];
	Float64Array.from(counts)
		.sort()
		.forEach((x, i) => {
			weighted += (i + 1) * x;
			sum += x;
		});
	return sum > 0 ? (2 * weighted) / (n * sum) - (n + 1) / n : NaN;
}

/** Places by their count, most incidents first: counts are whole and small, so this is quicker than sorting. */
interface Histogram {
	count: number[];
	places: number[];
	/** All places. */
	n: number;
}

function histogram(counts: ArrayLike<number>): Histogram {
	const few = new Uint32Array(64);
	const many = new Map<number, number>();
	for (let i = 0; i < counts.length; i++) {
		const count = counts[i];
		if (count < few.length) few[count]++;
		else many.set(count, (many.get(count) ?? 0) + 1);
	}
	const rows = [...many];
	few.forEach((places, count) => places && rows.push([count, places]));
	rows.sort((a, b) => b[0] - a[0]);
	return { count: rows.map((r) => r[0]), places: rows.map((r) => r[1]), n: counts.length };
}

const sumOf = ({ count, places }: Histogram) => count.reduce((sum, c, k) => sum + c * places[k], 0);

function giniOf(of: Histogram): number {
	let [weighted, sum, above] = [0, 0, of.n];
	of.count.forEach((count, k) => {
		// The ranks, counted from the emptiest place, of all places with this count
		const places = of.places[k];
		weighted += count * ((places * (2 * above - places + 1)) / 2);
		sum += count * places;
		above -= places;
	});
	return sum > 0 ? (2 * weighted) / (of.n * sum) - (of.n + 1) / of.n : NaN;
}

const generalise = (gini: number, of: Histogram) => Math.max(1, of.n / sumOf(of)) * (gini - 1) + 1;

/** Share of places, the fewest, that hold `share` of the incidents. */
function holdingOf(of: Histogram, share: number): number {
	let missing = share * sumOf(of) - 1e-9;
	let used = 0;
	for (let k = 0; k < of.count.length && missing > 0; k++) {
		const places = of.count[k] > 0 ? Math.min(of.places[k], Math.ceil(missing / of.count[k])) : 0;
		used += places;
		missing -= places * of.count[k];
	}
	return sumOf(of) > 0 ? used / of.n : NaN;
}

function resample(counts: ArrayLike<number>, random: Random, into: Uint32Array): Histogram {
	for (let i = 0; i < into.length; i++) into[i] = counts[Math.floor(random() * counts.length)];
	return histogram(into);
}

/** Draws places by weight: halving the sums of the weights. */
function byWeight(weights: ArrayLike<number>, random: Random): () => number {
	const sums = new Float64Array(weights.length);
	let sum = 0;
	for (let i = 0; i < weights.length; i++) sums[i] = sum += weights[i];
	return () => {
		const at = random() * sum;
		let [low, high] = [0, sums.length - 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (sums[middle] > at) high = middle;
			else low = middle + 1;
		}
		return low;
	};
}

const table = (rows: number, draws: number) => Array.from({ length: rows }, () => new Float64Array(draws).fill(NaN));

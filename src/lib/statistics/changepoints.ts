import { median } from '$lib/domain/quantile';

/** Fewer periods make no segment, so that one odd month is no level. */
export const SHORTEST = 3;
/** A step has to explain the periods on either side so much better than a slope does: twice the log-likelihood, divided by the overdispersion. */
const ABOVE_SLOPE = 3;

/**
 * Where the level of a series of counts changes: the segmentation with the least Poisson cost, each further segment paid for by the penalty. Exact: pruning leaves
 * out only what cannot be part of the best one.
 *
 * @param counts    length n, ≥ 0
 * @param exposure  length n, > 0: expected counts at level 1 (days of the month times its seasonal factor)
 * @param phi       how many times more the counts vary than Poisson counts, ≥ 1
 * @param penalty   cost of one more segment
 * @returns         the first period of each segment but the first, ascending
 * @see Killick, Fearnhead and Eckley (2012), Optimal Detection of Changepoints with a Linear Computational Cost, J. American Statistical Association 107, 1590–1598
 */
export function changepoints(
	counts: ArrayLike<number>,
	exposure: ArrayLike<number>,
	phi: number,
	penalty: number,
	shortest = SHORTEST
): number[] {
	const n = counts.length;
	const sumY = new Float64Array(n + 1);
	const sumE = new Float64Array(n + 1);
	for (let i = 0; i < n; i++) {
		sumY[i + 1] = sumY[i] + counts[i];
		sumE[i + 1] = sumE[i] + exposure[i];
	}
	const cost = (s: number, t: number) => segmentCost(sumY[t] - sumY[s], sumE[t] - sumE[s]) / phi;
	const best = new Float64Array(n + 1).fill(Infinity);
	best[0] = -penalty;
	const from = new Int32Array(n + 1);
	/** Candidates for the last changepoint, and from which end on each is known to be useless. */
	let candidates: number[] = [];
	const uselessFrom = new Float64Array(n + 1).fill(Infinity);
	for (let t = shortest; t <= n; t++) {
		const s = t - shortest;
		if (s === 0 || s >= shortest) candidates.push(s);
		candidates = candidates.filter((c) => uselessFrom[c] > t);
		for (const c of candidates) {
			const value = best[c] + cost(c, t) + penalty;
			if (value < best[t]) {
				best[t] = value;
				from[t] = c;
			}
		}
		// A start that is dearer than a changepoint at t stays so for every end at which t itself can be a start.
		for (const c of candidates) if (uselessFrom[c] === Infinity && best[c] + cost(c, t) >= best[t]) uselessFrom[c] = t + shortest;
	}
	const found: number[] = [];
	for (let t = n; from[t] > 0; t = from[t]) found.push(from[t]);
	return found.reverse();
}

/** Twice the negative log-likelihood of a Poisson segment at its best level, but for what does not depend on the segmentation. */
export const segmentCost = (y: number, e: number): number => (y > 0 ? 2 * (y - y * Math.log(y / e)) : 0);

/** Counts and expected counts of the periods from `from` to before `to`. */
export function sums(counts: Float64Array, exposure: Float64Array, from: number, to: number): [number, number] {
	let [y, e] = [0, 0];
	for (let i = from; i < to; i++) {
		y += counts[i];
		e += exposure[i];
	}
	return [y, e];
}

/**
 * How many times more neighbouring counts differ than Poisson counts would, by the larger of a middle (which jumps do not move) and half the mean; 1 at least. A period is compared with the mean of its
 * neighbours, so slow change does not count.
 */
export function overdispersion(counts: ArrayLike<number>, exposure: ArrayLike<number>): number {
	const squares: number[] = [];
	for (let i = 1; i < counts.length - 1; i++) {
		const rate = (counts[i - 1] + counts[i] + counts[i + 1]) / (exposure[i - 1] + exposure[i] + exposure[i + 1]);
		const difference = counts[i] / exposure[i] - (counts[i - 1] / exposure[i - 1] + counts[i + 1] / exposure[i + 1]) / 2;
		const variance = rate * (1 / exposure[i] + (1 / exposure[i - 1] + 1 / exposure[i + 1]) / 4);
		if (variance > 0) squares.push((difference * difference) / variance);
	}
	if (!squares.length) return 1;
	const CHI_SQUARE_MIDDLE = 0.4549;
	return Math.max(1, median(squares) / CHI_SQUARE_MIDDLE, squares.reduce((sum, s) => sum + s, 0) / squares.length / 2);
}

/** Whether a step explains the periods from `from` to `to` better than a slope (log-linear Poisson), which has as many numbers to choose. */
export function isSteep(
	counts: Float64Array,
	exposure: Float64Array,
	from: number,
	at: number,
	to: number,
	phi: number,
	above = ABOVE_SLOPE
): boolean {
	// Beside a short segment slope and step cannot be told apart.
	if (at - from < 4 || to - at < 4) return true;
	const step = segmentCost(...sums(counts, exposure, from, at)) + segmentCost(...sums(counts, exposure, at, to));
	return (slopeCost(counts, exposure, from, to) - step) / phi > above;
}

/** As `segmentCost`, for a rate that grows or falls evenly: Poisson regression on time by Newton's method. */
function slopeCost(counts: Float64Array, exposure: Float64Array, from: number, to: number): number {
	const middle = (from + to - 1) / 2;
	const [all, e] = sums(counts, exposure, from, to);
	let [level, slope] = [Math.log((all + 0.5) / e), 0];
	const rate = (i: number) => level + slope * (i - middle);
	for (let round = 0; round < 30; round++) {
		let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9];
		for (let i = from; i < to; i++) {
			const x = i - middle;
			const mu = exposure[i] * Math.exp(rate(i));
			g0 += counts[i] - mu;
			g1 += x * (counts[i] - mu);
			h00 += mu;
			h01 += x * mu;
			h11 += x * x * mu;
		}
		const determinant = h00 * h11 - h01 * h01;
		const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
		// Steps of more than e-fold a round would run away where counts are few.
		const damp = Math.min(1, 1 / Math.max(Math.abs(d0), Math.abs(d1) * (to - from)));
		level += damp * d0;
		slope += damp * d1;
		if (Math.abs(d0) + Math.abs(d1) < 1e-9) break;
	}
	let cost = 0;
	for (let i = from; i < to; i++) cost += 2 * (exposure[i] * Math.exp(rate(i)) - counts[i] * rate(i));
	return cost;
}

import { blockDraws, intervalOf } from './bootstrap';
import { chances, fitChance, type ChanceCurve } from './chance';
import { unitDeviance } from './deviance';
import { bestHits, cellsInShare, hitsAt } from './places';
import { averagePrecision, bestF1, curves, rankedCounts, rocAuc, type RankedCounts } from './ranking';
import { percentileInterval } from '$lib/domain/quantile';
import { permutation, seededRandom } from '$lib/domain/random';

/** Shares of the area at which places are chosen. */
export const SHARES = [0.01, 0.02, 0.05] as const;
const DRAWS = 2000;
/** AUC and average precision are resampled from this many score classes, and fewer draws: within about 0.0002. */
const CLASSES = 512;
const CLASS_DRAWS = 500;
/** Shares of the area at which the hit-rate curve is drawn. */
const CURVE_SHARES = [0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5];

/** One score with its 95 % interval. */
export interface Score {
	value: number;
	lo: number;
	hi: number;
}

/** What was observed, and the resampling that every model shares so that differences are paired. */
export interface Observations {
	cells: number;
	/** Periods × cells. */
	yValid: Float32Array<ArrayBuffer>;
	yTest: Float32Array<ArrayBuffer>;
	/** The block of time of each test period, ascending from 0. */
	blockOf: Uint32Array<ArrayBuffer>;
	/** Draws × blocks. */
	times: Uint16Array<ArrayBuffer>;
	/** Test periods × cells: random orders that break ties. */
	ties: Uint32Array<ArrayBuffer>;
}

/** Periods in one bootstrap block: a week of days or shifts, otherwise one period. */
export function prepareObservations(
	cells: number,
	yValid: Float32Array<ArrayBuffer>,
	yTest: Float32Array<ArrayBuffer>,
	periodsInBlock: number,
	seed: number
): Observations {
	const periods = yTest.length / cells;
	const blockOf = Uint32Array.from({ length: periods }, (_, p) => Math.floor(p / periodsInBlock));
	const random = seededRandom(seed);
	const ties = new Uint32Array(yTest.length);
	for (let p = 0; p < periods; p++) ties.set(permutation(cells, random), p * cells);
	return { cells, yValid, yTest, blockOf, ties, times: blockDraws(periods ? blockOf[periods - 1] + 1 : 0, DRAWS, seed) };
}

export interface Evaluation {
	/** By metric name; see metrics.ts for what each means. */
	scores: Record<string, Score>;
	/** Cell-periods scored. */
	n: number;
	threshold: number;
	chance: ChanceCurve;
	/** Incidents caught and cell-periods, by test block: what paired differences are made from. */
	blocks: { deviance: Float64Array<ArrayBuffer>; cellPeriods: Float64Array<ArrayBuffer> };
	confusion: { truePositives: number; falsePositives: number; falseNegatives: number; trueNegatives: number };
	/** For drawing. */
	curves: {
		roc: { x: Float32Array<ArrayBuffer>; y: Float32Array<ArrayBuffer> };
		precisionRecall: { x: Float32Array<ArrayBuffer>; y: Float32Array<ArrayBuffer> };
		/** Mean chance said, share that came true, and cell-periods, in ten classes of equal size. */
		calibration: { said: Float32Array<ArrayBuffer>; came: Float32Array<ArrayBuffer>; n: Uint32Array<ArrayBuffer> };
		/** Share of the area chosen, share of incidents caught, and the most that could be caught. */
		hitRate: { area: Float32Array<ArrayBuffer>; caught: Float32Array<ArrayBuffer>; best: Float32Array<ArrayBuffer> };
	};
}

const ratio = (top: number, bottom: number) => (bottom > 0 ? top / bottom : NaN);

/**
 * Every score of one model's forecasts of the test time. Chances and the threshold come from the validation time.
 *
 * @param muValid  expected counts, validation periods × cells, > 0
 * @param muTest   expected counts, test periods × cells, > 0
 * @see docs/methods.md, "Scores"
 */
export function evaluate(
	muValid: Float32Array<ArrayBuffer>,
	muTest: Float32Array<ArrayBuffer>,
	observed: Observations
): Evaluation {
	const { cells, yValid, yTest, blockOf, times, ties } = observed;
	const periods = yTest.length / cells;
	const blocks = blockOf[periods - 1] + 1;
	const hotValid = hotCells(yValid);
	const hot = hotCells(yTest);
	const chance = fitChance(muValid, hotValid);
	const pValid = chances(chance, muValid);
	const p = chances(chance, muTest);
	const { threshold } = bestF1(rankedCounts(pValid, hotValid));

	const block = () => new Float64Array(blocks);
	const sums = { deviance: block(), absolute: block(), brier: block(), logLoss: block(), n: block(), y: block(), hot: block() };
	const yes = { tp: block(), fp: block(), fn: block(), tn: block(), halfRight: block() };
	let devianceValid = 0;
	for (let i = 0; i < yValid.length; i++) devianceValid += unitDeviance(yValid[i], muValid[i]);
	for (let t = 0; t < periods; t++) {
		const b = blockOf[t];
		for (let i = t * cells; i < (t + 1) * cells; i++) {
			const q = Math.min(1 - 1e-7, Math.max(1e-7, p[i]));
			sums.deviance[b] += unitDeviance(yTest[i], muTest[i]);
			sums.absolute[b] += Math.abs(muTest[i] - yTest[i]);
			sums.brier[b] += (p[i] - hot[i]) ** 2;
			sums.logLoss[b] -= hot[i] ? Math.log(q) : Math.log(1 - q);
			sums.y[b] += yTest[i];
			sums.hot[b] += hot[i];
			if (p[i] >= threshold) (hot[i] ? yes.tp : yes.fp)[b]++;
			else (hot[i] ? yes.fn : yes.tn)[b]++;
			if (p[i] >= 0.5 === (hot[i] === 1)) yes.halfRight[b]++;
		}
		sums.n[b] += cells;
	}

	const scores: Record<string, Score> = {};
	const put = (name: string, ingredients: Float64Array[], score: (...totals: number[]) => number) => {
		const [lo, hi] = intervalOf(ingredients, score, times);
		scores[name] = { value: score(...ingredients.map((s) => s.reduce((a, b) => a + b, 0))), lo, hi };
	};
	const devianceOnValid = devianceValid / yValid.length;
	scores.deviance_valid = { value: devianceOnValid, lo: NaN, hi: NaN };
	put('deviance', [sums.deviance, sums.n], ratio);
	put('mae', [sums.absolute, sums.n], ratio);
	put('nir', [sums.hot, sums.n], (h, n) => Math.max(h / n, 1 - h / n));
	put('accuracy_half', [yes.halfRight, sums.n], ratio);
	put('accuracy', [yes.tp, yes.tn, sums.n], (tp, tn, n) => (tp + tn) / n);
	put('precision', [yes.tp, yes.fp], (tp, fp) => tp / Math.max(1, tp + fp));
	put('recall', [yes.tp, yes.fn], (tp, fn) => ratio(tp, tp + fn));
	put('f1', [yes.tp, yes.fp, yes.fn], (tp, fp, fn) => ratio(2 * tp, 2 * tp + fp + fn));
	const ranked = rankedCounts(p, hot);
	const resampled = resampledRanking(p, hot, ranked, observed);
	scores.auc = { value: rocAuc(ranked), ...resampled.auc };
	scores.ap = { value: averagePrecision(ranked), ...resampled.ap };
	put('brier', [sums.brier, sums.n], ratio);
	put('log_loss', [sums.logLoss, sums.n], ratio);

	const ks = SHARES.map((share) => cellsInShare(share, cells));
	const curveKs = CURVE_SHARES.map((share) => cellsInShare(share, cells));
	const hits = hitsAt(muTest, yTest, cells, [...ks, ...curveKs], ties);
	const best = bestHits(yTest, cells, [...ks, ...curveKs]);
	SHARES.forEach((share, j) => {
		const name = String(share * 100);
		const caught = byBlock(hits[j], blockOf, blocks);
		put(`hit${name}`, [caught, sums.y], ratio);
		put(`pai${name}`, [caught, sums.y], (h, y) => (ratio(h, y) * cells) / ks[j]);
		put(`pei${name}`, [caught, byBlock(best[j], blockOf, blocks)], ratio);
	});

	const total = (s: Float64Array) => s.reduce((a, b) => a + b, 0);
	const { falsePositiveRate, recall, precision } = curves(ranked);
	return {
		scores,
		n: yTest.length,
		threshold,
		chance,
		blocks: { deviance: sums.deviance, cellPeriods: sums.n },
		confusion: {
			truePositives: total(yes.tp),
			falsePositives: total(yes.fp),
			falseNegatives: total(yes.fn),
			trueNegatives: total(yes.tn)
		},
		curves: {
			roc: { x: falsePositiveRate, y: recall },
			precisionRecall: { x: recall, y: precision },
			calibration: calibrationCurve(p, hot),
			hitRate: {
				area: Float32Array.from(curveKs, (k) => k / cells),
				caught: Float32Array.from(curveKs, (_, j) => ratio(total(hits[SHARES.length + j]), total(sums.y))),
				best: Float32Array.from(curveKs, (_, j) => ratio(total(best[SHARES.length + j]), total(sums.y)))
			}
		}
	};
}

/** The difference in mean deviance between two models on the same periods, with its paired interval; below 0: `a` is better. */
export function devianceDifference(a: Evaluation, b: Evaluation, times: Uint16Array): Score {
	const difference = a.blocks.deviance.map((sum, i) => sum - b.blocks.deviance[i]);
	const [lo, hi] = intervalOf([difference, a.blocks.cellPeriods], ratio, times);
	const total = (s: Float64Array) => s.reduce((x, y) => x + y, 0);
	return { value: total(difference) / total(a.blocks.cellPeriods), lo, hi };
}

function hotCells(y: Float32Array): Uint8Array {
	return Uint8Array.from(y, (count) => (count > 0 ? 1 : 0));
}

function byBlock(values: Float64Array, blockOf: Uint32Array, blocks: number): Float64Array {
	const sums = new Float64Array(blocks);
	values.forEach((value, t) => (sums[blockOf[t]] += value));
	return sums;
}

/** Intervals of AUC and average precision: scores fall into classes of equal size, whose counts by block are resampled. */
function resampledRanking(p: Float32Array, hot: Uint8Array, ranked: RankedCounts, { cells, blockOf, times }: Observations) {
	const blocks = blockOf[blockOf.length - 1] + 1;
	const cuts: number[] = [];
	const each = p.length / CLASSES;
	for (let i = 0; i < ranked.threshold.length; i++)
		if (ranked.truePositives[i] + ranked.falsePositives[i] >= each * (cuts.length + 1)) cuts.push(ranked.threshold[i]);
	if (cuts[cuts.length - 1] !== ranked.threshold[ranked.threshold.length - 1])
		cuts.push(ranked.threshold[ranked.threshold.length - 1]);
	const classes = cuts.length;
	const tally = new Float64Array(blocks * classes * 2);
	for (let i = 0; i < p.length; i++) {
		let lo = 0;
		let hi = classes - 1; // the first class whose lowest score is not above p
		while (lo < hi) {
			const mid = (lo + hi) >> 1;
			if (cuts[mid] <= p[i]) hi = mid;
			else lo = mid + 1;
		}
		tally[(blockOf[Math.floor(i / cells)] * classes + lo) * 2 + hot[i]]++;
	}
	const draws = Math.min(CLASS_DRAWS, times.length / blocks);
	const auc = new Float64Array(draws);
	const ap = new Float64Array(draws);
	const sum = new Float64Array(classes * 2);
	for (let d = 0; d < draws; d++) {
		sum.fill(0);
		for (let b = 0; b < blocks; b++) {
			const weight = times[d * blocks + b];
			if (weight) for (let k = 0; k < sum.length; k++) sum[k] += weight * tally[b * sum.length + k];
		}
		let tp = 0, fp = 0, area = 0, precisionSum = 0; // prettier-ignore
		for (let c = 0; c < classes; c++) {
			const cold = sum[2 * c];
			const warm = sum[2 * c + 1];
			area += cold * (tp + warm / 2);
			tp += warm;
			fp += cold;
			if (warm) precisionSum += (warm * tp) / (tp + fp);
		}
		auc[d] = tp && fp ? area / (tp * fp) : NaN;
		ap[d] = tp ? precisionSum / tp : NaN;
	}
	const interval = (values: Float64Array) => {
		const [lo, hi] = percentileInterval(values);
		return { lo, hi };
	};
	return { auc: interval(auc), ap: interval(ap) };
}

function calibrationCurve(p: Float32Array, hot: Uint8Array, classes = 10) {
	const ranked = rankedCounts(p, hot);
	const said = new Float32Array(classes);
	const came = new Float32Array(classes);
	const n = new Uint32Array(classes);
	const sumP = new Float64Array(classes);
	const cuts: number[] = [];
	for (let i = 0; i < ranked.threshold.length; i++)
		while (
			cuts.length < classes &&
			ranked.truePositives[i] + ranked.falsePositives[i] >= (p.length / classes) * (cuts.length + 1)
		)
			cuts.push(ranked.threshold[i]);
	for (let i = 0; i < p.length; i++) {
		let c = 0;
		while (c < cuts.length - 1 && p[i] < cuts[c]) c++;
		sumP[c] += p[i];
		came[c] += hot[i];
		n[c]++;
	}
	for (let c = 0; c < classes; c++) {
		said[c] = n[c] ? sumP[c] / n[c] : NaN;
		came[c] = n[c] ? came[c] / n[c] : NaN;
	}
	return { said: said.reverse(), came: came.reverse(), n: n.reverse() };
}

import { orderDescending } from './order';

/** Counts of true and false positives as the threshold falls through the distinct scores, high to low. */
export interface RankedCounts {
	/** Distinct scores, descending. */
	threshold: Float32Array<ArrayBuffer>;
	truePositives: Uint32Array<ArrayBuffer>;
	falsePositives: Uint32Array<ArrayBuffer>;
	positives: number;
	negatives: number;
}

/**
 * @param score  higher = more likely
 * @param hot    1 where it happened, else 0
 */
export function rankedCounts(score: Float32Array, hot: Uint8Array): RankedCounts {
	const order = orderDescending(score);
	const n = score.length;
	const threshold = new Float32Array(n);
	const truePositives = new Uint32Array(n);
	const falsePositives = new Uint32Array(n);
	let distinct = 0;
	let tp = 0;
	let fp = 0;
	for (let i = 0; i < n; i++) {
		const at = order[i];
		if (hot[at]) tp++;
		else fp++;
		if (i + 1 < n && score[order[i + 1]] === score[at]) continue; // equal scores pass together
		threshold[distinct] = score[at];
		truePositives[distinct] = tp;
		falsePositives[distinct++] = fp;
	}
	return {
		threshold: threshold.slice(0, distinct),
		truePositives: truePositives.slice(0, distinct),
		falsePositives: falsePositives.slice(0, distinct),
		positives: tp,
		negatives: fp
	};
}

/** Area under the ROC curve: the chance that a hot cell scores above a cold one, ties counting half. NaN without both kinds. */
export function rocAuc({ truePositives, falsePositives, positives, negatives }: RankedCounts): number {
	let area = 0;
	let tp = 0;
	let fp = 0;
	for (let i = 0; i < truePositives.length; i++) {
		area += ((falsePositives[i] - fp) * (truePositives[i] + tp)) / 2;
		tp = truePositives[i];
		fp = falsePositives[i];
	}
	return positives && negatives ? area / (positives * negatives) : NaN;
}

/** Average precision: Σ (Rₙ − Rₙ₋₁) Pₙ over falling thresholds, as scikit-learn defines it. NaN without a hot cell. */
export function averagePrecision({ truePositives, falsePositives, positives }: RankedCounts): number {
	let sum = 0;
	let tp = 0;
	for (let i = 0; i < truePositives.length; i++) {
		sum += ((truePositives[i] - tp) * truePositives[i]) / (truePositives[i] + falsePositives[i]);
		tp = truePositives[i];
	}
	return positives ? sum / positives : NaN;
}

/** The score at or above which saying "yes" has the highest F1 (the lowest such score when several tie), and that F1. */
export function bestF1({ threshold, truePositives, falsePositives, positives }: RankedCounts): { threshold: number; f1: number } {
	let best = { threshold: Infinity, f1: 0 };
	for (let i = 0; i < threshold.length; i++) {
		const f1 = (2 * truePositives[i]) / (truePositives[i] + falsePositives[i] + positives);
		if (f1 >= best.f1) best = { threshold: threshold[i], f1 };
	}
	return best;
}

/** A curve thinned to at most `points` points for drawing: false-positive rate, recall (true-positive rate) and precision. */
export function curves({ truePositives, falsePositives, positives, negatives }: RankedCounts, points = 200) {
	const n = truePositives.length;
	const take = Math.min(points, n);
	const curve = { falsePositiveRate: new Float32Array(take), recall: new Float32Array(take), precision: new Float32Array(take) };
	for (let k = 0; k < take; k++) {
		// Denser at the start, where precision moves most.
		const i = Math.max(k, Math.round((n - 1) * ((k + 1) / take) ** 2));
		curve.falsePositiveRate[k] = negatives ? falsePositives[i] / negatives : 0;
		curve.recall[k] = positives ? truePositives[i] / positives : 0;
		curve.precision[k] = truePositives[i] / (truePositives[i] + falsePositives[i]);
	}
	return curve;
}

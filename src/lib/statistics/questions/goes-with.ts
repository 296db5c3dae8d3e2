import type { Kernel, Progress } from '$lib/domain/kernel';
import { coefficient, complete, pearson, spearman, type Correlation } from '../correlation';
import { distanceCorrelation, type DistanceCorrelation } from '../distance-correlation';
import { normalQuantile, studentSurvival } from '../distributions';
import { benjaminiHochberg } from '../false-discovery';
import { spatialCorrelation } from '../spatial-correlation';
import { text } from '$lib/messages/text';

/** Does it go with …? Counts or rates, and columns joined to the same rows (areas, or days). */
export interface GoesWithAsk {
	y: Float64Array<ArrayBuffer>;
	columns: { name: string; values: Float64Array<ArrayBuffer> }[];
	/** Where the areas lie, metres; null where that is not known, or the rows are days. */
	places: { x: Float64Array<ArrayBuffer>; y: Float64Array<ArrayBuffer> } | null;
	/** The rows follow each other in time. */
	inTime: boolean;
	draws?: number;
	seed?: number;
}

/** A correlation that allows for rows that resemble their neighbours. */
export interface Allowing {
	/** Independent rows that would say as much. */
	effective: number;
	r: number;
	low: number;
	high: number;
	p: number;
}

export interface Going {
	name: string;
	n: number;
	pearson: Correlation;
	spearman: Correlation;
	distance: DistanceCorrelation;
	/** By place or by time; null where places are not known. */
	allowing: Allowing | null;
	/** Of changes from one row to the next, in time only: the season and the trend are out of them. */
	changes: Allowing | null;
	/** p of `allowing`, else of Pearson's, adjusted for the number of columns; NaN where it is not defined. */
	q: number;
	values: Float64Array<ArrayBuffer>;
}

export interface GoesWithAnswer {
	y: Float64Array<ArrayBuffer>;
	going: Going[];
	inTime: boolean;
}

/** Fewer rows say nothing. */
export const FEWEST_ROWS = 8;

export function* askGoesWith({
	y,
	columns,
	places,
	inTime,
	draws = 499,
	seed = 1
}: GoesWithAsk): Kernel<GoesWithAnswer, Progress> {
	const going: Going[] = [];
	const share = (k: number, part: number) => ({
		share: (k + part) / columns.length,
		doing: text.questions.comparingWith(columns[k].name)
	});
	for (let k = 0; k < columns.length; k++) {
		const { name, values } = columns[k];
		yield share(k, 0);
		let allowing: Allowing | null = inTime ? timeCorrelation(values, y) : null;
		if (places) {
			const kernel = spatialCorrelation(values, y, places.x, places.y, { seed });
			let step = kernel.next();
			for (; !step.done; step = kernel.next()) yield share(k, 0.5 * step.value);
			allowing = step.value;
		}
		const kernel = distanceCorrelation(values, y, { draws, seed });
		let step = kernel.next();
		for (; !step.done; step = kernel.next()) yield share(k, 0.5 + 0.5 * step.value);
		going.push({
			name,
			n: step.value.n,
			pearson: pearson(values, y),
			spearman: spearman(values, y),
			distance: step.value,
			allowing: allowing && short(allowing),
			changes: inTime ? timeCorrelation(changesOf(values), changesOf(y)) : null,
			q: NaN,
			values
		});
	}
	const q = benjaminiHochberg(
		Float64Array.from(going, ({ n, allowing, pearson }) => (n < FEWEST_ROWS ? NaN : (allowing ?? pearson).p))
	);
	going.forEach((each, k) => (each.q = q[k]));
	return { y, going, inTime };
}

const short = ({ effective, r, low, high, p }: Allowing): Allowing => ({ effective, r, low, high, p });
const changesOf = (values: Float64Array) => values.slice(1).map((value, k) => value - values[k]);

/**
 * Pearson's correlation of two series, by how many independent days there really are: with autocorrelations r₁ and r₂ of both from one row to the next,
 * n (1 − r₁ r₂) / (1 + r₁ r₂). Assumes that what a row says of the next fades by the same share with every step; a season does not, so see the changes.
 *
 * @see Bartlett (1935), Some Aspects of the Time-Correlation Problem in Regard to Tests of Significance, J. Royal Statistical Society 98, 536–543
 */
export function timeCorrelation(x: Float64Array, y: Float64Array, level = 0.95): Allowing {
	const [a, b] = complete(x, y);
	const r = coefficient(a, b);
	const both = lagOne(a) * lagOne(b);
	const effective = Math.min(a.length, (a.length * (1 - both)) / (1 + both));
	const degrees = effective - 2;
	const half = effective > 3 ? -normalQuantile((1 - level) / 2) / Math.sqrt(effective - 3) : NaN;
	const t = degrees > 0 ? r * Math.sqrt(degrees / (1 - r * r)) : NaN;
	return {
		effective,
		r,
		low: Math.tanh(Math.atanh(r) - half),
		high: Math.tanh(Math.atanh(r) + half),
		p: 2 * studentSurvival(Math.abs(t), degrees)
	};
}

const lagOne = (series: Float64Array) => coefficient(series.slice(0, -1), series.slice(1));

import type { Kernel, Progress } from '$lib/domain/kernel';
import { text } from '$lib/messages/text';
import { coefficient, complete, pearson, spearman, type Correlation } from '../correlation';
import { distanceCorrelation, type DistanceCorrelation } from '../distance-correlation';
import { normalQuantile, studentSurvival } from '../distributions';
import { benjaminiHochberg } from '../false-discovery';
import { spatialCorrelation } from '../spatial-correlation';

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
	/** Of changes from one day to the next, in time only: season, trend and what each weekday has on average are out of them. `q`: p adjusted for the number of columns. */
	changes: (Allowing & { q: number }) | null;
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
		doing: text.questions.goesWith(columns[k].name)
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
			changes: inTime ? { ...changeCorrelation(values, y), q: NaN } : null,
			q: NaN,
			values
		});
	}
	const adjusted = (p: (each: Going) => number) =>
		benjaminiHochberg(Float64Array.from(going, (each) => (each.n < FEWEST_ROWS ? NaN : p(each))));
	const q = adjusted(({ allowing, pearson }) => (allowing ?? pearson).p);
	const ofChanges = adjusted(({ changes }) => changes?.p ?? NaN);
	going.forEach((each, k) => {
		each.q = q[k];
		if (each.changes) each.changes.q = ofChanges[k];
	});
	return { y, going, inTime };
}

const short = ({ effective, r, low, high, p }: Allowing): Allowing => ({ effective, r, low, high, p });
const changesOf = (values: Float64Array) => values.slice(1).map((value, k) => value - values[k]);

const WEEKDAYS = 7;

/**
 * Correlation of the changes from one day to the next of two series of consecutive days. A difference of a day takes out what moves slowly, a season or a trend, but keeps a
 * weekly cycle, and two of those go together whatever they are of; so the mean of each weekday is taken out first. Its six further means cost their share of the days.
 */
export function changeCorrelation(x: Float64Array, y: Float64Array): Allowing {
	const known = (of: Float64Array) => of.map((value, day) => (Number.isNaN(x[day] + y[day]) ? NaN : value));
	const [a, b] = [known(x), known(y)].map((each) => changesOf(withoutWeekdays(each)));
	const days = complete(a, b)[0].length;
	return timeCorrelation(a, b, 0.95, Math.max(0, 1 - (WEEKDAYS - 1) / days));
}

function withoutWeekdays(values: Float64Array): Float64Array {
	const [sums, days] = [new Float64Array(WEEKDAYS), new Float64Array(WEEKDAYS)];
	values.forEach((value, day) => {
		if (Number.isNaN(value)) return;
		sums[day % WEEKDAYS] += value;
		days[day % WEEKDAYS]++;
	});
	return values.map((value, day) => value - sums[day % WEEKDAYS] / days[day % WEEKDAYS]);
}

/**
 * Pearson's correlation of two series, by how many independent days there really are: with autocorrelations r₁ and r₂ of both from one row to the next,
 * n (1 − r₁ r₂) / (1 + r₁ r₂). Assumes that what a row says of the next fades by the same share with every step; a season does not, so see the changes.
 *
 * @param left  share of the days that is left after means were taken out of both
 * @see Bartlett (1935), Some Aspects of the Time-Correlation Problem in Regard to Tests of Significance, J. Royal Statistical Society 98, 536–543
 */
export function timeCorrelation(x: Float64Array, y: Float64Array, level = 0.95, left = 1): Allowing {
	const [a, b] = complete(x, y);
	const r = coefficient(a, b);
	const both = lagOne(a) * lagOne(b);
	const effective = left * Math.min(a.length, (a.length * (1 - both)) / (1 + both));
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

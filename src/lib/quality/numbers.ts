import type { Kernel } from '$lib/domain/kernel';
import { quantile } from '$lib/domain/quantile';

/** One numeric column. */
export interface NumberSummary {
	name: string;
	filled: number;
	min: number;
	lower: number;
	median: number;
	upper: number;
	max: number;
	mean: number;
	/** What the numbers are: measured (may be clipped and normalised), counts of one thing, or names written in digits. */
	role: 'measure' | 'constant' | 'code';
	/** Beyond the limits of the robust rule; null where it has nothing to say. */
	outliers: { low: number; high: number; rows: number; scale: 'plain' | 'logarithm' } | null;
}

/** Modified z-scores beyond this are outliers. @see Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers, ASQC, p. 12 */
const FAR = 3.5;
/** The median absolute deviation of a normal distribution is this share of its standard deviation. */
const NORMAL = 0.6745;
/** More than this share beyond the limits is a long tail, not a few mistakes. */
const FEW = 0.02;
const LEAST = 50;
const CODE_NAME =
	/(^|[^a-z])(id|ids|no|nr|num|number|code|cod|key|fid|objectid|ward|beat|district|precinct|tract|zone|sector|zip|postcode|post ?code|iucr|ucr|address|street|house|apt|unit|fips|cisp|aisp|risp|case|incident|year|month|day|hour|lat|lon|long|x|y|area|neighbou?rhood|community)s?([^a-z]|$)|id$|_cd$|code$|coord|latitude|longitude|^case|^(vano|mes|ano)$/i;

/** Looks at one numeric column; rows of weight 0 are passed over. @param values  NaN when missing */
export function* numberSummary(name: string, values: Float64Array, weight: Int16Array): Kernel<NumberSummary> {
	const sorted = new Float64Array(values.length);
	let [filled, sum, whole] = [0, 0, 0];
	for (let i = 0; i < values.length; i++) {
		const value = values[i];
		if (weight[i] === 0 || value !== value) continue;
		sorted[filled++] = value;
		sum += value;
		if (Number.isInteger(value)) whole++;
	}
	yield 0.3;
	const kept = sorted.subarray(0, filled).sort();
	yield 0.7;
	const [min, lower, middle, upper, max] = [0, 0.25, 0.5, 0.75, 1].map((share) => quantile(kept, share));
	const role = roleOf(name, kept, whole === filled);
	const outliers = role === 'measure' && filled >= LEAST ? robust(kept, middle, lower, upper) : null;
	return { name, filled, min, lower, median: middle, upper, max, mean: filled ? sum / filled : NaN, role, outliers };
}

/** Three figures. */
const round = (value: number) => Number(value.toPrecision(3));

/** Whether the name of a column says that its numbers are names written in digits. */
export const namesCode = (name: string): boolean =>
	CODE_NAME.test(
		name.replace(/([a-z])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, (all, a: string | undefined, b: string) =>
			a ? `${a} ${b}` : `${all} `
		)
	);

function roleOf(name: string, sorted: Float64Array, whole: boolean): NumberSummary['role'] {
	const n = sorted.length;
	if (!n || sorted[0] === sorted[n - 1]) return 'constant';
	if (namesCode(name)) return 'code';
	if (!whole) return 'measure';
	let distinct = 1;
	for (let i = 1; i < n; i++) if (sorted[i] !== sorted[i - 1]) distinct++;
	// Whole numbers nearly all different are numbers of cases; large ones with few values are codes.
	if (n >= LEAST && distinct > 0.9 * n) return 'code';
	return sorted[0] >= 1000 && distinct < 0.05 * n ? 'code' : 'measure';
}

/** The median ± 3.5 / 0.6745 median absolute deviations, on the logarithm where numbers above 0 lean far to the right. */
function robust(sorted: Float64Array, middle: number, lower: number, upper: number): NumberSummary['outliers'] {
	const leaning = sorted[0] > 0 && upper - middle > 2 * (middle - lower) && upper / lower > 2;
	const to = leaning ? Math.log : (value: number) => value;
	const from = leaning ? Math.exp : (value: number) => value;
	const centre = to(middle);
	const deviations = sorted.map((value) => Math.abs(to(value) - centre)).sort();
	let spread = quantile(deviations, 0.5) / NORMAL;
	// More than half the values are one: the mean deviation takes the place, as the source has it.
	if (!(spread > 0)) spread = 1.253314 * (deviations.reduce((sum, d) => sum + d, 0) / deviations.length);
	if (!(spread > 0)) return null;
	// Limits people can read; never beyond what is there, so that a limit on one side alone leaves the other as it is.
	const low = Math.max(sorted[0], round(from(centre - FAR * spread)));
	const high = Math.min(sorted[sorted.length - 1], round(from(centre + FAR * spread)));
	let rows = 0;
	for (const value of sorted) if (value < low || value > high) rows++;
	return rows === 0 || rows > FEW * sorted.length ? null : { low, high, rows, scale: leaning ? 'logarithm' : 'plain' };
}

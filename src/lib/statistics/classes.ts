/** How values are cut into classes: steps of equal height, as many places in each, or where the values themselves leave gaps. */
export const CLASS_METHODS = ['equal', 'quantiles', 'natural'] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];

/**
 * Limits of at most so many classes, ascending, one more than classes: from, …, to. Class i holds limits[i] ≤ value < limits[i + 1], the last one its upper limit
 * too; so all values lie in one, and equal values in the same one. There are fewer classes where values repeat. The last two limits are equal where the last
 * class holds one value only.
 *
 * - `equal`: equal intervals between the least and the largest value
 * - `quantiles`: as many values in each as equal values allow (type 7 of Hyndman and Fan 1996)
 * - `natural`: natural breaks, the classes with the least sum of squares within them (exact); limits lie midway between neighbouring classes.
 *   Time O(k n log n), n being the different values; of more than 4,000 of them cuts are looked for at every second (third, …) only, the best of those exactly
 *
 * @param values  in any order; those that are not finite are left out
 * @param most    classes, 1 or more
 * @returns       empty without values
 * @see Fisher (1958), On Grouping for Maximum Homogeneity, Journal of the American Statistical Association 53(284), 789–798; Jenks (1977);
 *   Wang and Song (2011), Ckmeans.1d.dp, The R Journal 3(2), 29–33; the same as R's classInt "equal", "quantile" and "fisher"
 */
export function classLimits(values: ArrayLike<number>, method: ClassMethod, most: number): number[] {
	const sorted = Float64Array.from(values).filter(Number.isFinite).sort();
	if (!sorted.length) return [];
	const [low, high] = [sorted[0], sorted[sorted.length - 1]];
	if (low === high) return [low, high];
	const inner =
		method === 'equal' ? evenly(low, high, most) : method === 'quantiles' ? quantiles(sorted, most) : natural(sorted, most);
	return [low, ...inner.filter((limit, k) => limit > (k ? inner[k - 1] : low)), high];
}

const evenly = (low: number, high: number, most: number): number[] =>
	Array.from({ length: most - 1 }, (_, k) => low + ((k + 1) / most) * (high - low));

function quantiles(sorted: Float64Array, most: number): number[] {
	return Array.from({ length: most - 1 }, (_, k) => {
		const at = ((k + 1) / most) * (sorted.length - 1);
		const below = Math.floor(at + 1e-9); // (1 / 3) · 6 is a whole rank
		const part = Math.max(0, at - below);
		return part < 1e-9 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
	});
}

/** So many places to cut are looked at: a map's 20,000 rates, all different, would hold the page for 40 ms. */
const MOST_CUTS = 4000;

/**
 * Different values in groups of neighbours (each its own group where they are few): the first and last of each, and the sums up to its end (over how many values, their sum, the
 * sum of their squares), taken from the middle so that squares stay small.
 */
function summed(sorted: Float64Array) {
	let n = 1;
	for (let i = 1; i < sorted.length; i++) if (sorted[i] !== sorted[i - 1]) n++;
	const together = Math.ceil(n / MOST_CUTS);
	const middle = sorted[sorted.length >> 1];
	const [first, last]: number[][] = [[], []];
	const [weight, sum, squares] = [[0], [0], [0]];
	let [w, s, q] = [0, 0, 0];
	for (let i = 0, at = 0; i < sorted.length; at++) {
		const value = sorted[i];
		const from = i;
		while (i < sorted.length && sorted[i] === value) i++;
		const off = value - middle;
		[w, s, q] = [w + i - from, s + (i - from) * off, q + (i - from) * off * off];
		if (at % together === 0) first.push(value);
		if (at % together < together - 1 && i < sorted.length) continue;
		last.push(value);
		weight.push(w);
		sum.push(s);
		squares.push(q);
	}
	return { first, last, weight, sum, squares };
}

/** Where the best last class of the first values begins moves only upwards with their number: so halves are searched within what their middle allows. */
function natural(sorted: Float64Array, most: number): number[] {
	const { first: lowest, last: highest, weight, sum, squares } = summed(sorted);
	const n = lowest.length;
	const classes = Math.min(most, n);
	/** Sum of squares of the groups from..to, both included, about their mean. */
	const within = (from: number, to: number) => {
		const s = sum[to + 1] - sum[from];
		return Math.max(0, squares[to + 1] - squares[from] - (s * s) / (weight[to + 1] - weight[from]));
	};
	let last = Float64Array.from(lowest, (_, to) => within(0, to));
	const begins: Uint32Array[] = [new Uint32Array(n)];
	for (let k = 1; k < classes; k++) {
		const now = new Float64Array(n).fill(Infinity);
		const begin = new Uint32Array(n);
		const search = (low: number, high: number, first: number, final: number) => {
			if (low > high) return;
			const to = (low + high) >> 1;
			for (let from = Math.max(first, k); from <= Math.min(final, to); from++) {
				const all = last[from - 1] + within(from, to);
				if (all < now[to]) [now[to], begin[to]] = [all, from];
			}
			search(low, to - 1, first, begin[to]);
			search(to + 1, high, begin[to], final);
		};
		search(k, n - 1, k, n - 1);
		begins.push(begin);
		last = now;
	}
	const limits: number[] = [];
	for (let k = classes - 1, to = n - 1; k > 0; k--) {
		const from = begins[k][to];
		limits.push((highest[from - 1] + lowest[from]) / 2);
		to = from - 1;
	}
	return limits.reverse();
}

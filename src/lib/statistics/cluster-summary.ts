import { HOUR_UNKNOWN, WEEKDAY_UNKNOWN } from '$lib/domain/exploration';
import { DAY_MS } from '$lib/temporal/civil';

/** Incidents as columns of equal length; codes as in `Points`. */
export interface Incidents {
	/** Metres. */
	x: ArrayLike<number>;
	y: ArrayLike<number>;
	when: ArrayLike<number>;
	week: ArrayLike<number>;
	category: ArrayLike<number>;
}

/** What the codes of incidents mean. */
export interface Codes {
	/** Codes of `when` below it are days. */
	days: number;
	/** Day 0 of the record, since 1970-01-01, and its first month, since the year 0. */
	firstDay: number;
	firstMonth: number;
	categories: number;
}

/** What was recorded most, and its share in the cluster and elsewhere. */
export interface Leading {
	category: number;
	here: number;
	elsewhere: number;
}

/** What lies in a cluster, where, and when. It describes; nothing of it is a test. */
export interface ClusterSummary {
	/** The middle of its incidents, metres. */
	x: number;
	y: number;
	/** The category whose share is farthest above that elsewhere; null with one category only, or fewer than ten of any. */
	leading: Leading | null;
	/** Of incidents whose hour is known: the four hours in a row with most (the first of them), and their share; null with fewer than twenty. */
	hours: { from: number; share: number } | null;
	/** 0 = Monday, and its share; null with fewer than twenty known. */
	weekday: { day: number; share: number } | null;
	/** 0 = January, and its share; null with fewer than twenty known, or a record under a year. */
	month: { month: number; share: number } | null;
}

const FEWEST_KNOWN = 20;
const FEWEST_OF_KIND = 10;
const YEAR = 365;
export const HOURS = 4;

/**
 * @param own     rows in the cluster
 * @param weight  incidents each of them stands for, as long as `own`
 * @param kinds   incidents by category, of all that were looked at
 */
export function clusterSummary(
	incidents: Incidents,
	own: ArrayLike<number>,
	weight: ArrayLike<number>,
	kinds: Float64Array,
	codes: Codes
): ClusterSummary {
	const [hours, weekdays, months] = [new Float64Array(24), new Float64Array(7), new Float64Array(12)];
	let [all, x, y] = [0, 0, 0];
	for (let k = 0; k < own.length; k++) {
		const [i, w] = [own[k], weight[k]];
		all += w;
		x += w * incidents.x[i];
		y += w * incidents.y[i];
		const code = incidents.week[i];
		if (code < HOUR_UNKNOWN) hours[code % 24] += w;
		if (code < HOUR_UNKNOWN) weekdays[Math.floor(code / 24)] += w;
		else if (code < WEEKDAY_UNKNOWN) weekdays[code - HOUR_UNKNOWN] += w;
		const month = monthOf(incidents.when[i], codes);
		if (month >= 0) months[month] += w;
	}
	const [busy, day, month] = [most(sumsOf(hours, HOURS), hours), most(weekdays, weekdays), most(months, months)];
	return {
		x: x / all,
		y: y / all,
		leading: leadingOf(kindsOf(incidents.category, own, weight, codes.categories), kinds),
		hours: busy && { from: busy.at, share: busy.share },
		weekday: day && { day: day.at, share: day.share },
		month: codes.days < YEAR ? null : month && { month: month.at, share: month.share }
	};
}

/** Incidents by category. */
export function kindsOf(
	category: ArrayLike<number>,
	rows: ArrayLike<number>,
	weight: ArrayLike<number>,
	categories: number
): Float64Array<ArrayBuffer> {
	const counts = new Float64Array(categories);
	for (let k = 0; k < rows.length; k++) counts[category[rows[k]]] += weight[k];
	return counts;
}

/** Month of the year, from 0; −1 where it is not known. */
function monthOf(when: number, { days, firstDay, firstMonth }: Codes): number {
	if (when === days) return -1;
	if (when > days) return (firstMonth + when - days - 1) % 12;
	return new Date((firstDay + when) * DAY_MS).getUTCMonth();
}

/** Around the clock: the sum of so many in a row from each on. */
const sumsOf = (counts: Float64Array, row: number) =>
	counts.map((_, from) => Array.from({ length: row }, (_, k) => counts[(from + k) % counts.length]).reduce((a, b) => a + b));

function most(sums: Float64Array, counts: Float64Array): { at: number; share: number } | null {
	const all = counts.reduce((a, b) => a + b, 0);
	if (all < FEWEST_KNOWN) return null;
	const at = sums.indexOf(Math.max(...sums));
	return { at, share: sums[at] / all };
}

function leadingOf(own: Float64Array, kinds: Float64Array): Leading | null {
	const here = own.reduce((a, b) => a + b, 0);
	const elsewhere = kinds.reduce((a, b) => a + b, 0) - here;
	if (!(elsewhere > 0)) return null;
	let best: Leading | null = null;
	for (let category = 0; category < own.length; category++) {
		if (own[category] < FEWEST_OF_KIND) continue;
		const shares = { here: own[category] / here, elsewhere: (kinds[category] - own[category]) / elsewhere };
		if (shares.here < 1 && (!best || shares.here - shares.elsewhere > best.here - best.elsewhere)) best = { category, ...shares };
	}
	return best && best.here > best.elsewhere ? best : null;
}

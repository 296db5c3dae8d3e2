import type { Kernel } from '$lib/domain/kernel';
import { guessTimeForm } from '$lib/temporal/parse-guess';
import { readMoment } from '$lib/temporal/parse';
import { DAY_MS } from '$lib/temporal/civil';
import { monthAt, monthOf } from './calendar';
import type { ExtraValues } from './types';

/** Names of columns that say when an incident came to be known, and of those that say when its record was last touched. */
const REPORTED = /report|rptd|record(ed)?([^a-z]|$)|enter|entry|coded|creat|notif|receiv|registr|logged|fecha_?den|comunica/i;
const TOUCHED = /updat|modif|indb|in_db|load|import|extract|publish|snapshot|closed|clear|dispos|end|^to$|(^|_)to(_|$)/i;
const ENOUGH = 0.9;
const LEAST_ROWS = 200;

/** Whether the name of a column says that it tells when an incident came to be known. */
export const namesReport = (name: string): boolean => REPORTED.test(name) && !TOUCHED.test(name);

export interface ReportColumn {
	name: string;
	/** Length n, civil milliseconds, NaN where unknown. */
	moments: Float64Array<ArrayBuffer>;
	/** Whether only months are known. */
	monthly: boolean;
}

/** The column that says when incidents were reported: by name, with dates as values; null without one. */
export function reportColumn(extras: readonly ExtraValues[]): ReportColumn | null {
	for (const extra of extras) {
		if (!namesReport(extra.name)) continue;
		const moments = momentsOf(extra);
		if (!moments) continue;
		let [known, firsts] = [0, 0];
		const months = new Set<number>();
		for (let i = 0; i < moments.length; i++) {
			if (moments[i] !== moments[i]) continue;
			known++;
			if (months.size < 3) months.add(monthOf(moments[i]));
			if (moments[i] === monthAt(monthOf(moments[i]))) firsts++;
		}
		if (known >= LEAST_ROWS) return { name: extra.name, moments, monthly: firsts === known && months.size > 1 };
	}
	return null;
}

function momentsOf(extra: ExtraValues): Float64Array<ArrayBuffer> | null {
	if (extra.kind === 'text') return extra.moments;
	if (!('codes' in extra)) return null;
	const { codes, dictionary } = extra;
	const guess = guessTimeForm(dictionary.slice(0, 500));
	// Two values at least: a constant says nothing about when.
	if (!guess || guess.share < ENOUGH || dictionary.length < 2) return null;
	const encoder = new TextEncoder();
	const moment = { ms: 0, precision: 0 };
	const parsed = dictionary.map((text) => {
		const bytes = encoder.encode(text);
		return readMoment(bytes, 0, bytes.length, guess.form.order, moment) ? moment.ms : NaN;
	});
	return Float64Array.from(codes as Uint32Array, (code) => (code ? parsed[code - 1] : NaN));
}

export interface Lag {
	column: string;
	unit: 'day' | 'month';
	/** Incidents with both times; of them, those reported before they happened. */
	incidents: number;
	negative: number;
	/** Days (months × 30.44) of those not negative, late reports that are not in the file yet allowed for; lags beyond two (three) years do not count. */
	median: number;
	p90: number;
	p99: number;
	/** Likewise, shares reported more than so many days later. */
	later: { days: number; share: number }[];
	/** The latest report. */
	latest: number;
	/** Incidents of the last months with the factor by which they will grow; oldest first. */
	nowcast: { month: number; incidents: number; factor: number }[];
	/** Incidents still to come, by these factors. */
	toCome: number;
}

const LATER = [7, 30, 90, 365] as const;
const DAYS_PER_MONTH = 365.25 / 12;
/** Lags beyond this many units are put together. */
const LONGEST = { day: 731, month: 36 } as const;
const LAST_MONTHS = 6;

/**
 * How long after they happened incidents were reported, and how many of the latest are still to come.
 *
 * Incidents not yet reported are not in the file, so late reports of recent incidents are missing from the plain distribution. Growth factors therefore come from the chances that a
 * report has lag exactly d given that it has at most d, taken from incidents that happened long enough ago for lag d to be seen (the reverse-time hazard).
 *
 * @param months  of the incidents, as `monthsOf` gives them
 * @see Lagakos, Barraj and De Gruttola (1988), Nonparametric analysis of truncated survival data, with application to AIDS, Biometrika 75(3), 515–523
 * @see Lawless (1994), Adjustments for reporting delays and the prediction of occurred but not reported events, Canadian J. Statistics 22(1), 15–31
 */
export function* reportingLag(
	start: Float64Array,
	weight: Int16Array,
	months: Int16Array,
	report: ReportColumn
): Kernel<Lag | null> {
	const unit = report.monthly ? 'month' : 'day';
	const { moments } = report;
	const stepOf = (ms: number) => (report.monthly ? monthOf(ms) : Math.floor(ms / DAY_MS));
	let [incidents, negative, last, earliest, latest] = [0, 0, -Infinity, Infinity, -Infinity];
	const n = start.length;
	const lag = new Int32Array(n).fill(-1);
	const top = LONGEST[unit];
	for (let i = 0; i < n; i++) {
		if (i % 262_144 === 262_143) yield (0.5 * i) / n;
		if (weight[i] <= 0 || start[i] !== start[i] || moments[i] !== moments[i]) continue;
		const d = stepOf(moments[i]) - stepOf(start[i]);
		incidents += weight[i];
		if (moments[i] > latest) latest = moments[i];
		last = Math.max(last, stepOf(moments[i]));
		earliest = Math.min(earliest, stepOf(moments[i]));
		if (d < 0) negative += weight[i];
		else lag[i] = d;
	}
	const counted = incidents - negative;
	if (counted < LEAST_ROWS) return null;
	yield 0.6;
	const scale = unit === 'day' ? 1 : DAYS_PER_MONTH;
	const growth = distribution(start, weight, lag, stepOf, [earliest, last], top);
	const at = (share: number) => growth.findIndex((within) => within >= share) * scale;
	const nowcast = latestMonths(months, weight, lag, report.monthly, last, growth);
	return {
		column: report.name,
		unit,
		incidents,
		negative,
		median: at(0.5),
		p90: at(0.9),
		p99: at(0.99),
		later: LATER.filter((days) => unit === 'day' || days >= 30).map((days) => ({
			days,
			share: 1 - growth[unit === 'day' ? days : Math.round(days / DAYS_PER_MONTH)]
		})),
		latest,
		nowcast,
		toCome: nowcast.reduce((sum, { incidents: seen, factor }) => sum + seen * (factor - 1), 0)
	};
}

/** F(d): the share of reports that come within d units, among those within `top`; index d. */
function distribution(
	start: Float64Array,
	weight: Int16Array,
	lag: Int32Array,
	stepOf: (ms: number) => number,
	[earliest, last]: [number, number],
	top: number
): Float64Array {
	// seen[d]: reports of lag d; room[r][d] would be a triangle, so it is kept as sums over how long there was time (`r` units) for a report to come.
	const exact = new Float64Array(top + 1);
	const atMost = new Float64Array(top + 2);
	const byRoom = Array.from({ length: top + 1 }, () => new Float64Array(0));
	for (let i = 0; i < start.length; i++) {
		if (lag[i] < 0 || lag[i] > top) continue;
		const happened = stepOf(start[i]);
		// Before the first report only late ones are seen: those incidents are no fair sample of lags.
		if (happened < earliest || happened > last) continue;
		const room = Math.min(top, last - happened);
		exact[lag[i]] += weight[i];
		if (!byRoom[room].length) byRoom[room] = new Float64Array(top + 1);
		byRoom[room][lag[i]] += weight[i];
	}
	// atMost[d]: incidents with lag ≤ d that had at least d units of time.
	const running = new Float64Array(top + 1); // by lag, those with room ≥ d
	for (const row of byRoom) row.forEach((w, d) => (running[d] += w));
	const cumulative = new Float64Array(top + 1);
	for (let d = 0; d <= top; d++) {
		let sum = 0;
		for (let k = 0; k <= d; k++) sum += running[k];
		cumulative[d] = sum;
		atMost[d] = sum;
		if (byRoom[d].length) byRoom[d].forEach((w, k) => (running[k] -= w));
	}
	const shares = new Float64Array(top + 1);
	shares[top] = 1;
	for (let d = top; d > 0; d--) shares[d - 1] = shares[d] * (atMost[d] > 0 ? 1 - exact[d] / atMost[d] : 1);
	return shares;
}

function latestMonths(
	months: Int16Array,
	weight: Int16Array,
	lag: Int32Array,
	monthly: boolean,
	last: number,
	growth: Float64Array
): Lag['nowcast'] {
	const lastMonth = monthly ? last : monthOf(last * DAY_MS);
	const counts = new Float64Array(LAST_MONTHS);
	for (let i = 0; i < months.length; i++) {
		const back = lastMonth - months[i];
		if (lag[i] >= 0 && back >= 0 && back < LAST_MONTHS) counts[back] += weight[i];
	}
	return [...counts.keys()].reverse().map((back) => {
		const month = lastMonth - back;
		let share = growth[Math.min(back, growth.length - 1)];
		if (!monthly) {
			// Every day of the month has had another time for its reports to come: the mean over its days.
			const [from, to] = [monthAt(month) / DAY_MS, Math.min(last, monthAt(month + 1) / DAY_MS - 1)];
			let sum = 0;
			for (let day = from; day <= to; day++) sum += growth[Math.min(last - day, growth.length - 1)];
			share = sum / (to - from + 1);
		}
		return { month, incidents: counts[back], factor: share > 0 ? 1 / share : NaN };
	});
}

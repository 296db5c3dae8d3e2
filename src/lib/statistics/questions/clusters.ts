import type { Points } from '$lib/domain/exploration';
import { HOUR_UNKNOWN, WEEKDAY_UNKNOWN } from '$lib/domain/exploration';
import type { Kernel, Progress } from '$lib/domain/kernel';
import { text } from '$lib/messages/text';
import { monthNumber } from '$lib/temporal/civil';
import { hdbscan } from '../hdbscan';
import { hulls } from '../hulls';
import { eventsOf, sampleOf, type Events } from './events';

/** Where do they cluster, and what, when? */
export interface ClustersAsk {
	days: number;
	/** Day 0 of the record, since 1970-01-01, and its first month, since the year 0. */
	firstDay: number;
	firstMonth: number;
	categories: number;
	/** A cluster holds at least this share of the events asked about, and ten of them. */
	share: number;
	most?: number;
	seed?: number;
}

/** What was recorded most, and its share in the cluster and elsewhere. */
export interface Leading {
	category: number;
	here: number;
	elsewhere: number;
}

export interface Cluster {
	/** Events of the sample in it. */
	n: number;
	/** The middle of its events, metres. */
	x: number;
	y: number;
	/** Its convex outline x₀, y₀, …, and square metres. */
	ring: Float64Array<ArrayBuffer>;
	area: number;
	/** The category whose share is farthest above that elsewhere; null with one category only, or fewer than ten of any. */
	leading: Leading | null;
	/** Of events whose hour is known: the four hours in a row with most (the first of them), and their share; null with fewer than twenty. */
	hours: { from: number; share: number } | null;
	/** 0 = Monday, and its share; null with fewer than twenty known. */
	weekday: { day: number; share: number } | null;
	/** 0 = January, and its share; null with fewer than twenty known, or a record under a year. */
	month: { month: number; share: number } | null;
}

export interface ClustersAnswer {
	/** The largest first. */
	clusters: Cluster[];
	/** Events in all, those asked about, and those of them in a cluster. */
	found: number;
	asked: number;
	inside: number;
	least: number;
}

export const MOST_EVENTS = 12_000;
const FEWEST_KNOWN = 20;
const FEWEST = 10;
const FEWEST_OF_KIND = 10;
const YEAR = 365;
export const HOURS = 4;

/** Clusters of different density (HDBSCAN) among the events, or a sample of them, with what was recorded in each and when. Nothing of it is a test. */
export function* askClusters(parts: readonly Points[], ask: ClustersAsk): Kernel<ClustersAnswer, Progress> {
	yield { share: 0, doing: text.questions.gathering };
	const all = eventsOf(parts, ask.days);
	const events = sampleOf(all, ask.most ?? MOST_EVENTS, ask.seed ?? 1);
	const n = events.x.length;
	const least = Math.max(FEWEST, Math.round(ask.share * n));
	const kernel = hdbscan(events.x, events.y, { least });
	let step = kernel.next();
	for (; !step.done; step = kernel.next()) yield { share: step.value, doing: text.questions.clusters };
	const { labels, clusters } = step.value;
	const rows: number[][] = Array.from({ length: clusters }, () => []);
	labels.forEach((label, i) => label >= 0 && rows[label].push(i));
	const outlines = hulls(events.x, events.y, labels, clusters);
	const kinds = tally(events.category, Array.from(events.category.keys()), ask.categories);
	const list = rows.map((own, k) => ({ ...outlines[k], ...summary(events, own, kinds, ask) }));
	list.sort((a, b) => b.n - a.n || a.x - b.x);
	return { clusters: list, found: all.x.length, asked: n, inside: list.reduce((sum, { n }) => sum + n, 0), least };
}

function summary(events: Events, own: number[], kinds: Float64Array, ask: ClustersAsk) {
	const mean = (of: Float64Array) => own.reduce((sum, i) => sum + of[i], 0) / own.length;
	const hours = new Float64Array(24);
	const weekdays = new Float64Array(7);
	const months = new Float64Array(12);
	for (const i of own) {
		const code = events.week[i];
		if (code < HOUR_UNKNOWN) hours[code % 24]++;
		if (code < HOUR_UNKNOWN) weekdays[Math.floor(code / 24)]++;
		else if (code < WEEKDAY_UNKNOWN) weekdays[code - HOUR_UNKNOWN]++;
		const month = monthOf(events.when[i], ask);
		if (month >= 0) months[month]++;
	}
	const [busy, day, month] = [most(sumsOf(hours, HOURS), hours), most(weekdays, weekdays), most(months, months)];
	return {
		x: mean(events.x),
		y: mean(events.y),
		leading: leadingOf(tally(events.category, own, ask.categories), kinds),
		hours: busy && { from: busy.at, share: busy.share },
		weekday: day && { day: day.at, share: day.share },
		month: ask.days < YEAR ? null : month && { month: month.at, share: month.share }
	};
}

/** Month of the year, from 0; −1 where it is not known. */
function monthOf(when: number, { days, firstDay, firstMonth }: ClustersAsk): number {
	if (when === days) return -1;
	if (when > days) return (firstMonth + when - days - 1) % 12;
	return monthNumber(firstDay + when) % 12;
}

function tally(codes: ArrayLike<number>, rows: readonly number[], kinds: number): Float64Array {
	const counts = new Float64Array(kinds);
	for (const i of rows) counts[codes[i]]++;
	return counts;
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

import { AppError } from '$lib/domain/errors';
import type { Points } from '$lib/domain/exploration';
import type { Kernel, Progress } from '$lib/domain/kernel';
import { permutation, seededRandom } from '$lib/domain/random';
import { benjaminiHochberg } from '../false-discovery';
import { countPairs, nearRepeatTable, permuted, spacePairs, type NearRepeatTable, type SpacePairs } from '../near-repeats';
import { eachWithin, layPointGrid } from '../point-grid';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import { eventsOf, pick, type Events } from './events';

/** Does one incident bring another near it soon after? */
export interface NearRepeatsAsk {
	/** Codes of `Points.when` below it are days. */
	days: number;
	/** Upper limits of the distance bands, metres, ascending; "the same place" is put before them. */
	distances: number[];
	/** Upper limits of the time bands, days, ascending. */
	times: number[];
	draws?: number;
	seed?: number;
	/** Pairs close in space that are looked at in every draw: bounds time and memory. */
	mostPairs?: number;
}

export interface NearRepeats {
	/** Its first distance band is the same place. */
	table: NearRepeatTable;
	/** p of the cells of the table, adjusted for their number. */
	q: Float64Array<ArrayBuffer>;
	/** Events with a known day, and those of them that were asked about: the latest, from day `from` of the record on. */
	dated: number;
	asked: number;
	from: number | null;
	/** First and last day of the events asked about. */
	span: [first: number, last: number];
	/** Events left out because only their month, or nothing, is known. */
	undated: number;
	withdrawn: number;
	/** Pairs close in space. */
	pairs: number;
}

/** Two events at most so far apart lie at the same place: coordinates are rounded to about this. */
export const SAME_PLACE = 1;
export const MOST_PAIRS = 1_000_000;
/** Of one day, which cannot be cut, so many are looked at all the same. */
const MOST_EVER = 20_000_000;
const DRAWS = 999;
/** Places about which neighbours are counted to guess how many pairs there will be. */
const PROBES = 2000;

/**
 * Knox's test of the incidents shown. Where there would be more pairs than `mostPairs`, the most recent stretch of days is asked about that keeps to it: a shorter
 * record is also the better one, as districts that grow or fade look like repeats in a long one.
 *
 * @throws {AppError} `input/value` for limits that do not rise, or a last day with too many pairs
 */
export function* askNearRepeats(parts: readonly Points[], ask: NearRepeatsAsk): Kernel<NearRepeats, Progress> {
	const { times, draws = DRAWS, seed = 1 } = ask;
	yield { share: 0, doing: text.questions.pairs };
	const chosen = yield* choose(parts, ask);
	const { events, pairs } = chosen;
	const observed = countPairs(pairs, events.day, times);
	const kernel = permuted(pairs, events.day, times, observed, 0, draws, seed);
	let step = kernel.next();
	for (; !step.done; step = kernel.next()) yield { share: 0.05 + 0.95 * step.value, doing: text.questions.dealingDates };
	const table = nearRepeatTable(events.x.length, pairs.distances, times, observed, step.value);
	return {
		table,
		q: benjaminiHochberg(table.p),
		dated: chosen.dated,
		asked: events.x.length,
		from: chosen.from,
		span: spanOf(events.day),
		undated: chosen.undated,
		withdrawn: events.withdrawn,
		pairs: pairs.partner.length
	};
}

/** The two ends of some pairs. */
export interface Links {
	x1: Float32Array<ArrayBuffer>;
	y1: Float32Array<ArrayBuffer>;
	x2: Float32Array<ArrayBuffer>;
	y2: Float32Array<ArrayBuffer>;
	/** Pairs in the band; above their number here the latest were taken. */
	found: number;
}

export const MOST_LINKS = 20_000;

/**
 * The pairs of one band of the table: apart more than the limit before and at most this one, in space and in time. With more than `most` those with the latest
 * second event.
 *
 * @param distance, time  the band's place among the bands of the answer (0: the same place)
 */
export function* linksOf(
	parts: readonly Points[],
	ask: NearRepeatsAsk,
	distance: number,
	time: number,
	most = MOST_LINKS
): Kernel<Links, Progress> {
	yield { share: 0, doing: text.questions.pairs };
	const { events, pairs } = yield* choose(parts, ask);
	const { times } = ask;
	const after = time > 0 ? times[time - 1] : -1;
	const bands = pairs.distances.length;
	const found: [a: number, b: number, later: number][] = [];
	for (let a = 0; a < pairs.n; a++) {
		const i = pairs.order[a];
		for (let k = pairs.at[a * bands + distance]; k < pairs.at[a * bands + distance + 1]; k++) {
			const j = pairs.order[pairs.partner[k]];
			const apart = Math.abs(events.day[i] - events.day[j]);
			if (apart > after && apart <= times[time]) found.push([i, j, Math.max(events.day[i], events.day[j])]);
		}
		if (a % 1024 === 0) yield { share: a / pairs.n, doing: text.questions.links };
	}
	found.sort((p, q) => q[2] - p[2] || p[0] - q[0] || p[1] - q[1]);
	const kept = found.slice(0, most);
	return {
		x1: Float32Array.from(kept, ([i]) => events.x[i]),
		y1: Float32Array.from(kept, ([i]) => events.y[i]),
		x2: Float32Array.from(kept, ([, j]) => events.x[j]),
		y2: Float32Array.from(kept, ([, j]) => events.y[j]),
		found: found.length
	};
}

interface Chosen {
	events: Events;
	pairs: SpacePairs;
	dated: number;
	undated: number;
	from: number | null;
}

/** The events asked about and their pairs: the same ones each time. */
function* choose(parts: readonly Points[], ask: NearRepeatsAsk): Kernel<Chosen, Progress> {
	const all = eventsOf(parts, ask.days);
	const distances = [SAME_PLACE, ...ask.distances];
	const dated = pick(all, Array.from(all.day.keys()).filter((i) => all.day[i] === all.day[i])); // prettier-ignore
	const n = dated.x.length;
	const most = ask.mostPairs ?? MOST_PAIRS;
	const sorted = dated.day.slice().sort();
	const last = sorted[n - 1];
	let events = dated;
	let from: number | null = null;
	let guess = yield* guessPairs(events, distances.at(-1)!);
	while (guess > most && from !== last) {
		// Pairs grow with the square of the number of events.
		const wanted = Math.floor(events.x.length * Math.sqrt(most / guess) * 0.97);
		// Of the first day only a part may be wanted: it is left out, unless it is the last.
		const first = Math.min(sorted[Math.max(0, n - wanted)] + 1, last);
		from = first;
		events = pick(
			dated,
			Array.from(dated.day.keys()).filter((i) => dated.day[i] >= first)
		);
		guess = yield* guessPairs(events, distances.at(-1)!);
	}
	if (guess > Math.max(most, MOST_EVER))
		throw new AppError(
			'input/value',
			text.questions.tooManyPairs(count(Math.round(guess / 1e6)), count(distances.at(-1))),
			text.questions.tooManyPairsHint
		);
	yield { share: 0.03, doing: text.questions.pairs };
	return { events, pairs: spacePairs(events.x, events.y, distances), dated: n, undated: all.x.length - n, from };
}

/** About how many pairs lie within reach: counted about some of the events. */
function* guessPairs({ x, y }: Events, reach: number): Kernel<number, Progress> {
	const n = x.length;
	if (n < 2) return 0;
	const grid = layPointGrid(x, y, reach / 2);
	const probes = n <= PROBES ? Uint32Array.from(x.keys()) : permutation(n, seededRandom(n)).subarray(0, PROBES);
	let near = 0;
	for (let k = 0; k < probes.length; k++) {
		eachWithin(grid, x[probes[k]], y[probes[k]], reach, () => near++);
		if (k % 64 === 0) yield { share: 0.02, doing: text.questions.countingPairs };
	}
	return ((near / probes.length - 1) * n) / 2;
}

function spanOf(day: Float64Array): [number, number] {
	let [first, last] = [Infinity, -Infinity];
	for (const each of day) {
		if (each < first) first = each;
		if (each > last) last = each;
	}
	return [first, last];
}

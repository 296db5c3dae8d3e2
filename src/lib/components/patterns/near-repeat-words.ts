import { count, decimal } from '$lib/components/ui/format';
import type { NearRepeats } from '$lib/statistics/questions/near-repeats';
import { LEVEL, pWords } from './patterns-words';

/** A band of the table: the d-th distance band (0: the same place), the t-th time band. */
export interface Band {
	d: number;
	t: number;
	observed: number;
	expected: number;
	ratio: number;
	p: number;
	q: number;
	/** More pairs than by chance, allowing for the number of bands. */
	standsOut: boolean;
}

/** The bands row by row. */
export function bandsOf({ table, q }: NearRepeats): Band[] {
	const times = table.times.length;
	return Array.from(table.observed, (observed, k) => ({
		d: Math.floor(k / times),
		t: k % times,
		observed,
		expected: table.expected[k],
		ratio: table.ratio[k],
		p: table.p[k],
		q: q[k],
		standsOut: q[k] <= LEVEL && observed > table.expected[k]
	}));
}

/** "at the same place", "1 to 100 m apart". */
export function apart(distances: readonly number[], d: number): string {
	return d === 0 ? 'at the same place' : `${count(distances[d - 1])} to ${count(distances[d])} m apart`;
}

/** "up to 7 days", "8 to 14 days". */
export function after(times: readonly number[], t: number): string {
	return t === 0 ? `up to ${days(times[0])}` : `${count(Math.floor(times[t - 1]) + 1)} to ${days(times[t])}`;
}
const days = (n: number) => (n === 1 ? '1 day' : `${count(n)} days`);

/** The band that says most: of those near in time and not at the same place the one with the largest ratio; else any that stands out. */
export function chosenBand(bands: readonly Band[]): Band | undefined {
	const out = bands.filter(({ standsOut }) => standsOut).sort((a, b) => b.ratio - a.ratio);
	return out.find(({ d, t }) => d > 0 && t === 0) ?? out.find(({ d }) => d > 0) ?? out[0];
}

/** The answer in a sentence or two, never more than the test allows. */
export function nearRepeatSentence(answer: NearRepeats, what: string): string {
	const { table } = answer;
	if (table.n < 2) return `There are too few ${what} with a known day and place to ask.`;
	const bands = bandsOf(answer);
	const best = chosenBand(bands);
	if (!best) {
		const allowing = `allowing for ${bands.length} bands`;
		return `In no band of distance and time were there more pairs of ${what} than by chance (${allowing}). That does not show that there are none.`;
	}
	const { distances, times } = table;
	const chance = pWords(best.p);
	const first = `Pairs ${apart(distances, best.d)} and ${after(times, best.t)} from each other were ${timesWords(best.ratio)} as many as by chance (${chance}).`;
	const reach = reachOf(bands, times.length);
	const further =
		reach > best.d && best.d > 0 && best.t === 0 ? ` There were more than by chance out to ${count(distances[reach])} m.` : '';
	return first + further + (best.d > 0 ? samePlace(bands) : '');
}

/** 1.6 → "1.6 times", 12.4 → "12 times". */
const timesWords = (ratio: number) => `${decimal(ratio, ratio < 1.095 ? 2 : ratio < 10 ? 1 : 0)} times`;

/** The farthest of the distance bands that stand out one after the other in the first time band. */
function reachOf(bands: readonly Band[], times: number): number {
	let d = 0;
	while (bands[(d + 1) * times]?.standsOut) d++;
	return d;
}

function samePlace(bands: readonly Band[]): string {
	const [same] = bands;
	if (same.standsOut) return ` At the very same place there were ${timesWords(same.ratio)} as many.`;
	return same.observed ? ' At the very same place there were no more than chance could give.' : '';
}

/** What was asked about, where it is not everything. */
export function askedWords({ asked, dated, undated, withdrawn }: NearRepeats, since: string): string[] {
	const notes: string[] = [];
	if (asked < dated)
		notes.push(`Asked of the latest ${count(asked)} of ${count(dated)}, from ${since} on: all together make too many pairs.`);
	if (undated) notes.push(`${count(undated)} without a known day are left out.`);
	if (withdrawn) notes.push(`${count(withdrawn)} rows that withdraw something are left out.`);
	return notes;
}

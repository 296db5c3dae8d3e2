import { count, decimal } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
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
	const words = text.answers.nearRepeats;
	return d === 0 ? words.samePlace : words.apart(count(distances[d - 1]), count(distances[d]));
}

/** "up to 7 days", "8 to 14 days". */
export function after(times: readonly number[], t: number): string {
	const { upToDays, days } = text.answers.nearRepeats;
	return t === 0 ? upToDays(times[0]) : days(count(Math.floor(times[t - 1]) + 1), times[t]);
}

/** The band that says most: of those near in time and not at the same place the one with the largest ratio; else any that stands out. */
export function chosenBand(bands: readonly Band[]): Band | undefined {
	const out = bands.filter(({ standsOut }) => standsOut).sort((a, b) => b.ratio - a.ratio);
	return out.find(({ d, t }) => d > 0 && t === 0) ?? out.find(({ d }) => d > 0) ?? out[0];
}

/** The answer in a sentence or two, never more than the test allows. */
export function nearRepeatSentence(answer: NearRepeats, what: string): string {
	const { table } = answer;
	const words = text.answers.nearRepeats;
	if (table.n < 2) return words.tooFew(what);
	const bands = bandsOf(answer);
	const best = chosenBand(bands);
	if (!best) return words.none(what, bands.length);
	const { distances, times } = table;
	const said = [words.found(apart(distances, best.d), after(times, best.t), timesWords(best.ratio), pWords(best.p))];
	const reach = reachOf(bands, times.length);
	if (reach > best.d && best.d > 0 && best.t === 0) said.push(words.reach(count(distances[reach])));
	if (best.d > 0) said.push(...samePlace(bands));
	return said.join(' ');
}

/** 1.6 → "1.6 times", 12.4 → "12 times". */
const timesWords = (ratio: number) => text.answers.nearRepeats.times(decimal(ratio, ratio < 1.095 ? 2 : ratio < 10 ? 1 : 0));

/** The farthest of the distance bands that stand out one after the other in the first time band. */
function reachOf(bands: readonly Band[], times: number): number {
	let d = 0;
	while (bands[(d + 1) * times]?.standsOut) d++;
	return d;
}

function samePlace([same]: readonly Band[]): string[] {
	const { alsoSame, notSame } = text.answers.nearRepeats;
	if (same.standsOut) return [alsoSame(timesWords(same.ratio))];
	return same.observed ? [notSame] : [];
}

/** What was asked about, where it is not everything. */
export function askedWords({ asked, dated, undated, withdrawn }: NearRepeats, since: string): string[] {
	const words = text.answers.nearRepeats;
	const notes: string[] = [];
	if (asked < dated) notes.push(words.latest(count(asked), count(dated), since));
	if (undated) notes.push(words.undated(undated));
	if (withdrawn) notes.push(words.withdrawn(withdrawn));
	return notes;
}

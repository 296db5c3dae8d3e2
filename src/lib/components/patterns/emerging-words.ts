import { form, list } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import { EMERGING, type Emerging } from '$lib/statistics/emerging';
import type { EmergingAnswer, Length } from '$lib/statistics/questions/emerging';

/** "36 months". */
export const periodWords = (length: Length, n: number): string => text.emerging.periods[length](n);

interface KindWords {
	/** What such hexagons do, after "12 hexagons". */
	does: string;
	/** In a table. */
	label: string;
	term: string;
}

const named = (kind: number) => text.emerging.kinds[EMERGING[kind] as Exclude<Emerging, 'none'>];

/** Words for a place in EMERGING but the first (none). */
export function kindWords(kind: number): KindWords {
	const { does, label, term } = named(kind);
	return { does, label, term };
}

export const isCold = (kind: number) => EMERGING[kind].endsWith('-cold');

/** The order in which kinds are told: what has changed lately first. */
const ORDER = ['new', 'consecutive', 'intensifying', 'persistent', 'diminishing', 'historical', 'oscillating', 'sporadic'];
export const KINDS_TOLD = ['hot', 'cold'].flatMap((side) => ORDER.map((name) => EMERGING.indexOf(`${name}-${side}` as Emerging)));

/** The answer in a sentence: the kinds that there are, the first few by name. */
export function emergingSentence({ counts, kinds, edges }: EmergingAnswer, length: Length): string {
	const { nowhere, found, first, further, others } = text.emerging;
	const periods = periodWords(length, edges.length - 1);
	const there = KINDS_TOLD.filter((kind) => counts[kind] > 0);
	if (!there.length) return nowhere(periods, kinds.length);
	const told = there.slice(0, 3).map((kind, k) => {
		const n = counts[kind];
		return (k ? further : first)(n, form(n, { one: named(kind).one, other: named(kind).does }));
	});
	const rest = there.slice(3).reduce((sum, kind) => sum + counts[kind], 0);
	return found(kinds.length, periods, list(rest ? [...told, others(rest)] : told));
}

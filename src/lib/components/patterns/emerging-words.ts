import { EMERGING, type Emerging } from '$lib/statistics/emerging';
import { LENGTHS, type EmergingAnswer, type Length } from '$lib/statistics/questions/emerging';
import { count, plural } from '$lib/components/ui/format';
import { list } from './patterns-words';

/** "36 months". */
export function periodWords(length: Length, n: number): string {
	const words: Record<Length, [one: string, many: string]> = {
		week: ['week', 'weeks'],
		'4 weeks': ['stretch of 4 weeks', 'stretches of 4 weeks'],
		month: ['month', 'months']
	};
	return `${count(n)} ${words[length][n === 1 ? 0 : 1]}`;
}

export const LENGTH_LABELS: Record<Length, string> = { week: 'Weeks', '4 weeks': '4 weeks', month: 'Months' };
export const lengths = LENGTHS.map((value) => ({ value, label: LENGTH_LABELS[value] }));

interface KindWords {
	/** What such hexagons do, after "12 hexagons": with the term, in brackets. */
	does: string;
	/** In a table. */
	label: string;
	term: string;
}

const HOT: Record<string, KindWords> = {
	new: { does: 'became hot in the last period, for the first time', label: 'Hot for the first time', term: 'new hot spot' },
	consecutive: {
		does: 'have been hot for the last few periods in a row',
		label: 'Hot lately, in a row',
		term: 'consecutive hot spot'
	},
	intensifying: { does: 'have stayed hot and get hotter', label: 'Stays hot, getting hotter', term: 'intensifying hot spot' },
	persistent: { does: 'have stayed hot all along', label: 'Stays hot', term: 'persistent hot spot' },
	diminishing: { does: 'have stayed hot but cool down', label: 'Stays hot, cooling down', term: 'diminishing hot spot' },
	sporadic: { does: 'are hot on and off', label: 'Hot on and off', term: 'sporadic hot spot' },
	oscillating: { does: 'are hot now and were cold before', label: 'Hot now, cold before', term: 'oscillating hot spot' },
	historical: { does: 'were hot nearly always and are no longer', label: 'Was hot, is no longer', term: 'historical hot spot' }
};

const turned = (words: KindWords): KindWords => {
	const swap = (text: string) =>
		text.replace(/hotter|cooling down|cool down|hot|cold|Hot/g, (word) => ({ hotter: 'colder', 'cooling down': 'warming up', 'cool down': 'warm up', hot: 'cold', cold: 'hot', Hot: 'Cold' })[word]!); // prettier-ignore
	return { does: swap(words.does), label: swap(words.label), term: swap(words.term) };
};

/** Words for a place in EMERGING but the first (none). */
export function kindWords(kind: number): KindWords {
	const [name, side] = (EMERGING[kind] as Exclude<Emerging, 'none'>).split('-');
	return side === 'hot' ? HOT[name] : turned(HOT[name]);
}

export const isCold = (kind: number) => EMERGING[kind].endsWith('-cold');

/** The order in which kinds are told: what has changed lately first. */
const ORDER = ['new', 'consecutive', 'intensifying', 'persistent', 'diminishing', 'historical', 'oscillating', 'sporadic'];
export const KINDS_TOLD = ['hot', 'cold'].flatMap((side) => ORDER.map((name) => EMERGING.indexOf(`${name}-${side}` as Emerging)));

/** The answer in a sentence: the kinds that there are, the first few by name. */
export function emergingSentence({ counts, kinds, edges }: EmergingAnswer, length: Length): string {
	const over = `over ${periodWords(length, edges.length - 1)}`;
	const found = KINDS_TOLD.filter((kind) => counts[kind] > 0);
	if (!found.length)
		return `Nowhere that can be told: ${over}, none of ${plural(kinds.length, 'hexagon')} stood out from the others often enough or lately.`;
	const told = found.slice(0, 3).map((kind, k) => {
		const n = counts[kind];
		return `${count(n)}${k ? '' : n === 1 ? ' hexagon' : ' hexagons'} ${n === 1 ? one(kindWords(kind).does) : kindWords(kind).does}`;
	});
	const rest = found.slice(3).reduce((sum, kind) => sum + counts[kind], 0);
	return `Of ${plural(kinds.length, 'hexagon')} ${over}: ${list([...told, ...(rest ? [`${count(rest)} of other kinds`] : [])])}.`;
}

/** "have stayed hot" → "has stayed hot". */
const one = (does: string) =>
	does
		.replace(/^have /, 'has ')
		.replace(/^are /, 'is ')
		.replace(/^were /, 'was ')
		.replace(/ and get /, ' and gets ')
		.replace(/ but (cool|warm) /, ' but $1s ')
		.replace(/ and are /, ' and is ')
		.replace(/ and were /, ' and was ');

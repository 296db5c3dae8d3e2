import { count, decimal } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import { QUADRANTS } from '$lib/statistics/local-moran';
import type { NeighboursAnswer } from '$lib/statistics/questions/neighbours-alike';
import { LEVEL, list, pWords } from './patterns-words';
import type { Places } from './questions';

/** "much recorded, amid little recorded", by a place in QUADRANTS; empty for none. */
export function quadrantWords(kind: number): string {
	const name = QUADRANTS[kind];
	return name === 'none' ? '' : text.answers.neighbours.quadrants[name];
}

/** The answer in two sentences, never more than the tests allow. */
export function neighboursSentence({ global, counts, places, alone }: NeighboursAnswer, by: Places): string {
	const { i, p } = global;
	const words = text.answers.neighbours[by];
	if (Number.isNaN(p)) return words.unknown;
	const say = p > LEVEL ? words.notShown : i > 0 ? words.alike : words.differ;
	const kinds = QUADRANTS.flatMap((name, kind) =>
		name !== 'none' && counts[kind] ? [words.some(counts[kind], quadrantWords(kind))] : []
	);
	const second = kinds.length ? words.standOut(count(places), list(kinds)) : words.noneStandsOut(count(places));
	// Hexagons lie alone wherever little is recorded; an area that touches no other is worth a word.
	const third = by === 'areas' && alone ? ` ${text.answers.neighbours.alone(alone)}` : '';
	return `${say(decimal(i), pWords(p))} ${second}${third}`;
}

import { count, decimal } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import { QUADRANTS } from '$lib/statistics/local-moran';
import type { NeighboursAnswer } from '$lib/statistics/questions/neighbours-alike';
import { LEVEL, list, pWords } from './patterns-words';

/** "much recorded, amid little recorded", by a place in QUADRANTS; empty for none. */
export function quadrantWords(kind: number): string {
	const name = QUADRANTS[kind];
	return name === 'none' ? '' : text.answers.neighbours.quadrants[name];
}

/** The answer in two sentences, never more than the tests allow. */
export function neighboursSentence({ global, counts, hexagons }: NeighboursAnswer): string {
	const { i, p } = global;
	const words = text.answers.neighbours;
	if (Number.isNaN(p)) return words.unknown;
	const say = p > LEVEL ? words.notShown : i > 0 ? words.alike : words.differ;
	const kinds = QUADRANTS.flatMap((name, kind) =>
		name !== 'none' && counts[kind] ? [words.some(counts[kind], quadrantWords(kind))] : []
	);
	const second = kinds.length ? words.standOut(count(hexagons), list(kinds)) : words.noneStandsOut(count(hexagons));
	return `${say(decimal(i), pWords(p))} ${second}`;
}

import { count, decimal, plural } from '$lib/components/ui/format';
import { QUADRANTS, type Quadrant } from '$lib/statistics/local-moran';
import type { NeighboursAnswer } from '$lib/statistics/questions/neighbours-alike';
import { LEVEL, list, pWords } from './patterns-words';

export const QUADRANT_WORDS: Record<Exclude<Quadrant, 'none'>, string> = {
	'high-high': 'much recorded, amid much recorded',
	'low-low': 'little recorded, amid little recorded',
	'high-low': 'much recorded, amid little recorded',
	'low-high': 'little recorded, amid much recorded'
};

/** The answer in two sentences, never more than the tests allow. */
export function neighboursSentence({ global, counts, hexagons }: NeighboursAnswer): string {
	const { i, p } = global;
	if (Number.isNaN(p)) return 'Whether neighbouring hexagons are alike cannot be told.';
	const figures = `(Moran’s I ${decimal(i)}, ${pWords(p)})`;
	const first =
		p > LEVEL
			? `Neighbouring hexagons are not shown to be more alike than by chance ${figures}.`
			: i > 0
				? `Neighbouring hexagons are more alike than by chance ${figures}.`
				: `Neighbouring hexagons differ more than by chance ${figures}.`;
	const kinds = QUADRANTS.flatMap((kind, k) =>
		kind !== 'none' && counts[k] ? [`${plural(counts[k], 'hexagon')} with ${QUADRANT_WORDS[kind]}`] : []
	);
	const second = kinds.length
		? `Of ${count(hexagons)}, these stand out by themselves: ${list(kinds)}.`
		: `Of ${count(hexagons)} none stands out by itself, allowing for all of them.`;
	return `${first} ${second}`;
}

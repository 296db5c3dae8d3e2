import { count, decimal, percent } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import type { SpreadAnswer } from '$lib/statistics/questions/spread';
import { LEVEL, pWords } from './patterns-words';

/** Metres with as many digits as matter. */
const metres = (value: number) => `${decimal(value, value < 10 ? 1 : 0)} m`;
/** Metres up to which it was asked. */
export const reachWords = ({ ripley }: SpreadAnswer) => `${count(ripley.r[ripley.r.length - 1])} m`;

/** The answer in two sentences, never more than the tests allow. */
export function spreadSentence(answer: SpreadAnswer, what: string): string {
	const { nearest } = answer;
	if (nearest.n < 7) return text.answers.spread.tooFew(what);
	return `${nearestWords(answer, what)} ${ripleyWords(answer)}`;
}

function nearestWords({ nearest }: SpreadAnswer, what: string): string {
	const { observed, expected, index, p, n } = nearest;
	const { figures, asByChance, nearer, farther } = text.answers.spread;
	const say = !(p <= LEVEL) ? asByChance : index < 1 ? nearer : farther;
	return say(count(n), what, figures(metres(observed), metres(expected), decimal(index), pWords(p)));
}

function ripleyWords(answer: SpreadAnswer): string {
	const { l, r, global } = answer.ripley;
	const { p } = global.dclf;
	const { noMoreNeighbours, moreNeighbours, fewerNeighbours } = text.answers.spread;
	const excess = l.reduce((sum, value, k) => sum + value - r[k], 0);
	const say = !(p <= LEVEL) ? noMoreNeighbours : excess > 0 ? moreNeighbours : fewerNeighbours;
	return say(reachWords(answer), pWords(p));
}

/** What was asked about. */
export function groundWords({ ground, area, outside, inside, ripley, sharing }: SpreadAnswer): string[] {
	const words = text.answers.spread;
	const notes = [words.ground[ground](count(Math.round(area / 1e6)))];
	if (outside) notes.push(words.outside(outside));
	if (ripley.n < inside) notes.push(words.drawn(count(ripley.n)));
	if (sharing > 0.2 * inside) notes.push(words.sharing(percent(sharing / inside, 0)));
	return notes;
}

/** The upper end of what chance gives, named by how many of 100 draws lie within both ends. */
export const upperWords = ({ ripley }: SpreadAnswer) => text.patterns.spread.upper(decimal(100 * (1 - ripley.pointwiseLevel), 0));

import { count, decimal, percent } from '$lib/components/ui/format';
import type { SpreadAnswer } from '$lib/statistics/questions/spread';
import { LEVEL, pWords } from './patterns-words';

/** Metres with as many digits as matter. */
const metres = (value: number) => `${decimal(value, value < 10 ? 1 : 0)} m`;
/** Metres up to which it was asked. */
export const reachWords = ({ ripley }: SpreadAnswer) => `${count(ripley.r[ripley.r.length - 1])} m`;

/** The answer in two sentences, never more than the tests allow. */
export function spreadSentence(answer: SpreadAnswer, what: string): string {
	const { nearest } = answer;
	if (nearest.n < 7) return `There are too few ${what} with a known place to ask.`;
	return `${nearestWords(answer, what)} ${ripleyWords(answer)}`;
}

function nearestWords({ nearest }: SpreadAnswer, what: string): string {
	const { observed, expected, index, p, n } = nearest;
	const figures = `${metres(observed)} on average, ${metres(expected)} if they were strewn evenly by chance (index ${decimal(index)}, ${pWords(p)})`;
	if (!(p <= LEVEL)) return `The nearest other of the ${count(n)} ${what} is about as far away as by chance: ${figures}.`;
	return `The ${count(n)} ${what} ${index < 1 ? 'lie nearer to each other' : 'keep farther from each other'} than by chance: to the nearest other it is ${figures}.`;
}

function ripleyWords(answer: SpreadAnswer): string {
	const { l, r, global } = answer.ripley;
	const { p } = global.dclf;
	const reach = reachWords(answer);
	if (!(p <= LEVEL))
		return `Over all distances up to ${reach} together they have no more neighbours than chance could give (${pWords(p)}).`;
	const excess = l.reduce((sum, value, k) => sum + value - r[k], 0);
	return `Over all distances up to ${reach} together they have ${excess > 0 ? 'more' : 'fewer'} neighbours than by chance (${pWords(p)}).`;
}

/** What was asked about. */
export function groundWords({ ground, area, outside, inside, ripley, sharing }: SpreadAnswer): string[] {
	const size = `${count(Math.round(area / 1e6))} km²`;
	const notes = [
		ground === 'areas' ? `The ground is the outline of all areas, ${size}.` : `The ground is the smallest outline of all places but far-off ones, ${size}: no boundaries are joined that fit together.`
	]; // prettier-ignore
	if (outside) notes.push(`${count(outside)} outside it are left out.`);
	if (ripley.n < inside) notes.push(`Neighbours are counted among ${count(ripley.n)} of them, drawn by chance.`);
	if (sharing > 0.2 * inside)
		notes.push(
			`${percent(sharing / inside, 0)} share their place with another, often because places are rounded: that alone makes them near.`
		);
	return notes;
}

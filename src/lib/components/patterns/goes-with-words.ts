import { count, decimal } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import { FEWEST_ROWS, type Going, type GoesWithAnswer } from '$lib/statistics/questions/goes-with';
import { LEVEL, list, pWords } from './patterns-words';
import type { With } from './questions';

/** −0.52 with a true minus. */
export const signed = (r: number) => (Number.isNaN(r) ? '–' : `${r < 0 ? '−' : ''}${decimal(Math.abs(r))}`);

/** "−0.52 (−0.76 to −0.15)". */
const withInterval = ({ r, low, high }: Pick<Going['pearson'], 'r' | 'low' | 'high'>) =>
	text.answers.goesWith.interval(signed(r), signed(low), signed(high));

/** "r = −0.52 (−0.76 to −0.15)". */
export function correlationWords({ allowing, pearson }: Going): string {
	const own = allowing ?? pearson;
	return `r = ${Number.isNaN(own.low) || Number.isNaN(own.high) ? signed(own.r) : withInterval(own)}`;
}

/** Whether anything may be claimed of a column: its p, adjusted for the number of columns. */
export const goes = ({ q }: Going) => q <= LEVEL;

/** The answer in a sentence: the columns that go with it, the strongest first, never more than the tests allow. */
export function goesWithSentence({ going, inTime }: GoesWithAnswer, what: string): string {
	const rows: With['rows'] = inTime ? 'days' : 'areas';
	const words = text.answers.goesWith;
	const asked = going.filter(({ q }) => !Number.isNaN(q));
	if (!asked.length) return notAsked(going, rows);
	const found = asked.filter(goes).sort((a, b) => Math.abs(strength(b)) - Math.abs(strength(a)));
	const n = count(Math.max(...asked.map((each) => each.n)));
	if (!found.length) return words.none[rows](asked.length, what, n);
	const told = list(
		found.slice(0, 3).map((each) => {
			const say = strength(each) > 0 ? words.more : words.fewer;
			return say(each.name, correlationWords(each), pWords(each.q));
		})
	);
	return words.found[rows](n, found.length > 3 ? words.andFurther(told, found.length - 3) : told);
}

/** Why there is no p of any column. */
function notAsked(going: readonly Going[], rows: With['rows']): string {
	const { tooFew, oneValue, noneIndependent } = text.answers.goesWith;
	const enough = going.filter(({ n }) => n >= FEWEST_ROWS);
	if (!enough.length) return tooFew[rows](FEWEST_ROWS);
	const n = count(Math.max(...enough.map((each) => each.n)));
	return (enough.every(({ pearson }) => Number.isNaN(pearson.r)) ? oneValue : noneIndependent)[rows](n);
}

const strength = ({ allowing, pearson }: Going) => (allowing ?? pearson).r;

/** What likeness of neighbours costs; empty where it is not known. */
export function effectiveWords({ allowing, n }: Going, rows: With['rows']): string {
	if (!allowing || Number.isNaN(allowing.effective)) return '';
	const { full, effective } = text.answers.goesWith;
	if (allowing.effective > 0.95 * n) return full[rows](count(n));
	return effective[rows](count(n), count(Math.round(allowing.effective)));
}

/** The coefficients as they are without allowing for neighbours, with their intervals. */
export function plainWords({ pearson, spearman, distance }: Going): string {
	return text.answers.goesWith.plain(withInterval(pearson), withInterval(spearman), signed(distance.r), pWords(distance.p));
}

/** Of days: whether changes from day to day, weekdays taken out, go together too, which neither a season nor a week can make. */
export function changesWords({ changes, name }: Going): string {
	if (!changes || Number.isNaN(changes.q)) return '';
	const { together, notTogether } = text.answers.goesWith;
	return (changes.q <= LEVEL ? together : notTogether)(name, signed(changes.r), pWords(changes.q));
}

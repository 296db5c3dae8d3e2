import { count, decimal } from '$lib/components/ui/format';
import { FEWEST_ROWS, type Going, type GoesWithAnswer } from '$lib/statistics/questions/goes-with';
import { LEVEL, list, pWords } from './patterns-words';

/** −0.52 with a true minus. */
export const signed = (r: number) => (Number.isNaN(r) ? '–' : `${r < 0 ? '−' : ''}${decimal(Math.abs(r))}`);

/** "r = −0.52 (−0.76 to −0.15)". */
export function correlationWords({ allowing, pearson }: Going): string {
	const { r, low, high } = allowing ?? pearson;
	return `r = ${signed(r)}${Number.isNaN(low) || Number.isNaN(high) ? '' : ` (${signed(low)} to ${signed(high)})`}`;
}

/** Whether anything may be claimed of a column: its p, adjusted for the number of columns. */
export const goes = ({ q }: Going) => q <= LEVEL;

/** The answer in a sentence: the columns that go with it, the strongest first, never more than the tests allow. */
export function goesWithSentence({ going, inTime }: GoesWithAnswer, what: string): string {
	const rows = inTime ? 'days' : 'areas';
	const asked = going.filter(({ q }) => !Number.isNaN(q));
	if (!asked.length) return `There are too few ${rows} with numbers to ask (${FEWEST_ROWS} at least).`;
	const found = asked.filter(goes).sort((a, b) => Math.abs(strength(b)) - Math.abs(strength(a)));
	const n = count(Math.max(...asked.map((each) => each.n)));
	if (!found.length)
		return `None of ${count(asked.length)} columns goes with the number of ${what} by more than chance, over ${n} ${rows}, allowing for ${rows} that resemble their neighbours.`;
	const told = found
		.slice(0, 3)
		.map(
			(each) => `${strength(each) > 0 ? 'more' : 'fewer'} with more ${each.name}: ${correlationWords(each)}, ${pWords(each.q)}`
		);
	const more = found.length > 3 ? `; and ${count(found.length - 3)} further columns` : '';
	return `Over ${n} ${rows} there are ${list(told)}${more}.`;
}

const strength = ({ allowing, pearson }: Going) => (allowing ?? pearson).r;

/** What likeness of neighbours costs; empty where it is not known. */
export function effectiveWords({ allowing, n }: Going, rows: string): string {
	if (!allowing || Number.isNaN(allowing.effective)) return '';
	if (allowing.effective > 0.95 * n)
		return `The ${count(n)} ${rows} do not resemble their neighbours in both: each counts in full.`;
	return `These ${count(n)} ${rows} resemble their neighbours so much that they say no more than about ${count(Math.round(allowing.effective))} independent ones.`;
}

/** The coefficients as they are without allowing for neighbours, with their intervals. */
export function plainWords({ pearson, spearman, distance }: Going): string {
	const interval = ({ r, low, high }: Going['pearson']) => `${signed(r)} (${signed(low)} to ${signed(high)})`;
	return `Without allowing for that: Pearson ${interval(pearson)}, Spearman ${interval(spearman)}, distance correlation ${signed(distance.r)} (${pWords(distance.p)}).`;
}

/** Of days: whether changes from day to day go together too, which no season can make. */
export function changesWords({ changes, name }: Going): string {
	if (!changes || Number.isNaN(changes.p)) return '';
	const figures = `r = ${signed(changes.r)}, ${pWords(changes.p)}`;
	return changes.p <= LEVEL
		? `From one day to the next they change together with ${name} too (${figures}): that is not the season alone.`
		: `From one day to the next they do not change together with ${name} by more than chance (${figures}): it may be the season alone.`;
}

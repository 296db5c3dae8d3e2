import { count, decimal } from '$lib/components/ui/format';
import type { ConcentrationAnswer } from '$lib/statistics/questions/concentration';
import { between, LEVEL, pWords, share } from './patterns-words';
import type { Places } from './questions';

/** The answer in two sentences, never more than the draws allow. */
export function concentrationSentence(answer: ConcentrationAnswer, by: Places, what: string): string {
	const { events, places, holding, chance, gini } = answer;
	if (!(events > 0)) return `There are no ${what} to ask about.`;
	const half = holding.find((held) => held.share === 0.5) ?? holding[0];
	const first = `Half of the ${count(events)} ${what} lie in ${share(half.places)} of the ${count(places)} ${by} (${between(half.low, half.high)}, at 95 % confidence); thrown by chance they would need ${share(half.byChance)}.`;
	const p = pWords(chance.p);
	const second =
		chance.p <= LEVEL
			? `They are more concentrated than by chance (Gini ${decimal(gini)}, by chance ${decimal(chance.mean)}; ${p}).`
			: `That is no more concentrated than so many thrown by chance (Gini ${decimal(gini)}, by chance ${decimal(chance.mean)}; ${p}).`;
	return `${first} ${second}`;
}

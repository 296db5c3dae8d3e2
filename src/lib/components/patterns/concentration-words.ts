import { count, decimal } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import type { ConcentrationAnswer } from '$lib/statistics/questions/concentration';
import { between, LEVEL, pWords, share } from './patterns-words';
import type { Places } from './questions';

/** The answer in two sentences, never more than the draws allow. */
export function concentrationSentence(answer: ConcentrationAnswer, by: Places, what: string): string {
	const { events, places, holding, chance, gini } = answer;
	const words = text.answers.concentration;
	if (!(events > 0)) return words.nothing(what);
	const half = holding.find((held) => held.share === 0.5) ?? holding[0];
	const interval = between(half.low, half.high);
	const first = words.half[by](count(events), what, share(half.places), count(places), interval, share(half.byChance));
	const say = chance.p <= LEVEL ? words.more : words.notMore;
	return `${first} ${say(decimal(gini), decimal(chance.mean), pWords(chance.p))}`;
}

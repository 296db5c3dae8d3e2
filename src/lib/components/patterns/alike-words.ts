import { count, dateRange, decimal } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import type { AlikeAnswer } from '$lib/statistics/questions/alike';
import type { Stretch } from '$lib/statistics/questions/period-pairs';
import { DAY_MS, monthStart } from '$lib/temporal/civil';
import { pWords, share } from './patterns-words';
import type { Places } from './questions';

/** "Jan – Dec 2025", and by days where it is no whole months. */
export function stretchWords([from, to]: Stretch): string {
	const months = monthStart(from) === from && monthStart(to + 1) === to + 1;
	return dateRange([from * DAY_MS, to * DAY_MS], months ? 'month' : undefined);
}

/** How many more there are of the second, never more than the interval allows. */
export function countSentence(
	{ claim, before, after, weeks, counts }: AlikeAnswer,
	[first, second]: [before: string, after: string]
): string {
	const words = text.answers.alike;
	const figures = words.figures(second, count(after), first, count(before));
	const p = pWords(weeks ? weeks.p : counts.p);
	switch (claim.kind) {
		case 'rose': {
			const low = written(claim.low);
			if (claim.change === null) return words.more.least(second, first, decimal(claim.low, 0), figures, p);
			if (claim.high === null) return words.more.open(second, first, written(claim.change), low, figures, p);
			return words.more.known(second, first, written(claim.change), low, count(claim.high), figures, p);
		}
		case 'fell':
			return words.fewer(second, first, written(-claim.change!), written(-claim.high!), written(-claim.low), figures, p);
		case 'same':
			return words.same(second, first, written(-claim.low), written(claim.high), figures);
		case 'unclear':
			return words.unclear(second, first, written(-claim.low), written(claim.high), figures);
		case 'too-few':
			return words.tooFew(figures);
	}
}

/** Whole percent, and tenths below one. */
const written = (percent: number) => decimal(percent, Math.abs(percent) < 1 && percent !== 0 ? 1 : 0);

/** Whether the two maps are alike; null where there are none. */
export function mapSentence({ maps }: AlikeAnswer, places: Places): string | null {
	if (!maps || !(maps.differences.tested > 0) || Number.isNaN(maps.similarity.s)) return null;
	const { tested } = maps.differences;
	const differing = maps.differences.local.reduce((sum, each) => sum + Number(each !== 0), 0);
	const { notShown, notAlike } = text.answers.alike;
	return differing ? notAlike[places](count(differing), count(tested)) : notShown[places](count(tested));
}

/** Andresen's index, with the custom it is read by. */
export function similarityWords({ maps }: AlikeAnswer): string {
	if (!maps || Number.isNaN(maps.similarity.sOfUsed)) return '';
	return text.answers.alike.similarity(share(maps.similarity.sOfUsed));
}

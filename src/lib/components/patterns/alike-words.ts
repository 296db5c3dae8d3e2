import { count, dateRange, decimal } from '$lib/components/ui/format';
import type { AlikeAnswer } from '$lib/statistics/questions/alike';
import type { PeriodPair, Stretch } from '$lib/statistics/questions/period-pairs';
import { monthStart } from '$lib/temporal/civil';
import { pWords, share } from './patterns-words';

const DAY_MS = 86_400_000;
/** "Jan – Dec 2025", and by days where it is no whole months. */
export function stretchWords([from, to]: Stretch): string {
	const months = monthStart(from) === from && monthStart(to + 1) === to + 1;
	return dateRange([from * DAY_MS, to * DAY_MS], months ? 'month' : undefined);
}

export const PAIR_LABELS: Record<PeriodPair['key'], string> = {
	year: 'the last 12 months with the 12 before',
	quarter: 'the last 3 months with the same a year before',
	weeks: 'the last 4 weeks with the 4 before',
	halves: 'the later half with the earlier half'
};

/** How many more there are of the second, never more than the interval allows. */
export function countSentence(
	{ claim, before, after, weeks, counts }: AlikeAnswer,
	names: [before: string, after: string]
): string {
	const [first, second] = names;
	const figures = `${count(after)} for ${second}, ${count(before)} for ${first}`;
	const p = pWords(weeks ? weeks.p : counts.p);
	switch (claim.kind) {
		case 'rose': {
			const to = claim.high === null ? 'or more' : `to ${count(claim.high)} %`;
			const by =
				claim.change === null
					? `at least ${decimal(claim.low, 0)} %`
					: `${written(claim.change)} % (${written(claim.low)} ${to})`;
			return `More for ${second}: ${by} above ${first} (${figures}; ${p}).`;
		}
		case 'fell':
			return `Fewer for ${second}: ${written(-claim.change!)} % (${written(-claim.high!)} to ${written(-claim.low)} %) below ${first} (${figures}; ${p}).`;
		case 'same':
			return `About the same: ${second} lies between ${written(-claim.low)} % below and ${written(claim.high)} % above ${first} (${figures}).`;
		case 'unclear':
			return `It cannot be told: ${second} may lie ${written(-claim.low)} % below ${first} or ${written(claim.high)} % above (${figures}).`;
		case 'too-few':
			return `There are too few to say (${figures}).`;
	}
}

/** Whole percent, and tenths below one. */
const written = (percent: number) => decimal(percent, Math.abs(percent) < 1 && percent !== 0 ? 1 : 0);

/** Whether the two maps are alike; null where there are none. */
export function mapSentence({ maps }: AlikeAnswer, places: string): string | null {
	if (!maps || !(maps.differences.tested > 0) || Number.isNaN(maps.similarity.s)) return null;
	const { tested } = maps.differences;
	const differing = maps.differences.local.reduce((sum, each) => sum + Number(each !== 0), 0);
	if (!differing)
		return `Where they lie is not shown to differ: in none of ${count(tested)} ${places} is the share of the two further apart than by chance.`;
	return `They do not lie alike: in ${count(differing)} of ${count(tested)} ${places} the share of the two differs by more than chance.`;
}

/** Andresen's index, with the custom it is read by. */
export function similarityWords({ maps }: AlikeAnswer): string {
	if (!maps || Number.isNaN(maps.similarity.sOfUsed)) return '';
	return `Andresen’s S: ${share(maps.similarity.sOfUsed)} of the places with any are alike (80 % or more is called alike by custom; it falls as counts grow).`;
}

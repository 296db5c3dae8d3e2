import { count, dateRange, decimal } from '$lib/components/ui/format';
import { isManifold, manifold, ratioOf, timesOf } from '$lib/components/ui/times';
import { text } from '$lib/messages/text';
import type { AlikeAnswer } from '$lib/statistics/questions/alike';
import type { Stretch } from '$lib/statistics/questions/period-pairs';
import { DAY_MS, monthStart } from '$lib/temporal/civil';
import { pWords, share } from './patterns-words';
import type { Places, Two } from './questions';

/** "Jan – Dec 2025", and by days where it is no whole months. */
export function stretchWords([from, to]: Stretch): string {
	const months = monthStart(from) === from && monthStart(to + 1) === to + 1;
	return dateRange([from * DAY_MS, to * DAY_MS], months ? 'month' : undefined);
}

/** How many more there are of the second, never more than the interval allows. */
export function countSentence(
	{ claim, before, after, told }: AlikeAnswer,
	[first, second]: [before: string, after: string]
): string {
	const words = text.answers.alike;
	const figures = words.figures(second, count(after), first, count(before));
	const p = pWords(told.p);
	switch (claim.kind) {
		case 'rose': {
			const low = written(claim.low);
			const least = timesOf(ratioOf(claim.low), 'down');
			if (claim.change === null)
				return isManifold(claim.low)
					? words.manifold.least(second, first, least, figures, p)
					: words.more.least(second, first, decimal(claim.low, 0), figures, p);
			if (isManifold(claim.change))
				return claim.high === null
					? words.manifold.open(second, first, timesOf(ratioOf(claim.change)), least, figures, p)
					: words.manifold.known(second, first, ...manifold(claim.change, claim.low, claim.high), figures, p);
			if (claim.high === null) return words.more.open(second, first, written(claim.change), low, figures, p);
			return words.more.known(second, first, written(claim.change), low, count(claim.high), figures, p);
		}
		case 'fell':
			return words.fewer(second, first, written(-claim.change!), written(-claim.high!), written(-claim.low), figures, p);
		case 'same':
			return words.same(second, first, written(-claim.low), written(claim.high), figures);
		case 'unclear':
			if (isManifold(claim.high))
				return words.unclearManifold(second, first, written(-claim.low), timesOf(ratioOf(claim.high), 'up'), figures);
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

/** How many the comparison by weeks leaves out; null where none. */
export function undatedWords({ undated }: AlikeAnswer): string | null {
	return undated > 0 ? text.answers.alike.undated(undated) : null;
}

/** The places that differ, unless the hexagons of the map have another width by now: they are numbered anew. */
export function placesListed({ maps, two, width }: AlikeAnswer & { two: Two; width: number }, shown: number) {
	return maps && (two.by === 'areas' || width === shown) ? maps.places : [];
}

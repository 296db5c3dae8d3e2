import type { Dataset } from '$lib/domain/dataset';
import { list } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import { count } from '$lib/components/ui/format';
import { hoursWords, leadingWords, monthWords, weekdayWords } from '$lib/components/patterns/cluster-words';
import type { ClusterSummary } from '$lib/statistics/cluster-summary';
import type { ClusterHulls } from '$lib/statistics/clusters';
import { categoryLabel, counted } from './words';

/** What lies in a cluster and when, a line each: "More than elsewhere: Burglary: 40 %, elsewhere 12 %", "Most on Fridays (20 %), 19:00–23:00 (37 %)". */
export function clusterLines(summary: ClusterSummary, { categories }: Pick<Dataset, 'categories'>): string[] {
	const words = text.exploring.clusters;
	const what = leadingWords(summary, (code) => categoryLabel(categories[code] ?? ''));
	const when = [weekdayWords(summary), hoursWords(summary), monthWords(summary)].filter((each) => each !== undefined);
	return [...(what ? [words.what(what)] : []), ...(when.length ? [words.when(list(when))] : [])];
}

/** What the card of the cluster pointed at says. @param at  position in `hulls`; -1 for none */
export function clusterCard({ hulls, sampled }: ClusterHulls, at: number, dataset: Pick<Dataset, 'categories' | 'grain'>) {
	const hull = hulls[at];
	if (!hull?.summary) return undefined;
	const { here, holds } = text.exploring.clusters;
	return {
		title: here(count(at + 1), count(hulls.length)),
		lines: [holds(counted(dataset, hull.weight), sampled), ...clusterLines(hull.summary, dataset)]
	};
}

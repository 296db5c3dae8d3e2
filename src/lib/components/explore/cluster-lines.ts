import type { Dataset } from '$lib/domain/dataset';
import { list } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import { hoursWords, leadingWords, monthWords, weekdayWords } from '$lib/components/patterns/cluster-words';
import type { ClusterSummary } from '$lib/statistics/cluster-summary';
import { categoryLabel } from './words';

/** What lies in a cluster and when, a line each: "More than elsewhere: Burglary: 40 %, elsewhere 12 %", "Most on Fridays (20 %), 19:00–23:00 (37 %)". */
export function clusterLines(summary: ClusterSummary, { categories }: Pick<Dataset, 'categories'>): string[] {
	const words = text.exploring.clusters;
	const what = leadingWords(summary, (code) => categoryLabel(categories[code] ?? ''));
	const when = [weekdayWords(summary), hoursWords(summary), monthWords(summary)].filter((each) => each !== undefined);
	return [...(what ? [words.what(what)] : []), ...(when.length ? [words.when(list(when))] : [])];
}

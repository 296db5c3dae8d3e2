import { count } from '$lib/components/ui/format';
import { hourLabel } from '$lib/components/explore/words';
import { inLanguage, text } from '$lib/messages/text';
import { HOURS, type ClusterSummary } from '$lib/statistics/cluster-summary';
import type { ClustersAnswer } from '$lib/statistics/questions/clusters';
import { share } from './patterns-words';

const weekdayName = inLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
const monthName = inLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }));

/** What was found, as a description: clusters are no test. */
export function clustersSentence({ clusters, asked, inside }: ClustersAnswer, what: string, places: readonly string[]): string {
	const { none, found, foundLargest } = text.answers.clusters;
	if (!clusters.length) return none(count(asked), what);
	const [n, held] = [clusters.length, share(inside / asked)];
	return places[0]
		? foundLargest(n, held, count(asked), what, places[0], count(clusters[0].n))
		: found(n, held, count(asked), what);
}

/** "19:00–23:00 (37 %)". */
export function hoursWords({ hours }: ClusterSummary): string | undefined {
	return hours ? `${hourLabel(hours.from)}–${hourLabel((hours.from + HOURS) % 24)} (${share(hours.share)})` : undefined;
}
/** "Friday (20 %)"; the fifth of January 1970 was a Monday. */
export const weekdayWords = ({ weekday }: ClusterSummary) =>
	weekday ? `${weekdayName().format(Date.UTC(1970, 0, 5 + weekday.day))} (${share(weekday.share)})` : undefined;
export const monthWords = ({ month }: ClusterSummary) =>
	month ? `${monthName().format(Date.UTC(1970, month.month, 1))} (${share(month.share)})` : undefined;
/** "Burglary: 40 %, elsewhere 12 %". */
export function leadingWords({ leading }: ClusterSummary, name: (category: number) => string): string | undefined {
	return leading
		? text.answers.clusters.leading(name(leading.category), share(leading.here), share(leading.elsewhere))
		: undefined;
}

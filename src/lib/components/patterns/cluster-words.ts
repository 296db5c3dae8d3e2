import { count, plural } from '$lib/components/ui/format';
import { hourLabel, weekdays } from '$lib/components/explore/words';
import { HOURS, type Cluster, type ClustersAnswer } from '$lib/statistics/questions/clusters';
import { share } from './patterns-words';

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

/** What was found, as a description: clusters are no test. */
export function clustersSentence({ clusters, asked, inside }: ClustersAnswer, what: string, places: readonly string[]): string {
	if (!clusters.length)
		return `No clusters of this size were found among ${count(asked)} ${what}: they are spread, or one round heap.`;
	const largest = places[0] ? `; the largest about ${places[0]}, with ${count(clusters[0].n)}` : '';
	return `${plural(clusters.length, 'cluster')} with ${share(inside / asked)} of the ${count(asked)} ${what} asked about${largest}.`;
}

/** "19:00 to 23:00 (37 %)". */
export function hoursWords({ hours }: Cluster): string | undefined {
	return hours ? `${hourLabel(hours.from)}–${hourLabel((hours.from + HOURS) % 24)} (${share(hours.share)})` : undefined;
}
export const weekdayWords = ({ weekday }: Cluster) =>
	weekday ? `${weekdays()[weekday.day]} (${share(weekday.share)})` : undefined;
export const monthWords = ({ month }: Cluster) => (month ? `${MONTHS[month.month]} (${share(month.share)})` : undefined);
/** "Burglary: 40 %, elsewhere 12 %". */
export function leadingWords({ leading }: Cluster, name: (category: number) => string): string | undefined {
	return leading ? `${name(leading.category)}: ${share(leading.here)}, elsewhere ${share(leading.elsewhere)}` : undefined;
}

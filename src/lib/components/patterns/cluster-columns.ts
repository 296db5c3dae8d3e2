import { categoryLabel } from '$lib/components/explore/words';
import type { Column } from '$lib/components/ui/data-table';
import { decimal } from '$lib/components/ui/format';
import type { Dataset } from '$lib/domain/dataset';
import { text } from '$lib/messages/text';
import type { ClusterSummary } from '$lib/statistics/cluster-summary';
import { hoursWords, leadingWords, monthWords, weekdayWords } from './cluster-words';

export interface ClusterRow extends ClusterSummary {
	/** 1 is the largest. */
	rank: number;
	place: string;
	/** Incidents in it. */
	n: number;
	/** Square metres of its outline. */
	area: number;
}

/** What is told of each cluster, on screen and in files. */
export function clusterColumns({ categories }: Dataset): Column<ClusterRow>[] {
	const words = text.patterns.clusters;
	return [
		{ key: 'rank', label: words.cluster, value: (row) => row.rank, numeric: true },
		{ key: 'place', label: words.middle, value: (row) => row.place, heads: true },
		{ key: 'n', label: words.incidents, value: (row) => row.n, numeric: true },
		{ key: 'area', label: words.outline, unit: 'km²', value: (row) => row.area / 1e6, format: decimal, numeric: true },
		{ key: 'what', label: words.leading, value: (row) => leadingWords(row, (code) => categoryLabel(categories[code] ?? '')) },
		{ key: 'hours', label: words.hours, value: hoursWords },
		{ key: 'weekday', label: words.day, value: weekdayWords },
		{ key: 'month', label: words.month, value: monthWords }
	];
}

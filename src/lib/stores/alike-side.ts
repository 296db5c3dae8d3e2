import type { Aggregates, Overview } from '$lib/domain/exploration';
import { unitOf } from '$lib/saying/periods';
import type { Side } from '$lib/statistics/questions/alike';
import { weeksOf } from '$lib/statistics/questions/period-pairs';

/**
 * One of two that are compared, as it was counted: by weeks only where most of it is known by day.
 *
 * @param dates   first and last day of its filter, both included; null: all
 * @param period  it is a time, and counted over its days
 */
export function sideOf(
	aggregates: Pick<Aggregates, 'days' | 'total'>,
	{ firstDay, days }: Pick<Overview, 'firstDay' | 'days'>,
	dates: readonly [from: number, to: number] | null,
	period: boolean,
	places: Side['places']
): Side {
	const lastDay = firstDay + days - 1;
	const [from, to] = dates ?? [firstDay, lastDay];
	const first = Math.max(from, firstDay);
	const dated = aggregates.days.slice(first - firstDay, Math.max(first, Math.min(to, lastDay) + 1) - firstDay);
	const total = Math.max(0, aggregates.total);
	const undated = Math.max(0, total - dated.reduce((sum, count) => sum + count, 0));
	return {
		total,
		exposure: period ? to - from + 1 : 1,
		weeks: unitOf({ days: dated, months: [undated] }) === 'week' ? weeksOf(dated, first, first, first + dated.length - 1) : new Float64Array(), // prettier-ignore
		undated,
		places
	};
}

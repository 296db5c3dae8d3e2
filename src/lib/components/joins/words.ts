import { civilDay, count, dateRange } from '$lib/components/ui/format';
import type { Joins } from '$lib/domain/joins';
import { text } from '$lib/messages/text';
import { DAY_MS } from '$lib/temporal/civil';

/** One thing that was joined, as the list tells it. */
export interface JoinRow {
	id: string;
	name: string;
	what: string;
	/** What became of it, in sentences without a stop. */
	says: string[];
	/** What found no partner: a summary and the first few names. */
	missed: { words: string; names: string[] }[];
}

const used = (features: readonly string[]) => (features.length ? text.joins.mayUse(features.join(', ')) : text.joins.noneUsed);
const since = (knownFrom: number | null) => (knownFrom === null ? [] : [text.joins.knownSinceDay(civilDay(knownFrom * DAY_MS))]);
const missing = (words: string, names: string[], n: number) =>
	n ? [{ words, names: n > names.length ? [...names, text.joins.more(count(n - names.length))] : names }] : [];

/** Everything joined to a dataset, in the order in which tables hang on areas. */
export function joinRows({ boundaries, tables, calendars, places }: Joins): JoinRow[] {
	return [
		...boundaries.map(({ id, name, geojson, joined }): JoinRow => {
			const { by, inside, outside, unknown, empty, missed, missedCount } = joined!;
			const place = by.kind === 'place';
			return {
				id,
				name,
				what: text.some.areas(geojson.features.length),
				says: [
					text.joins.inAreas(text.some.rows(inside), count(outside), by.kind === 'place' ? null : by.column, count(unknown)),
					...(place ? [] : [text.joins.foundBy(by.column, by.property)]),
					...(empty ? [text.joins.areasWithout(text.some.areas(empty))] : [])
				],
				missed: missing(text.joins.noArea(text.some.values(missedCount)), missed, missedCount)
			};
		}),
		...tables.map(({ id, name, column, features, knownFrom, report }): JoinRow => ({
			id,
			name,
			what: text.joins.tableBy(column),
			says: [text.joins.haveRow(count(report.matched), text.some.areas(report.areas)), used(features), ...since(knownFrom)],
			missed: [
				...missing(
					text.joins.areasWithout(text.some.areas(report.areasWithoutCount)),
					report.areasWithout,
					report.areasWithoutCount
				),
				...missing(text.joins.rowsWithout(text.some.rows(report.keysWithoutCount)), report.keysWithout, report.keysWithoutCount),
				...missing(text.joins.fuzzyMatched(text.some.names(report.fuzzy.length)), report.fuzzy.map((pair) => pair.join(' → ')), report.fuzzy.length) // prettier-ignore
			]
		})),
		...calendars.map(({ id, name, day, joined }): JoinRow => ({
			id,
			name,
			what: text.joins.byDay,
			says: [`${text.some.days(day.length)}, ${dateRange([day[0], day[day.length - 1]])}`, used(joined?.features ?? [])],
			missed: []
		})),
		...places.map(({ id, name, lon, knownFrom }): JoinRow => ({
			id,
			name,
			what: text.some.places(lon.length),
			says: [text.joins.distance, ...since(knownFrom)],
			missed: []
		}))
	];
}

import { civilDay, count, dateRange, plural } from '$lib/components/ui/format';
import type { Joins } from '$lib/domain/joins';

const DAY_MS = 86_400_000;

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

const used = (features: readonly string[]) =>
	features.length ? `Models may use ${features.join(', ')}` : 'No column is used by models';
const since = (knownFrom: number | null) => (knownFrom === null ? [] : [`Counts as known since ${civilDay(knownFrom * DAY_MS)}`]);
const missing = (words: string, names: string[], n: number) =>
	n ? [{ words, names: n > names.length ? [...names, `and ${count(n - names.length)} more`] : names }] : [];

/** Everything joined to a dataset, in the order in which tables hang on areas. */
export function joinRows({ boundaries, tables, calendars, places }: Joins): JoinRow[] {
	return [
		...boundaries.map(({ id, name, geojson, joined }): JoinRow => {
			const { by, inside, outside, unknown, empty, missed, missedCount } = joined!;
			const place = by.kind === 'place';
			return {
				id,
				name,
				what: plural(geojson.features.length, 'area'),
				says: [
					`${plural(inside, 'row')} in an area, ${count(outside)} ${place ? 'outside all of them' : `with another “${by.column}”`}, ${count(unknown)} without a ${place ? 'place' : 'value'}`,
					...(place ? [] : [`Found by “${by.column}”, which equals “${by.property}” of the areas`]),
					...(empty ? [`${plural(empty, 'area')} without a row`] : [])
				],
				missed: missing(`${plural(missedCount, 'value')} that no area has`, missed, missedCount)
			};
		}),
		...tables.map(({ id, name, column, features, knownFrom, report }): JoinRow => ({
			id,
			name,
			what: `table by ${column}`,
			says: [`${count(report.matched)} of ${plural(report.areas, 'area')} have a row`, used(features), ...since(knownFrom)],
			missed: [
				...missing(`${plural(report.areasWithoutCount, 'area')} without a row`, report.areasWithout, report.areasWithoutCount),
				...missing(`${plural(report.keysWithoutCount, 'row')} without an area`, report.keysWithout, report.keysWithoutCount),
				...missing(`${plural(report.fuzzy.length, 'name')} matched though written differently`, report.fuzzy.map((pair) => pair.join(' → ')), report.fuzzy.length) // prettier-ignore
			]
		})),
		...calendars.map(({ id, name, day, joined }): JoinRow => ({
			id,
			name,
			what: 'series by day',
			says: [`${plural(day.length, 'day')}, ${dateRange([day[0], day[day.length - 1]])}`, used(joined?.features ?? [])],
			missed: []
		})),
		...places.map(({ id, name, lon, knownFrom }): JoinRow => ({
			id,
			name,
			what: plural(lon.length, 'place'),
			says: ['Models may use the distance to the nearest, and how many lie within 500 m', ...since(knownFrom)],
			missed: []
		}))
	];
}

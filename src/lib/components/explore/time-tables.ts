import type { Column } from '$lib/components/ui/data-table';
import { decimal } from '$lib/components/ui/format';
import type { Series, SeriesPoint } from '$lib/components/charts/series';
import { changeDates, changeWords, hourName } from '$lib/components/charts/time-words';
import { dateRange } from '$lib/components/ui/format';
import { shortWeekdays } from '$lib/messages/dates';
import { inLanguage, text } from '$lib/messages/text';
import type { TakenApart } from '$lib/statistics/taken-apart';
import { DAY_MS, weekdayOf } from '$lib/temporal/civil';

/** What the charts of time say, as rows and columns. */

const month = inLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
const span = (from: number, to: number) => dateRange([from * DAY_MS, to * DAY_MS]);

/** "May 2017", "1 – 7 May 2017", "3 May 2017". */
export const periodName = (unit: Series['unit'], from: number, to: number): string =>
	unit === 'month' ? month().format(from * DAY_MS) : span(from, to);

export function seriesColumns(unit: Series['unit'], who: string): Column<SeriesPoint>[] {
	return [
		{
			key: 'from',
			label: text.time.units[unit],
			heads: true,
			sortable: false,
			value: ({ from, to, partial }) => periodName(unit, from, to) + (partial ? ` (${text.time.partial[unit]})` : '')
		},
		{ key: 'value', label: who, numeric: true, value: ({ value }) => value }
	];
}

export interface ApartRow {
	at: number;
	name: string;
	value: number;
	parts: number[];
}

export function apartTable(apart: TakenApart): { columns: Column<ApartRow>[]; rows: ApartRow[] } {
	const { starts, values, trend, seasons, rest, unit } = apart;
	const { parts: called, aDay: perDay, from, recorded } = text.time;
	const names = [called.trend, ...seasons.map(({ name }) => called[name]), called.rest];
	const parts = [trend, ...seasons.map((season) => season.values), rest];
	const format = (value: number) => decimal(value, 1);
	return {
		columns: [
			{ key: 'at', label: from, heads: true, sortable: false, value: ({ name }) => name },
			{ key: 'value', label: recorded, unit: perDay, numeric: true, value: ({ value }) => value, format },
			...names.map((label, k) => ({
				key: label,
				label,
				unit: perDay,
				numeric: true,
				value: (row: ApartRow) => row.parts[k],
				format
			}))
		],
		rows: Array.from(values, (value, i) => ({
			at: starts[i],
			name: periodName(unit, starts[i], starts[i + 1] - 1),
			value,
			parts: parts.map((part) => part[i])
		}))
	};
}

export interface ChangeRow {
	words: string;
	dates: string;
	before: number;
	after: number;
}

export const changeRows = ({ changes, starts }: TakenApart): ChangeRow[] =>
	(changes ?? []).map((change) => ({
		words: changeWords(change, starts[0]),
		dates: changeDates(change, starts[0]),
		before: change.before,
		after: change.after
	}));

export function changeColumns(): Column<ChangeRow>[] {
	const { change, aDay: unit } = text.time;
	const format = (value: number) => decimal(value, 1);
	return [
		{ key: 'words', label: change.one, heads: true, sortable: false, value: ({ words }) => words },
		{ key: 'dates', label: change.between, unit: '95 %', sortable: false, value: ({ dates }) => dates },
		{ key: 'before', label: change.before, unit, numeric: true, value: ({ before }) => before, format },
		{ key: 'after', label: change.after, unit, numeric: true, value: ({ after }) => after, format }
	];
}

export interface DayRow {
	day: number;
	value: number;
	missing: boolean;
}

export function dayColumns(who: string): Column<DayRow>[] {
	return [
		{
			key: 'day',
			label: text.time.units.day,
			heads: true,
			value: ({ day }) => day,
			format: (day) => `${shortWeekdays()[weekdayOf(day)]} ${span(day, day)}`
		},
		{ key: 'value', label: who, numeric: true, value: ({ value, missing }) => (missing ? text.time.calendar.nothing : value) }
	];
}

export interface HourRow {
	hour: number;
	counts: number[];
}

export const hourRows = (week: Float64Array): HourRow[] =>
	Array.from({ length: 24 }, (_, hour) => ({ hour, counts: Array.from({ length: 7 }, (_, day) => week[day * 24 + hour]) }));

export const hourColumns = (): Column<HourRow>[] => [
	{ key: 'hour', label: text.charts.week.hour, heads: true, value: ({ hour }) => hour, format: hourName },
	...shortWeekdays().map((label, day) => ({
		key: label,
		label,
		numeric: true,
		value: ({ counts }: HourRow) => counts[day]
	})),
	{ key: 'all', label: text.charts.week.all, numeric: true, value: ({ counts }) => counts.reduce((sum, n) => sum + n, 0) }
];

import type { Column } from '$lib/components/ui/data-table';
import { decimal } from '$lib/components/ui/format';
import type { Series, SeriesPoint } from '$lib/components/charts/series';
import { changeDates, changeWords } from '$lib/components/charts/time-words';
import { dateRange } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import type { TakenApart } from '$lib/statistics/taken-apart';
import { DAY_MS } from '$lib/temporal/civil';

/** What the charts of time say, as rows and columns. */

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const span = (from: number, to: number) => dateRange([from * DAY_MS, to * DAY_MS]);

/** "May 2017", "1 – 7 May 2017", "3 May 2017". */
export const periodName = (unit: Series['unit'], from: number, to: number): string =>
	unit === 'month' ? month.format(from * DAY_MS) : span(from, to);

export function seriesColumns(unit: Series['unit'], who: string): Column<SeriesPoint>[] {
	return [
		{
			key: 'from',
			label: unit[0].toUpperCase() + unit.slice(1),
			heads: true,
			sortable: false,
			value: ({ from, to, partial }) => periodName(unit, from, to) + (partial ? ` (not a whole ${unit})` : '')
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
	const said = text.charting.parts.names;
	const names = [said.trend, ...seasons.map(({ name }) => said[name]), said.rest];
	const parts = [trend, ...seasons.map((season) => season.values), rest];
	const format = (value: number) => decimal(value, 1);
	return {
		columns: [
			{ key: 'at', label: 'From', heads: true, sortable: false, value: ({ name }) => name },
			{ key: 'value', label: 'Recorded', unit: 'a day', numeric: true, value: ({ value }) => value, format },
			...names.map((label, k) => ({
				key: label,
				label,
				unit: 'a day',
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

export const changeColumns: Column<ChangeRow>[] = [
	{ key: 'words', label: 'Change of level', heads: true, sortable: false, value: ({ words }) => words },
	{ key: 'dates', label: 'Between', unit: '95 %', sortable: false, value: ({ dates }) => dates },
	{ key: 'before', label: 'Before', unit: 'a day', numeric: true, value: ({ before }) => before, format: (v) => decimal(v, 1) },
	{ key: 'after', label: 'After', unit: 'a day', numeric: true, value: ({ after }) => after, format: (v) => decimal(v, 1) }
];

export interface DayRow {
	day: number;
	value: number;
	missing: boolean;
}
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });

export function dayColumns(who: string): Column<DayRow>[] {
	return [
		{
			key: 'day',
			label: 'Day',
			heads: true,
			value: ({ day }) => day,
			format: (day) => `${weekday.format(day * DAY_MS)} ${span(day, day)}`
		},
		{ key: 'value', label: who, numeric: true, value: ({ value, missing }) => (missing ? 'nothing in the file' : value) }
	];
}

export interface HourRow {
	hour: number;
	counts: number[];
}

export const hourRows = (week: Float64Array): HourRow[] =>
	Array.from({ length: 24 }, (_, hour) => ({ hour, counts: Array.from({ length: 7 }, (_, day) => week[day * 24 + hour]) }));

export const hourColumns = (): Column<HourRow>[] => [
	{ key: 'hour', label: 'Hour', heads: true, value: ({ hour }) => hour, format: (hour) => `${String(hour).padStart(2, '0')}:00` },
	...text.charting.weekdays.map((name, day) => ({
		key: name,
		label: name,
		numeric: true,
		value: ({ counts }: HourRow) => counts[day]
	})),
	{ key: 'all', label: 'All', numeric: true, value: ({ counts }) => counts.reduce((sum, n) => sum + n, 0) }
];

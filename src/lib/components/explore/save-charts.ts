import type { Aggregates, Overview } from '$lib/domain/exploration';
import { HOUR_UNKNOWN } from '$lib/domain/exploration';
import { barsSvg, seriesSvg, weekSvg } from '$lib/sharing/chart-svg';
import { hex, type Paper } from '$lib/sharing/svg';
import { seriesOf } from '$lib/components/charts/series';
import { MAP_COLOURS } from '$lib/components/map/theme-colours';
import { dateRange } from '$lib/components/ui/format';
import { CATEGORICAL_HEX, rampColour, SEQUENTIAL, type ThemeName } from '$lib/components/ui/ramps';
import { weekdayNames } from '$lib/messages/dates';
import { text } from '$lib/messages/text';
import { DAY_MS, isoDay } from '$lib/temporal/civil';
import type { SavedChart } from './saved-chart';
import { hourLabel } from './words';

/** The colours of a drawing of a chart. */
export function paperOf(theme: ThemeName): Paper {
	const { sheet, ink, soft, grid } = MAP_COLOURS[theme];
	const bar = rampColour(SEQUENTIAL[theme], theme === 'light' ? 0.65 : 0.5);
	return {
		sheet,
		ink,
		soft,
		rule: hex(grid.slice(0, 3)),
		bar: hex(bar),
		line: CATEGORICAL_HEX[theme === 'light' ? 0 : 5],
		mark: CATEGORICAL_HEX[theme === 'light' ? 1 : 4]
	};
}

export function savedSeries(overview: Overview, aggregates: Aggregates, range: readonly [number, number] | null): SavedChart {
	const { unit, points } = seriesOf(overview, aggregates);
	const { by, columns, yes, no } = text.files;
	const inside = ({ from, to }: { from: number; to: number }) => range === null || (to >= range[0] && from <= range[1]);
	return {
		name: by[unit],
		without: ['days'],
		needs: 'date',
		rows: points.length,
		columns: [
			{ name: columns.from, values: points.map(({ from }) => isoDay(from)) },
			{ name: columns.to, values: points.map(({ to }) => isoDay(to)) },
			{ name: columns.count, values: points.map(({ value }) => value) },
			{ name: columns.whole[unit], values: points.map(({ partial }) => (partial ? no : yes)) },
			{ name: columns.chosen, values: points.map((point) => (inside(point) ? yes : no)) }
		],
		draw: (frame) =>
			seriesSvg(
				frame,
				points.map((point) => ({
					value: point.value,
					name: dateRange([point.from * DAY_MS, point.from * DAY_MS], unit === 'month' ? 'month' : undefined),
					length: point.to - point.from + 1,
					pale: point.partial || !inside(point)
				}))
			)
	};
}

export function savedWeek({ week }: Aggregates, theme: ThemeName): SavedChart {
	const codes = Array.from({ length: HOUR_UNKNOWN }, (_, code) => code);
	const largest = codes.reduce((most, code) => Math.max(most, week[code]), 1);
	const colour = (value: number) => hex(rampColour(SEQUENTIAL[theme], value <= 0 ? 0 : 0.08 + 0.92 * (value / largest)));
	const { by, columns, notKnown } = text.files;
	const names = weekdayNames();
	return {
		name: by.hours,
		without: ['hours', 'weekdays'],
		rows: HOUR_UNKNOWN + 7,
		columns: [
			{ name: columns.weekday, values: [...codes.map((code) => names[Math.floor(code / 24)]), ...names] },
			{ name: columns.hour, values: [...codes.map((code) => hourLabel(code % 24)), ...names.map(() => notKnown)] },
			{ name: columns.count, values: Array.from(week.subarray(0, HOUR_UNKNOWN + 7)) }
		],
		draw: (frame) => weekSvg(frame, week, colour)
	};
}

const MOST_BARS = 40;

/** @param column  "category"; the name of what the bars count by */
export function savedBars(
	column: string,
	bars: readonly { name: string; value: number }[],
	rest: Pick<SavedChart, 'without'> & { name?: string } = {}
): SavedChart {
	return {
		name: text.files.by.column(column),
		...rest,
		rows: bars.length,
		columns: [
			{ name: column, values: bars.map(({ name }) => name) },
			{ name: text.files.columns.count, values: bars.map(({ value }) => value) }
		],
		draw: (frame) => barsSvg(frame, bars.slice(0, MOST_BARS))
	};
}

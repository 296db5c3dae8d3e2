import { scaleUtc } from 'd3';
import type { Aggregates } from '$lib/domain/exploration';
import { calendarBlocks } from '$lib/components/charts/calendar';
import { partsOf, worthOf } from '$lib/components/charts/parts';
import { wedges } from '$lib/components/charts/rose';
import { apartWords, changesWords, clockWords, partWords } from '$lib/components/charts/time-words';
import { axisDay } from '$lib/components/ui/format';
import { rampColour, SEQUENTIAL, type ThemeName } from '$lib/components/ui/ramps';
import { shortMonths, weekdayLetters, weekdayNames } from '$lib/messages/dates';
import { locale, text } from '$lib/messages/text';
import { hex } from '$lib/sharing/svg';
import { roseSvg } from '$lib/sharing/rose-svg';
import { calendarSvg, partsSvg } from '$lib/sharing/time-svg';
import type { CountsInTime, TakenApart } from '$lib/statistics/taken-apart';
import { DAY_MS, isoDay, weekdayOf } from '$lib/temporal/civil';
import { columnName, savedTable, type SavedChart } from './saved-chart';
import { changeColumns, changeRows, hourColumns, hourRows } from './time-tables';
import { hourLabel } from './words';

/* The charts of time that are drawn in another way than as bars, as they are saved. */

/**
 * Day by day.
 * @param who      "recorded incidents"
 * @param missing  1 where the file holds nothing of a day though it should; undefined while that is not known
 */
export function savedCalendar(
	{ first, counts }: CountsInTime,
	missing: Uint8Array | undefined,
	range: readonly [number, number] | null,
	theme: ThemeName,
	who: string
): SavedChart {
	const { columns, yes, no } = text.files;
	const days = Array.from(counts, (_, k) => first + k);
	const inside = (day: number) => range === null || (day >= range[0] && day <= range[1]);
	const sorted = counts.filter((n) => n > 0).sort();
	const top = sorted[Math.floor(0.99 * (sorted.length - 1))] ?? 1; // as on the screen: one extreme day does not flatten the rest
	const colour = (value: number) => hex(rampColour(SEQUENTIAL[theme], 0.08 + 0.92 * Math.min(1, value / top)));
	const value = (day: number) => (missing?.[day - first] ? null : counts[day - first]);
	return {
		name: text.files.cards.calendar,
		heading: text.files.of(text.files.cards.calendar, who),
		without: ['days'],
		needs: 'date',
		rows: days.length,
		columns: [
			{ name: columns.date, values: days.map(isoDay) },
			{ name: columns.weekday, values: days.map((day) => weekdayNames()[weekdayOf(day)]) },
			{ name: columns.count, values: days.map((day) => value(day) ?? NaN) },
			...(missing ? [{ name: columns.held, values: days.map((day) => (value(day) === null ? no : yes)) }] : []),
			{ name: columns.chosen, values: days.map((day) => (inside(day) ? yes : no)) }
		],
		draw: (frame) =>
			calendarSvg(
				frame,
				calendarBlocks(first, first + counts.length - 1, false).map((block) => ({
					name: String(block.year),
					weeks: block.weeks,
					months: block.months.map(({ month, week }) => ({ name: shortMonths()[month].slice(0, 3), week })),
					days: days
						.filter((day) => day >= block.from && day <= block.to)
						.map((day) => ({
							week: Math.floor((day - block.monday) / 7),
							weekday: weekdayOf(day),
							value: value(day),
							pale: !inside(day)
						}))
				})),
				weekdayLetters(),
				top,
				colour
			)
	};
}

/** Hours around the clock, as the table beside the rose has them. @param day  0 = Monday, whose hours are drawn; null: all days together */
export function savedRose({ week }: Aggregates, day: number | null, who: string): SavedChart {
	const rows = hourRows(week);
	const values = wedges(week, day).map(({ value }) => value);
	const name = day === null ? text.files.cards.rose : text.files.cards.roseOn(weekdayNames()[day]);
	return {
		name,
		says: clockWords(values, day === null ? who : text.charts.rose.on(who, weekdayNames()[day])),
		without: ['hours', 'weekdays'],
		needs: 'hour',
		rows: rows.length,
		columns: hourColumns().map((column, k) => ({
			name: k && k <= 7 ? columnName(weekdayNames()[k - 1]) : columnName(column.label),
			values: k ? rows.map((row) => Number(column.value(row))) : rows.map(({ hour }) => hourLabel(hour))
		})),
		draw: (frame) => roseSvg(frame, values)
	};
}

/** A series taken apart, and where its level changed. @param who  "recorded incidents" */
export function savedParts(apart: TakenApart, who: string): SavedChart[] {
	const { starts, values } = apart;
	const { columns, cards, of } = text.files;
	const { parts: called, aDay } = text.time;
	const parts = partsOf(apart);
	const worth = worthOf(parts);
	const words = partWords(apart);
	const n = values.length;
	const [from, to] = [starts[0], starts[n]];
	const across = (day: number) => (day - from) / (to - from);
	const middles = Float64Array.from(values, (_, i) => across((starts[i] + starts[i + 1]) / 2));
	const ticks = scaleUtc([from * DAY_MS, to * DAY_MS], [0, 1]).ticks(4).filter((tick) => tick.getTime() % DAY_MS === 0); // prettier-ignore
	const rest = { method: text.files.layers.parts, without: ['days'] as const, needs: 'date' as const };
	const series: SavedChart = {
		...rest,
		name: cards.parts,
		heading: of(cards.parts, who),
		says: apartWords(apart),
		rows: n,
		columns: [
			{ name: columns.from, values: Array.from(values, (_, i) => isoDay(starts[i])) },
			{ name: columns.to, values: Array.from(values, (_, i) => isoDay(starts[i + 1] - 1)) },
			{ name: columnName(text.time.recorded, aDay), values, digits: 4 },
			...parts.map((part) => ({ name: columnName(called[part.name], aDay), values: part.values, digits: 4 }))
		],
		draw: (frame) =>
			partsSvg(
				frame,
				parts.map((part) => ({ ...part, name: called[part.name], says: words[part.name] })),
				middles,
				{
					ticks: ticks.map((tick) => ({ at: across(tick.getTime() / DAY_MS), label: axisDay(tick) })),
					changes: (apart.changes ?? []).map(({ day, earliest, latest }) => ({
						at: across(from + day),
						from: across(from + earliest),
						to: across(from + latest)
					})),
					worth: { value: worth, label: text.time.perDay(worth.toLocaleString(locale())) }
				}
			)
	};
	if (!apart.changes?.length) return [series];
	const heading = of(cards.changes, who);
	return [series, savedTable({ ...rest, name: cards.changes, heading, says: changesWords(apart) }, changeColumns(), changeRows(apart))]; // prettier-ignore
}

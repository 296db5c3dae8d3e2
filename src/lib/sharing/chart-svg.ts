import { shortWeekdays } from '$lib/messages/dates';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import { page, type ChartFrame } from './page';
import { element, label, short } from './svg';

/** Round numbers from 0 to the largest, about four of them. */
export function roundSteps(largest: number): number[] {
	const rough = Math.max(largest, 1) / 4;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = Math.max(1, [1, 2, 5, 10].map((k) => k * power).find((each) => each >= rough) ?? 10 * power);
	return Array.from({ length: Math.ceil(Math.max(largest, 1) / step) + 1 }, (_, k) => k * step);
}

export interface SeriesBar {
	value: number;
	/** Stands under the axis where there is room. */
	name: string;
	/** Days. */
	length: number;
	/** Paler: not a whole period, or not among those chosen. */
	pale: boolean;
}

/** Counts one after the other in time. */
export function seriesSvg(frame: ChartFrame, bars: readonly SeriesBar[]): string {
	const { paper } = frame;
	const [left, high] = [52, 240];
	return page(frame, high + 24, (width) => {
		const ticks = roundSteps(bars.reduce((most, { value }) => Math.max(most, value), 0));
		const y = (value: number) => high * (1 - Math.max(value, 0) / ticks[ticks.length - 1]);
		const days = bars.reduce((sum, { length }) => sum + length, 0);
		const toX = (width - left) / Math.max(1, days);
		const drawn: string[] = [];
		for (const tick of ticks)
			drawn.push(
				element('line', { x1: left, x2: width, y1: y(tick), y2: y(tick), stroke: paper.rule, 'stroke-opacity': '0.35' }),
				label(count(tick), left - 8, y(tick) + 4, 11, paper.soft, { 'text-anchor': 'end' })
			);
		let [x, free] = [left, left];
		for (const { value, name, length, pale } of bars) {
			const wide = length * toX;
			drawn.push(
				element('rect', {
					x,
					y: y(value),
					width: Math.max(0.5, wide - (wide > 4 ? 1 : 0)),
					height: high - y(value),
					fill: paper.bar,
					'fill-opacity': pale ? '0.45' : undefined
				})
			);
			if (x >= free && x + 70 <= width) {
				drawn.push(label(name, x, high + 18, 11, paper.soft));
				free = x + 100;
			}
			x += wide;
		}
		return drawn.join('\n');
	});
}

/** Hours across, days of the week down. @param values  168: weekday × 24 + hour */
export function weekSvg(frame: ChartFrame, values: ArrayLike<number>, colourOf: (value: number) => string): string {
	const { paper } = frame;
	const [left, row] = [40, 30];
	let largest = 1;
	for (let code = 0; code < 168; code++) largest = Math.max(largest, values[code]);
	return page(frame, 7 * row + 44, (width) => {
		const column = (width - left) / 24;
		const drawn = shortWeekdays().map((day, k) => label(day, 0, k * row + row / 2 + 4, 11, paper.soft));
		for (let code = 0; code < 168; code++)
			drawn.push(
				element('rect', {
					x: left + (code % 24) * column,
					y: Math.floor(code / 24) * row,
					width: column - 1,
					height: row - 1,
					fill: colourOf(values[code])
				})
			);
		for (const hour of [0, 6, 12, 18])
			drawn.push(label(`${String(hour).padStart(2, '0')}:00`, left + hour * column, 7 * row + 16, 11, paper.soft));
		for (let k = 0; k <= 10; k++)
			drawn.push(
				element('rect', { x: left + k * 14, y: 7 * row + 30, width: 14, height: 10, fill: colourOf((k / 10) * largest) })
			);
		drawn.push(label(text.files.anHour(count(largest)), left + 164, 7 * row + 39, 11, paper.soft));
		return drawn.join('\n');
	});
}

/** Names with bars, as they come. */
export function barsSvg(frame: ChartFrame, bars: readonly { name: string; value: number }[]): string {
	const { paper } = frame;
	const [left, row] = [230, 22];
	const largest = bars.reduce((most, { value }) => Math.max(most, value), 1);
	return page(frame, bars.length * row, (width) => {
		const most = width - left - 70;
		return bars
			.map(({ name, value }, k) => {
				const wide = (most * Math.max(0, value)) / largest;
				const y = k * row;
				return (
					label(short(name, 36), left - 10, y + 15, 12, paper.ink, { 'text-anchor': 'end' }) +
					element('rect', { x: left, y: y + 4, width: wide, height: row - 9, fill: paper.bar }) +
					label(count(value), left + wide + 8, y + 15, 11, paper.soft)
				);
			})
			.join('\n');
	});
}

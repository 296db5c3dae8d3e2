import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import { page, type ChartFrame } from './page';
import { element, label, px } from './svg';

/** A year, or half of one: its days in columns of weeks from Monday. */
export interface CalendarYear {
	name: string;
	/** Columns. */
	weeks: number;
	months: readonly { name: string; week: number }[];
	/** `value` null: the file holds nothing of the day though it should. */
	days: readonly { week: number; weekday: number; value: number | null; pale: boolean }[];
}

/** Days of years, one block a year. @param top  the value from which on the colour is the last one */
export function calendarSvg(
	frame: ChartFrame,
	years: readonly CalendarYear[],
	letters: readonly string[],
	top: number,
	colourOf: (value: number) => string
): string {
	const { paper } = frame;
	const [left, head, gap] = [44, 18, 14];
	const cell = 12;
	const block = head + 7 * cell + gap;
	const legend = years.length * block + 4;
	const missing = years.some(({ days }) => days.some(({ value }) => value === null));
	const square = (x: number, y: number, value: number | null, pale = false) => {
		const side = cell - 1.5;
		const opacity = pale ? '0.3' : undefined;
		if (value === null) return element('line', { x1: x + 1, y1: y + side - 1, x2: x + side - 1, y2: y + 1, stroke: paper.soft, 'stroke-opacity': opacity }); // prettier-ignore
		if (value <= 0) return element('rect', { x: x + 0.5, y: y + 0.5, width: side - 1, height: side - 1, fill: 'none', stroke: paper.rule, 'stroke-opacity': opacity ?? '0.6' }); // prettier-ignore
		return element('rect', { x, y, width: side, height: side, fill: colourOf(value), 'fill-opacity': opacity });
	};
	return page(frame, legend + 14, () => {
		const drawn = years.flatMap(({ name, months, days }, k) => {
			const y0 = k * block + head;
			return [
				label(name, 0, y0 - 6, 12, paper.ink, { 'font-weight': 600 }),
				...months.map((month) => label(month.name, left + month.week * cell, y0 - 6, 11, paper.soft)),
				...[0, 2, 4, 6].map((row) => label(letters[row], left - 18, y0 + row * cell + 10, 10, paper.soft)),
				...days.map(({ week, weekday, value, pale }) => square(left + week * cell, y0 + weekday * cell, value, pale))
			];
		});
		drawn.push(square(left, legend, 0), label('0', left + 16, legend + 10, 11, paper.soft));
		for (let k = 1; k <= 10; k++) drawn.push(element('rect', { x: left + 24 + k * 14, y: legend, width: 14, height: 11, fill: colourOf((k / 10) * top) })); // prettier-ignore
		drawn.push(label(text.files.aDay(count(Math.round(top))), left + 186, legend + 10, 11, paper.soft));
		if (missing) drawn.push(square(left + 380, legend, null), label(text.time.calendar.nothing, left + 396, legend + 10, 11, paper.soft)); // prettier-ignore
		return drawn.join('\n');
	});
}

/** A part of a series: values at `x`, 0 to 1, and the limits of its own scale. */
export interface DrawnPart {
	name: string;
	says: string;
	values: ArrayLike<number>;
	low: number;
	high: number;
}

/**
 * Parts of a series one above the other under one axis of time. A bar at the side stands for the same number in each.
 * @param x      place of each value, 0 to 1
 * @param worth  what the bar stands for, and in words
 */
export function partsSvg(
	frame: ChartFrame,
	parts: readonly DrawnPart[],
	x: ArrayLike<number>,
	{ ticks, changes, worth }: {
		ticks: readonly { at: number; label: string }[];
		/** Where the level changed, and between where it may have: 0 to 1. */
		changes: readonly { at: number; from: number; to: number }[];
		worth: { value: number; label: string };
	} // prettier-ignore
): string {
	const { paper } = frame;
	const [left, high, gap] = [190, 82, 10];
	const below = parts.length * (high + gap);
	return page(frame, below + 40, (width) => {
		const [from, to] = [left, width - 16];
		const across = (share: number) => from + share * (to - from);
		const drawn = parts.flatMap(({ name, says, values, low, high: most }, k) => {
			const top = k * (high + gap);
			const y = (value: number) => top + high - 4 - ((value - low) / (most - low || 1)) * (high - 8);
			const bar = (worth.value / (most - low || 1)) * (high - 8);
			return [
				label(name, 0, top + high / 2 - 4, 13, paper.ink, { 'font-weight': 600 }),
				label(says, 0, top + high / 2 + 12, 11, paper.soft),
				...(k === 0
					? changes.map(
							(change) =>
								element('rect', {
									x: across(change.from),
									width: Math.max(2, across(change.to) - across(change.from)),
									y: top,
									height: high,
									fill: paper.mark,
									'fill-opacity': '0.2'
								}) +
								element('line', { x1: across(change.at), x2: across(change.at), y1: top, y2: top + high, stroke: paper.mark })
						)
					: []),
				...(low < 0 && most > 0
					? [element('line', { x1: from, x2: to, y1: y(0), y2: y(0), stroke: paper.rule, 'stroke-dasharray': '2 3' })]
					: []),
				element('path', {
					d: linePath(values.length, (i) => across(x[i]), (i) => y(values[i])),
					fill: 'none',
					stroke: paper.line,
					'stroke-width': k === 0 ? 2 : 1,
					'stroke-linejoin': 'round'
				}), // prettier-ignore
				element('line', { x1: to + 10, x2: to + 10, y1: top + (high - bar) / 2, y2: top + (high + bar) / 2, stroke: paper.soft, 'stroke-width': 4 }), // prettier-ignore
				element('line', { x1: from, x2: to, y1: top + high + gap / 2, y2: top + high + gap / 2, stroke: paper.rule, 'stroke-opacity': '0.35' }) // prettier-ignore
			];
		});
		let free = 0;
		for (const { at, label: name } of ticks) {
			if (across(at) < free) continue;
			free = across(at) + 70;
			drawn.push(label(name, across(at), below + 14, 11, paper.soft, { 'text-anchor': at < 0.03 ? 'start' : at > 0.97 ? 'end' : 'middle' })); // prettier-ignore
		}
		drawn.push(
			element('line', { x1: 3, x2: 3, y1: below + 22, y2: below + 34, stroke: paper.soft, 'stroke-width': 4 }),
			label(`= ${worth.label}`, 12, below + 32, 11, paper.soft)
		);
		return drawn.join('\n');
	});
}

/** A line through values; of those within the same fifth of a pixel the first, the least, the greatest and the last. */
export function linePath(n: number, x: (i: number) => number, y: (i: number) => number): string {
	const FINE = 5;
	const points: string[] = [];
	for (let i = 0; i < n;) {
		const column = Math.floor(FINE * x(i));
		let [low, high, last] = [i, i, i];
		for (let k = i; k < n && Math.floor(FINE * x(k)) === column; k++) {
			if (y(k) < y(low)) low = k;
			if (y(k) > y(high)) high = k;
			last = k;
		}
		for (const k of new Set([i, Math.min(low, high), Math.max(low, high), last])) points.push(`${px(x(k))} ${px(y(k))}`);
		i = last + 1;
	}
	return points.length ? `M${points.join('L')}` : '';
}

import { bisector } from 'd3';

/** A period that can be chosen: its first and last civil day, both included. */
export interface Period {
	from: number;
	to: number;
}
export type Range = [from: number, to: number];

/** Days so near to the edge of a period that a finger meant the edge. */
const EDGE = 0.01;
const after = bisector(({ from }: Period) => from).right;

/**
 * What a brush chooses: whole periods, those it touches.
 *
 * @param periods  ascending, without gaps
 * @param left     moments in civil days, left < right
 * @returns        null where it touches none
 */
export function touched(periods: readonly Period[], left: number, right: number): Range | null {
	const under = periods.filter(({ from, to }) => to + 1 > left + EDGE && from < right - EDGE);
	return under.length ? [under[0].from, under[under.length - 1].to] : null;
}

/** The days chosen as the periods have them; all of them where nothing is chosen. */
export function endsOf(periods: readonly Period[], range: Range | null): Range {
	const [first, last] = [periods[0].from, periods[periods.length - 1].to];
	const within = (day: number) => Math.min(Math.max(day, first), last);
	return range ? [within(range[0]), within(range[1])] : [first, last];
}

/**
 * Moves one end of what is chosen by whole periods, at most to the other end; the other stays.
 *
 * @param end  0 the first day, 1 the last
 * @param by   periods; ±Infinity: as far as it goes
 * @returns    null, nothing chosen, where that is all there is
 */
export function moveEnd(periods: readonly Period[], range: Range | null, end: 0 | 1, by: number): Range | null {
	const ends = endsOf(periods, range);
	const [first, last] = ends.map((day) => after(periods, day) - 1);
	const [least, most] = end === 0 ? [0, last] : [first, periods.length - 1];
	const next = periods[Math.min(Math.max((end === 0 ? first : last) + by, least), most)];
	ends[end] = end === 0 ? next.from : next.to;
	return ends[0] <= periods[0].from && ends[1] >= periods[periods.length - 1].to ? null : ends;
}

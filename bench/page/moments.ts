import type { Figure } from './types';

/** Milliseconds from degrees in memory. */
export interface Moments {
	/** The counts of all hexagons are there. */
	counted: number;
	/** A frame shows them. */
	drawn: number;
}

/** The first run in a fresh page, which engines have not warmed up for, and the median of the others: named alike for us and for peers. */
export function momentFigures([first, ...again]: Moments[], peer?: string): Figure[] {
	const figure = (name: string, value: number): Figure => ({
		name: `hexagon bins, degrees to ${name}`,
		value,
		unit: 'ms',
		...(peer && { peer })
	});
	return [
		figure('counts, first time', first.counted),
		figure('first frame, first time', first.drawn),
		figure('counts, again', median(again.map(({ counted }) => counted))),
		figure('first frame, again', median(again.map(({ drawn }) => drawn)))
	];
}

export function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1];
}

import { tickStep } from 'd3';
import type { SeasonName, TakenApart } from '$lib/statistics/taken-apart';

/** A part of a series taken apart, and the limits of its scale. */
export interface Part {
	name: 'trend' | SeasonName | 'rest';
	values: Float64Array;
	low: number;
	high: number;
}

/** A part that hardly varies is not blown up: it gets at least this share of the scale of the one that varies most. */
const LEAST = 1 / 6;

/** The parts in the order in which they are drawn, trend first. */
export function partsOf(apart: TakenApart): Part[] {
	const all = [
		{ name: 'trend' as const, values: apart.trend },
		...[...apart.seasons].reverse(),
		{ name: 'rest' as const, values: apart.rest }
	].map(({ name, values }) => {
		const [low, high] = values.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity]);
		return { name, values, low, high };
	});
	const least = LEAST * Math.max(...all.map(({ low, high }) => high - low)) || 1;
	return all.map((part) => {
		const lacking = Math.max(0, least - (part.high - part.low)) / 2;
		return { ...part, low: part.low - lacking, high: part.high + lacking };
	});
}

/** Incidents a day that the bars at the side stand for: a round number that fits the flattest part. */
export const worthOf = (parts: readonly Part[]) => tickStep(0, Math.min(...parts.map(({ low, high }) => high - low)), 1.5);

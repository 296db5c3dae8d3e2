import { stepOf, stepScale, type ColourScale } from '$lib/components/map/colour-scale';
import type { Classes } from '$lib/domain/exploration';
import { classLimits } from '$lib/statistics/classes';

// Drawn where classes were chosen: fetched with them.
export { default as ClassLegend } from './ClassLegend.svelte';

/** Classes of places as the map draws them, and how many places lie in each. */
export interface Classed {
	scale: ColourScale;
	/** One a class, lowest first. */
	places: number[];
	/** Places with nothing, and places of which nothing is known: they lie in no class. */
	nothing: number;
	unknown: number;
}

/**
 * Values cut into classes. What is nothing, below it, or not known is kept apart, so that empty places do not push the others into one class. Where nothing is
 * a value that is drawn (a rate of 0), it makes a class of its own.
 *
 * @param hideAt  values at or below this are not drawn: 0 for counts, below 0 for rates
 */
export function classed(values: ArrayLike<number>, { by, most }: Classes, hideAt: number): Classed {
	const some: number[] = [];
	let [nothing, unknown] = [0, 0];
	for (let k = 0; k < values.length; k++) {
		if (values[k] > 0) some.push(values[k]);
		else if (values[k] <= 0) nothing++;
		else unknown++;
	}
	const limits = classLimits(some, by, most);
	if (!limits.length) limits.push(0, 0);
	const drawnAsNothing = hideAt < 0 && nothing > 0;
	if (drawnAsNothing && limits[0] > 0) limits.unshift(0);
	const places = new Array<number>(limits.length - 1).fill(0);
	for (const value of some) places[stepOf(limits, value)]++;
	if (drawnAsNothing) places[0] += nothing;
	return { scale: stepScale(limits, false, hideAt), places, nothing: drawnAsNothing ? 0 : nothing, unknown };
}

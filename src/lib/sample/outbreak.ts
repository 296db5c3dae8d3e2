import { CATEGORIES } from './categories';
import { FIRST_DAY } from './calendar';
import { DAY_MS } from '$lib/temporal/civil';

/** The one planted outbreak: more of one category than usual, in one place, for three weeks near the end. */
export const OUTBREAK = {
	/** Index into CATEGORIES. */
	category: CATEGORIES.findIndex(({ name }) => name === 'Robbery'),
	/** Metres from ORIGIN. */
	x: 900,
	y: 4700,
	radius: 600,
	/** Days from FIRST_DAY, and how many. */
	firstDay: (Date.UTC(2025, 11, 1) - FIRST_DAY) / DAY_MS,
	days: 21,
	/** Events added to what would have happened anyway. */
	excess: 20
} as const;

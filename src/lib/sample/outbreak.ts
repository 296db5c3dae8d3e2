import { CATEGORIES } from './categories';
import { DAY, FIRST_DAY } from './calendar';

/** The one planted outbreak: more of one category than usual, in one place, for three weeks near the end. */
export const OUTBREAK = {
	/** Index into CATEGORIES. */
	category: CATEGORIES.findIndex(({ name }) => name === 'Robbery'),
	/** Metres from ORIGIN. */
	x: 900,
	y: 4700,
	radius: 600,
	/** Days from FIRST_DAY, and how many. */
	firstDay: (Date.UTC(2025, 11, 1) - FIRST_DAY) / DAY,
	days: 21,
	/** Events added to what would have happened anyway. */
	excess: 20
} as const;

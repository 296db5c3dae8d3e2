import type { Change } from './change';
import type { ClearParts } from './parts';
import type { NoPeriods, Periods } from './periods';
import type { When } from './when';

/** What may be said of what is shown, as data: the words are made beside the screen. */
export interface Said {
	periods: Periods | NoPeriods;
	/** Undefined where no periods are compared. */
	change?: Change;
	/** Areas (by code less one) or hexagons whose change is clear by itself. */
	where?: { kind: 'area' | 'hexagon'; parts: ClearParts };
	/** Kinds (positions in `Dataset.categories`), likewise. */
	what?: ClearParts;
	when?: When;
}

import type { Filter } from '$lib/domain/exploration';

/** Filters one after the other, with the place among them at which one is. Never changed: each step gives a new one. */
export interface FilterHistory {
	/** At least one. */
	filters: readonly Filter[];
	at: number;
	/** The press that made the filter shown; what follows from the same press belongs to the same step. */
	press: number;
}

const MOST_STEPS = 100;

export const begin = (filter: Filter): FilterHistory => ({ filters: [filter], at: 0, press: -1 });

const same = (a: Filter, b: Filter) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The filter has changed. Everything between one press (of the pointer or a key) and the next is one step, so a drag is one; a drag that comes back to where it began is none.
 * @param press  number of the press that the change came from
 */
export function changed(history: FilterHistory, filter: Filter, press: number): FilterHistory {
	const { filters, at } = history;
	if (same(filters[at], filter)) return history;
	const goesOn = press === history.press && at > 0;
	const before = filters.slice(0, goesOn ? at : at + 1);
	if (goesOn && same(before[before.length - 1], filter)) return { filters: before, at: before.length - 1, press: -1 };
	const next = [...before, filter].slice(-MOST_STEPS - 1);
	return { filters: next, at: next.length - 1, press };
}

/** One step back (-1) or forth (1); the same history where there is none. */
export function stepped(history: FilterHistory, by: -1 | 1): FilterHistory {
	const at = history.at + by;
	return at < 0 || at >= history.filters.length ? history : { ...history, at, press: -1 };
}

/** The filters before and after a step back or forth; undefined without one. */
export function stepOf({ filters, at }: FilterHistory, by: -1 | 1): [from: Filter, to: Filter] | undefined {
	const from = by < 0 ? at - 1 : at;
	return filters[from] && filters[from + 1] && [filters[from], filters[from + 1]];
}

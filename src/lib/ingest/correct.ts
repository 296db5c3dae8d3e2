import type { TimeForm } from '$lib/temporal/parse-guess';
import { columnsUsed } from './mapping';
import type { InspectedColumn } from './inspect';
import type { CategoryMapping, KeptColumn, Mapping, PlaceMapping } from './mapping';

/** Read month first until the file teaches better: for a column chosen by hand that does not look like times. */
const ANY_FORM: TimeForm = { order: 'mdy', midnightIsDay: false, firstIsMonth: false, ambiguous: true };

const kept = (
	columns: readonly InspectedColumn[],
	mapping: Mapping,
	wanted: (column: InspectedColumn) => boolean
): KeptColumn[] => {
	const used = new Set(columnsUsed(mapping));
	return columns
		.filter((column) => column.name === mapping.area || (wanted(column) && !used.has(column.name)))
		.map(({ name, kind }) => ({ column: name, kind: name === mapping.area ? 'area' : kind }));
};

/** A mapping after a correction: columns that were freed are kept, columns now used for something are not kept twice. */
function corrected(columns: readonly InspectedColumn[], before: Mapping, change: Partial<Mapping>): Mapping {
	const after = { ...before, ...change };
	const usedBefore = new Set(columnsUsed(before));
	const keptBefore = new Set(before.keep.map(({ column }) => column));
	return {
		...after,
		keep: kept(columns, after, ({ name, aboutPeople }) => keptBefore.has(name) || (usedBefore.has(name) && !aboutPeople))
	};
}

export function withTime(columns: readonly InspectedColumn[], mapping: Mapping, column: string | null): Mapping {
	const found = columns.find(({ name }) => name === column);
	return corrected(columns, mapping, { time: found ? { column: found.name, form: found.form ?? ANY_FORM } : null });
}

export function withClock(columns: readonly InspectedColumn[], mapping: Mapping, clock: string | null): Mapping {
	if (!mapping.time) return mapping;
	const { column, form } = mapping.time;
	return corrected(columns, mapping, { time: clock === null ? { column, form } : { column, form, clock } });
}

export function withOrder(mapping: Mapping, order: TimeForm['order']): Mapping {
	if (!mapping.time) return mapping;
	return { ...mapping, time: { ...mapping.time, form: { ...mapping.time.form, order, ambiguous: false } } };
}

export function withPlace(columns: readonly InspectedColumn[], mapping: Mapping, place: PlaceMapping | null): Mapping {
	return corrected(columns, mapping, { place });
}

export function withCategory(columns: readonly InspectedColumn[], mapping: Mapping, category: CategoryMapping): Mapping {
	return corrected(columns, mapping, { category });
}

export function withWeight(columns: readonly InspectedColumn[], mapping: Mapping, weight: string | null): Mapping {
	return corrected(columns, mapping, { weight });
}

export function withArea(columns: readonly InspectedColumn[], mapping: Mapping, area: string | null): Mapping {
	return corrected(columns, mapping, { area });
}

/** Ticks or unticks a further column. */
export function withKept(columns: readonly InspectedColumn[], mapping: Mapping, column: string, keep: boolean): Mapping {
	const names = new Set(mapping.keep.map((each) => each.column));
	if (keep) names.add(column);
	else names.delete(column);
	const area = !keep && mapping.area === column ? null : mapping.area;
	const after = { ...mapping, area };
	return { ...after, keep: kept(columns, after, ({ name }) => names.has(name)) };
}

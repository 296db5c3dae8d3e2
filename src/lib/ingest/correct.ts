import type { Grain } from '$lib/domain/dataset';
import type { TimeForm } from '$lib/temporal/parse-guess';
import type { InspectedColumn } from './inspect';
import {
	columnsUsed,
	type CategoryMapping,
	type KeptColumn,
	type Mapping,
	type PlaceMapping,
	type TimeMapping,
	type TimeParts
} from './mapping';

/** Read month first until the file teaches better: for a column chosen by hand that does not look like times. */
const ANY_FORM: TimeForm = { order: 'mdy', midnightIsDay: false, firstIsMonth: false, ambiguous: true };
const YEAR_FORM: TimeForm = { order: 'ymd', midnightIsDay: false, firstIsMonth: false, ambiguous: false };
/** From coarse to fine. */
const PARTS = ['month', 'day', 'hour', 'minute'] as const;

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
	if (!found) return corrected(columns, mapping, { time: null });
	const form = found.form ?? ANY_FORM;
	if (found.year)
		return corrected(columns, mapping, { time: { column: found.name, form: YEAR_FORM, parts: mapping.time?.parts ?? {} } });
	return corrected(columns, mapping, { time: { column: found.name, form } });
}

/** The column of a part of the time, where the year stands alone; null when it is not known. Parts finer than a missing one say nothing. */
export function withPart(
	columns: readonly InspectedColumn[],
	mapping: Mapping,
	part: keyof TimeParts,
	column: string | null
): Mapping {
	if (!mapping.time) return mapping;
	const parts: TimeParts = { ...mapping.time.parts };
	if (column !== null) parts[part] = column;
	else for (const finer of PARTS.slice(PARTS.indexOf(part))) delete parts[finer];
	return corrected(columns, mapping, { time: { ...mapping.time, parts } });
}

export function withEnd(columns: readonly InspectedColumn[], mapping: Mapping, column: string | null): Mapping {
	const found = columns.find(({ name }) => name === column);
	return corrected(columns, mapping, { end: found ? { column: found.name, form: found.form ?? ANY_FORM } : null });
}

export function withEndClock(columns: readonly InspectedColumn[], mapping: Mapping, clock: string | null): Mapping {
	if (!mapping.end) return mapping;
	const { column, form } = mapping.end;
	return corrected(columns, mapping, { end: clock === null ? { column, form } : { column, form, clock } });
}

/** The zone into whose local time universal times are turned; undefined when they are local already. */
export function withZone(mapping: Mapping, zone: string | undefined): Mapping {
	const zoned = (time: TimeMapping | null) => time && { ...time, form: { ...time.form, zone } };
	return { ...mapping, time: zoned(mapping.time), end: zoned(mapping.end) };
}

/** What a row is; only a count can stand for several at once. */
export const withGrain = (mapping: Mapping, grain: Grain): Mapping => ({ ...mapping, grain });

/** The columns by which rows of one incident are known; undefined keeps every row. What a row then is follows: with two columns, an offence of an incident. */
export const withOnce = (mapping: Mapping, onceBy: string[] | undefined): Mapping => ({
	...mapping,
	onceBy,
	grain: !onceBy ? mapping.grain : onceBy.length === 1 ? 'incident' : 'offence'
});

/** Takes a column of counts beside others in or out; without any the table holds incidents again. */
export function withCounts(columns: readonly InspectedColumn[], mapping: Mapping, column: string, count: boolean): Mapping {
	const names = new Set(mapping.wide?.columns ?? []);
	if (count) names.add(column);
	else names.delete(column);
	const wide = names.size
		? {
				names: mapping.wide?.names ?? ('kinds' as const),
				columns: columns.map(({ name }) => name).filter((name) => names.has(name))
			}
		: undefined;
	const { keep } = mapping;
	// A number freed beside counts is not kept: it would be repeated with each count of its row.
	return { ...mapping, wide, keep: keep.filter((each) => !names.has(each.column)), grain: wide ? 'count' : 'incident' };
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

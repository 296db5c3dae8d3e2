import type { InspectedColumn } from '$lib/ingest/inspect';

/** The value of a select that stands for "no column". */
export const NONE = '';

export interface ColumnChoice {
	value: string;
	label: string;
	group?: string;
}

/** Columns to choose from: those that look right first, then the others. */
export function columnChoices(
	columns: readonly InspectedColumn[],
	fits: (column: InspectedColumn) => boolean,
	none: string | undefined,
	groups: [fitting: string, others: string]
): ColumnChoice[] {
	const good = columns.filter(fits);
	const rest = columns.filter((column) => !fits(column));
	const grouped = good.length > 0 && rest.length > 0;
	const as = (list: readonly InspectedColumn[], group: string) =>
		list.map(({ name }): ColumnChoice => ({ value: name, label: name, group: grouped ? group : undefined }));
	const choices = [...as(good, groups[0]), ...as(rest, groups[1])];
	return none === undefined ? choices : [{ value: NONE, label: none }, ...choices];
}

/** A few values of a column as a hint: `such as “THEFT”, “BATTERY”`. */
export function suchAs(columns: readonly InspectedColumn[], ...names: (string | null | undefined)[]): string | undefined {
	const shown = names.flatMap(
		(name) => columns.find((column) => column.name === name)?.examples.slice(0, names.length > 1 ? 1 : 2) ?? []
	);
	const short = shown.map((value) => `“${value.length > 40 ? `${value.slice(0, 38)}…` : value}”`);
	return short.length ? `such as ${short.join(', ')}` : undefined;
}

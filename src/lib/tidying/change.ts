import type { Dataset, ExtraColumn, TypedColumn } from '$lib/domain/dataset';

/** Some cells of one column with what they become. */
export interface Edit {
	/** The key of a column as it is stored: `weight`, `category`, `x3`. */
	column: string;
	/** Rows of the whole dataset, ascending. */
	rows: Uint32Array<ArrayBuffer>;
	/** What the cells become, in the order of `rows`; of the column's own type. */
	values: TypedColumn;
}

/** Fields of a dataset's record that follow from its rows. */
export type RowFields = Pick<Dataset, 'categories' | 'categoryCounts' | 'bounds' | 'dates' | 'precision'>;

/** All that a step does to a dataset: plain data, so that it can be looked at before it is written. */
export interface Change {
	edits: Edit[];
	/** A column that is added behind the others, one value a row. */
	added?: { column: ExtraColumn; values: TypedColumn };
	/** The values of a further column's dictionary, where they become more. */
	dictionary?: { column: string; values: string[] };
	/** Fields of the record that change. */
	fields: Partial<RowFields>;
	/** Rows set aside, or cells changed. */
	changed: number;
}

/** Some rows and one value for all of them. */
export function sameValue<Column extends TypedColumn>(rows: Uint32Array<ArrayBuffer>, like: Column, value: number): Column {
	const values = new (like.constructor as new (n: number) => Column)(rows.length);
	values.fill(value);
	return values;
}

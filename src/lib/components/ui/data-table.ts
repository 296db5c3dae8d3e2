import { locale } from '$lib/messages/text';

/** One column of a DataTable. */
export interface Column<Row> {
	/** Names the column in `sort` and in the cell snippet. */
	key: string;
	label: string;
	/** What stands under the label, quietly: the unit. */
	unit?: string;
	/** The value to show, and to sort by when it is a number or text. */
	value: (row: Row) => string | number | null | undefined;
	/** How the value is written; text stays as it is. */
	format?: (value: number) => string;
	/** Right-aligned, tabular figures. */
	numeric?: boolean;
	/** Names the row: read out with every cell of it. At most one column. */
	heads?: boolean;
	/** May be sorted by; true unless said otherwise. */
	sortable?: boolean;
	/** A width in CSS, for columns that should not follow their content. */
	width?: string;
}

export interface Sort {
	key: string;
	down: boolean;
}

/** The rows in the asked order; unknown values last either way, equal ones as they came. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | undefined): readonly Row[] {
	const column = columns.find(({ key }) => key === sort?.key);
	if (!sort || !column) return rows;
	const unknown = (value: unknown) => value == null || Number.isNaN(value);
	const sign = sort.down ? -1 : 1;
	return rows.toSorted((a, b) => {
		const [x, y] = [column.value(a), column.value(b)];
		if (unknown(x) || unknown(y)) return Number(unknown(x)) - Number(unknown(y));
		if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
		return sign * String(x).localeCompare(String(y), locale(), { numeric: true });
	});
}

/** The next sort after pressing a column's head: numbers from the largest first, words from A. */
export function nextSort<Row>(column: Column<Row>, sort: Sort | undefined): Sort {
	if (sort?.key === column.key) return { key: column.key, down: !sort.down };
	return { key: column.key, down: Boolean(column.numeric) };
}

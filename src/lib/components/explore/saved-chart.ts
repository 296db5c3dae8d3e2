import type { Filter } from '$lib/domain/exploration';
import type { Column as TableColumn } from '$lib/components/ui/data-table';
import { count } from '$lib/components/ui/format';
import { locale } from '$lib/messages/text';
import type { AreaTable, LatticeTable } from '$lib/sharing/cells';
import type { Column } from '$lib/sharing/columns';
import type { ChartFrame } from '$lib/sharing/page';
import { tableSvg } from '$lib/sharing/table-svg';

/** Where the rows of a chart lie: hexagons by their centres or outlines, metres; or areas that the boundaries know by name. */
export type SavedPlaces =
	| Pick<LatticeTable, 'shape' | 'width' | 'x' | 'y'>
	| Pick<AreaTable, 'shape' | 'polygons'>
	| { shape: 'named'; names: readonly string[] };

/** What of a chart, a table or an answer is saved: its columns with how many rows, its drawing, and what it rests on. */
export interface SavedChart {
	/** "By week", in the language in use. */
	name: string;
	/** What it shows, where that is not what is counted and the name: "Near repeats: recorded incidents". */
	heading?: string;
	/** What it says, in a sentence or two. */
	says?: string;
	columns: Column[];
	rows: number;
	draw: (frame: ChartFrame) => string;
	/** Of each row; then it is written as GeoJSON too. */
	places?: SavedPlaces;
	/** How the numbers were made, where they are not plain counts. */
	method?: string;
	/** What was left out, each with its reason. */
	leftOut?: readonly string[];
	/** Filters that it does not obey, because they are its own. */
	without?: readonly (keyof Filter)[];
	/** What a row must have to be in it. */
	needs?: 'date' | 'hour' | 'place';
}

/** The name of a column in a file: small letters, words joined by `_`. */
export const columnName = (...parts: (string | undefined)[]): string =>
	parts.filter(Boolean).join(' ').replaceAll('²', '2').toLocaleLowerCase(locale()).replace(/[^\p{L}\p{N}%]+/gu, '_').replace(/^_+|_+$/g, ''); // prettier-ignore

type Rest = Omit<SavedChart, 'columns' | 'rows' | 'draw'>;

/**
 * A table of the screen as it is saved: numbers as they are, drawn as they are written on the screen.
 * @param more    further columns of the file, which the drawing has no room for
 * @param strong  whether a row stands out
 */
export function savedTable<Row>(
	rest: Rest,
	columns: readonly TableColumn<Row>[],
	rows: readonly Row[],
	{ more = [], strong }: { more?: Column[]; strong?: (row: Row) => boolean } = {}
): SavedChart {
	/** More digits than ten are the machine's. */
	function valueOf(column: TableColumn<Row>, row: Row): string | number {
		const value = column.value(row) ?? '';
		return typeof value === 'number' ? Number(value.toPrecision(10)) : value;
	}
	const written = (column: TableColumn<Row>, row: Row) => {
		const value = column.value(row);
		if (value == null || Number.isNaN(value)) return '–';
		return typeof value === 'number' ? (column.format ?? count)(value) : value;
	};
	return {
		...rest,
		rows: rows.length,
		columns: [
			...columns.map((column) => ({
				name: columnName(column.label, column.unit),
				values: rows.map((row) => valueOf(column, row)) as number[] | string[]
			})),
			...more
		],
		draw: (frame) =>
			tableSvg(
				frame,
				columns.map(({ label, unit, numeric }) => ({ label: unit ? `${label}, ${unit}` : label, numeric })),
				rows.map((row) => columns.map((column) => written(column, row))),
				(r) => strong?.(rows[r]) ?? false
			)
	};
}

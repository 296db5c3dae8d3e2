import { text } from '$lib/messages/text';
import { PRECISIONS, type Dataset, type Precision, type TypedColumn } from '$lib/domain/dataset';
import { isMissing } from './missing';

/** What a step changed in one column of one chunk. */
export interface HeldCells {
	/** An incident column, or `:` and the name of a further one. */
	column: string;
	/** Rows of the chunk, ascending, and what they held before. */
	rows: Uint32Array;
	before: TypedColumn;
}

/** The same of another step: its position among the steps done. */
export interface OtherCells extends HeldCells {
	step: number;
}

/** What a cell holds, in words that need no dictionary. null: nothing; undefined: nobody can say any more, since its column was taken off. */
export type CellValue = string | number | boolean | null | undefined;

/** How the values of a column are to be written. A moment is civil milliseconds. */
export type CellKind = 'text' | 'number' | 'boolean' | 'moment' | 'weight';

export interface ChangedCell {
	/** Position of the row in the dataset, the first is 1, and in the file it came from. */
	row: number;
	fileRow: number;
	/** The row as it is now: civil milliseconds (NaN unknown), how finely they are known, kind, degrees (NaN unknown), name of its area. */
	start: number;
	precision: Precision;
	kind: string;
	lon: number;
	lat: number;
	area: string | null;
	/** Name of the column, as people call it. */
	column: string;
	holds: CellKind;
	before: CellValue;
	/** What the step put there. */
	put: CellValue;
	/** After all steps. */
	now: CellValue;
	/** Other steps, by position, that changed the same cell: before this one, and after it. */
	earlier: readonly number[];
	later: readonly number[];
	/** The step that set the row aside, where it is another one. */
	aside: number | null;
	/** The last step that changed the time, or the area, by which the row is recognised. */
	timeBy: number | null;
	areaBy: number | null;
}

/** A column as its cells are read: its key in a chunk (undefined: it was taken off), its name, and the values behind codes. */
export interface CellColumn {
	key: string | undefined;
	name: string;
	holds: CellKind;
	/** A code's value, null for none; undefined where it cannot be told. */
	read(code: number): CellValue;
}

/** What the incident columns hold. */
const CORE = { start: 'moment', end: 'moment', category: 'text', weight: 'weight' } as const satisfies Record<string, CellKind>;
/** The order in which a row's cells are listed. */
const ORDER = Object.keys(CORE);

/**
 * How the cells of a column are read.
 *
 * @param column  as edits call it: an incident column, or `:` and the name of a further one
 * @param like    cells of it: of a column that was taken off they are all that is known
 * @param gone    the name now stands for a column made since
 */
export function cellColumn(
	column: string,
	{ categories, extras }: Pick<Dataset, 'categories' | 'extras'>,
	like: TypedColumn,
	gone = false
): CellColumn {
	const known = column in CORE ? (column as keyof typeof CORE) : undefined;
	const core = known && { name: text.tidying.columns[known], holds: CORE[known] };
	if (core?.holds === 'text') return { key: column, ...core, read: (code) => categories[code] };
	if (core) return { key: column, ...core, read: numberOrNone };
	const name = column.replace(/^:/, '');
	const at = gone ? -1 : extras.findIndex((extra) => extra.name === name);
	if (at < 0) {
		const numeric = like instanceof Float64Array || like instanceof Float32Array;
		return { key: undefined, name, holds: numeric ? 'number' : 'text', read: (code) => (numeric ? numberOrNone(code) : code ? undefined : null) }; // prettier-ignore
	}
	const { kind, dictionary = [] } = extras[at];
	const key = `x${at}`;
	if (kind === 'number') return { key, name, holds: 'number', read: numberOrNone };
	if (kind === 'boolean') return { key, name, holds: 'boolean', read: (code) => (isMissing(kind, code) ? null : code === 1) };
	return { key, name, holds: 'text', read: (code) => (isMissing(kind, code) ? null : dictionary[code - 1]) };
}

const numberOrNone = (value: number): CellValue => (value === value ? value : null);

/** The columns of one row in the order in which they are listed. */
export const listed = <Cells extends HeldCells>(parts: readonly Cells[]): Cells[] =>
	[...parts].sort((a, b) => ORDER.indexOf(a.column) - ORDER.indexOf(b.column));

/** Cells, rows that have any, and cells that later steps changed again, of one chunk. */
export function countChanges(
	parts: readonly HeldCells[],
	later: readonly HeldCells[]
): { cells: number; rows: number; again: number } {
	let cells = 0;
	let again = 0;
	for (const { column, rows } of parts) {
		cells += rows.length;
		const others = later.filter((other) => other.column === column);
		if (others.length) again += rows.reduce((n, row) => n + (others.some((other) => find(other.rows, row) >= 0) ? 1 : 0), 0);
	}
	const rows = parts.length === 1 ? parts[0].rows.length : new Set(parts.flatMap((part) => [...part.rows])).size;
	return { cells, rows, again };
}

/** One chunk, as far as telling what a step changed in it needs it. */
export interface ChangedChunk {
	/** The step's position. */
	step: number;
	/** Rows of the dataset before this chunk. */
	first: number;
	/** What the step changed, and what the others did in the same columns, in `weight`, in `start` and in the area's, oldest first. */
	own: readonly HeldCells[];
	others: readonly OtherCells[];
	/** Cells of the chunk as they are now, by key: `CONTEXT`, the changed columns, the area's. */
	columns: Record<string, TypedColumn>;
}

/** Columns by which a row is recognised. */
export const CONTEXT = ['lon', 'lat', 'start', 'precision', 'category', 'row'] as const;

/**
 * The cells that a step changed in one chunk, row by row, with what they held, hold and whether other steps changed them too.
 *
 * @param described  how the cells of a column are read
 * @param area       the column that names a row's area
 * @param from, to   positions among the chunk's changed cells, `to` not included
 */
export function* changedCells(
	{ step, first, own, others, columns }: ChangedChunk,
	categories: readonly string[],
	described: (part: HeldCells) => CellColumn,
	area: CellColumn | undefined,
	from: number,
	to: number
): Generator<ChangedCell> {
	const parts = listed(own).map((part) => ({
		...part,
		about: described(part),
		others: others.filter(({ column }) => column === part.column)
	}));
	const all: OtherCells[] = [...others, ...own.map((part) => ({ step, ...part }))].sort((a, b) => a.step - b.step);
	/** Who changed a row's cell of a column last. */
	const lastOf = (column: string | undefined, among: readonly OtherCells[] = all) => {
		const some = among.filter((part) => part.column === column);
		return (row: number) => some.findLast((part) => find(part.rows, row) >= 0)?.step ?? null;
	};
	const asideBy = lastOf('weight', others);
	const timeBy = lastOf('start');
	const areaBy = lastOf(area && `:${area.name}`);
	const areas = area?.key === undefined ? undefined : columns[area.key];
	for (const [at, k] of inOrder(parts, from, to)) {
		const { about, rows, before, others } = parts[at];
		const row = rows[k];
		const touching = others.filter((other) => find(other.rows, row) >= 0);
		const next = touching.find((other) => other.step > step);
		const cells = about.key === undefined ? undefined : columns[about.key];
		const now = cells && about.read(cells[row]);
		yield {
			row: first + row + 1,
			fileRow: columns.row[row],
			start: columns.start[row],
			precision: PRECISIONS[columns.precision[row]],
			kind: categories[columns.category[row]] ?? '',
			lon: columns.lon[row],
			lat: columns.lat[row],
			area: areas ? (area!.read(areas[row]) as string | null) : null,
			column: about.name,
			holds: about.holds,
			before: about.read(before[k]),
			put: next ? about.read(next.before[find(next.rows, row)]) : now,
			now,
			earlier: touching.filter((other) => other.step < step).map((other) => other.step),
			later: touching.filter((other) => other.step > step).map((other) => other.step),
			aside: asideBy(row),
			timeBy: timeBy(row),
			areaBy: areaBy(row)
		};
	}
}

/** Which cells stand at the places `from` … of all parts' cells in the order of their rows: [part, position in it]. */
function* inOrder(parts: readonly HeldCells[], from: number, to: number): Generator<[part: number, k: number]> {
	if (parts.length === 1) {
		for (let k = from; k < Math.min(to, parts[0].rows.length); k++) yield [0, k];
		return;
	}
	const at = parts.map(() => 0);
	for (let place = 0; place < to; place++) {
		let next = -1;
		for (const [p, { rows }] of parts.entries())
			if (at[p] < rows.length && (next < 0 || rows[at[p]] < parts[next].rows[at[next]])) next = p;
		if (next < 0) return;
		if (place >= from) yield [next, at[next]];
		at[next]++;
	}
}

/** Position of a row in an ascending list, -1 where it is not in it. */
function find(rows: Uint32Array, row: number): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (rows[middle] < row) low = middle + 1;
		else high = middle;
	}
	return rows[low] === row ? low : -1;
}

import type { TypedColumn } from '$lib/domain/dataset';
import { text } from '$lib/messages/text';

/** The rows of a chunk that are marked, column by column; every array owns its buffer. @param rows  positions, ascending */
export function pickRows(columns: Readonly<Record<string, TypedColumn>>, rows: Uint32Array): Record<string, TypedColumn> {
	const out: Record<string, TypedColumn> = {};
	for (const [key, cells] of Object.entries(columns)) {
		if (key.endsWith('.bytes')) {
			const name = key.slice(0, -'.bytes'.length);
			Object.assign(out, pickTexts(name, cells as Uint8Array, columns[`${name}.offsets`] as Uint32Array, rows));
		} else if (!key.endsWith('.offsets')) {
			const picked = new (cells.constructor as new (n: number) => TypedColumn)(rows.length);
			for (let i = 0; i < rows.length; i++) picked[i] = cells[rows[i]];
			out[key] = picked;
		}
	}
	return out;
}

/** The rows of several chunks one behind the other. */
export function joinRows(parts: readonly Readonly<Record<string, TypedColumn>>[]): Record<string, TypedColumn> {
	const out: Record<string, TypedColumn> = {};
	for (const key of Object.keys(parts[0] ?? {})) {
		const columns = parts.map((part) => part[key]);
		const skip = key.endsWith('.offsets') ? 1 : 0; // every part begins with an offset of 0
		const length = columns.reduce((sum, column) => sum + column.length - skip, skip);
		const joined = new (columns[0].constructor as new (n: number) => TypedColumn)(length);
		let at = 0;
		for (const column of columns) {
			const before = skip ? joined[at] : 0;
			for (let i = skip; i < column.length; i++) joined[at + i] = before + column[i];
			at += column.length - skip;
		}
		out[key] = joined;
	}
	return out;
}

/**
 * The columns of a chunk with some rows replaced; columns that the new rows have not stay as they are.
 *
 * @param old    rows of the chunk
 * @param newer  for each of them the row of `rows` that takes its place
 */
export function replaceRows(
	columns: Readonly<Record<string, TypedColumn>>,
	old: readonly number[],
	rows: Readonly<Record<string, TypedColumn>>,
	newer: readonly number[]
): Record<string, TypedColumn> {
	const out: Record<string, TypedColumn> = { ...columns };
	for (const key of Object.keys(rows)) {
		if (key.endsWith('.offsets')) continue;
		if (!columns[key]) throw new Error(text.reading.append.noKey(String(key)));
		if (key.endsWith('.bytes')) Object.assign(out, replaceTexts(key.slice(0, -'.bytes'.length), columns, old, rows, newer));
		else {
			const changed = columns[key].slice();
			old.forEach((row, i) => (changed[row] = rows[key][newer[i]]));
			out[key] = changed;
		}
	}
	return out;
}

function replaceTexts(
	name: string,
	columns: Readonly<Record<string, TypedColumn>>,
	old: readonly number[],
	rows: Readonly<Record<string, TypedColumn>>,
	newer: readonly number[]
): Record<string, TypedColumn> {
	const text = (of: Readonly<Record<string, TypedColumn>>, row: number) => {
		const offsets = of[`${name}.offsets`];
		return (of[`${name}.bytes`] as Uint8Array).subarray(offsets[row], offsets[row + 1]);
	};
	const instead = new Map(old.map((row, i) => [row, newer[i]]));
	const count = columns[`${name}.offsets`].length - 1;
	const texts = Array.from({ length: count }, (_, row) => {
		const other = instead.get(row);
		return other === undefined ? text(columns, row) : text(rows, other);
	});
	const ends = new Uint32Array(count + 1);
	texts.forEach((part, i) => (ends[i + 1] = ends[i] + part.length));
	const bytes = new Uint8Array(ends[count]);
	texts.forEach((part, i) => bytes.set(part, ends[i]));
	return { [`${name}.bytes`]: bytes, [`${name}.offsets`]: ends };
}

function pickTexts(name: string, bytes: Uint8Array, offsets: Uint32Array, rows: Uint32Array): Record<string, TypedColumn> {
	const ends = new Uint32Array(rows.length + 1);
	for (let i = 0; i < rows.length; i++) ends[i + 1] = ends[i] + offsets[rows[i] + 1] - offsets[rows[i]];
	const text = new Uint8Array(ends[rows.length]);
	for (let i = 0; i < rows.length; i++) text.set(bytes.subarray(offsets[rows[i]], offsets[rows[i] + 1]), ends[i]);
	return { [`${name}.bytes`]: text, [`${name}.offsets`]: ends };
}

import { AppError } from '$lib/domain/errors';
import { finish } from '$lib/domain/kernel';
import type { FeatureTable } from '../table';
import { Arena } from './arena';

/**
 * A feature table as small codes, made once and used by any number of fits. Code b of a column: its value is at least cut b-1
 * and less than cut b. Missing values have the code after the last bin.
 */
export interface BinnedTable {
	rows: number;
	names: string[];
	/** Bytes from one row to the next. */
	stride: number;
	/** Row after row. */
	codes: Uint8Array<ArrayBuffer>;
	/** Ascending cuts of each column, one fewer than its bins. */
	cuts: Float32Array<ArrayBuffer>[];
}

/** One code is kept for missing values. */
const MOST_BINS = 255;

/**
 * Quantile bins: about equally many rows in each, equal values never apart; a column with few distinct values keeps each.
 * Time O(rows) a column (radix sort).
 *
 * @param maxBins  2 to 256, with the one for missing values
 * @throws {AppError} `input/shape` when columns differ in length
 */
export function binTable(table: FeatureTable, maxBins = 256): BinnedTable {
	return finish(binning(table, maxBins));
}

/** `binTable` in steps: yields after each column. */
export function* binning(table: FeatureTable, maxBins: number): Generator<void, BinnedTable> {
	check(table);
	if (!(maxBins >= 2 && maxBins <= 256)) throw new AppError('input/value', `${maxBins} bins; expected 2 to 256`);
	const { rows } = table;
	const most = Math.min(maxBins, MOST_BINS);
	const arena = new Arena();
	const [column, sorted, spare, counts, cuts] = [4 * rows, 4 * rows, 4 * rows, 8192, 1024].map((bytes) => arena.take(bytes));
	return yield* encodeAll(table, arena, (values) => {
		arena.float32(column, rows).set(values);
		const present = arena.kernels.sortPresent(column, rows, sorted, spare, counts);
		const made = arena.kernels.quantileCuts(sorted, present, most, cuts);
		return arena.float32(cuts, made).slice();
	});
}

/** Codes of another table by the same cuts: validation rows, say. */
export function binLike(table: FeatureTable, like: BinnedTable): BinnedTable {
	check(table);
	if (table.columns.length !== like.cuts.length)
		throw new AppError('input/shape', `${table.columns.length} columns; expected ${like.cuts.length}, as in training`);
	return finish(encodeAll(table, new Arena(), (_, f) => like.cuts[f]));
}

function* encodeAll(
	{ rows, names, columns }: FeatureTable,
	arena: Arena,
	cutsOf: (values: Float32Array, feature: number) => Float32Array<ArrayBuffer>
): Generator<void, BinnedTable> {
	const stride = strideFor(columns.length);
	const [codes, column, padded] = [rows * stride, 4 * rows, 4 * 256].map((bytes) => arena.take(bytes));
	const cuts: Float32Array<ArrayBuffer>[] = [];
	for (const [f, values] of columns.entries()) {
		const own = cutsOf(values, f);
		arena.float32(column, rows).set(values);
		arena.float32(padded, 256).fill(Infinity).set(own);
		arena.kernels.encode(column, rows, padded, own.length, codes + f, stride, own.length + 1);
		cuts.push(own);
		yield;
	}
	return { rows, names, stride, codes: arena.bytes(codes, rows * stride).slice(), cuts };
}

/** Bytes a row of so many columns: whole eights, for quick copies. */
export function strideFor(columns: number): number {
	return Math.max(8, Math.ceil(columns / 8) * 8);
}

function check({ rows, names, columns }: FeatureTable) {
	if (names.length !== columns.length) throw new AppError('input/shape', `${names.length} names for ${columns.length} columns`);
	columns.forEach((column, f) => {
		if (column.length !== rows)
			throw new AppError('input/shape', `Column ${names[f]} holds ${column.length} values, expected ${rows}`);
	});
}

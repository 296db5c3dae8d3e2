import type { ExtraColumn, TypedColumn } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import type { ClipStep, NormaliseStep } from '$lib/domain/steps';
import type { Change } from './change';
import { text } from '$lib/messages/text';

/**
 * Numbers beyond the limits become the limit ("winsorising").
 * @throws {AppError} `input/value` when the lower limit is not below the upper
 */
export function clip({ column: name, low, high }: ClipStep, key: string, column: Float64Array, weight: Int16Array): Change {
	if (!(low < high)) throw new AppError('input/value', text.tidying.limits(name, low, high), text.tidying.limitsHint);
	const beyond = (i: number) => weight[i] !== 0 && (column[i] < low || column[i] > high);
	const rows = Uint32Array.from({ length: column.length }, (_, i) => i).filter(beyond);
	const values = Float64Array.from(rows, (row) => Math.min(high, Math.max(low, column[row])));
	return { edits: [{ column: key, rows, values }], fields: {}, changed: rows.length };
}

/**
 * A further column on a common scale: (x - mean) / standard deviation, or (x - least) / (greatest - least), over the rows that count. The
 * column itself stays as it was; missing numbers stay missing.
 * @throws {AppError} `input/value` when all numbers are the same
 */
export function normalise(
	{ column: name, by }: NormaliseStep,
	column: Float64Array,
	weight: Int16Array,
	extras: readonly ExtraColumn[]
): Change {
	let n = 0;
	let mean = 0;
	let squares = 0;
	let [least, greatest] = [Infinity, -Infinity];
	for (let i = 0; i < column.length; i++) {
		const value = column[i];
		if (weight[i] === 0 || value !== value) continue;
		// Welford (1962): one pass, and exact where numbers are large and close together.
		const off = value - mean;
		mean += off / ++n;
		squares += off * (value - mean);
		least = Math.min(least, value);
		greatest = Math.max(greatest, value);
	}
	if (!(least < greatest)) throw new AppError('input/value', text.tidying.oneNumber(name), text.tidying.noScale);
	const [middle, width] = by === 'z' ? [mean, Math.sqrt(squares / (n - 1))] : [least, greatest - least];
	const values: TypedColumn = Float64Array.from(column, (value) => (value - middle) / width);
	const added: ExtraColumn = {
		name: freeName(`${name} (${by === 'z' ? text.tidying.scaled.z : text.tidying.scaled.share})`, extras),
		kind: 'number'
	};
	return { edits: [], added: { column: added, values }, fields: {}, changed: n };
}

function freeName(name: string, extras: readonly ExtraColumn[]): string {
	const taken = new Set(extras.map((extra) => extra.name));
	for (let k = 1; ; k++) {
		const candidate = k === 1 ? name : `${name} ${k}`;
		if (!taken.has(candidate)) return candidate;
	}
}

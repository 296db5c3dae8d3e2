import type { Dataset, ExtraColumn, TypedColumn } from '$lib/domain/dataset';
import { finish } from '$lib/domain/kernel';
import type { Step } from '$lib/domain/steps';
import type { Change } from '$lib/tidying/change';
import { planStep } from '$lib/tidying/plan';

/** A small dataset: its record as far as steps read it, and its columns. */
export interface Rows {
	dataset: Dataset;
	columns: Record<string, TypedColumn>;
}

/** Rows of weight 1 at 0°, 0°, an hour apart from 2024-01-01 on, all of one kind, unless said otherwise. */
export function rowsOf(n: number, columns: Record<string, TypedColumn> = {}, record: Partial<Dataset> = {}): Rows {
	const start = Float64Array.from({ length: n }, (_, i) => Date.UTC(2024, 0, 1) + i * 3_600_000);
	const filled = {
		lon: new Float64Array(n),
		lat: new Float64Array(n),
		start,
		end: start.slice(),
		precision: new Uint8Array(n),
		category: new Uint16Array(n),
		weight: new Int16Array(n).fill(1),
		...columns
	};
	const dataset = { categories: ['THEFT'], categoryCounts: [n], extras: [] as ExtraColumn[], ...record } as Dataset;
	return { dataset, columns: filled };
}

export const plan = (step: Step, rows: Rows, which?: number[]): Change =>
	finish(planStep(step, { ...rows, ...(which && { rows: Uint32Array.from(which) }) }));

/** The columns after a change. */
export function after({ columns }: Rows, change: Change): Record<string, TypedColumn> {
	const next = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column.slice()]));
	for (const { column, rows, values } of change.edits) rows.forEach((row, k) => (next[column][row] = values[k]));
	return next;
}

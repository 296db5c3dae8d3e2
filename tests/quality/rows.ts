import type { IncidentColumns } from '../../src/lib/domain/dataset';
import { GRAINS, type Dataset } from '../../src/lib/domain/dataset';
import type { ExtraValues, QualityInput } from '../../src/lib/quality/types';

/** Columns of n rows with nothing wrong: one place, one time, one kind, unless overridden. */
export function columnsOf(n: number, fill: Partial<Record<keyof IncidentColumns, (i: number) => number>> = {}): IncidentColumns {
	const of = (name: keyof IncidentColumns, otherwise: number) =>
		Array.from({ length: n }, (_, i) => fill[name]?.(i) ?? otherwise);
	const start = of('start', Date.UTC(2020, 0, 1, 10, 7));
	return {
		lon: Float64Array.from(of('lon', -90.2)),
		lat: Float64Array.from(of('lat', 38.6)),
		start: Float64Array.from(start),
		end: Float64Array.from({ length: n }, (_, i) => fill.end?.(i) ?? start[i]),
		precision: Uint8Array.from(of('precision', 0)),
		category: Uint16Array.from(of('category', 0)),
		weight: Int16Array.from(of('weight', 1)),
		row: Uint32Array.from({ length: n }, (_, i) => i + 1)
	};
}

export function inputOf(columns: IncidentColumns, extras: ExtraValues[] = [], dataset: Partial<Dataset> = {}): QualityInput {
	const rows = columns.lon.length;
	const hashes = new Uint32Array(2 * rows);
	for (let i = 0; i < rows; i++) hashes[2 * i] = hashes[2 * i + 1] = i + 1;
	const record = {
		rows,
		grain: GRAINS[0],
		precision: 'minute',
		categories: ['THEFT'],
		importedAt: Date.UTC(2026, 0, 1),
		...dataset
	};
	return {
		dataset: record as QualityInput['dataset'],
		columns,
		extras,
		hashes
	};
}

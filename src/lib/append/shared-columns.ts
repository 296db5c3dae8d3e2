import type { Dataset, ExtraKind, TypedColumn } from '$lib/domain/dataset';
import type { Mapping } from '$lib/ingest/mapping';
import type { Cells } from '$lib/domain/row-hash';
import type { Missing } from './key-hashes';

/** A column that a dataset and rows read for it both have, with its keys in the chunks of either. */
export interface SharedColumn {
	/** `start`, `category`, …, or `x3` in the dataset. */
	name: string;
	/** In the chunks that were read. */
	read: string;
	/** What the user calls it. */
	label: string;
	kind: ExtraKind | 'core';
	/** A further column of the dataset. */
	extra: boolean;
	missing: Missing;
}

const MISSING: Record<ExtraKind, Missing> = { category: 0, area: 0, boolean: 2, number: NaN, text: null };

/**
 * The columns by which rows can be compared: those that every file has. Columns that were joined later, and those that had to become
 * another kind for the new rows, are none.
 *
 * @param own  the mapping of each file
 */
export function sharedColumns(dataset: Dataset, read: Dataset, own: readonly Mapping[]): SharedColumn[] {
	const all = (has: (mapping: Mapping) => boolean) => own.every(has);
	const core = (name: string, missing: Missing): SharedColumn => ({
		name,
		read: name,
		label: name,
		kind: 'core',
		extra: false,
		missing
	});
	const shared: SharedColumn[] = [];
	if (all(({ time, wide }) => time !== null || wide?.names === 'months')) shared.push(core('start', NaN));
	if (all(({ end }) => end !== null)) shared.push(core('end', NaN));
	if (all(({ place }) => place !== null)) shared.push(core('lon', NaN), core('lat', NaN));
	if (all(({ category }) => 'column' in category) || own.some(({ wide }) => wide)) shared.push(core('category', null));
	if (all(({ weight }) => weight !== null) || own.some(({ wide }) => wide)) shared.push(core('weight', null));
	dataset.extras.forEach(({ name, kind, layer }, i) => {
		const at = read.extras.findIndex((column) => column.name === name);
		if (layer !== undefined || at < 0 || read.extras[at].kind !== kind) return;
		if (!all(({ keep }) => keep.some(({ column, as }) => column !== '' && (as ?? column) === name))) return;
		shared.push({ name: `x${i}`, read: `x${at}`, label: name, kind, extra: true, missing: MISSING[kind] });
	});
	return shared;
}

/** The cells of a column among those of a chunk. */
export function cellsOf(columns: Readonly<Record<string, TypedColumn>>, name: string): Cells {
	const bytes = columns[`${name}.bytes`];
	return bytes ? { bytes: bytes as Uint8Array, offsets: columns[`${name}.offsets`] as Uint32Array } : columns[name];
}

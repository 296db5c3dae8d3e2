import type { Dataset, ExtraColumn, ExtraKind, TypedColumn } from '$lib/domain/dataset';
import { rolesOf } from '$lib/ingest/align';
import { MOST_VALUES } from '$lib/ingest/columns';
import type { Mapping } from '$lib/ingest/mapping';
import type { Known } from '$lib/ingest/match-file';
import { profileColumns } from '$lib/ingest/profile';

/** Values looked at, of each column. */
const VALUES = 500;

/** Columns of the first chunk that `knownColumns` reads. */
export function columnsToLookAt({ extras }: Dataset): string[] {
	return ['lon', 'lat', 'start', ...extras.flatMap(({ dictionary, layer }, i) => (dictionary || layer ? [] : [`x${i}`]))];
}

/** What a dataset knows of the columns its files had, to find them in another. @param first  `columnsToLookAt` of its first chunk */
export function knownColumns(dataset: Dataset, first: Readonly<Record<string, TypedColumn>>): Known {
	const mapping = mappingOf(dataset);
	const names = [...rolesOf(mapping).keys()];
	const values = names.map((name) => valuesOf(dataset, mapping, name, first));
	const rows = Array.from({ length: Math.max(0, ...values.map(({ length }) => length)) }, (_, r) =>
		values.map((column) => column[r] ?? '')
	);
	return { mapping, columns: profileColumns(names, rows), signature: dataset.signature };
}

/** Share of the values a dictionary may hold from which newer rows make a column text: dictionaries that only grow would fill the memory. */
const NEARLY_FULL = 0.8;

/** The mapping by which more rows are read: as at the import, with the kinds that the columns have now. */
export function mappingOf({ mapping, extras }: Dataset): Mapping {
	const own = extras.filter(({ layer }) => layer === undefined);
	const kindOf = ({ kind, dictionary }: ExtraColumn): ExtraKind =>
		kind === 'category' && (dictionary?.length ?? 0) > NEARLY_FULL * MOST_VALUES ? 'text' : kind;
	return { ...(mapping as Mapping), keep: own.map((column) => ({ column: column.name, kind: kindOf(column) })) };
}

function valuesOf(
	dataset: Dataset,
	{ time, place, category }: Mapping,
	name: string,
	first: Readonly<Record<string, TypedColumn>>
): string[] {
	const at = dataset.extras.findIndex((column) => column.name === name && column.layer === undefined);
	const written = (key: string, say: (value: number) => string) =>
		Array.from((first[key] as Float64Array).subarray(0, VALUES), say);
	const number = (value: number) => (Number.isNaN(value) ? '' : String(value));
	if (at >= 0) {
		const { dictionary, kind } = dataset.extras[at];
		if (dictionary) return dictionary.slice(0, VALUES);
		if (kind === 'text') return textsOf(first, `x${at}`);
		return written(`x${at}`, kind === 'boolean' ? (value) => ['false', 'true', ''][value] : number);
	}
	if (time?.column === name && !time.parts)
		return written('start', (ms) => (Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 16).replace('T', ' ')));
	if (place?.kind === 'degrees' && place.lon === name) return written('lon', number);
	if (place?.kind === 'degrees' && place.lat === name) return written('lat', number);
	if ('column' in category && category.column === name && !category.grouping) return dataset.categories.slice(0, VALUES);
	return [];
}

function textsOf(columns: Readonly<Record<string, TypedColumn>>, name: string): string[] {
	const bytes = columns[`${name}.bytes`] as Uint8Array;
	const offsets = columns[`${name}.offsets`] as Uint32Array;
	const decoder = new TextDecoder();
	const rows = Math.min(VALUES, offsets.length - 1);
	return Array.from({ length: rows }, (_, i) => decoder.decode(bytes.subarray(offsets[i], offsets[i + 1])));
}

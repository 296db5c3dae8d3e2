import type { Dataset, TypedColumn } from '$lib/domain/dataset';
import type { MergeStep } from '$lib/domain/steps';
import { sameValue, type Change, type Edit } from './change';

/**
 * Several kinds of incident become one. Their names stay in the list of kinds with a count of 0, so that whatever remembers a kind by its
 * number still means the same. Names that this dataset does not have are passed over.
 */
export function mergeKinds(
	{ from, into }: MergeStep,
	{ categories, categoryCounts }: Pick<Dataset, 'categories' | 'categoryCounts'>,
	category: Uint16Array<ArrayBuffer>
): Change {
	const { edit, target, changed } = recoded('category', category, categories, from, into, 0);
	const counts = [...categoryCounts];
	if (target === categories.length) counts.push(0);
	for (const code of codesOf(categories, from)) {
		if (code === target) continue;
		counts[target] += counts[code];
		counts[code] = 0;
	}
	const names = target === categories.length ? [...categories, into] : categories;
	return {
		edits: [edit],
		fields: { categories: names, categoryCounts: counts },
		changed
	};
}

/** Several values of a further column become one; its dictionary keeps the names. */
export function mergeValues(
	{ column: name, from, into }: MergeStep,
	key: string,
	column: TypedColumn,
	dictionary: readonly string[]
): Change {
	const { edit, target, changed } = recoded(key, column, dictionary, from, into, 1);
	return {
		edits: [edit],
		...(target > dictionary.length && changed > 0 && { dictionary: { column: name!, values: [...dictionary, into] } }),
		fields: {},
		changed
	};
}

const codesOf = (names: readonly string[], wanted: readonly string[]) => {
	const set = new Set(wanted);
	return names.flatMap((name, k) => (set.has(name) ? [k] : []));
};

/** Cells of some names get the code of another, a new one behind the others where nobody has that name. `first` is the code of the first name. */
function recoded(
	key: string,
	column: TypedColumn,
	names: readonly string[],
	from: readonly string[],
	into: string,
	first: number
): { edit: Edit; target: number; changed: number } {
	const at = names.indexOf(into);
	const target = first + (at < 0 ? names.length : at);
	const gone = new Uint8Array(names.length + first + 1);
	for (const code of codesOf(names, from)) gone[code + first] = 1;
	gone[target] = 0;
	const rows = Uint32Array.from({ length: column.length }, (_, i) => i).filter((i) => gone[column[i]]);
	return { edit: { column: key, rows, values: sameValue(rows, column, target) }, target, changed: rows.length };
}

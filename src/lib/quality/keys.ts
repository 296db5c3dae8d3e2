import { isKey, repetition } from './duplicates';
import type { KeyColumn } from './findings/duplicates';
import type { Codes, ExtraValues } from './types';

/** Names of columns that number incidents. */
const NAMED =
	/id$|^id|(^|[^a-z])(id|no|nr|num|number|key|case|complaint|incident|reference|ref|registro|caso|expediente)([^a-z]|$)|caseno|objectid|number$/i;

/** Whether the name of a column says that it numbers incidents. */
export const namesKey = (name: string): boolean => NAMED.test(name.replace(/([a-z])([A-Z])/g, '$1 $2'));

/** Columns whose values should tell rows apart, and whether they do. @param repeated  rows that repeat an earlier one */
export function keyColumns(extras: readonly ExtraValues[], weight: Int16Array, repeated: Uint32Array): KeyColumn[] {
	const found: KeyColumn[] = [];
	for (const extra of extras) {
		const keys = keysOf(extra);
		if (!keys || !namesKey(extra.name)) continue;
		const counts = repetition(keys, weight);
		if (!isKey(counts)) continue;
		let ofRepeated = 0;
		for (const i of repeated) if (keys[i] && keys[i] === keys[i]) ofRepeated++;
		found.push({ name: extra.name, ...counts, ofRepeated });
	}
	return found;
}

function keysOf(extra: ExtraValues): Float64Array | Codes | null {
	if (extra.kind === 'text') return extra.moments ? null : extra.keys;
	if ('codes' in extra) return extra.codes;
	if (extra.kind === 'boolean') return null;
	// Numbers with decimals are measured: that they differ means nothing.
	return extra.values.every((value) => value !== value || Number.isInteger(value)) ? extra.values : null;
}

import { text } from '$lib/messages/text';
import type { Areas } from '$lib/spatial/area-index';
import { normalKey } from './keys';
import type { PropertyValue } from './boundaries';

/** The column that areas become: their different names, and for each area the code of its name (0 = no name). */
export interface AreaNames {
	dictionary: string[];
	codeOf: Uint32Array<ArrayBuffer>;
}

/** Names as they are shown; areas of the same name, islands say, are one. Areas without a name are called by their number in the file. */
export function areaNames(areas: Areas, property: string): AreaNames {
	const codes = new Map<string, number>();
	const codeOf = Uint32Array.from(areas.features, ({ properties }, i) => {
		const name = textOf(properties?.[property]) || text.joining.area(i + 1);
		const code = codes.get(name) ?? codes.size + 1;
		codes.set(name, code);
		return code;
	});
	return { dictionary: [...codes.keys()], codeOf };
}

export const textOf = (value: unknown) => ((value as PropertyValue | undefined) ?? '').toString().trim();

/** For each value of a column (code k is `dictionary[k - 1]`) the code of the area whose property equals it, 0 where none does. */
export function codesByKey(
	dictionary: readonly string[],
	areas: Areas,
	property: string,
	names: AreaNames
): Uint32Array<ArrayBuffer> {
	const byKey = new Map<string, number>();
	areas.features.forEach(({ properties }, i) => {
		const key = normalKey(textOf(properties?.[property]));
		if (key && !byKey.has(key)) byKey.set(key, names.codeOf[i]);
	});
	return Uint32Array.from([0, ...dictionary.map((value) => byKey.get(normalKey(value)) ?? 0)]);
}

const NAMED = /name|community|neighbo|district|ward|area|label|title|nbhd|hood|boro|precinct|beat|sector|nta|lsoa|msoa/;

/** The properties that could name the areas, likeliest first: different for every area, in words, and called so. */
export function rankNames(areas: Areas, properties: readonly string[]): string[] {
	const score = (property: string) => {
		const values = areas.features.map((feature) => textOf(feature.properties?.[property])).filter(Boolean);
		if (!values.length) return -Infinity;
		const different = new Set(values).size / areas.features.length;
		const worded = values.filter((value) => /\p{L}{2}/u.test(value)).length / values.length;
		const called = NAMED.test(property.toLowerCase()) ? 1 : 0;
		const named = /name|community|label|title/.test(property.toLowerCase()) ? 0.5 : 0;
		const measured = values.some((value) => /^\d+\.\d{3,}$/.test(value)) ? 3 : 0;
		return 3 * different + 2 * worded + called + named - measured;
	};
	const scores = new Map(properties.map((property) => [property, score(property)]));
	return properties.filter((p) => scores.get(p)! > -Infinity).sort((a, b) => scores.get(b)! - scores.get(a)!);
}

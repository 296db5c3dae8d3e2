import type { BoundaryLayer } from '$lib/domain/dataset';
import type { AreaTable } from '$lib/domain/joins';

/** A number of each area that incidents can be counted against: people, homes. */
export interface Denominator {
	name: string;
	/** One a feature of the boundaries; NaN where it is not known. */
	values: Float64Array<ArrayBuffer>;
	/** Its name says that it counts people or homes. */
	likely: boolean;
}

const PEOPLE =
	/\bpop(ulation|n)?\b|pop_|_pop|inhabitant|resident|\bpeople\b|persons?\b|household|\bhomes?\b|dwelling|poblaci|habitant|hogares|viviendas|einwohner/i;
/** Numbers that are of each area but no amount of anything in it. */
const NO_AMOUNT =
	/%|percent|share|\brate|_rate|ratio\b|index|score|rank|decile|quintile|median|mean|average|per capita|income|area|km[2²]|porcentaje|proporci|\btasa|[íi]ndice|ingreso|superficie|(^|[^a-z])(id|code|year|lat|lon)($|[^a-z])/i;
/** An amount is known for at least so many of the areas. */
const LEAST_KNOWN = 0.5;

/** What may stand under a rate: numbers that came with the boundaries, then those of tables joined to them; what counts people first. */
export function denominators(
	layer: BoundaryLayer | undefined,
	tables: readonly AreaTable[],
	column: string | undefined
): Denominator[] {
	if (!layer) return [];
	const { features } = layer.geojson;
	const found = new Map<string, Float64Array<ArrayBuffer>>();
	for (const name of new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {}))))
		found.set(
			name,
			Float64Array.from(features, ({ properties }) => {
				const value: unknown = properties?.[name];
				return typeof value === 'number' ? value : NaN;
			})
		);
	for (const table of tables) {
		if (table.column !== column) continue;
		const at = new Map(table.keys.map((key, k) => [key, k]));
		for (const [name, values] of Object.entries(table.values))
			found.set(
				name,
				Float64Array.from(features, ({ properties }) => values[at.get(String(properties?.name ?? '')) ?? -1] ?? NaN)
			);
	}
	return [...found]
		.filter(([name, values]) => isAmount(values) && (PEOPLE.test(name) || !NO_AMOUNT.test(name)))
		.map(([name, values]) => ({ name, values, likely: PEOPLE.test(name) && !NO_AMOUNT.test(name) }))
		.sort((a, b) => +b.likely - +a.likely);
}

function isAmount(values: Float64Array): boolean {
	const known = values.filter((value) => value === value);
	return known.length >= LEAST_KNOWN * values.length && known.every((value) => value >= 0) && known.some((value) => value > 0);
}

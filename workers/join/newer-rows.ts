import type { AreaJoinReport, BoundaryLayer, Dataset, ExtraColumn, TypedColumn } from '$lib/domain/dataset';
import { codesByKey } from '$lib/joins/area-column';
import { areaIndex } from '$lib/spatial/area-index';

/** An area column that was joined to a dataset, for rows that come later. */
export interface LayerCodes {
	/** The codes of the rows of one chunk; what they add to the report of the join is counted. @param columns  those of the dataset */
	of(columns: Readonly<Record<string, TypedColumn>>): Uint32Array<ArrayBuffer>;
	/** As `of`, for rows that are counted already. */
	again(columns: Readonly<Record<string, TypedColumn>>): Uint32Array<ArrayBuffer>;
	/** The boundaries with a report that counts the rows asked for. */
	layer(): BoundaryLayer;
}

/**
 * Finds the areas of newer rows by the way the older ones were found: by place, or by the value of a column. Only the areas that were kept
 * when they were joined are known.
 *
 * @param extras  the further columns as the newer rows leave them
 */
export function layerCodes(column: ExtraColumn, layer: BoundaryLayer, { extras }: Pick<Dataset, 'extras'>): LayerCodes {
	const { features } = layer.geojson;
	const code = new Map((column.dictionary ?? []).map((name, i) => [name, i + 1]));
	const codeOf = Uint32Array.from(features, ({ properties }) => code.get(String(properties?.name ?? '')) ?? 0);
	const by = layer.joined?.by ?? { kind: 'place' };
	const added = { inside: 0, outside: 0, unknown: 0 };
	const found = by.kind === 'place' ? byPlace() : byKey(by.column, by.property);
	return {
		of(columns) {
			const { codes, unknown } = found(columns);
			codes.forEach((value, i) => added[value ? 'inside' : unknown(i) ? 'unknown' : 'outside']++);
			return codes;
		},
		again: (columns) => found(columns).codes,
		layer: () => (layer.joined ? { ...layer, joined: sum(layer.joined, added) } : layer)
	};

	function byPlace() {
		const index = areaIndex(layer.geojson);
		return ({ lon, lat }: Readonly<Record<string, TypedColumn>>) => ({
			codes: Uint32Array.from(index.findAll(lon as Float64Array, lat as Float64Array), (area) => (area < 0 ? 0 : codeOf[area])),
			unknown: (i: number) => Number.isNaN(lon[i]) || Number.isNaN(lat[i])
		});
	}

	function byKey(name: string, property: string) {
		const at = extras.findIndex((extra) => extra.name === name);
		const dictionary = extras[at]?.dictionary ?? [];
		const ofKey = codesByKey(dictionary, layer.geojson, property, { dictionary: column.dictionary ?? [], codeOf });
		return (columns: Readonly<Record<string, TypedColumn>>) => {
			const keys = columns[`x${at}`] as Uint32Array;
			return { codes: Uint32Array.from(keys, (key) => ofKey[key] ?? 0), unknown: (i: number) => keys[i] === 0 };
		};
	}
}

function sum(before: AreaJoinReport, added: { inside: number; outside: number; unknown: number }): AreaJoinReport {
	return {
		...before,
		inside: before.inside + added.inside,
		outside: before.outside + added.outside,
		unknown: before.unknown + added.unknown
	};
}

import type { Dataset } from '$lib/domain/dataset';
import { isHexagonChosen } from '$lib/domain/chosen';
import type { Filter, HexagonLayout, Overview, Points } from '$lib/domain/exploration';
import { text } from '$lib/messages/text';
import { unprojectPoint, type Projection } from '$lib/spatial/projection';
import type { LayerReading } from '$lib/statistics/map-readings';
import type { Painting } from './paintings';
import { areaLabel, categoryLabel, density, momentWords, placeLabel } from './words';

// Shows what is told here: fetched with it.
export { default as HoverCard } from './HoverCard.svelte';

type Hexagons = HexagonLayout & { x: Float64Array; y: Float64Array };
type AreaAt = ((lon: number, lat: number) => string | undefined) | undefined;

/** What the map shows, of which one cell is pointed at. */
export interface MapShown {
	dataset: Dataset;
	projection: Projection;
	hexagons: Hexagons;
	/** Net counts by hexagon. */
	bins: ArrayLike<number>;
	/** Of one hexagon, km². */
	area: number;
	/** What the layer of the map says; null where it shows how many. */
	painting: Painting | null;
	reading: LayerReading | undefined;
	/** Names of the areas drawn, or centres of the squares; null where hexagons are. */
	names: readonly string[] | null;
	squares: { x: ArrayLike<number>; y: ArrayLike<number> } | null;
	/** Counts by category of the hexagon that was last described. */
	described: { bin: number; counts: Float64Array } | undefined;
	/** What stands out there, in words. */
	note(cell: number): string | undefined;
	areaAt: AreaAt;
}

/** What the hover card says of one cell. */
export function cellCard(shown: MapShown, cell: number) {
	const { dataset, projection, hexagons, bins, area, painting, reading, names, squares, described, areaAt } = shown;
	if (painting && (names || squares)) {
		const at = squares ? unprojectPoint(projection, squares.x[cell], squares.y[cell]) : undefined;
		const name = names ? areaLabel(names[cell]) : undefined;
		return { area: name, place: at ? placeLabel(...at) : '', ...painting.say(cell), categories: undefined };
	}
	const [lon, lat] = unprojectPoint(projection, hexagons.x[cell], hexagons.y[cell]);
	const name = areaAt?.(lon, lat);
	const said = painting?.say(cell) ?? {
		total: bins[cell],
		sub: text.explore.map.density(density(bins[cell] / area)),
		note: shown.note(cell)
	};
	// Counts by category are those of all dates shown, not of the two periods compared.
	const counts = described?.bin === cell && reading?.layer !== 'change' ? described.counts : undefined;
	const categories =
		counts &&
		Array.from(counts, (count, c) => ({ name: categoryLabel(dataset.categories[c]), count })).sort((a, b) => b.count - a.count);
	return { area: name && areaLabel(name), place: placeLabel(lon, lat), ...said, categories };
}

/** What it says of a single incident. */
export function incidentCard(
	{ part, i }: { part: Points; i: number },
	{ dataset, projection, areaAt }: Pick<MapShown, 'dataset' | 'projection' | 'areaAt'>,
	overview: Overview
) {
	const place = unprojectPoint(projection, part.x[i], part.y[i]);
	const name = areaAt?.(...place);
	return {
		area: categoryLabel(dataset.categories[part.category[i]]),
		place: [name && areaLabel(name), placeLabel(...place)].filter(Boolean).join(' · '),
		sub: momentWords(part.when[i], part.week[i], overview),
		note: undefined,
		total: undefined,
		categories: undefined
	};
}

/** Whether the cell pointed at is among those that the filter keeps. */
export function isChosenCell(
	cell: number,
	{ hexagons, reading }: Pick<MapShown, 'hexagons' | 'reading'>,
	{ place, areas }: Pick<Filter, 'place' | 'areas'>
): boolean {
	if (reading?.layer === 'areas') return areas?.includes(reading.codes[cell]) ?? false;
	return isHexagonChosen(place, hexagons.width, hexagons.cols[cell], hexagons.rows[cell]);
}

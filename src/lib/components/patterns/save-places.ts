import type { SavedChart } from '$lib/components/explore/saved-chart';
import { savedTable } from '$lib/components/explore/saved-chart';
import type { Column } from '$lib/components/ui/data-table';
import { civilDay, count, decimal } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';
import { unprojectPoint, type Projection } from '$lib/spatial/projection';
import type { AlikeAnswer } from '$lib/statistics/questions/alike';
import type { Cluster, ClustersAnswer } from '$lib/statistics/questions/clusters';
import type { EmergingAnswer, Length } from '$lib/statistics/questions/emerging';
import type { NeighboursAnswer } from '$lib/statistics/questions/neighbours-alike';
import { DAY_MS } from '$lib/temporal/civil';
import { countSentence, mapSentence, similarityWords, undatedWords } from './alike-words';
import { clustersSentence } from './cluster-words';
import { emergingSentence, kindWords, KINDS_TOLD } from './emerging-words';
import { neighboursSentence } from './neighbours-words';
import { pShort } from './patterns-words';
import type { Two } from './questions';
import { headOf } from './save-answers';

/* Answers of the pane Patterns as they are saved: those that list places. */

/** The hexagons of the map, by whose position a row names its own. */
export interface Lattice {
	width: number;
	x: Float64Array;
	y: Float64Array;
}

const hexagonsOf = ({ width, x, y }: Lattice, bins: readonly number[]) => ({
	shape: 'hexagon' as const,
	width,
	x: bins.map((bin) => x[bin]),
	y: bins.map((bin) => y[bin])
});

/** How many hexagons of each kind, and those that the card lists, with their counts by period. */
export function savedEmerging<Row extends { bin: number; counts: Float64Array }>(
	result: EmergingAnswer & { length: Length },
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	hexagons: Lattice,
	who: string
): SavedChart[] {
	const { cards, columns: named } = text.files;
	const { edges, counts } = result;
	const whole = text.emerging.whole(civilDay(edges[0] * DAY_MS), civilDay((edges.at(-1)! - 1) * DAY_MS));
	const rest = {
		says: emergingSentence(result, result.length),
		without: ['place'] as const,
		needs: 'place' as const,
		leftOut: [whole]
	};
	const kinds = KINDS_TOLD.filter((kind) => counts[kind]);
	const byKind = savedTable(
		{ ...headOf(cards.emergingKinds, who, text.emerging), ...rest },
		[
			{ key: 'label', label: text.emerging.does, value: (kind: number) => kindWords(kind).label },
			{ key: 'term', label: text.emerging.term, value: (kind: number) => kindWords(kind).term },
			{ key: 'n', label: text.patterns.hexagons, value: (kind: number) => counts[kind], numeric: true }
		],
		kinds
	);
	if (!rows.length) return [byKind];
	const day = (edge: number) => new Date(edge * DAY_MS).toISOString().slice(0, 10);
	const listed = savedTable(
		{ ...headOf(cards.emerging, who, text.emerging), ...rest, places: hexagonsOf(hexagons, rows.map(({ bin }) => bin)) }, // prettier-ignore
		columns,
		rows,
		{
			more: edges.slice(0, -1).map((edge, k) => ({ name: named.periodFrom(day(edge)), values: rows.map((row) => row.counts[k]) }))
		}
	);
	return [byKind, listed];
}

/** Where the places of rows lie: among areas as the data writes them, or among hexagons. */
export type RowPlaces = { hexagons: Lattice } | { areas: readonly string[] };

const placesOf = (places: RowPlaces, at: number[]) =>
	'hexagons' in places
		? hexagonsOf(places.hexagons, at)
		: { shape: 'named' as const, names: at.map((place) => places.areas[place] ?? '') };

/**
 * How many of each of the two, and the places that differ.
 * @param names  of the two
 */
export function savedAlike<Row extends { place: number; name: string; before: number; after: number; q: number }>(
	result: AlikeAnswer & { two: Two },
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	names: readonly [string, string],
	places: RowPlaces,
	who: string
): SavedChart[] {
	const words = text.patterns.alike;
	const { cards } = text.files;
	const { two, weeks, told } = result;
	const basis = weeks ? words.byWeeks(decimal(Math.sqrt(Math.max(1, weeks.varianceFactor)), 1)) : words.byCounts;
	const head = (name: string) => headOf(name, who, { term: words.term, basis });
	const without =
		two.kind === 'periods' ? (['days'] as const) : two.kind === 'areas' ? (['areas'] as const) : (['categories'] as const);
	const undated = undatedWords(result);
	const { low, high, columns: named } = text.files;
	const figure = (key: string, label: string, value: number, format: (value: number) => string = decimal): Column<null> => ({
		key,
		label,
		value: () => value,
		format,
		numeric: true
	});
	const whole = (value: number) => count(value);
	const both = savedTable(
		{ ...head(cards.alike), says: countSentence(result, [names[0], names[1]]), without, leftOut: undated ? [undated] : [] },
		[
			figure('after', names[1], result.after, whole),
			figure('before', names[0], result.before, whole),
			figure('ratio', named.ratio, told.ratio),
			figure('low', low(named.ratio), told.low),
			figure('high', high(named.ratio), told.high),
			figure('p', 'p', told.p, pShort)
		],
		[null]
	);
	if (!rows.length) return [both];
	const maps = [mapSentence(result, two.by), similarityWords(result)].filter(Boolean).join(' ');
	const where = placesOf(places, rows.map(({ place }) => place)); // prettier-ignore
	return [both, savedTable({ ...head(cards.alikePlaces), says: maps, without, needs: 'place', places: where }, columns, rows)];
}

/** What lies in each cluster, with its outline. */
export function savedClusters<Row extends Cluster & { place: string }>(
	result: ClustersAnswer,
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	projection: Projection,
	who: string
): SavedChart[] {
	const { cards, columns: named } = text.files;
	const words = text.patterns.clusters;
	const middles = rows.map(({ x, y }) => unprojectPoint(projection, x, y));
	const outline = ({ ring }: Cluster) => Array.from({ length: ring.length / 2 }, (_, k) => [ring[2 * k], ring[2 * k + 1]]);
	return [
		savedTable(
			{
				...headOf(cards.clusters, who, words),
				says: clustersSentence(result, who, rows.map(({ place }) => place)), // prettier-ignore
				leftOut: [
					words.least(count(result.least)),
					...(result.asked < result.found ? [words.drawn(count(result.asked), count(result.found))] : [])
				],
				needs: 'place',
				places: { shape: 'area', polygons: rows.map((row) => [[outline(row)]]) }
			},
			columns,
			rows,
			{
				more: [
					{ name: named.longitude, values: middles.map(([lon]) => lon), digits: 7 },
					{ name: named.latitude, values: middles.map(([, lat]) => lat), digits: 7 }
				]
			}
		)
	];
}

/** Moran's I of the map, and the hexagons that are unlike their neighbours. */
export function savedNeighbours<Row extends { bin: number }>(
	result: NeighboursAnswer,
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	places: RowPlaces,
	who: string
): SavedChart[] {
	const { cards } = text.files;
	const words = text.patterns.neighbours;
	const { global, draws } = result;
	const by = 'areas' in places ? 'areas' : 'hexagons';
	const without = by === 'areas' ? (['place', 'areas'] as const) : (['place'] as const);
	const rest = { says: neighboursSentence(result, by), without, needs: 'place' as const };
	const head = (name: string) => {
		const made = headOf(name, who, words);
		return { ...made, method: `${made.method} ${words.draws[by](count(draws))}` };
	};
	const figure = (label: string, value: number, format: (value: number) => string = decimal): Column<null> => ({
		key: label,
		label,
		value: () => value,
		format,
		numeric: true
	});
	const whole = savedTable(
		{ ...head(cards.neighbours), ...rest },
		[
			figure('I', global.i),
			figure('z', global.z),
			figure('p', global.p, pShort),
			figure(text.patterns[by], result.places, (n) => count(n))
		],
		[null]
	);
	if (!rows.length) return [whole];
	const where = placesOf(places, rows.map(({ bin }) => bin)); // prettier-ignore
	return [whole, savedTable({ ...head(cards.odd), ...rest, places: where }, columns, rows)];
}

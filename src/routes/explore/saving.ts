/** What of the view can be saved becomes files: with what they rest on, under a name of their own. */
import type { Saved } from '$lib/components/explore/SaveDialog.svelte';
import { areaShapes } from '$lib/components/explore/area-shapes';
import { svgToPng } from '$lib/components/explore/rasterise';
import { paperOf } from '$lib/components/explore/save-charts';
import type { SavedChart, SavedPlaces } from '$lib/components/explore/saved-chart';
import { filterWords, noun } from '$lib/components/explore/words';
import { seriesOf } from '$lib/components/charts/series';
import { weekTotals } from '$lib/components/charts/week';
import { dateRange } from '$lib/components/ui/format';
import { saveFile } from '$lib/components/ui/save-file';
import type { Filter } from '$lib/domain/exploration';
import { locale, text } from '$lib/messages/text';
import { aboutOf, labelled, type About } from '$lib/sharing/about';
import { cellsCsv, cellsGeoJson, type CellTable } from '$lib/sharing/cells';
import { columnsCsv } from '$lib/sharing/columns';
import { localProjection } from '$lib/spatial/projection';
import { explore } from '$lib/stores/explore.svelte';
import { theme } from '$lib/stores/theme.svelte';
import { DAY_MS } from '$lib/temporal/civil';

const TYPES = { svg: 'image/svg+xml', csv: 'text/csv', geojson: 'application/geo+json' };

export const saveText = (content: string, what: string, ending: keyof typeof TYPES) =>
	saveFile(new Blob([content], { type: `${TYPES[ending]};charset=utf-8` }), fileName(what, ending));

/** The dataset and what is saved of it, without what file systems forbid, and what would hide a name. */
export const fileName = (what: string, ending: string) =>
	`${explore.dataset!.name} ${what}`.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ').replace(/^\.+/, '').trim() + `.${ending}`; // prettier-ignore

/**
 * What a file of the view rests on.
 * @param of  filters that it does not obey, how it was made, what a row must have to be in it
 */
export function aboutView(shows: string, of: Pick<SavedChart, 'without' | 'method' | 'leftOut' | 'needs'> = {}): About {
	const { dataset, overview, view } = explore;
	const filter: Filter = { ...view.filter };
	for (const key of of.without ?? []) filter[key] = null;
	const dates = filter.days?.map((day) => day * DAY_MS) as [number, number] | undefined;
	const spread = view.spread && (of.needs === 'hour' || of.needs === 'date') ? text.files.spread : '';
	return aboutOf(dataset!, {
		shows,
		noun: noun(dataset!),
		filter: filterWords(filter, dataset!, overview!),
		period: dateRange(dates ?? dataset!.dates, dataset!.precision),
		method: [of.method ?? text.files.counting, spread].filter(Boolean).join('; '),
		leftOut: [...missing(of.needs), ...(of.leftOut ?? [])],
		madeAt: Date.now(),
		version: `${__BUILD__.version} (${__BUILD__.commit})`
	});
}

/** Rows that cannot be in a chart, for they lack what it is about. */
function missing(needs: SavedChart['needs']): string[] {
	const { aggregates, overview } = explore;
	const say = text.files.missing;
	const some = (n: number, words: (n: number) => string) => (n ? [words(n)] : []);
	if (needs === 'place') return some(aggregates!.bins[aggregates!.bins.length - 1], say.place);
	if (needs === 'hour') return some(weekTotals(aggregates!.week).hourUnknown, say.hour);
	if (needs !== 'date') return [];
	const { undated, monthOnly, before } = seriesOf(overview!, aggregates!);
	return [...some(undated, say.date), ...some(monthOnly, say.month), ...some(before, say.older)];
}

const rowsOf = ({ rows }: SavedChart) => Array.from({ length: rows }, (_, row) => row);

/** A chart in its formats. @param make  undefined: it has changed while it was counted, and nothing is saved */
export function savedAs(name: string, make: () => SavedChart | Promise<SavedChart | undefined>, placed = false): Saved {
	const file = name.toLocaleLowerCase(locale());
	const heading = (chart: SavedChart) => chart.heading ?? capital(`${noun(explore.dataset!)} ${file}`);
	const about = (chart: SavedChart) => aboutView(heading(chart), chart);
	const draw = (chart: SavedChart) =>
		chart.draw({
			title: `${heading(chart)} · ${labelled(explore.dataset!)}`,
			says: chart.says,
			about: about(chart),
			paper: paperOf(theme.shown)
		});
	const each = (label: string, write: (chart: SavedChart) => void | Promise<void>) => ({
		label,
		save: async () => {
			const chart = await make();
			if (chart) await write(chart);
		}
	});
	return {
		name,
		formats: [
			each('PNG', async (chart) => saveFile(await svgToPng(draw(chart)), fileName(file, 'png'))),
			each('SVG', (chart) => saveText(draw(chart), file, 'svg')),
			each('CSV', (chart) => {
				const table = tableOf(chart);
				const csv = table ? cellsCsv(table, about(chart)) : columnsCsv(chart.columns, rowsOf(chart), about(chart));
				saveText(csv, file, 'csv');
			}),
			...(placed
				? [each('GeoJSON', (chart) => saveText(JSON.stringify(cellsGeoJson(tableOf(chart)!, about(chart))), file, 'geojson'))]
				: [])
		]
	};
}

const capital = (words: string) => words[0].toLocaleUpperCase(locale()) + words.slice(1);

/** Whether the places of a chart are known: areas have boundaries only where some were added. */
export const isPlaced = ({ places }: SavedChart) =>
	places !== undefined && explore.bounds !== null && (places.shape !== 'named' || explore.boundaries !== undefined);

/** The rows of a chart as cells of a map. */
function tableOf(chart: SavedChart): CellTable | undefined {
	const { places, columns } = chart;
	if (!places || !isPlaced(chart)) return undefined;
	const rest = { projection: localProjection(explore.bounds!), columns };
	if (places.shape !== 'named') return { ...rest, ...places };
	return { ...rest, shape: 'area', polygons: outlinesOf(places, rest.projection) };
}

/** Of areas by their names; an area without boundaries has none. */
function outlinesOf({ names }: Extract<SavedPlaces, { shape: 'named' }>, projection: CellTable['projection']) {
	const shapes = areaShapes(explore.boundaries!.geojson, projection);
	const at = new Map(shapes.names.map((name, k) => [name, k]));
	return names.map((name) => (at.has(name) ? shapes.polygons[at.get(name)!] : []));
}

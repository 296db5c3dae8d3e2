import type { BoundaryLayer, Bounds } from '$lib/domain/dataset';
import type { Classes } from '$lib/domain/exploration';
import { projectPoint, localProjection } from '$lib/spatial/projection';
import type { About } from '$lib/sharing/about';
import { cellsCsv, cellsGeoJson, type CellTable } from '$lib/sharing/cells';
import { mapSvg, type MapDrawing } from '$lib/sharing/map-svg';
import type { Over } from '$lib/sharing/overlay-svg';
import { hex, type Paint } from '$lib/sharing/svg';
import { distanceLabel, fitCamera, scaleBar, underPoint, type Camera } from '$lib/components/map/camera';
import type { Cells } from '$lib/components/map/cells';
import type { ColourScale } from '$lib/components/map/colour-scale';
import { boundaryGround, degreesLabel, graticule } from '$lib/components/map/ground';
import { MAP_COLOURS } from '$lib/components/map/theme-colours';
import { rampColour, type Rgb, type ThemeName } from '$lib/components/ui/ramps';
import { locale, text } from '$lib/messages/text';
import type { SavedChart } from './saved-chart';
import { savedColumns, type Known } from './saved-columns';

/** What a layer of the map says of itself, so that it can be drawn and written down elsewhere. */
export interface DrawnMap {
	cells: Cells;
	scale: ColourScale;
	ramp: readonly Rgb[];
	legend: { title: string; unit: string; format?: (value: number) => string };
	/** How its values are cut into classes, where they are. */
	classes?: Classes['by'];
	/** What its colours are made from. */
	known: Known;
	/** Cells that are outlined. */
	marks: readonly number[];
	/** Outlines of what is chosen, metres. */
	chosen: readonly (readonly number[])[];
	overlays: Over | null;
}

/** "Recorded incidents per km², in hexagons 500 m wide". */
export function showsWords({ legend, cells, classes }: Pick<DrawnMap, 'legend' | 'cells' | 'classes'>): string {
	const { where } = text.files;
	const place = cells.shape === 'area' ? where.area : where[cells.shape](distanceLabel(cells.width));
	return `${legend.title}${legend.unit ? ` ${legend.unit}` : ''}, ${place}${classes ? `, ${text.files.classes[classes]}` : ''}`;
}

function tableOf({ cells, known, scale }: DrawnMap, bounds: Bounds): CellTable {
	const { values } = cells;
	const rest = {
		projection: localProjection(bounds),
		columns: savedColumns(values, known),
		drawn: (k: number) => values[k] > scale.hideAt
	};
	if (cells.shape === 'area') return { ...rest, shape: cells.shape, polygons: cells.polygons };
	const { shape, width, x, y } = cells;
	return { ...rest, shape, width, x, y };
}

export const mapCsv = (map: DrawnMap, bounds: Bounds, about: About) => cellsCsv(tableOf(map, bounds), about);
export const mapGeoJson = (map: DrawnMap, bounds: Bounds, about: About) =>
	JSON.stringify(cellsGeoJson(tableOf(map, bounds), about));

/** How the figures of the map were made. */
export function methodOf({ known: { hotSpots, reading } }: Pick<DrawnMap, 'known'>): string {
	const { painted, files } = text;
	const explained = ({ term, help }: { term: string; help: string }) => `${term}. ${help}`;
	if (hotSpots) return files.layers.hot;
	switch (reading?.layer) {
		case 'rate':
			return explained(painted.shrunk);
		case 'share':
		case 'change':
			return explained(painted.tested);
		case 'heat':
			return explained({
				term: painted.heat.term,
				help: painted.heat.help(distanceLabel(Math.round(reading.surface.bandwidth)))
			});
		case 'relative':
			return explained(painted.relative);
		case 'emerging':
			return explained(painted.emerging);
		case 'areas':
			return reading.rates ? explained(painted.shrunk) : files.layers.density;
	}
	return files.layers.density;
}

/** Filters that the figures of the map do not obey, because its cells choose them, and what a row must have to be in it. */
export function obeyedBy({ known: { reading } }: Pick<DrawnMap, 'known'>): Pick<SavedChart, 'without' | 'needs'> {
	if (reading?.layer === 'areas') return { without: ['areas'], needs: undefined };
	// A surface is made of the incidents themselves, those outside the place left out.
	if (reading?.layer === 'heat' || reading?.layer === 'relative') return { without: [], needs: 'place' };
	return { without: ['place'], needs: 'place' };
}

/** Opacity of cells of which little can be said, as on the screen. */
const PALE = 0.5;
const SIZE = { width: 1040, height: 760 };
const paint = ([r, g, b, a]: readonly number[]): Paint => ({ colour: hex([r, g, b]), opacity: Number((a / 255).toFixed(2)) });

export interface HowDrawn {
	title: string;
	theme: ThemeName;
	/** null: everything. */
	camera: Camera | null;
	boundaries: BoundaryLayer | undefined;
}

/** The map as a drawing: what the screen shows, on a sheet of its own size. */
export const mapDrawing = (map: DrawnMap, bounds: Bounds, about: About, how: HowDrawn): string =>
	mapSvg(drawingOf(map, bounds, about, how, SIZE));

/** What such a drawing is made of. @param size  pixels of the map itself */
export function drawingOf(
	map: DrawnMap,
	bounds: Bounds,
	about: About,
	more: HowDrawn,
	size: { width: number; height: number }
): MapDrawing {
	const { cells, scale, ramp, legend } = map;
	const projection = localProjection(bounds);
	const { width, height } = size;
	const camera = more.camera ?? fitCamera([0, 0, ...projectPoint(projection, bounds[2], bounds[3])], width, height);
	const ground = boundaryGround(more.boundaries?.geojson ?? null, projection);
	const box = [...underPoint(camera, width, height, 0, height), ...underPoint(camera, width, height, width, 0)] as const;
	const colours = MAP_COLOURS[more.theme];
	const bar = scaleBar(camera.zoom, 120);
	const colour = (value: number) => hex(rampColour(ramp, scale.share(value)));
	const pale = (cell: number) => (cells.pale?.(cell) ? { opacity: PALE } : {});
	const { limits } = scale;
	const format = legend.format ?? ((value: number) => value.toLocaleString(locale()));
	return {
		...size,
		camera,
		land: ground.polygons.map(({ rings }) => rings),
		grid: ground.polygons.length ? [] : graticule([...box], projection).map((line) => ({ ...line, label: degreesLabel(line) })),
		cells,
		colourOf: (k) => (cells.values[k] > scale.hideAt ? { colour: colour(cells.values[k]), ...pale(k) } : null),
		marks: map.marks,
		over: map.overlays,
		chosen: map.chosen,
		legend: {
			title: [legend.title, legend.unit].filter(Boolean).join(', '),
			steps: limits.slice(0, -1).map((limit) => ({ colour: colour(limit), label: format(limit) })),
			last: format(limits[limits.length - 1]) + (scale.clipped ? '+' : '')
		},
		scale: { pixels: bar.pixels, label: distanceLabel(bar.metres) },
		title: more.title,
		about,
		paint: {
			sheet: colours.sheet,
			ink: colours.ink,
			soft: colours.soft,
			land: paint(colours.land),
			border: paint(colours.border),
			grid: paint(colours.grid),
			chosen: paint(colours.chosen)
		}
	};
}

import { cellCorners } from '$lib/spatial/cell-corners';
import { sourceLine, type About } from './about';
import { document, element, label, px, wrapped, type Paint } from './svg';

/** A map as it is to be drawn; places in metres, y to the north. */
export interface MapDrawing {
	/** Pixels of the map itself; title, legend and source come on top. */
	width: number;
	height: number;
	/** Metres in the middle, and log₂ of pixels per metre. */
	camera: { x: number; y: number; zoom: number };
	/** Ground: rings of each polygon, outer first, each a list of corners. */
	land: readonly (readonly (readonly (readonly number[])[])[])[];
	/** Lines of longitude (upright) and latitude, with their labels. */
	grid: readonly { upright: boolean; at: number; label: string }[];
	cells: { shape: 'hexagon' | 'square'; width: number; x: ArrayLike<number>; y: ArrayLike<number> } | null;
	/** `#rrggbb` of a cell; null where it is not drawn. */
	colourOf: (cell: number) => string | null;
	/** Outlines of what is chosen: x₀, y₀, x₁, y₁, … */
	chosen: readonly (readonly number[])[];
	legend: { title: string; steps: readonly { colour: string; label: string }[]; last: string };
	/** A round distance and its length in pixels. */
	scale: { pixels: number; label: string };
	title: string;
	about: About;
	paint: { sheet: string; ink: string; soft: string; land: Paint; border: Paint; grid: Paint; chosen: Paint };
}

const MARGIN = 20;
const HEAD = 52;
const LINE = 15;

/** The map as an SVG file of its own: cells as polygons, one group a colour, title above, legend, scale bar and source below. */
export function mapSvg(map: MapDrawing): string {
	const { width, height, paint, legend, about } = map;
	const source = wrapped(sourceLine(about), width, 11);
	const foot = 68 + LINE * source.length;
	const total = HEAD + height + foot;
	const wide = width + 2 * MARGIN;
	const below = HEAD + height;
	const content = [
		element('rect', { width: wide, height: total, fill: paint.sheet }),
		`<defs><clipPath id="map">${element('rect', { width, height })}</clipPath></defs>`,
		label(map.title, MARGIN, 33, 20, paint.ink, { 'font-family': 'Georgia, serif', 'font-weight': 600 }),
		element('g', { transform: `translate(${MARGIN} ${HEAD})`, 'clip-path': 'url(#map)' }, inside(map)),
		scaleBar(map, MARGIN + 10, below - 16),
		label(legend.title, MARGIN, below + 24, 13, paint.ink, { 'font-weight': 600 }),
		legendBar(map, MARGIN, below + 34),
		...source.map((line, k) => label(line, MARGIN, below + 81 + k * LINE, 11, paint.soft))
	];
	return document(wide, total, map.title, about, content.join('\n'));
}

function inside({ width, height, camera, land, grid, cells, colourOf, chosen, paint }: MapDrawing): string {
	const scale = 2 ** camera.zoom;
	const at = (x: number, y: number): [number, number] => [
		width / 2 + (x - camera.x) * scale,
		height / 2 - (y - camera.y) * scale
	];
	const ring = (corners: readonly (readonly number[])[]) => `M${corners.map(([x, y]) => at(x, y).map(px).join(' ')).join('L')}Z`;
	const lands = land.map((rings) => rings.map(ring).join('')).filter(Boolean);
	const lines = grid.map(({ upright, at: metres, label: text }) => {
		const [x, y] = at(metres, metres);
		const line = upright ? { x1: x, x2: x, y1: 0, y2: height } : { x1: 0, x2: width, y1: y, y2: y };
		return (
			element('line', { ...line, stroke: paint.grid.colour, 'stroke-opacity': paint.grid.opacity }) +
			(upright ? label(text, x, 12, 10, paint.soft, { 'text-anchor': 'middle' }) : label(text, 6, y + 3, 10, paint.soft))
		);
	});
	return [
		element('g', { id: 'ground', fill: paint.land.colour, 'fill-opacity': paint.land.opacity, 'fill-rule': 'evenodd' }, lands.map((d) => element('path', { d })).join('')), // prettier-ignore
		element('g', { id: 'grid' }, lines.join('')),
		element('g', { id: 'cells' }, cells ? cellGroups(cells, colourOf, at, scale, width, height) : ''),
		element('g', { id: 'borders', fill: 'none', stroke: paint.border.colour, 'stroke-opacity': paint.border.opacity }, lands.map((d) => element('path', { d })).join('')), // prettier-ignore
		element(
			'g',
			{ id: 'chosen', fill: 'none', stroke: paint.chosen.colour, 'stroke-width': 2 },
			chosen.map((corners) => element('polygon', { points: pointsOf(corners, at) })).join('')
		)
	].join('\n');
}

type At = (x: number, y: number) => [number, number];

function pointsOf(corners: readonly number[], at: At): string {
	const points: string[] = [];
	for (let i = 0; i < corners.length; i += 2)
		points.push(
			at(corners[i], corners[i + 1])
				.map(px)
				.join(',')
		);
	return points.join(' ');
}

/** Those within view, by colour: a drawing program then changes a colour once. */
function cellGroups(
	cells: NonNullable<MapDrawing['cells']>,
	colourOf: MapDrawing['colourOf'],
	at: At,
	scale: number,
	width: number,
	height: number
): string {
	const groups = new Map<string, string[]>();
	const reach = cells.width * scale;
	for (let k = 0; k < cells.x.length; k++) {
		const colour = colourOf(k);
		const [x, y] = at(cells.x[k], cells.y[k]);
		if (colour === null || x < -reach || y < -reach || x > width + reach || y > height + reach) continue;
		const polygon = element('polygon', { points: pointsOf(cellCorners(cells.shape, cells.width, cells.x[k], cells.y[k]), at) });
		const group = groups.get(colour);
		if (group) group.push(polygon);
		else groups.set(colour, [polygon]);
	}
	return [...groups].map(([fill, polygons]) => element('g', { fill }, polygons.join('\n'))).join('\n');
}

function scaleBar({ scale, paint }: MapDrawing, x: number, y: number): string {
	const d = `M${px(x)} ${px(y - 5)}V${px(y)}H${px(x + scale.pixels)}V${px(y - 5)}`;
	return (
		element('path', { d, fill: 'none', stroke: paint.ink, 'stroke-width': 1.5 }) +
		label(scale.label, x + scale.pixels / 2, y - 6, 12, paint.ink, { 'text-anchor': 'middle' })
	);
}

function legendBar({ legend, width, paint }: MapDrawing, x: number, y: number): string {
	const { steps, last } = legend;
	const step = Math.min(420, width * 0.6) / Math.max(1, steps.length);
	const drawn = steps.map(({ colour, label: text }, k) => {
		const anchor = k === 0 ? 'start' : 'middle';
		return (
			element('rect', { x: x + k * step, y, width: step, height: 12, fill: colour }) +
			label(text, x + k * step, y + 26, 11, paint.soft, { 'text-anchor': anchor })
		);
	});
	return drawn.join('') + label(last, x + steps.length * step, y + 26, 11, paint.soft, { 'text-anchor': 'middle' }); // prettier-ignore
}

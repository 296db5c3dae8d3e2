import { cellCorners } from '$lib/spatial/cell-corners';
import { named, sourceLine, type About } from './about';
import { overlaySvg, type Over } from './overlay-svg';
import { document, element, label, pointsOf, px, wrapped, type At, type Paint } from './svg';

type Rings = readonly (readonly (readonly number[])[])[];

/** A map as it is to be drawn; places in metres, y to the north. */
export interface MapDrawing {
	/** Pixels of the map itself; title, legend and source come on top. */
	width: number;
	height: number;
	/** Metres in the middle, and log₂ of pixels per metre. */
	camera: { x: number; y: number; zoom: number };
	/** Ground: rings of each polygon, outer first, each a list of corners. */
	land: readonly Rings[];
	/** Lines of longitude (upright) and latitude, with their labels. */
	grid: readonly { upright: boolean; at: number; label: string }[];
	/** Equal cells by their centres, or areas by their polygons. */
	cells:
		| { shape: 'hexagon' | 'square'; width: number; x: ArrayLike<number>; y: ArrayLike<number> }
		| { shape: 'area'; polygons: readonly (readonly Rings[])[] }
		| null;
	/** Colour of a cell; null where it is not drawn. */
	colourOf: (cell: number) => Paint | null;
	/** Cells that are outlined because something is sure of them. */
	marks: readonly number[];
	/** Outlines of what is chosen: x₀, y₀, x₁, y₁, … */
	chosen: readonly (readonly number[])[];
	/** What lies over the cells. */
	over: Over | null;
	legend: { title: string; steps: readonly { colour: string; label: string }[]; last: string };
	/** A round distance and its length in pixels. */
	scale: { pixels: number; label: string };
	title: string;
	about: About;
	paint: { sheet: string; ink: string; soft: string; land: Paint; border: Paint; grid: Paint; chosen: Paint };
}

export const MARGIN = 20;
export const HEAD = 52;
export const LINE = 15;

/** The map as an SVG file of its own: cells as polygons, one group a colour, title above, legend, scale bar and source below. */
export function mapSvg(map: MapDrawing): string {
	const { width, height, paint, legend, about } = map;
	const source = wrapped(sourceLine(about), width, 11);
	const foot = 82 + LINE * source.length;
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
	return document(wide, total, map.title, named(about), content.join('\n'));
}

/** What is drawn within the frame. @param of  ends the names of its groups, where one drawing has several maps */
export function inside(map: MapDrawing, of = ''): string {
	const { width, height, camera, land, grid, cells, chosen, marks, over, paint } = map;
	const scale = 2 ** camera.zoom;
	const at: At = (x, y) => [width / 2 + (x - camera.x) * scale, height / 2 - (y - camera.y) * scale];
	const lands = land.map((rings) => pathOf(rings, at)).filter(Boolean);
	const lines = grid.map(({ upright, at: metres, label: text }) => {
		const [x, y] = at(metres, metres);
		const line = upright ? { x1: x, x2: x, y1: 0, y2: height } : { x1: 0, x2: width, y1: y, y2: y };
		return (
			element('line', { ...line, stroke: paint.grid.colour, 'stroke-opacity': opacity(paint.grid) }) +
			(upright ? label(text, x, 12, 10, paint.soft, { 'text-anchor': 'middle' }) : label(text, 6, y + 3, 10, paint.soft))
		);
	});
	const filled = { fill: paint.land.colour, 'fill-opacity': opacity(paint.land), 'fill-rule': 'evenodd' };
	const border = { fill: 'none', stroke: paint.border.colour, 'stroke-opacity': opacity(paint.border) };
	const ground = lands.map((d) => element('path', { d })).join('');
	const shape = cells && shapesOf(cells, at);
	const outlined = shape ? marks.map((k) => shape(k)).join('') : '';
	return [
		element('g', { id: `ground${of}`, ...filled }, ground),
		element('g', { id: `grid${of}` }, lines.join('')),
		element('g', { id: `cells${of}`, 'fill-rule': 'evenodd' }, cells && shape ? groups(map, cells, shape, at, scale) : ''),
		element('g', { id: `borders${of}`, ...border }, ground),
		element('g', { id: `outlined${of}`, fill: 'none', stroke: paint.ink }, outlined),
		element(
			'g',
			{ id: `chosen${of}`, fill: 'none', stroke: paint.chosen.colour, 'stroke-width': 2 },
			chosen.map((corners) => element('polygon', { points: pointsOf(corners, at) })).join('')
		),
		over ? element('g', { id: `over${of}` }, overlaySvg(over, at, width, height)) : ''
	].join('\n');
}

const opacity = (paint: Paint) => (paint.opacity === undefined ? undefined : String(paint.opacity));

function pathOf(rings: Rings, at: At): string {
	return rings.map((ring) => `M${ring.map(([x, y]) => at(x, y).map(px).join(' ')).join('L')}Z`).join('');
}

type Cells = NonNullable<MapDrawing['cells']>;

/** One cell as an element. */
function shapesOf(cells: Cells, at: At): (cell: number) => string {
	if (cells.shape === 'area') return (k) => element('path', { d: cells.polygons[k].map((rings) => pathOf(rings, at)).join('') });
	const { shape, width, x, y } = cells;
	return (k) => element('polygon', { points: pointsOf(cellCorners(shape, width, x[k], y[k]), at) });
}

/** Those within view, by colour: a drawing program then changes a colour once. */
function groups(map: MapDrawing, cells: Cells, shape: (cell: number) => string, at: At, scale: number): string {
	const byColour = new Map<string, { paint: Paint; shapes: string[] }>();
	const n = cells.shape === 'area' ? cells.polygons.length : cells.x.length;
	const reach = cells.shape === 'area' ? Infinity : cells.width * scale;
	for (let k = 0; k < n; k++) {
		const paint = map.colourOf(k);
		if (!paint) continue;
		if (cells.shape !== 'area') {
			const [x, y] = at(cells.x[k], cells.y[k]);
			if (x < -reach || y < -reach || x > map.width + reach || y > map.height + reach) continue;
		}
		const key = `${paint.colour} ${paint.opacity}`;
		const group = byColour.get(key);
		if (group) group.shapes.push(shape(k));
		else byColour.set(key, { paint, shapes: [shape(k)] });
	}
	return [...byColour.values()]
		.map(({ paint, shapes }) => element('g', { fill: paint.colour, 'fill-opacity': opacity(paint) }, shapes.join('\n')))
		.join('\n');
}

export function scaleBar({ scale, paint }: MapDrawing, x: number, y: number): string {
	const d = `M${px(x)} ${px(y - 5)}V${px(y)}H${px(x + scale.pixels)}V${px(y - 5)}`;
	return (
		element('path', { d, fill: 'none', stroke: paint.ink, 'stroke-width': 1.5 }) +
		label(scale.label, x + scale.pixels / 2, y - 6, 12, paint.ink, { 'text-anchor': 'middle' })
	);
}

export function legendBar({ legend, width, paint }: MapDrawing, x: number, y: number): string {
	const { steps, last } = legend;
	const step = Math.min(420, width * 0.6) / Math.max(1, steps.length);
	const drawn = steps.map(({ colour, label: text }, k) => {
		const anchor = k === 0 ? 'start' : 'middle';
		return (
			element('rect', { x: x + k * step, y, width: step, height: 12, fill: colour }) +
			label(text, x + k * step, y + 26, 11, paint.soft, { 'text-anchor': anchor })
		);
	});
	return drawn.join('') + label(last, x + steps.length * step, y + 26, 11, paint.soft, { 'text-anchor': 'middle' });
}

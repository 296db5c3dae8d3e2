import { COORDINATE_SYSTEM, Deck, OrthographicView, type Layer } from '@deck.gl/core';
import { ColumnLayer, PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Camera } from './camera';
import type { Ground, GridLine } from './ground';
import type { Overlays } from './overlays';

type Colour = [number, number, number, number];

/** Everything on the map but the camera. Parts are compared by identity: replace what changed, keep what did not. */
export interface Scene {
	cells: CellInstances | AreaInstances | SmoothInstance | null;
	ground: Ground;
	grid: GridLine[];
	/** Closed outlines over the cells: chosen ones, and the one under the pointer. Flat x, y, … in metres. */
	outlines: { corners: number[]; kind: 'chosen' | 'pointed' | 'marked' }[];
	/** Small cells drawn on the others, to mark them. */
	marks?: readonly CellInstances[];
	/** What else is drawn over the cells. */
	overlays: Overlays | null;
	/** A background map under it all (basemap.ts): land and graticule are left out then, and the cells let it through. */
	underlay?: (() => Layer[]) | null;
	colours: { land: Colour; border: Colour; grid: Colour; outline: Colour; chosen: Colour };
}

/** Cells as the graphics card takes them. */
export interface CellInstances {
	shape: 'hexagon' | 'square';
	width: number;
	length: number;
	/** Centres: x, y, 0 in metres, length 3n. */
	positions: Float32Array;
	/** Red, green, blue, opacity, length 4n. */
	colours: Uint8Array;
}

/** Areas by their polygons, each with the number of its area; colours as for cells, one an area. */
export interface AreaInstances {
	shape: 'area';
	polygons: readonly { area: number; rings: number[][][] }[];
	colours: Uint8Array;
}

/** A picture laid over a stretch of the map. */
export interface SmoothInstance {
	shape: 'smooth';
	image: ImageData;
	/** Metres. */
	box: [west: number, south: number, east: number, north: number];
}

export interface DeckMapHandlers {
	/** The user moved the map; what is returned is where it goes. */
	onMove(camera: Camera): Camera;
	/** The graphics context is gone: make a new map. */
	onLost(): void;
	/** A frame was drawn. */
	onDrawn?(): void;
}

/** Whether this browser can draw the map at all. */
export function canDraw(): boolean {
	const gl = document.createElement('canvas').getContext('webgl2');
	gl?.getExtension('WEBGL_lose_context')?.loseContext(); // contexts are few: give the trial one back
	return gl !== null;
}

/**
 * Where deck.gl puts its widgets. We show none, yet it always has a tooltip, and measures the place of it in every frame: that would lay out the whole page anew.
 * So it is given one whose size is known.
 */
function unseenWidgets(): HTMLElement {
	const place = document.createElement('div');
	place.className = 'deck-widgets-root';
	place.hidden = true;
	Object.defineProperties(place, { clientWidth: { value: 1 }, clientHeight: { value: 1 } });
	return place;
}

/** deck.gl in a box: flat metres, north up, drawn only when something changed. */
export class DeckMap {
	#deck: Deck<OrthographicView>;
	#onLost: (event: Event) => void;
	#scene: Scene | undefined;
	/** Layers that the first map does without. */
	#more: typeof import('./more-layers') | undefined;
	readonly canvas: HTMLCanvasElement;

	constructor(parent: HTMLDivElement, camera: Camera, handlers: DeckMapHandlers) {
		this.canvas = document.createElement('canvas');
		parent.append(unseenWidgets(), this.canvas);
		this.#onLost = (event) => {
			event.preventDefault();
			handlers.onLost();
		};
		this.canvas.addEventListener('webglcontextlost', this.#onLost);
		this.#deck = new Deck({
			canvas: this.canvas,
			parent,
			width: '100%',
			height: '100%',
			views: new OrthographicView({ id: 'map', flipY: false }),
			controller: { keyboard: false, doubleClickZoom: true, dragRotate: false, touchRotate: false, inertia: 180 },
			viewState: viewState(camera),
			onViewStateChange: ({ viewState: { target, zoom } }) => {
				const asked = { x: target?.[0] ?? 0, y: target?.[1] ?? 0, zoom: Array.isArray(zoom) ? zoom[0] : (zoom ?? 0) };
				this.look(handlers.onMove(asked));
			},
			getCursor: ({ isDragging }) => (isDragging ? 'grabbing' : 'crosshair'),
			onAfterRender: () => handlers.onDrawn?.(),
			layers: []
		});
	}

	look(camera: Camera): void {
		this.#deck.setProps({ viewState: viewState(camera) });
	}

	show(scene: Scene): void {
		this.#scene = scene;
		if (!this.#more && (scene.overlays || scene.grid.length || (scene.cells && !('positions' in scene.cells))))
			void this.#loadMore();
		this.#deck.setProps({ layers: layers(scene, this.#more) });
	}

	async #loadMore() {
		this.#more = await import('./more-layers');
		if (this.#scene) this.show(this.#scene);
	}

	/** Draws now, so that the canvas may be copied within the same task. */
	draw(): HTMLCanvasElement {
		this.#deck.redraw('picture');
		return this.canvas;
	}

	destroy(): void {
		this.canvas.removeEventListener('webglcontextlost', this.#onLost);
		this.#deck.finalize();
		this.canvas.parentElement?.replaceChildren();
	}
}

function viewState({ x, y, zoom }: Camera) {
	return { target: [x, y, 0] as [number, number, number], zoom, minZoom: -20, maxZoom: 4 };
}

export const FLAT = { coordinateSystem: COORDINATE_SYSTEM.CARTESIAN, pickable: false } as const;
/** @param coverage  share of the cell that is drawn */
function cellLayer(id: string, cells: CellInstances, coverage: number, opacity = 1): Layer {
	return new ColumnLayer({
		...FLAT,
		id,
		opacity,
		// Size 3, never 2: two-number positions draw wrongly without a word.
		data: {
			length: cells.length,
			attributes: {
				getPosition: { value: cells.positions, size: 3 },
				getFillColor: { value: cells.colours, size: 4 }
			}
		},
		diskResolution: cells.shape === 'hexagon' ? 6 : 4,
		angle: cells.shape === 'hexagon' ? 30 : 45,
		radius: cells.shape === 'hexagon' ? cells.width / Math.sqrt(3) : cells.width / Math.SQRT2,
		radiusUnits: 'common',
		coverage,
		extruded: false,
		getElevation: 0
	});
}

function layers(
	{ cells, ground, grid, outlines, marks = [], overlays, colours, underlay }: Scene,
	more: typeof import('./more-layers') | undefined
): Layer[] {
	const list: Layer[] = underlay?.() ?? [];
	if (grid.length && !underlay && more) list.push(more.graticule(grid, colours.grid));
	if (ground.polygons.length && !underlay)
		list.push(
			new SolidPolygonLayer<{ rings: number[][][] }>({
				...FLAT,
				id: 'land',
				data: ground.polygons,
				getPolygon: ({ rings }) => rings as never,
				getFillColor: colours.land,
				extruded: false
			})
		);
	const opacity = underlay ? 0.6 : 1; // deck.gl raises it to 1 / 2.2: a fifth of what lies below comes through
	if (cells && !('positions' in cells))
		list.push(...(more?.otherCells(cells) ?? []).map((layer) => (underlay ? layer.clone({ opacity }) : layer)));
	else if (cells) list.push(cellLayer('cells', cells, 0.94, opacity));
	marks.forEach((each, k) => list.push(cellLayer(`marks-${k}`, each, 1)));
	if (ground.lines.length)
		list.push(
			new PathLayer<number[][]>({
				...FLAT,
				id: 'borders',
				data: ground.lines,
				getPath: (line) => line as never,
				getColor: colours.border,
				getWidth: 1,
				widthUnits: 'pixels',
				jointRounded: true
			})
		);
	if (overlays) list.push(...(more?.overlayLayers(overlays) ?? []));
	if (outlines.length)
		list.push(
			new PathLayer<Scene['outlines'][number]>({
				...FLAT,
				id: 'outlines',
				data: outlines,
				getPath: ({ corners }) => closed(corners) as never,
				getColor: ({ kind }) => (kind === 'chosen' ? colours.chosen : colours.outline),
				getWidth: ({ kind }) => ({ chosen: 2.5, pointed: 2, marked: 1 })[kind],
				widthUnits: 'pixels',
				jointRounded: true,
				updateTriggers: { getColor: [colours.chosen, colours.outline] }
			})
		);
	return list;
}

function closed(corners: number[]): [number, number, number][] {
	const path: [number, number, number][] = [];
	for (let k = 0; k + 1 < corners.length; k += 2) path.push([corners[k], corners[k + 1], 0]);
	path.push(path[0]);
	return path;
}

import { COORDINATE_SYSTEM, type Layer } from '@deck.gl/core';
import { BitmapLayer } from '@deck.gl/layers';
import type { Basemap, PlaceName } from '$lib/domain/basemap';
import type { Box } from '$lib/spatial/bin';
import type { Projection } from '$lib/spatial/projection';
import { onScreen } from './camera';
import type { MapView } from './map-view';

/** A drawn tile of the background map. */
export interface BasemapTile {
	key: string;
	z: number;
	image: ImageBitmap;
	/** Metres. */
	box: Box;
	names: PlaceName[];
}

/** What the background map shows and asks for; the basemap store is one. */
export interface BasemapControl {
	map: Basemap | undefined;
	tiles: BasemapTile[];
	opening: boolean;
	copied: number | undefined;
	kept: boolean;
	failure: unknown;
	trouble: unknown;
	start(): Promise<void>;
	add(file: File): Promise<void>;
	keep(): Promise<void>;
	stopCopying(): void;
	remove(): Promise<void>;
	look(seen: { projection: Projection; box: Box; metres: number; ratio: number; theme: 'light' | 'dark' }): void;
}

/** Pictures of tiles, in the order given. Made afresh for each drawing: deck.gl keeps what did not change by id. */
export function basemapLayers(tiles: readonly BasemapTile[]): Layer[] {
	return tiles.map(
		({ key, image, box }) =>
			new BitmapLayer({
				id: `basemap-${key}`,
				coordinateSystem: COORDINATE_SYSTEM.CARTESIAN,
				pickable: false,
				image,
				bounds: box
			})
	);
}

export interface Label extends PlaceName {
	px: number;
	py: number;
}

/** Pixels that a letter takes, and a line; and how much is left free around a name. */
const LETTER = 7;
const LINE = 16;
const FREE = 6;
const MOST_NAMES = 24;

/** The names that fit on the screen, the most important first; none over another. */
export function labelsOn(
	tiles: readonly BasemapTile[],
	{ camera, width, height }: Pick<MapView, 'camera' | 'width' | 'height'>
): Label[] {
	const zoom = tiles.at(-1)?.z;
	const all = tiles
		.filter(({ z }) => z === zoom)
		.flatMap(({ names }) => names)
		.map((name): Label => {
			const [px, py] = onScreen(camera, width, height, name.x, name.y);
			return { ...name, px, py };
		})
		.filter(({ px, py }) => px > 0 && py > 0 && px < width && py < height)
		.sort((a, b) => a.rank - b.rank || a.x - b.x);
	const placed: Label[] = [];
	for (const label of all) {
		if (placed.length >= MOST_NAMES) break;
		const half = (one: Label) => (one.text.length * LETTER) / 2 + FREE;
		const free = placed.every(
			(other) => Math.abs(other.px - label.px) > half(other) + half(label) || Math.abs(other.py - label.py) > LINE + FREE
		);
		if (free) placed.push(label);
	}
	return placed;
}

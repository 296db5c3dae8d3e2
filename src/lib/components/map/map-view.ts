import type { Layer } from '@deck.gl/core';
import { underPoint, zoomedAt, type Camera } from './camera';

/** The map as those see it who draw over it: where it looks, and what they may ask of it. */
export interface MapView {
	readonly camera: Camera;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	/** undefined shows everything. */
	move(camera: Camera | undefined): void;
	/** Gives the map the keyboard. */
	focus(): void;
	/** Whoever takes keys is asked before the map; it answers whether the key was its own. null: the map's own keys again. */
	takeKeys(handler: ((event: KeyboardEvent) => boolean) | null): void;
	/** What lies under the cells, in place of land and graticule; made anew for each drawing. null: nothing. */
	underlay(make: (() => Layer[]) | null): void;
}

/** A point of the screen, pixels from the map's top left. */
export type Point = readonly [px: number, py: number];

/** Where the map looks when what lay under one point of the screen is dragged to another. */
export function dragged(camera: Camera, from: Point, to: Point): Camera {
	const scale = 2 ** camera.zoom;
	return { ...camera, x: camera.x - (to[0] - from[0]) / scale, y: camera.y + (to[1] - from[1]) / scale };
}

/** Where the map looks when two fingers move from two points of the screen to two others: what lay midway stays midway. */
export function pinched(
	camera: Camera,
	width: number,
	height: number,
	from: readonly [Point, Point],
	to: readonly [Point, Point]
): Camera {
	const apart = ([a, b]: readonly [Point, Point]) => Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1]));
	const midway = ([a, b]: readonly [Point, Point]): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
	const steps = Math.log2(apart(to) / apart(from));
	return dragged(zoomedAt(camera, steps, width, height, ...midway(from)), midway(from), midway(to));
}

/** Metres under a point of the screen. */
export const placeAt = ({ camera, width, height }: MapView, [px, py]: Point) => underPoint(camera, width, height, px, py);

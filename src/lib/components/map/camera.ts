import { locale } from '$lib/messages/text';
import type { Box } from '$lib/spatial/bin';

/** Where the map looks: metres in the middle of the screen, and log₂ of pixels per metre. */
export interface Camera {
	x: number;
	y: number;
	zoom: number;
}

/** At most one metre and at least 0.3 m a pixel is of use to nobody. */
export const CLOSEST = 0.5;

/** The camera that shows a whole box with a margin in pixels. */
export function fitCamera(box: Box, width: number, height: number, margin = 32): Camera {
	const [west, south, east, north] = box;
	const across = Math.max(east - west, 200);
	const up = Math.max(north - south, 200);
	const scale = Math.min(Math.max(width - 2 * margin, 40) / across, Math.max(height - 2 * margin, 40) / up);
	return { x: (west + east) / 2, y: (south + north) / 2, zoom: Math.log2(scale) };
}

/** Keeps the middle of the screen over the box and the zoom between half the fitting one and the closest. */
export function heldIn(camera: Camera, box: Box, fitting: Camera): Camera {
	const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
	return {
		x: clamp(camera.x, box[0], box[2]),
		y: clamp(camera.y, box[1], box[3]),
		zoom: clamp(camera.zoom, fitting.zoom - 1, Math.max(CLOSEST, fitting.zoom))
	};
}

/** Metres under a point of the screen, px from the top left. */
export function underPoint(camera: Camera, width: number, height: number, px: number, py: number): [x: number, y: number] {
	const scale = 2 ** camera.zoom;
	return [camera.x + (px - width / 2) / scale, camera.y - (py - height / 2) / scale];
}

/** Pixels from the top left of a place in metres. */
export function onScreen(camera: Camera, width: number, height: number, x: number, y: number): [px: number, py: number] {
	const scale = 2 ** camera.zoom;
	return [width / 2 + (x - camera.x) * scale, height / 2 - (y - camera.y) * scale];
}

/** Zooms by a factor of 2^steps, keeping what lies under a point of the screen where it is. */
export function zoomedAt(camera: Camera, steps: number, width: number, height: number, px = width / 2, py = height / 2): Camera {
	const [x, y] = underPoint(camera, width, height, px, py);
	const factor = 2 ** -steps;
	return { x: x + (camera.x - x) * factor, y: y + (camera.y - y) * factor, zoom: camera.zoom + steps };
}

/**
 * What a key does: arrows move by an eighth of the screen (half with `far`), + and − zoom.
 * @returns undefined for 0, show everything; null for a key that does nothing here
 */
export function steered(camera: Camera, key: string, width: number, height: number, far = false): Camera | undefined | null {
	const step = ((far ? 0.5 : 0.125) * Math.min(width, height)) / 2 ** camera.zoom;
	switch (key) {
		case 'ArrowLeft':
			return { ...camera, x: camera.x - step };
		case 'ArrowRight':
			return { ...camera, x: camera.x + step };
		case 'ArrowUp':
			return { ...camera, y: camera.y + step };
		case 'ArrowDown':
			return { ...camera, y: camera.y - step };
		case '+':
		case '=':
			return zoomedAt(camera, 0.5, width, height);
		case '-':
			return zoomedAt(camera, -0.5, width, height);
		case '0':
			return undefined;
		default:
			return null;
	}
}

/** The longest round distance that fits into some pixels: 1, 2 or 5 times a power of ten, metres. */
export function scaleBar(zoom: number, longest: number): { metres: number; pixels: number } {
	const most = longest / 2 ** zoom;
	const power = 10 ** Math.floor(Math.log10(most));
	const metres = [5, 2, 1].map((k) => k * power).find((length) => length <= most) ?? power;
	return { metres, pixels: metres * 2 ** zoom };
}

/** "500 m", "2 km". */
export function distanceLabel(metres: number): string {
	return metres >= 1000 ? `${(metres / 1000).toLocaleString(locale())} km` : `${metres.toLocaleString(locale())} m`;
}

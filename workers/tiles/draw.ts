import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { PlaceName, TileName } from '$lib/domain/basemap';
import type { Box } from '$lib/spatial/bin';
import { heightAt, latitudeAt, tileBox } from '$lib/spatial/mercator';
import { projectPoint, unprojectPoint, type Projection } from '$lib/spatial/projection';
import { featureKind, KINDS, lineWidth, PAINTS, placeName, type Kind } from './kinds';

export type Theme = 'light' | 'dark';
export type Canvas = Pick<CanvasRenderingContext2D, 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineJoin' | 'lineCap' | 'setLineDash' | 'fillRect' | 'beginPath' | 'moveTo' | 'lineTo' | 'closePath' | 'fill' | 'stroke'>; // prettier-ignore

/** A tile as it is wanted, and the tile of the file that holds it: itself, or further down than the file goes one that covers it. */
export interface Wanted {
	tile: TileName;
	source: TileName;
	projection: Projection;
	/** Pixels along each side. */
	pixels: number;
	theme: Theme;
}

/** The tile of a file that holds another of a zoom beyond the file's last. */
export function sourceOf({ z, x, y }: TileName, maxZoom: number): TileName {
	const up = 2 ** Math.max(0, z - maxZoom);
	return { z: Math.min(z, maxZoom), x: Math.floor(x / up), y: Math.floor(y / up) };
}

/** From a tile's own coordinates, shares from its north-western corner, to metres of the dataset's map: every corner is projected by itself. */
export function tileToMetres({ z, x, y }: TileName, projection: Projection): (u: number, v: number) => [number, number] {
	const wide = 2 ** z;
	return (u, v) => projectPoint(projection, ((x + u) / wide) * 360 - 180, latitudeAt((y + v) / wide));
}

/** Draws a vector tile and gives the names of places in it. */
export function drawVectors(bytes: Uint8Array, { tile, source, projection, pixels, theme }: Wanted, canvas: Canvas): PlaceName[] {
	const box = tileBox(projection, tile);
	const toMetres = tileToMetres(source, projection);
	const { layers } = new VectorTile(new PbfReader(bytes));
	const lines = new Map<Kind, [number, number][][]>();
	const areas = new Map<Kind, [number, number][][]>();
	const names: PlaceName[] = [];
	for (const [layerName, layer] of Object.entries(layers)) {
		for (let k = 0; k < layer.length; k++) {
			const feature = layer.feature(k);
			const place = feature.type === 1 ? placeName(layerName, feature.properties) : null;
			const kind = place ? null : featureKind(layerName, feature.properties);
			if (!place && (!kind || feature.type === 1)) continue;
			const rings = feature
				.loadGeometry()
				.map((ring) => ring.map((point) => toMetres(point.x / layer.extent, point.y / layer.extent)));
			if (place) {
				const [x, y] = rings[0][0];
				if (x >= box[0] && x < box[2] && y >= box[1] && y < box[3]) names.push({ ...place, x, y });
			} else {
				const by = feature.type === 3 ? areas : lines;
				if (!by.has(kind!)) by.set(kind!, []);
				by.get(kind!)!.push(...rings);
			}
		}
	}
	const onCanvas = toPixels(box, pixels);
	canvas.fillStyle = PAINTS[theme].land;
	canvas.fillRect(0, 0, pixels, pixels);
	canvas.lineJoin = canvas.lineCap = 'round';
	for (const kind of KINDS) {
		canvas.fillStyle = canvas.strokeStyle = PAINTS[theme][kind];
		if (areas.has(kind)) {
			trace(canvas, areas.get(kind)!, onCanvas, true);
			canvas.fill(); // holes run the other way round than what they are holes of
		}
		const width = lineWidth(kind, tile.z) * (pixels / 512);
		if (!lines.has(kind) || width === 0) continue;
		canvas.lineWidth = width;
		canvas.setLineDash(kind === 'boundary' || kind === 'rail' ? [6, 4] : []);
		trace(canvas, lines.get(kind)!, onCanvas, false);
		canvas.stroke();
	}
	return names;
}

/** Metres to pixels of a square picture of a box. */
function toPixels([west, south, east, north]: Box, pixels: number) {
	const across = pixels / (east - west);
	const down = pixels / (north - south);
	return ([x, y]: [number, number]): [number, number] => [(x - west) * across, (north - y) * down];
}

function trace(canvas: Canvas, rings: [number, number][][], at: (place: [number, number]) => [number, number], closed: boolean) {
	canvas.beginPath();
	for (const ring of rings) {
		ring.forEach((place, k) => (k ? canvas.lineTo(...at(place)) : canvas.moveTo(...at(place))));
		if (closed) canvas.closePath();
	}
}

/** Strips into which a picture is cut: Mercator stretches towards the poles, the dataset's map does not. */
const STRIPS = 32;

/**
 * Where each strip of a picture of a tile goes: from and to as shares from the north of the source picture and of the tile wanted.
 *
 * @returns source left, top, width, height as shares of the picture; then target top and height as shares of the tile
 */
export function* strips({ tile, source, projection }: Pick<Wanted, 'tile' | 'source' | 'projection'>) {
	const box = tileBox(projection, tile);
	const wide = 2 ** tile.z;
	const part = 2 ** (source.z - tile.z);
	const left = tile.x * part - source.x;
	const height = (share: number) => {
		const [, latitude] = unprojectPoint(projection, 0, box[3] + share * (box[1] - box[3]));
		return heightAt(latitude) * wide * part - source.y;
	};
	for (let k = 0; k < STRIPS; k++) {
		const top = height(k / STRIPS);
		yield { left, top, width: part, height: height((k + 1) / STRIPS) - top, to: k / STRIPS, high: 1 / STRIPS };
	}
}

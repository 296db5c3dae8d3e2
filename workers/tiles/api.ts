import { transfer } from 'comlink';
import type { Basemap } from '$lib/domain/basemap';
import { AppError } from '$lib/domain/errors';
import { text } from '$lib/messages/text';
import { tileBox } from '$lib/spatial/mercator';
import { keepBasemap } from '$lib/storage/basemap-file';
import { cancel, runTask } from '$workers/jobs';
import { openArchive, type Archive } from './archive';
import type { TileFile, TileQuestion, TilesApi } from './contract';
import { drawVectors, sourceOf, strips, type Wanted } from './draw';
import { damagedTiles } from './errors';
import { isKnownLayer } from './kinds';
import { attributionOf, layersOf } from './metadata';

/** A worker that reads one file of map tiles, and draws them. Nothing is fetched: it reads the file it is given. */
export function tilesApi(): TilesApi {
	let held: { id: string; archive: Promise<Archive> } | undefined;

	function archiveOf({ id, file, name }: TileFile): Promise<Archive> {
		if (held?.id !== id) held = { id, archive: openArchive(file, name) };
		return held.archive;
	}

	return {
		cancel,
		open: (job, file) =>
			runTask(job, async (): Promise<Basemap> => {
				if (typeof OffscreenCanvas === 'undefined')
					throw new AppError('basemap/browser', text.tiles.browser, text.tiles.browserHint);
				held = undefined;
				const { picture, metadata, minZoom, maxZoom, bounds } = await archiveOf(file);
				const layers = picture ? [] : layersOf(metadata);
				if (layers.length && !layers.some(isKnownLayer))
					throw new AppError(
						'basemap/layers',
						text.tiles.layers(file.name, layers.slice(0, 6).join(', ')),
						text.tiles.layersHint
					);
				const kind = picture ? 'image' : 'vector';
				return { name: file.name, bytes: file.file.size, kind, minZoom, maxZoom, bounds, attribution: attributionOf(metadata) };
			}),
		draw: (job, file, question) =>
			runTask(job, async (signal) => {
				const archive = await archiveOf(file);
				signal.throwIfAborted();
				const wanted: Wanted = { ...question, source: sourceOf(question.tile, archive.maxZoom) };
				const box = tileBox(question.projection, question.tile);
				const bytes = await archive.tile(wanted.source, signal);
				signal.throwIfAborted();
				if (!bytes) return { image: null, box, names: [] };
				const { image, names } = archive.picture
					? { image: await drawPicture(bytes, archive.picture, wanted, file.name), names: [] }
					: drawTile(bytes, wanted, file.name);
				return transfer({ image, box, names }, [image]);
			}),
		keep: (job, { file, name }, onProgress) =>
			runTask(job, (signal) => keepBasemap(file, name, signal, onProgress), onProgress as never)
	};
}

function canvasOf(pixels: number) {
	const canvas = new OffscreenCanvas(pixels, pixels);
	return { canvas, context: canvas.getContext('2d')! };
}

function drawTile(bytes: Uint8Array, wanted: Wanted, name: string) {
	const { canvas, context } = canvasOf(wanted.pixels);
	const { z, x, y } = wanted.source;
	try {
		return { names: drawVectors(bytes, wanted, context), image: canvas.transferToImageBitmap() };
	} catch (cause) {
		throw damagedTiles(name, text.tiles.noVector(`${z}/${x}/${y}`), cause);
	}
}

/** What dims pictures, so that the data stands out. */
const QUIET: Record<TileQuestion['theme'], string> = {
	light: 'grayscale(0.85) opacity(0.7)',
	dark: 'grayscale(0.85) brightness(0.45)'
};

async function drawPicture(bytes: Uint8Array<ArrayBuffer>, type: string, wanted: Wanted, name: string): Promise<ImageBitmap> {
	const { z, x, y } = wanted.source;
	const picture = await createImageBitmap(new Blob([bytes], { type })).catch((cause: unknown) => {
		throw damagedTiles(name, text.tiles.noPicture(`${z}/${x}/${y}`), cause);
	});
	const { pixels } = wanted;
	const { canvas, context } = canvasOf(pixels);
	context.filter = QUIET[wanted.theme];
	for (const { left, top, width, height, to, high } of strips(wanted))
		context.drawImage(
			picture,
			left * picture.width,
			top * picture.height,
			width * picture.width,
			height * picture.height,
			0,
			Math.round(to * pixels),
			pixels,
			Math.round((to + high) * pixels) - Math.round(to * pixels)
		);
	picture.close();
	return canvas.transferToImageBitmap();
}

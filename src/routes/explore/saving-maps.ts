/** The map, or the two that are compared, as files. */
import type { Saved } from '$lib/components/explore/SaveDialog.svelte';
import { svgToPng } from '$lib/components/explore/rasterise';
import { mapCsv, mapDrawing, mapGeoJson, methodOf, obeyedBy, showsWords, type DrawnMap } from '$lib/components/explore/save-map';
import { pairCsv, pairDrawing, pairGeoJson, type DrawnPair } from '$lib/components/explore/save-two-maps';
import { counted } from '$lib/components/explore/words';
import { saveFile } from '$lib/components/ui/save-file';
import { text } from '$lib/messages/text';
import { labelled, sourceLine } from '$lib/sharing/about';
import { explore } from '$lib/stores/explore.svelte';
import { notices } from '$lib/stores/notices.svelte';
import { theme } from '$lib/stores/theme.svelte';
import { aboutView, fileName, saveText } from './saving';

const how = (title: string) => ({
	title,
	theme: theme.shown,
	camera: explore.view.camera,
	boundaries: explore.boundaries
});

/** Formats of which each is made of what is drawn when it is asked for. */
const each = <Drawn>(drawn: () => Drawn | undefined) => (label: string, write: (map: Drawn) => void | Promise<void>) => ({
	label,
	save: async () => {
		const map = drawn();
		if (map) await write(map);
		else notices.say(text.files.noMap);
	}
}); // prettier-ignore

/** @param picture  of the canvas, as it is seen */
export function savedMap(
	drawn: () => DrawnMap | undefined,
	picture: (title: string, source: string) => Promise<Blob | undefined> | undefined,
	remarks: readonly string[]
): Saved {
	const format = each(drawn);
	const about = (map: DrawnMap) => aboutView(showsWords(map), { ...obeyedBy(map), method: methodOf(map) });
	const title = () => `${counted(explore.dataset!, explore.aggregates!.total)} · ${labelled(explore.dataset!)}`;
	const file = text.files.mapFile;
	return {
		name: text.files.map,
		formats: [
			format('PNG', async (map) => {
				// The background is fetched with the map's own tools; it has to be named.
				const { basemap } = await import('$lib/stores/basemap.svelte');
				const named = basemap.tiles.length && basemap.map ? [text.files.background(basemap.map.attribution || basemap.map.name)] : []; // prettier-ignore
				const made = await picture(title(), [sourceLine(about(map)), ...named, ...remarks].join(' · '));
				if (made) saveFile(made, fileName(file, 'png'));
				else notices.say(text.files.noMap);
			}),
			format('SVG', (map) => saveText(mapDrawing(map, explore.bounds!, about(map), how(title())), file, 'svg')),
			format('CSV', (map) => saveText(mapCsv(map, explore.bounds!, about(map)), file, 'csv')),
			format('GeoJSON', (map) => saveText(mapGeoJson(map, explore.bounds!, about(map)), file, 'geojson'))
		]
	};
}

/** Two maps side by side, each with its name, under one legend. */
export function savedPair(drawn: () => DrawnPair | undefined): Saved {
	const format = each(drawn);
	const { against } = text.files;
	const of = ({ maps, names }: DrawnPair) => `${showsWords(maps[0])}: ${against(...names)}`;
	// What is compared takes the place of the dates, or of the categories, that are chosen.
	const about = (pair: DrawnPair) =>
		aboutView(of(pair), {
			without: ['place', typeof explore.view.beside?.what === 'number' ? 'categories' : 'days'],
			method: text.files.layers.compared,
			needs: 'place'
		});
	const title = ({ maps, names }: DrawnPair) => `${maps[0].legend.title}: ${against(...names)} · ${labelled(explore.dataset!)}`;
	const draw = (pair: DrawnPair) => pairDrawing(pair, explore.bounds!, about(pair), how(title(pair)));
	const file = text.files.twoMapsFile;
	return {
		name: text.files.twoMaps,
		formats: [
			format('PNG', async (pair) => saveFile(await svgToPng(draw(pair)), fileName(file, 'png'))),
			format('SVG', (pair) => saveText(draw(pair), file, 'svg')),
			format('CSV', (pair) => saveText(pairCsv(pair, explore.bounds!, about(pair)), file, 'csv')),
			format('GeoJSON', (pair) => saveText(pairGeoJson(pair, explore.bounds!, about(pair)), file, 'geojson'))
		]
	};
}

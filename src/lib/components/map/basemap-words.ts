import type { Basemap } from '$lib/domain/basemap';

export const BASEMAP_WORDS = {
	add: 'Add a background map',
	change: 'Background map',
	title: 'Background map',
	what: 'Streets, water and parks under the hexagons, from a file of map tiles on this device (PMTiles, version 3). It is read here, and nothing is fetched for it.',
	where:
		'Such files are made from OpenStreetMap, for a city or a region, by the free “pmtiles” command or by others for you. A city takes some 10 to 100 MB.',
	drop: 'Background map file',
	choose: 'Choose a .pmtiles file',
	drophere: 'Drop a .pmtiles file here, or',
	opening: 'Reading the file',
	copying: 'Keeping it on this device for later visits',
	stop: 'Do not keep it',
	kept: 'Kept on this device for later visits. A backup file does not hold it.',
	visiting: 'Shown until the page is closed.',
	keep: 'Keep it for later visits',
	remove: 'Remove the background map',
	other: 'Choose another file',
	unnamed: 'The file does not say who made the map.'
};

/** "lines and areas, zoom 0 to 14". */
export function basemapKind({ kind, minZoom, maxZoom }: Basemap): string {
	return `${kind === 'vector' ? 'lines and areas' : 'pictures'}, zoom ${minZoom} to ${maxZoom}`;
}

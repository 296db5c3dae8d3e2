import type { Bounds } from '$lib/domain/dataset';
import { text } from '$lib/messages/text';
import { MORE_SYSTEMS } from './systems-more';

/** The name of a system in the language in use: official names stay as they are, their unit is said. */
export const systemName = ({ name }: Pick<CoordinateSystem, 'name'>): string =>
	name.replace(/(?<= \()(US feet|feet|metres)(?=\)$)/, (unit) => text.ui.units[unit as keyof typeof text.ui.units]);

/** A system of map coordinates that files of incidents use. */
export interface CoordinateSystem {
	id: string;
	name: string;
	/** Definition for proj4. */
	definition: string;
	/** Where the system makes sense: points outside are wrong. Degrees. */
	area: Bounds;
	/** Cities whose files use it: how they are called in column and file names, and where they lie. */
	cities: { words: string[]; bounds: Bounds }[];
}

const lambert = (lat1: string, lat2: string, lat0: string, lon0: string, x0: number, y0: number, units: 'us-ft' | 'm') =>
	`+proj=lcc +lat_1=${lat1} +lat_2=${lat2} +lat_0=${lat0} +lon_0=${lon0} +x_0=${x0} +y_0=${y0} +ellps=GRS80 +towgs84=0,0,0 +units=${units} +no_defs`;
const mercator = (lat0: string, lon0: string, k: string, x0: number, units: 'us-ft' | 'm') =>
	`+proj=tmerc +lat_0=${lat0} +lon_0=${lon0} +k=${k} +x_0=${x0} +y_0=0 +ellps=GRS80 +towgs84=0,0,0 +units=${units} +no_defs`;

/**
 * The systems tried when X and Y are no degrees. Definitions and areas of use: EPSG registry, by the codes in `id`
 * (ESRI:102696 for Missouri East in feet).
 */
export const SYSTEMS: CoordinateSystem[] = [
	{
		id: 'ESRI:102696',
		name: 'Missouri East (US feet)',
		definition: mercator('35.8333333333333', '-90.5', '0.999933333333333', 250_000, 'us-ft'),
		area: [-91.97, 35.98, -89.1, 40.61],
		cities: [{ words: ['louis', 'stl', 'slmpd', 'ileads', 'mshp'], bounds: [-90.4, 38.5, -90.1, 38.8] }]
	},
	{
		id: 'EPSG:3435',
		name: 'Illinois East (US feet)',
		definition: mercator('36.6666666666667', '-88.3333333333333', '0.999975', 300_000, 'us-ft'),
		area: [-89.27, 37.06, -87.02, 42.5],
		cities: [{ words: ['chicago', 'illinois', 'iucr'], bounds: [-87.95, 41.6, -87.5, 42.05] }]
	},
	{
		id: 'EPSG:2263',
		name: 'New York Long Island (US feet)',
		definition: lambert('41.0333333333333', '40.6666666666667', '40.1666666666667', '-74', 300_000, 0, 'us-ft'),
		area: [-74.26, 40.47, -71.8, 41.3],
		cities: [{ words: ['nyc', 'nypd', 'york', 'boro'], bounds: [-74.26, 40.48, -73.68, 40.93] }]
	},
	{
		id: 'EPSG:2229',
		name: 'California zone 5 (US feet)',
		definition: lambert('35.4666666666667', '34.0333333333333', '33.5', '-118', 2_000_000, 500_000, 'us-ft'),
		area: [-121.42, 32.76, -114.12, 35.81],
		cities: [{ words: ['angeles', 'lapd', 'la'], bounds: [-118.7, 33.7, -118.1, 34.35] }]
	},
	{
		id: 'EPSG:2227',
		name: 'California zone 3 (US feet)',
		definition: lambert('38.4333333333333', '37.0666666666667', '36.5', '-120.5', 2_000_000, 500_000, 'us-ft'),
		area: [-123.02, 36.73, -117.83, 38.71],
		cities: [{ words: ['francisco', 'oakland', 'berkeley', 'sfpd'], bounds: [-122.55, 37.65, -122.1, 37.92] }]
	},
	{
		id: 'EPSG:2926',
		name: 'Washington North (US feet)',
		definition: lambert('48.7333333333333', '47.5', '47', '-120.833333333333', 500_000, 0, 'us-ft'),
		area: [-124.79, 47.08, -117.02, 49.05],
		cities: [{ words: ['seattle', 'spd'], bounds: [-122.46, 47.48, -122.22, 47.75] }]
	},
	{
		id: 'EPSG:2249',
		name: 'Massachusetts Mainland (US feet)',
		definition: lambert('42.6833333333333', '41.7166666666667', '41', '-71.5', 200_000, 750_000, 'us-ft'),
		area: [-73.5, 41.46, -69.86, 42.89],
		cities: [{ words: ['boston', 'massachusetts'], bounds: [-71.2, 42.22, -70.98, 42.41] }]
	},
	{
		id: 'EPSG:2272',
		name: 'Pennsylvania South (US feet)',
		definition: lambert('40.9666666666667', '39.9333333333333', '39.3333333333333', '-77.75', 600_000, 0, 'us-ft'),
		area: [-80.53, 39.71, -74.72, 41.18],
		cities: [{ words: ['philadelphia', 'philly', 'ppd'], bounds: [-75.29, 39.86, -74.95, 40.14] }]
	},
	{
		id: 'EPSG:2276',
		name: 'Texas North Central (US feet)',
		definition: lambert('33.9666666666667', '32.1333333333333', '31.6666666666667', '-98.5', 600_000, 2_000_000, 'us-ft'),
		area: [-103.07, 31.72, -94, 34.58],
		cities: [{ words: ['dallas', 'fort worth', 'texas'], bounds: [-97.05, 32.6, -96.5, 33.05] }]
	},
	{
		id: 'EPSG:26985',
		name: 'Maryland (metres)',
		definition: lambert('39.45', '38.3', '37.6666666666667', '-77', 400_000, 0, 'm'),
		area: [-79.49, 37.88, -74.97, 39.73],
		cities: [{ words: ['washington', 'dc', 'mpd', 'columbia'], bounds: [-77.12, 38.79, -76.9, 39] }]
	},
	{
		id: 'EPSG:27700',
		name: 'British National Grid (metres)',
		definition:
			'+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
		area: [-9, 49.75, 2.01, 61.01],
		cities: [{ words: ['easting', 'northing', 'england', 'scotland', 'wales', 'uk'], bounds: [-8, 49.9, 1.8, 60.9] }]
	},
	{
		id: 'EPSG:3857',
		name: 'Web Mercator (metres)',
		definition: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
		area: [-180, -85.06, 180, 85.06],
		cities: []
	},
	...MORE_SYSTEMS
];

export function systemById(id: string): CoordinateSystem | undefined {
	return SYSTEMS.find((system) => system.id === id);
}

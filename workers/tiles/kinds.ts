/** What we draw of a map, in the order of drawing. */
export const KINDS = [
	'land',
	'built',
	'green',
	'water',
	'building',
	'path',
	'minor',
	'rail',
	'major',
	'motorway',
	'boundary'
] as const;
export type Kind = (typeof KINDS)[number];

type Properties = Record<string, string | number | boolean>;

/**
 * Names of layers in the three schemas that free maps come in, and how each says what a feature is.
 *
 * @see https://openmaptiles.org/schema/, https://docs.protomaps.com/basemaps/layers, https://shortbread-tiles.org/schema/1.0/
 */
const LAYERS = new Map<string, (kind: string, properties: Properties) => Kind | null>(
	Object.entries({
		// OpenMapTiles (kinds stand in `class`)
		water: () => 'water',
		waterway: () => 'water',
		landcover: (kind: string) => (GREEN.test(kind) ? 'green' : null),
		landuse: (kind: string) => (GREEN.test(kind) ? 'green' : BUILT.test(kind) ? 'built' : null),
		park: () => 'green',
		building: () => 'building',
		transportation: roadKind,
		aeroway: () => 'built',
		boundary: boundaryKind,
		// Protomaps (kinds stand in `kind`, earlier in `pmap:kind`)
		earth: () => 'land',
		natural: (kind: string) => (GREEN.test(kind) ? 'green' : null),
		physical_line: () => 'water',
		roads: roadKind,
		buildings: () => 'building',
		boundaries: boundaryKind,
		transit: (kind: string) => (kind === 'rail' ? 'rail' : null),
		// Shortbread
		ocean: () => 'water',
		water_polygons: () => 'water',
		water_lines: () => 'water',
		land: (kind: string) => (GREEN.test(kind) ? 'green' : BUILT.test(kind) ? 'built' : null),
		sites: () => 'built',
		streets: roadKind
	})
);
/** Layers whose points are names of places. */
const PLACES = ['place', 'places', 'place_labels'];

const GREEN = /^(wood|forest|grass|park|national_park|nature_reserve|garden|meadow|scrub|cemetery|golf_course|recreation_ground|village_green|allotments|wetland|protected_area|pitch|playground|farmland|farm|orchard|vineyard)/; // prettier-ignore
const BUILT =
	/^(residential|commercial|industrial|retail|school|university|college|hospital|railway|military|aerodrome|pedestrian)/;

/** Whether we know what a layer holds. */
export const isKnownLayer = (layer: string) => LAYERS.has(layer) || PLACES.includes(layer);

const kindOf = (properties: Properties) =>
	String(properties['class'] ?? properties['kind'] ?? properties['pmap:kind'] ?? '').toLowerCase();

/** What a feature is drawn as; null: not at all. */
export function featureKind(layer: string, properties: Properties): Kind | null {
	return LAYERS.get(layer)?.(kindOf(properties), properties) ?? null;
}

function roadKind(kind: string, properties: Properties): Kind | null {
	if (/^(motorway|trunk|highway)/.test(kind)) return 'motorway';
	if (/^(primary|secondary|tertiary|major_road|medium_road)/.test(kind)) return 'major';
	if (/^(rail|transit|light_rail|subway|tram|narrow_gauge)/.test(kind) || properties['rail'] === true) return 'rail';
	if (/^(path|footway|track|steps|cycleway|bridleway|pedestrian)/.test(kind)) return 'path';
	return /^(ferry|aerialway|pier|other$)/.test(kind) ? null : 'minor';
}

/** Countries, states and counties; the parishes and wards of a city are the dataset's own affair. */
function boundaryKind(kind: string, properties: Properties): Kind | null {
	const level = Number(properties['admin_level'] ?? properties['kind_detail'] ?? properties['pmap:min_admin_level'] ?? NaN);
	if (Number.isFinite(level)) return level <= 6 ? 'boundary' : null;
	return /^(country|region|macroregion|county)/.test(kind) ? 'boundary' : null;
}

const RANKS = ['country', 'region', 'state', 'province', 'city', 'town', 'borough', 'locality', 'village', 'suburb', 'quarter', 'neighbourhood', 'neighborhood', 'macrohood', 'hamlet']; // prettier-ignore

/** The name of a place and how important it is, smaller first; null for what is no place with a name. */
export function placeName(layer: string, properties: Properties): { text: string; rank: number } | null {
	if (!PLACES.includes(layer)) return null;
	const text = properties['name'] ?? properties['name:latin'] ?? properties['name:en'] ?? properties['name_en'];
	if (typeof text !== 'string' || !text.trim()) return null;
	const at = RANKS.indexOf(String(properties['kind_detail'] ?? kindOf(properties)));
	const people = Number(properties['population'] ?? properties['pmap:population'] ?? 0);
	return { text: text.trim().slice(0, 60), rank: (at < 0 ? RANKS.length : at) - Math.min(0.9, Math.log10(1 + people) / 8) };
}

/** Quiet greys, so that what stands out is the data. Widths in pixels at zoom 14 and how much they grow with each zoom. */
export const PAINTS: Record<'light' | 'dark', Record<Kind, string>> = {
	light: {
		land: '#f6f7f8',
		built: '#f0f1f2',
		green: '#e6ebe6',
		water: '#cfd8de',
		building: '#dfe3e6',
		path: '#dcdfe2',
		minor: '#d3d8dc',
		rail: '#b9c0c6',
		major: '#bcc3c9',
		motorway: '#a3abb3',
		boundary: '#8d969e'
	},
	dark: {
		land: '#171c22',
		built: '#1a2027',
		green: '#1a231f',
		water: '#0c1115',
		building: '#242b33',
		path: '#262d35',
		minor: '#2c343d',
		rail: '#3d464f',
		major: '#3c454f',
		motorway: '#515b66',
		boundary: '#66717c'
	}
};

/** Pixels; 0: not at this zoom. */
export function lineWidth(kind: Kind, zoom: number): number {
	const grown = (at14: number, from: number) => (zoom < from ? 0 : Math.max(0.6, Math.min(14, at14 * 1.4 ** (zoom - 14))));
	switch (kind) {
		case 'motorway':
			return grown(3.2, 5);
		case 'major':
			return grown(2.2, 9);
		case 'minor':
			return grown(1.2, 12);
		case 'path':
			return zoom < 15 ? 0 : 0.8;
		case 'rail':
			return grown(1.2, 11);
		case 'water':
			return grown(1.5, 9);
		case 'boundary':
			return 1.2;
		default:
			return 0;
	}
}

import type { BoundaryLayer, Bounds, CalendarLayer, Chunk, Dataset } from '$lib/domain/dataset';
import { text, type Catalogue } from '$lib/messages/text';
import { DAYS, FIRST_DAY, RUN_IN, type Weather } from './calendar';
import { DAY_MS } from '$lib/temporal/civil';
import { CATEGORIES } from './categories';
import { bytesOf, sampleExtras } from './columns';
import type { District } from './districts';
import { latOf, lonOf } from './geography';
import type { DistrictPeople } from './people';

/** The record of the sample city. */
export function sampleDataset(
	id: string,
	seed: number,
	version: number,
	now: number,
	chunks: Chunk[],
	districts: District[]
): Dataset {
	const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
	const categoryCounts = CATEGORIES.map(() => 0);
	for (const { columns } of chunks) for (const code of columns.category) categoryCounts[code]++;
	const last = chunks[chunks.length - 1].columns.start;
	return {
		id,
		name: text.work.sample.name,
		importedAt: now,
		rows,
		chunks: chunks.length,
		bytes: bytesOf(chunks),
		grain: 'incident',
		precision: 'minute',
		categories: CATEGORIES.map(({ name }) => text.sample.kinds[name]),
		categoryCounts,
		extras: sampleExtras(districts),
		bounds: middleBounds(chunks),
		dates: [chunks[0].columns.start[0], last[last.length - 1]],
		provenance: { kind: 'sample', files: [], seed },
		mapping: { sampleVersion: version },
		report: {
			read: rows,
			kept: rows,
			setAside: [],
			missingPlaces: 0,
			missingTimes: 0,
			exactDuplicates: 0,
			outside: 0,
			net: rows,
			notes: [text.work.sample.note],
			milliseconds: 0
		},
		invented: true
	};
}

/** The middle 99.8 % of the places. */
function middleBounds(chunks: Chunk[]): Bounds {
	const [west, east] = middle(chunks.map(({ columns }) => columns.lon));
	const [south, north] = middle(chunks.map(({ columns }) => columns.lat));
	return [west, south, east, north];
}

function middle(parts: Float64Array[]): [low: number, high: number] {
	const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	all.sort();
	return [all[Math.floor(0.001 * (at - 1))], all[Math.ceil(0.999 * (at - 1))]];
}

/** Seven decimals of a degree, about 1 cm: corners that two districts share come out equal. */
const corner = ([x, y]: [number, number]) => [Math.round(lonOf(x) * 1e7) / 1e7, Math.round(latOf(y) * 1e7) / 1e7];

/** Numbers of a district under the names that the language in use has for them. */
const called = (numbers: Record<keyof Catalogue['sample']['people'], number>) =>
	Object.fromEntries(Object.entries(numbers).map(([key, value]) => [text.sample.people[key as keyof typeof numbers], value]));

/** Districts with their people as GeoJSON; outer rings run anticlockwise (RFC 7946). */
export function districtLayer(dataset: string, districts: District[], people: DistrictPeople[]): BoundaryLayer {
	return {
		id: `${dataset}-districts`,
		dataset,
		name: text.work.sample.districts,
		invented: true,
		geojson: {
			type: 'FeatureCollection',
			features: districts.map(({ name, ring, area }, d) => ({
				type: 'Feature',
				id: d,
				properties: { name, ...called({ ...people[d], areaKm2: Math.round(area / 1e4) / 100 }) },
				geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]].map(corner)] }
			}))
		}
	};
}

/** The daily weather that moved the incidents. */
export function weatherLayer(dataset: string, { temperature, rain }: Weather): CalendarLayer {
	return {
		id: `${dataset}-weather`,
		dataset,
		name: text.work.sample.weather,
		day: Float64Array.from({ length: DAYS }, (_, day) => FIRST_DAY + day * DAY_MS),
		values: { [text.sample.weather.temperature]: temperature.slice(RUN_IN), [text.sample.weather.rain]: rain.slice(RUN_IN) }
	};
}

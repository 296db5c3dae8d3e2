import { text } from '$lib/messages/text';
import type { Grain } from '$lib/domain/dataset';
import type { DateOrder } from '$lib/temporal/parse';
import type { CategoryMapping } from './mapping';
import { CITY_PRESETS } from './presets-cities';

/** What we know of one publisher's files, found by their columns. What it leaves open is guessed as for any file. */
export interface Preset {
	id: string;
	title: string;
	/** Names that all must be among the columns; letter case, blanks and underlines make no difference. */
	columns: string[];
	grain: Grain;
	category?: CategoryMapping;
	/** `order` where the publisher is known to write dates so. */
	time?: { column: string; clock?: string; order?: DateOrder };
	/** `system` of `systems.ts` for X and Y. */
	place?: { x: string; y: string; system: string };
	weight?: string;
	area?: string;
	/** Times are universal time: the zone of the city. */
	zone?: string;
	/** Null where a column that looks like the end of a time is none. */
	end?: null;
	/** Columns by which the rows of one incident are known, where it has several. The user is asked whether to keep the first only. */
	key?: string[];
	/** Said in the report. */
	notes?: () => string[];
}

/** In order: the first that fits is taken. */
export const PRESETS: Preset[] = [
	...CITY_PRESETS,
	{
		id: 'chicago',
		title: 'Chicago Data Portal, Crimes',
		columns: ['Date', 'Primary Type', 'Community Area', 'Location Description'],
		grain: 'incident',
		time: { column: 'Date', order: 'mdy' },
		category: { column: 'Primary Type' },
		area: 'Community Area'
	},
	{
		id: 'uk-street',
		title: 'data.police.uk, street-level crime',
		columns: ['Crime ID', 'Month', 'Falls within', 'LSOA code', 'Crime type'],
		grain: 'offence',
		time: { column: 'Month' },
		category: { column: 'Crime type' },
		area: 'LSOA code',
		notes: () => [text.reading.presets.months]
	},
	{
		id: 'nypd-shootings',
		title: 'NYPD Shooting Incident Data',
		columns: ['INCIDENT_KEY', 'OCCUR_DATE', 'OCCUR_TIME', 'STATISTICAL_MURDER_FLAG'],
		grain: 'victim',
		time: { column: 'OCCUR_DATE', clock: 'OCCUR_TIME', order: 'mdy' },
		category: { constant: 'Shooting' },
		area: 'PRECINCT',
		key: ['INCIDENT_KEY'],
		notes: () => [text.reading.presets.victims]
	},
	{
		id: 'st-louis-2008',
		title: 'St. Louis Metropolitan Police, 2008–2020',
		columns: ['DateOccured', 'Crime', 'Count', 'ILEADSAddress', 'XCoord', 'YCoord'],
		grain: 'offence',
		time: { column: 'DateOccured', order: 'mdy' },
		category: { column: 'Crime', grouping: 'ucr' },
		place: { x: 'XCoord', y: 'YCoord', system: 'ESRI:102696' },
		weight: 'Count',
		area: 'Neighborhood',
		notes: () => [text.reading.presets.withdraws]
	}
];

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** Finds the preset for a header and gives its column names as this header spells them. */
export function findPreset(header: readonly string[]): Preset | undefined {
	const known = new Map(header.map((name) => [plain(name), name]));
	const preset = PRESETS.find(({ columns }) => columns.every((name) => known.has(plain(name))));
	if (!preset) return undefined;
	const here = (name: string) => known.get(plain(name)) ?? name;
	const { category, time, place, weight, area, key } = preset;
	return {
		...preset,
		category: category && 'column' in category ? { ...category, column: here(category.column) } : category,
		time: time && { ...time, column: here(time.column), clock: time.clock && here(time.clock) },
		place: place && { ...place, x: here(place.x), y: here(place.y) },
		weight: weight && here(weight),
		key: key?.map(here),
		area: area && known.has(plain(area)) ? here(area) : undefined
	};
}

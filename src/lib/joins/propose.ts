import type { BoundaryLayer, Dataset } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { isAboutPeople } from '$lib/ingest/people';
import { splitName } from '$lib/ingest/profile';
import { DAY_MS } from '$lib/temporal/civil';
import { rankNames, textOf } from './area-column';
import type { BoundaryFile } from './boundaries';
import { daySeries, type DaySeries } from './day-series';
import { matchKeys, normalKey, rankKeyPairs, type KeyMatch } from './keys';
import { pointsOfInterest } from './places-table';
import type { OfferedColumn, Proposal } from './proposal';
import { numbersOf, type Table } from './table';
import { text } from '$lib/messages/text';

/** One way to call the areas of a dataset: by the values of a column, or by a property of the boundaries it came from. */
export interface AreaKeys {
	column: string;
	property: string | null;
	keys: string[];
	/** The column's value for each key. */
	names: string[];
}

/** Columns of numbers that start ticked, at most: a forecast gains little from the fortieth. */
const TICKED = 8;
/** A key pair worth more than this makes a file a table of areas before anything else is tried. */
const GOOD_PAIR = 0.55;
const SOME_PAIR = 0.2;
const LISTED = 20;
/** Names of columns that count what a forecast is to foretell. */
const COUNTS_CRIME = /crime|crim|offen[cs]e|incident|assault|robber|burglar|theft|homicid|violen/i;

export function areaKeys(dataset: Dataset, layers: readonly BoundaryLayer[]): AreaKeys[] {
	const all: AreaKeys[] = [];
	for (const { name, kind, dictionary, layer } of dataset.extras) {
		if ((kind !== 'area' && kind !== 'category') || !dictionary || dictionary.length < 2) continue;
		all.push({ column: name, property: null, keys: dictionary, names: dictionary });
		const features = layers.find(({ id }) => id === layer)?.geojson.features ?? [];
		for (const property of new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))) {
			if (property === 'name') continue;
			const filled = features.filter(({ properties }) => textOf(properties?.[property]) !== '');
			const keys = filled.map(({ properties }) => textOf(properties![property]));
			if (new Set(keys).size >= 0.9 * features.length)
				all.push({ column: name, property, keys, names: filled.map(({ properties }) => textOf(properties!.name)) });
		}
	}
	return all;
}

/** A name for the column of areas that no column of the dataset has: "community" is "Community". */
export function freeLabel(property: string, { extras }: Pick<Dataset, 'extras'>): string {
	const words = property.replace(/[_\s]+/g, ' ').trim() || text.joining.areas;
	const label = words[0].toUpperCase() + words.slice(1);
	const taken = (name: string) => extras.some((extra) => extra.name === name);
	for (let k = 1; ; k++) {
		const name = k === 1 ? label : `${label} ${k}`;
		if (!taken(name)) return name;
	}
}

/** @throws {AppError} `join/no-match` when the rows have neither places nor a column that a property equals */
export function proposeBoundaries(file: BoundaryFile, dataset: Dataset): Proposal {
	const { areas, properties, left, format } = file;
	const named = rankNames(areas, properties);
	const base = {
		kind: 'boundaries' as const,
		format,
		areas: areas.features.length,
		left,
		properties: named,
		property: named[0] ?? '',
		label: freeLabel(named[0] ?? '', dataset)
	};
	if (dataset.bounds) return { ...base, by: { kind: 'place' } };
	const columns = named.map((name) => ({ name, values: areas.features.map((f) => textOf(f.properties?.[name])) }));
	const candidates = areaKeys(dataset, []).map(({ column, keys }) => ({ name: column, values: keys }));
	const [best] = rankKeyPairs(columns, candidates);
	if (!best || best.score < SOME_PAIR)
		throw new AppError('join/no-match', text.joining.noColumn(dataset.name), text.joining.noColumnHint);
	return { ...base, by: { kind: 'key', column: candidates[best.area].name, property: named[best.key] } };
}

/** @throws {AppError} `join/no-match` when it is neither a table of areas, nor by day, nor of places */
export function proposeTable(table: Table, dataset: Dataset, layers: readonly BoundaryLayer[]): Proposal {
	const candidates = areaKeys(dataset, layers);
	const columns = table.header.map((name, c) => ({ name, values: table.columns[c] }));
	const [best] = rankKeyPairs(columns, candidates.map(({ property, column, keys }) => ({ name: property ?? column, values: keys }))); // prettier-ignore
	const asAreas = () => proposeAreas(table, columns[best.key].name, candidates[best.area]);
	if (best?.score >= GOOD_PAIR) return asAreas();
	const series = daySeries(table);
	if (series) return proposeDays(series, dataset);
	const places = pointsOfInterest(table);
	if (places?.lon.length)
		return { kind: 'places', places: places.lon.length, unplaced: places.unplaced, knownFrom: yearsEnd(table.name) };
	if (best?.score >= SOME_PAIR) return asAreas();
	throw new AppError(
		'join/no-match',
		text.joining.noUse(table.name, table.header.length, dataset.name),
		candidates.length ? text.joining.noUseHint : text.joining.areasFirst
	);
}

function proposeAreas(table: Table, key: string, areas: AreaKeys): Proposal {
	const match = tableMatch(table, key, areas);
	const cells = table.columns[table.header.indexOf(key)];
	return {
		kind: 'areas',
		key,
		column: areas.column,
		property: areas.property,
		rows: table.rows,
		...leftOver(match, cells, areas, []),
		fuzzy: match.fuzzy.map((pair) => ({ ...pair, keyName: cells[pair.key], areaName: areas.names[pair.area], accepted: true })),
		repeated: match.repeated,
		columns: offered(numericColumns(table, [key])),
		knownFrom: yearsEnd(table.name)
	};
}

export function tableMatch(table: Table, key: string, areas: AreaKeys): KeyMatch {
	return matchKeys(table.columns[table.header.indexOf(key)], areas.keys);
}

/** What found no partner on either side; `accepted` are pairs of names that count as found. */
export function leftOver(
	match: KeyMatch,
	cells: readonly string[],
	areas: AreaKeys,
	accepted: readonly { key: number; area: number }[]
) {
	const keyOf = match.keyOf.slice();
	for (const { key, area } of accepted) keyOf[area] = key;
	const areasWithout = areas.names.filter((_, a) => keyOf[a] < 0);
	const used = new Set(Array.from(keyOf).filter((k) => k >= 0).map((k) => normalKey(cells[k]))); // prettier-ignore
	const keysWithout = [...new Set(cells.filter((cell) => cell !== '' && !used.has(normalKey(cell))))];
	return {
		matched: areas.names.length - areasWithout.length,
		areas: areas.names.length,
		areasWithout: areasWithout.slice(0, LISTED),
		areasWithoutCount: areasWithout.length,
		keysWithout: keysWithout.slice(0, LISTED),
		keysWithoutCount: keysWithout.length
	};
}

/** The columns of numbers of a table, but for some. */
export function numericColumns(table: Table, but: readonly string[]): string[] {
	return table.header.filter((name, c) => !but.includes(name) && numbersOf(table.columns[c]) !== null);
}

function proposeDays({ column, day, values, rowsPerDay, undated }: DaySeries, dataset: Dataset): Proposal {
	const days = Array.from(day, (ms) => ms / DAY_MS);
	const [first, last] = dataset.dates?.map((ms) => Math.floor(ms / DAY_MS)) ?? [0, -1];
	return {
		kind: 'days',
		column,
		from: days[0],
		to: days[days.length - 1],
		days: days.length,
		rowsPerDay,
		undated,
		covered: days.filter((d) => d >= first && d <= last).length,
		of: last - first + 1,
		columns: offered(Object.keys(values))
	};
}

function offered(names: string[]): OfferedColumn[] {
	let ticked = 0;
	return names.map((name) => {
		const caution = isAboutPeople(splitName(name))
			? text.joining.people
			: COUNTS_CRIME.test(name)
				? text.joining.counts
				: undefined;
		return { name, feature: caution === undefined && ++ticked <= TICKED, ...(caution && { caution }) };
	});
}

/** The first day after the last year in a file's name ("census 2008-2012" was known in 2013); null without a year. */
export function yearsEnd(name: string): number | null {
	const years = [...name.matchAll(/(?<!\d)(19[89]\d|20\d\d)(?!\d)/g)].map(([year]) => Number(year));
	return years.length ? Date.UTC(Math.max(...years) + 1, 0, 1) / DAY_MS : null;
}

import {
	ALSO,
	EVERYTHING,
	FEWEST_CLASSES,
	LAYER_OPTIONS,
	LAYERS,
	MOST_CLASSES,
	type Also,
	type Beside,
	type Classes,
	type Filter,
	type Layer,
	type LayerOptions
} from '$lib/domain/exploration';
import { isoDay, parseDay } from '$lib/temporal/civil';
import { readPlace, writePlace } from './explore-place';

/** Where the map looks: metres and log₂ of pixels per metre. */
export interface Camera {
	x: number;
	y: number;
	zoom: number;
}

/** What the Explore screen shows of a dataset: all of it stands in the address. */
export interface View {
	filter: Filter;
	/** Hexagon width in metres; null takes the suggested one. */
	width: number | null;
	/** null shows the whole extent. */
	camera: Camera | null;
	/** What is in front: the strip lowered, raised with charts, patterns or the table; on a phone the tab. null: what suits the screen. */
	pane: 'map' | 'charts' | 'patterns' | 'table' | null;
	/** Name of the further column that the bars count by; null: the category. */
	by: string | null;
	/** What the colours of the map say. */
	layer: Layer;
	options: LayerOptions;
	/** What is drawn over them. */
	also: Also;
	/** The map it is compared with; null: none. */
	beside: Beside | null;
	/** How the time of the record is drawn. */
	time: TimeView;
	/** How the week is drawn. */
	week: WeekView;
	/** Incidents known only to lie between two moments are spread over the hours and days between. */
	spread: boolean;
}

export const TIME_VIEWS = ['series', 'apart', 'calendar'] as const;
export type TimeView = (typeof TIME_VIEWS)[number];
export const WEEK_VIEWS = ['matrix', 'rose'] as const;
export type WeekView = (typeof WEEK_VIEWS)[number];

export const START: View = {
	filter: EVERYTHING,
	width: null,
	camera: null,
	pane: null,
	by: null,
	layer: 'density',
	options: LAYER_OPTIONS,
	also: ALSO,
	beside: null,
	time: 'series',
	week: 'matrix',
	spread: false
};

type Query = Record<string, string | undefined>;
/** The names in the address that belong to this view. */
export const VIEW_KEYS = [
	'hex',
	'cat',
	'from',
	'to',
	'hours',
	'days',
	'at',
	'area',
	'look',
	'show',
	'by',
	'map',
	'over',
	'against',
	'reach',
	'adapt',
	'classes',
	'also',
	'beside',
	'time',
	'week',
	'spread'
] as const;

/** 0,1,2,5 → "0-2.5"; an empty list → "none". Dots and hyphens stay readable in an address. */
function writeList(list: number[] | null): string | undefined {
	if (list === null) return undefined;
	if (list.length === 0) return 'none';
	const sorted = [...list].sort((a, b) => a - b);
	const runs: [number, number][] = [];
	for (const value of sorted) {
		const last = runs.at(-1);
		if (last && value === last[1] + 1) last[1] = value;
		else runs.push([value, value]);
	}
	return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join('.');
}

function readList(text: string | null): number[] | null {
	if (text === null) return null;
	const list: number[] = [];
	for (const run of text.split('.')) {
		const [, from, to] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(run) ?? [];
		if (from !== undefined) for (let value = +from; value <= +(to ?? from); value++) list.push(value);
	}
	return list;
}

/** "2017-05-03" → days since 1970-01-01; null when it is no date. */
export function dayOf(iso: string | null): number | null {
	const day = parseDay(iso ?? '');
	return Number.isNaN(day) ? null : day;
}

/** "nodots.centres.dbscan_150_8": what is drawn beside what is usual. */
function writeAlso({ incidents, centres, clusters }: Also): string | undefined {
	const parts = [
		...(incidents ? [] : ['nodots']),
		...(centres ? ['centres'] : []),
		...(clusters ? [`${clusters.method}_${clusters.reach}_${clusters.groups}`] : [])
	];
	return parts.length ? parts.join('.') : undefined;
}

function readAlso(text: string | null): Also {
	const parts = text?.split('.') ?? [];
	const [, method, reach, groups] =
		parts.map((part) => /^(hdbscan|dbscan|k-means)_(\d{1,5})_(\d{1,2})$/.exec(part)).find(Boolean) ?? [];
	return {
		incidents: !parts.includes('nodots'),
		centres: parts.includes('centres'),
		clusters: method && +reach > 0 && +groups > 0 ? { method: method as never, reach: +reach, groups: +groups } : null
	};
}

function readBeside(text: string | null): Beside | null {
	const [, what, swipe] = /^(before|year|\d{1,5})(\.swipe)?$/.exec(text ?? '') ?? [];
	if (what === undefined) return null;
	return { what: what === 'before' || what === 'year' ? what : Number(what), how: swipe ? 'swipe' : 'beside' };
}

function readClasses(text: string | null): Classes | null {
	const [, by, most] = /^(equal|quantiles|natural)_(\d)$/.exec(text ?? '') ?? [];
	if (by === undefined || +most < FEWEST_CLASSES || +most > MOST_CLASSES) return null;
	return { by: by as Classes['by'], most: +most };
}

export function writeView(view: View): Query {
	const { filter, width, camera, pane, by, layer, options, also, beside, time, week, spread } = view;
	const { categories, days, hours, weekdays, place, areas } = filter;
	return {
		hex: width === null ? undefined : String(width),
		cat: writeList(categories),
		from: days ? isoDay(days[0]) : undefined,
		to: days ? isoDay(days[1]) : undefined,
		hours: writeList(hours),
		days: writeList(weekdays),
		at: writePlace(place),
		area: writeList(areas),
		look: camera ? `${Math.round(camera.x)}_${Math.round(camera.y)}_${camera.zoom.toFixed(2)}` : undefined,
		show: pane ?? undefined,
		by: by ?? undefined,
		map: layer === START.layer ? undefined : layer,
		over: options.over ?? undefined,
		against: options.against ?? undefined,
		reach: options.reach === null ? undefined : String(options.reach),
		adapt: options.adaptive ? 'yes' : undefined,
		classes: options.classes ? `${options.classes.by}_${options.classes.most}` : undefined,
		also: writeAlso(also),
		beside: beside ? `${beside.what}${beside.how === 'swipe' ? '.swipe' : ''}` : undefined,
		time: time === START.time ? undefined : time,
		week: week === START.week ? undefined : week,
		spread: spread ? 'yes' : undefined
	};
}

/** Reads a view from an address; what makes no sense there is left out. */
export function readView(query: (key: string) => string | null): View {
	const width = Number(query('hex') ?? NaN);
	const reach = Number(query('reach') ?? NaN);
	const from = dayOf(query('from'));
	const to = dayOf(query('to'));
	const [x, y, zoom] = (query('look') ?? '').split('_').map(Number);
	return {
		width: width >= 10 && width <= 100_000 ? width : null,
		pane: (['map', 'charts', 'patterns', 'table'] as const).find((pane) => pane === query('show')) ?? null,
		by: query('by') || null,
		layer: LAYERS.find((layer) => layer === query('map')) ?? START.layer,
		options: {
			over: query('over') || null,
			against: (['before', 'year'] as const).find((one) => one === query('against')) ?? null,
			reach: reach >= 10 && reach <= 100_000 ? reach : null,
			adaptive: query('adapt') === 'yes',
			classes: readClasses(query('classes'))
		},
		also: readAlso(query('also')),
		beside: readBeside(query('beside')),
		time: TIME_VIEWS.find((time) => time === query('time')) ?? START.time,
		week: WEEK_VIEWS.find((week) => week === query('week')) ?? START.week,
		spread: query('spread') === 'yes',
		camera: [x, y, zoom].every(Number.isFinite) ? { x, y, zoom } : null,
		filter: {
			categories: readList(query('cat')),
			days: from !== null && to !== null ? [from, to] : null,
			hours: readList(query('hours')),
			weekdays: readList(query('days')),
			place: readPlace(query('at')),
			areas: readList(query('area'))
		}
	};
}

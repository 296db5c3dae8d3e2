import { EVERYTHING, type Filter } from '$lib/domain/exploration';

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
	/** What is in front: the strip lowered, raised with charts or with the table; on a phone the tab. null: what suits the screen. */
	pane: 'map' | 'charts' | 'table' | null;
	/** Name of the further column that the bars count by; null: the category. */
	by: string | null;
	/** What the colours of the map say: how many, or what stands out. */
	layer: Layer;
	/** How the time of the record is drawn. */
	time: TimeView;
	/** How the week is drawn. */
	week: WeekView;
	/** Incidents known only to lie between two moments are spread over the hours and days between. */
	spread: boolean;
}

export const LAYERS = ['density', 'hot-spots'] as const;
export type Layer = (typeof LAYERS)[number];
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

/** Days since 1970-01-01 → "2017-05-03". */
export function isoDay(day: number): string {
	return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** "2017-05-03" → days since 1970-01-01; null when it is no date. */
export function dayOf(iso: string | null): number | null {
	if (!iso || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
	const milliseconds = Date.parse(`${iso}T00:00:00Z`);
	return Number.isNaN(milliseconds) ? null : milliseconds / 86_400_000;
}

export function writeView({ filter, width, camera, pane, by, layer, time, week, spread }: View): Query {
	const { categories, days, hours, weekdays, place, areas } = filter;
	return {
		hex: width === null ? undefined : String(width),
		cat: writeList(categories),
		from: days ? isoDay(days[0]) : undefined,
		to: days ? isoDay(days[1]) : undefined,
		hours: writeList(hours),
		days: writeList(weekdays),
		at: place ? `${place.width}_${place.cells.join('_')}` : undefined,
		area: writeList(areas),
		look: camera ? `${Math.round(camera.x)}_${Math.round(camera.y)}_${camera.zoom.toFixed(2)}` : undefined,
		show: pane ?? undefined,
		by: by ?? undefined,
		map: layer === START.layer ? undefined : layer,
		time: time === START.time ? undefined : time,
		week: week === START.week ? undefined : week,
		spread: spread ? 'yes' : undefined
	};
}

/** Reads a view from an address; what makes no sense there is left out. */
export function readView(query: (key: string) => string | null): View {
	const width = Number(query('hex') ?? NaN);
	const from = dayOf(query('from'));
	const to = dayOf(query('to'));
	const [placeWidth, ...cells] = (query('at') ?? '').split('_').map(Number);
	const [x, y, zoom] = (query('look') ?? '').split('_').map(Number);
	return {
		width: width >= 10 && width <= 100_000 ? width : null,
		pane: (['map', 'charts', 'table'] as const).find((pane) => pane === query('show')) ?? null,
		by: query('by') || null,
		layer: LAYERS.find((layer) => layer === query('map')) ?? START.layer,
		time: TIME_VIEWS.find((time) => time === query('time')) ?? START.time,
		week: WEEK_VIEWS.find((week) => week === query('week')) ?? START.week,
		spread: query('spread') === 'yes',
		camera: [x, y, zoom].every(Number.isFinite) ? { x, y, zoom } : null,
		filter: {
			categories: readList(query('cat')),
			days: from !== null && to !== null ? [from, to] : null,
			hours: readList(query('hours')),
			weekdays: readList(query('days')),
			place:
				placeWidth > 0 && cells.length > 0 && cells.length % 2 === 0 && cells.every(Number.isInteger)
					? { width: placeWidth, cells }
					: null,
			areas: readList(query('area'))
		}
	};
}

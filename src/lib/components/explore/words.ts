import type { Dataset, Grain } from '$lib/domain/dataset';
import { HOUR_UNKNOWN, type Filter, type Overview } from '$lib/domain/exploration';
import { count, dateRange } from '$lib/components/ui/format';

const DAY_MS = 86_400_000;

const NOUNS: Record<Grain, [one: string, many: string]> = {
	incident: ['recorded incident', 'recorded incidents'],
	offence: ['recorded offence', 'recorded offences'],
	victim: ['recorded victim', 'recorded victims'],
	call: ['recorded call', 'recorded calls'],
	count: ['recorded incident', 'recorded incidents']
};

/** What a dataset counts, as a noun: "recorded offences". */
export function noun(dataset: Pick<Dataset, 'grain'>, n = 2): string {
	return NOUNS[dataset.grain][n === 1 ? 0 : 1];
}

/** "12,345 recorded incidents". */
export function counted(dataset: Pick<Dataset, 'grain'>, n: number): string {
	return `${count(n)} ${noun(dataset, n)}`;
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** 6 → "06:00". */
export const hourLabel = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** A figure per km²: whole numbers from 10 up, one or two digits below. */
export function density(value: number): string {
	return value.toLocaleString('en-GB', { maximumFractionDigits: value >= 10 ? 0 : value >= 1 ? 1 : 2 });
}

/** "41.8812° N, 87.6312° W". */
export function placeLabel(lon: number, lat: number): string {
	return `${Math.abs(lat).toFixed(4)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(4)}° ${lon < 0 ? 'W' : 'E'}`;
}

/**
 * When an incident was, as far as it is known: "3 May 2017, 22:00 to 23:00".
 * @param when, week  its codes (`Points` in domain/exploration.ts)
 */
export function momentWords(when: number, week: number, { firstDay, days, firstMonth }: Overview): string {
	if (when === days) return 'date not known';
	if (when > days) {
		const month = firstMonth + when - days - 1;
		const start = Date.UTC(Math.floor(month / 12), month % 12, 1);
		return dateRange([start, start], 'month');
	}
	const day = dateRange([(firstDay + when) * DAY_MS, (firstDay + when) * DAY_MS]);
	return week < HOUR_UNKNOWN ? `${day}, ${hourLabel(week % 24)} to ${hourLabel((week + 1) % 24)}` : day;
}

/** Names written in capitals throughout are hard to read and look like shouting. */
const shouted = (name: string) => name.length > 3 && name === name.toUpperCase() && /[A-Z]/.test(name);

/** Category names as people write them: "CRIMINAL DAMAGE" → "Criminal damage"; mixed case is left alone. */
export function categoryLabel(name: string): string {
	return shouted(name) ? name[0] + name.slice(1).toLowerCase() : name || '(none given)';
}

/** Names of areas: "NEAR NORTH SIDE" → "Near North Side". */
export function areaLabel(name: string): string {
	return shouted(name) ? name.toLowerCase().replace(/(^|[\s\-/(.'])(\p{L})/gu, (whole) => whole.toUpperCase()) : name;
}

/** What is filtered, as one would say it: "Theft, Battery", "27 Jun – 30 Oct 2016", "Sat, Sun", "hours 22–5". */
export function filterWords(filter: Filter, dataset: Dataset, overview: Overview): string[] {
	const { categories, areas, days, weekdays, hours, place } = filter;
	const words: string[] = [];
	if (categories) words.push(kindWords(categories, dataset));
	if (areas) words.push(few(areas, (id) => areaLabel(overview.area?.names[id - 1] ?? 'no area given'), 'areas'));
	if (place) words.push(place.cells.length === 2 ? 'one hexagon' : `${count(place.cells.length / 2)} hexagons`);
	if (days) words.push(dateRange([days[0] * DAY_MS, days[1] * DAY_MS], dataset.precision));
	if (weekdays)
		words.push(
			[...weekdays]
				.sort()
				.map((day) => WEEKDAYS[day]?.slice(0, 3))
				.join(', ')
		);
	if (hours) words.push(`hours ${runs(hours)}`);
	return words;
}

/** "Theft, Battery", or how many there are. */
export function kindWords(categories: number[], dataset: Dataset): string {
	return few(categories, (id) => categoryLabel(dataset.categories[id] ?? ''), 'categories');
}

function few(list: number[], name: (id: number) => string, what: string): string {
	return list.length > 0 && list.length <= 3 ? list.map(name).join(', ') : `${count(list.length)} ${what}`;
}

/** Hours around the clock as runs: 22, 23, 0, 1 → "22–1". */
function runs(hours: number[]): string {
	const set = new Set(hours);
	if (set.size === 0) return 'none';
	if (set.size === 24) return '0–23';
	const starts = [...set].filter((hour) => !set.has((hour + 23) % 24)).sort((a, b) => a - b);
	return starts
		.map((from) => {
			let to = from;
			while (set.has((to + 1) % 24)) to = (to + 1) % 24;
			return from === to ? `${from}` : `${from}–${to}`;
		})
		.join(', ');
}

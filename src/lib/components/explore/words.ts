import { kindName } from '$lib/domain/own-kinds';
import type { Dataset, Grain } from '$lib/domain/dataset';
import { HOUR_UNKNOWN, type Filter, type Overview } from '$lib/domain/exploration';
import { dateRange } from '$lib/components/ui/format';
import { shortWeekdays, weekdayNames } from '$lib/messages/dates';
import { form, some } from '$lib/messages/say';
import { inLanguage, locale, text } from '$lib/messages/text';
import { DAY_MS, firstOfMonth } from '$lib/temporal/civil';
import { placeLabel, placeWords } from './place-words';

const forms = (grain: Grain) => text.explore.nouns[grain === 'count' ? 'incident' : grain];

/** What a dataset counts, as a noun: "recorded offences". */
export function noun(dataset: Pick<Dataset, 'grain'>, n = 2): string {
	return form(n, forms(dataset.grain));
}

/** "12,345 recorded incidents". */
export function counted(dataset: Pick<Dataset, 'grain'>, n: number): string {
	return some(n, forms(dataset.grain));
}

/** "recorded offences" → "Recorded offences". */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1);

/** Monday to Sunday, in the language in use. */
export { weekdayNames as weekdays };

/** 6 → "06:00". */
export const hourLabel = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** 23 → "23:00 to 00:00". */
export const hourSpan = (hour: number) => text.explore.hours(hourLabel(hour), hourLabel((hour + 1) % 24));

const densities = inLanguage((locale) =>
	[0, 1, 2].map((maximumFractionDigits) => new Intl.NumberFormat(locale, { maximumFractionDigits }))
);

/** A figure per km²: whole numbers from 10 up, one or two digits below. */
export function density(value: number): string {
	return densities()[value >= 10 ? 0 : value >= 1 ? 1 : 2].format(value);
}

export { placeLabel };

/**
 * When an incident was, as far as it is known: "3 May 2017, 22:00 to 23:00".
 * @param when, week  its codes (`Points` in domain/exploration.ts)
 */
export function momentWords(when: number, week: number, { firstDay, days, firstMonth }: Overview): string {
	if (when === days) return text.explore.noDate;
	if (when > days) {
		const month = firstMonth + when - days - 1;
		const start = firstOfMonth(month) * DAY_MS;
		return dateRange([start, start], 'month');
	}
	const day = dateRange([(firstDay + when) * DAY_MS, (firstDay + when) * DAY_MS]);
	return week < HOUR_UNKNOWN ? `${day}, ${hourSpan(week % 24)}` : day;
}

/** Names written in capitals throughout are hard to read and look like shouting. */
const shouted = (name: string) => name.length > 3 && name === name.toUpperCase() && /[A-Z]/.test(name);

/** Category names as people write them: "CRIMINAL DAMAGE" → "Criminal damage"; mixed case is left alone. */
export function categoryLabel(name: string): string {
	return shouted(name) ? name[0] + name.slice(1).toLowerCase() : kindName(name) || text.ui.noneGiven;
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
	if (areas)
		words.push(few(areas, (id) => areaLabel(overview.area?.names[id - 1] ?? text.explore.filtered.noArea), text.some.areas));
	if (place) words.push(placeWords(place, overview.bounds));
	if (days) words.push(dateRange([days[0] * DAY_MS, days[1] * DAY_MS], dataset.precision));
	if (weekdays)
		words.push(
			[...weekdays]
				.sort()
				.map((day) => shortWeekdays()[day])
				.join(', ')
		);
	if (hours) words.push(text.explore.filtered.hours(runs(hours)));
	return words;
}

/** "Theft, Battery", or how many there are. */
export function kindWords(categories: number[], dataset: Dataset): string {
	return few(categories, (id) => categoryLabel(dataset.categories[id] ?? ''), text.explore.filtered.categories);
}

function few(list: number[], name: (id: number) => string, many: (n: number) => string): string {
	return list.length > 0 && list.length <= 3 ? list.map(name).join(', ') : many(list.length);
}

/** Hours around the clock as runs: 22, 23, 0, 1 → "22–1". */
function runs(hours: number[]): string {
	const set = new Set(hours);
	if (set.size === 0) return text.explore.filtered.noHours;
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

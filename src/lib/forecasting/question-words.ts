import { inLanguage, locale, text } from '$lib/messages/text';
import { kindName } from '$lib/domain/own-kinds';
import { DAY_MS } from '$lib/temporal/civil';
import type { Period } from '$lib/temporal/periods';
import type { ForecastTask } from './task';

const written = (options: Intl.DateTimeFormatOptions) =>
	inLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
const day = written({ day: 'numeric', month: 'short', year: 'numeric' });
const namedDay = written({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const month = written({ month: 'long', year: 'numeric' });

/** Names of a period: one, several, and how a forecast for one is called. */
export const periodNames = (period: Period): { one: string; many: string; title: string } => text.forecasting.periods[period];

/** 2 → "two"; from ten on in figures. */
export const spelled = (n: number) => text.forecasting.numbers[n] ?? String(n);

/** A day as "31 Aug 2017". */
export const dayWords = (days: number) => day().format(Math.floor(days) * DAY_MS);

/** Days from first to last, both included, as "4–10 Sep 2017". */
export function spanWords(first: number, last: number): string {
	return tidy(day().formatRange(first * DAY_MS, last * DAY_MS));
}

/** A period as people write it: "4–10 Sep 2017", "Mon, 4 Sep 2017", "September 2017", "Mon, 4 Sep 2017, 08:00–16:00". */
export function periodWords(period: Period, start: number, end: number): string {
	if (period === 'month') return month().format(start * DAY_MS);
	if (period === 'week') return spanWords(start, end - 1);
	if (period === 'day') return namedDay().format(start * DAY_MS);
	const hour = Math.round((start - Math.floor(start)) * 24);
	const two = (h: number) => `${String(h).padStart(2, '0')}:00`;
	return `${namedDay().format(Math.floor(start + 1e-6) * DAY_MS)}, ${two(hour)}–${two(hour + 8)}`;
}

/** How far a forecast reaches beyond the last complete period: gap 0 → "one week ahead", gap 1 → "two weeks ahead". */
export function aheadWords(period: Period, gap: number): string {
	const { one, many } = periodNames(period);
	return text.forecasting.ahead(spelled(gap + 1), gap === 0 ? one : many);
}

/** 500 → "500 m", 1500 → "1.5 km". */
export const lengthWords = (metres: number): string =>
	metres >= 1000 ? `${(metres / 1000).toLocaleString(locale())} km` : `${metres} m`;

/** The cells in words: "500 m squares". */
export function cellWords({ shape, size }: Pick<ForecastTask, 'shape' | 'size'>, n = 2): string {
	const { one, many } = text.forecasting.shapes[shape];
	return text.forecasting.cells(lengthWords(size), n === 1 ? one : many);
}

/** Some categories in words: "theft and assault", "theft, assault and 3 other kinds", "all kinds". */
export function kindWords(names: string[] | null): string {
	if (!names) return text.forecasting.kinds.all;
	if (!names.length) return text.forecasting.kinds.none;
	const said = names.slice(0, names.length > 3 ? 2 : 3).map(lowerCase);
	const more = names.length - said.length;
	if (more) return text.forecasting.kinds.andOthers(said.join(', '), more);
	return said.length === 1 ? said[0] : text.forecasting.kinds.and(said.slice(0, -1).join(', '), said.at(-1)!);
}

function lowerCase(name: string): string {
	const own = kindName(name);
	if (own !== name) return own.toLowerCase();
	const shouted = name.length > 3 && name === name.toUpperCase();
	const titled = /^[A-Z][a-z]/.test(name);
	return shouted || titled ? name.toLowerCase() : name || text.forecasting.kinds.unnamed;
}

/** A question in a line, for lists: "Weeks · 500 m squares · all kinds". */
export function shortQuestion(task: ForecastTask, categories: string[] | null): string {
	const { many } = periodNames(task.period);
	return `${many[0].toUpperCase()}${many.slice(1)} · ${cellWords(task)} · ${kindWords(categories)}`;
}

/** A dash between numbers stands alone, one between words has room around it. */
const tidy = (range: string) => range.replace(/\s*–\s*/, ' – ').replace(/^(\d+) – (\d+ )/, '$1–$2');

import { DAY_MS } from '$lib/temporal/civil';
import type { Period } from '$lib/temporal/periods';
import type { ForecastTask } from './task';

const LOCALE = 'en-GB';
const utc = { timeZone: 'UTC' } as const;
const day = new Intl.DateTimeFormat(LOCALE, { ...utc, day: 'numeric', month: 'short', year: 'numeric' });
const namedDay = new Intl.DateTimeFormat(LOCALE, { ...utc, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const month = new Intl.DateTimeFormat(LOCALE, { ...utc, month: 'long', year: 'numeric' });
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Names of the periods: one, several, and how a forecast for one is called. */
export const PERIOD_WORDS: Record<Period, { one: string; many: string; title: string }> = {
	shift: { one: '8-hour shift', many: '8-hour shifts', title: 'Shift' },
	day: { one: 'day', many: 'days', title: 'Day' },
	week: { one: 'week', many: 'weeks', title: 'Week' },
	month: { one: 'month', many: 'months', title: 'Month' }
};

/** 2 → "two"; from ten on in figures. */
export const spelled = (n: number) => NUMBERS[n] ?? String(n);

/** A day as "31 Aug 2017". */
export const dayWords = (days: number) => day.format(Math.floor(days) * DAY_MS);

/** Days from first to last, both included, as "4–10 Sep 2017". */
export function spanWords(first: number, last: number): string {
	return tidy(day.formatRange(first * DAY_MS, last * DAY_MS));
}

/** A period as people write it: "4–10 Sep 2017", "Mon, 4 Sep 2017", "September 2017", "Mon, 4 Sep 2017, 08:00–16:00". */
export function periodWords(period: Period, start: number, end: number): string {
	if (period === 'month') return month.format(start * DAY_MS);
	if (period === 'week') return spanWords(start, end - 1);
	if (period === 'day') return namedDay.format(start * DAY_MS);
	const hour = Math.round((start - Math.floor(start)) * 24);
	const two = (h: number) => `${String(h).padStart(2, '0')}:00`;
	return `${namedDay.format(Math.floor(start + 1e-6) * DAY_MS)}, ${two(hour)}–${two(hour + 8)}`;
}

/** How far a forecast reaches beyond the last complete period: gap 0 → "one week ahead", gap 1 → "two weeks ahead". */
export function aheadWords(period: Period, gap: number): string {
	const { one, many } = PERIOD_WORDS[period];
	return `${spelled(gap + 1)} ${gap === 0 ? one : many} ahead`;
}

/** The cells in words: "500 m squares". */
export function cellWords({ shape, size }: Pick<ForecastTask, 'shape' | 'size'>, n = 2): string {
	const metres = size >= 1000 ? `${size / 1000} km` : `${size} m`;
	return `${metres} ${shape}${n === 1 ? '' : 's'}`;
}

/** Some categories in words: "theft and assault", "theft, assault and 3 other kinds", "all kinds". */
export function kindWords(names: string[] | null): string {
	if (!names) return 'all kinds';
	if (!names.length) return 'no kind';
	const said = names.slice(0, names.length > 3 ? 2 : 3).map(lowerCase);
	const more = names.length - said.length;
	if (more) return `${said.join(', ')} and ${more} other kinds`;
	return said.length === 1 ? said[0] : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}

function lowerCase(name: string): string {
	const shouted = name.length > 3 && name === name.toUpperCase();
	const titled = /^[A-Z][a-z]/.test(name);
	return shouted || titled ? name.toLowerCase() : name || '(none given)';
}

/** A question in a line, for lists: "Weeks · 500 m squares · all kinds". */
export function shortQuestion(task: ForecastTask, categories: string[] | null): string {
	const { many } = PERIOD_WORDS[task.period];
	return `${many[0].toUpperCase()}${many.slice(1)} · ${cellWords(task)} · ${kindWords(categories)}`;
}

/** A dash between numbers stands alone, one between words has room around it. */
const tidy = (range: string) => range.replace(/\s*–\s*/, ' – ').replace(/^(\d+) – (\d+ )/, '$1–$2');

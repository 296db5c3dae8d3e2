import { inLanguage } from './text';

const DAY_MS = 86_400_000; // temporal's own: the words know no layer
/** A Monday, and the first of a January. */
const START = Date.UTC(2024, 0, 1);
const WEEK = Array.from({ length: 7 }, (_, day) => START + day * DAY_MS);
const YEAR = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1));

const named = (days: readonly number[], options: Intl.DateTimeFormatOptions) =>
	inLanguage((locale): readonly string[] => {
		const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
		return days.map((day) => format.format(day));
	});

/** Monday to Sunday as the language in use writes them: "Monday". */
export const weekdayNames = named(WEEK, { weekday: 'long' });
/** "Mon". */
export const shortWeekdays = named(WEEK, { weekday: 'short' });
/** "Mo": where there is room for no more. */
export const weekdayLetters = () => weekdayNames().map((name) => name.slice(0, 2));
/** January to December, short: "Jan". */
export const shortMonths = named(YEAR, { month: 'short' });

import { count, decimal } from '$lib/messages/say';
import { inLanguage, text } from '$lib/messages/text';

/** How numbers, dates and sizes are written on every screen: as the language in use writes them. */
const written = (options: Intl.DateTimeFormatOptions) =>
	inLanguage((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
const day = written({ day: 'numeric', month: 'short', year: 'numeric' });
const month = written({ month: 'short', year: 'numeric' });
const local = written({
	timeZone: undefined,
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit'
});

export { count, decimal };

/** 0.153 → "15.3 %". */
export function percent(share: number | null | undefined, digits = 1): string {
	return share == null || Number.isNaN(share) ? '–' : `${decimal(share * 100, digits)}\u00a0%`;
}

/** Bytes in powers of 1,000, as disks and browsers say them: "12.4 MB". */
export function bytes(n: number | null | undefined): string {
	if (n == null || Number.isNaN(n)) return '–';
	const units = [text.ui.bytes, 'kB', 'MB', 'GB', 'TB'];
	let unit = 0;
	while (n >= 999.5 && unit < units.length - 1) {
		n /= 1000;
		unit++;
	}
	return `${unit === 0 || n >= 99.5 ? count(n) : decimal(n, 1)} ${units[unit]}`;
}

/** A civil day (milliseconds read as if UTC) as "3 May 2017". */
export const civilDay = (ms: number) => (Number.isNaN(ms) ? '–' : day().format(ms));

const year = written({ year: 'numeric' });
const monthName = written({ month: 'long' });
const dayOfMonth = written({ day: 'numeric', month: 'short' });

/** A civil day on an axis, where its neighbours say the rest: "2017", "April", "9 Apr". */
export function axisDay(date: Date): string {
	if (date.getUTCDate() !== 1) return dayOfMonth().format(date);
	return (date.getUTCMonth() === 0 ? year() : monthName()).format(date);
}

/** First to last day, saying a shared year or month once: "3 Jan 2016 – 19 Aug 2017". With `precision` month: "Jan 2016 – Aug 2017". */
export function dateRange(dates: readonly [number, number] | null, precision?: string): string {
	if (!dates) return text.ui.noDates;
	const format = precision === 'month' ? month() : day();
	return dates[0] === dates[1]
		? format.format(dates[0])
		: format.formatRange(dates[0], dates[1]).replace(/\s–\s|\u2009–\u2009/, ' – ');
}

/** A moment of this device's own clock: "19 Aug 2017, 14:05". */
export const moment = (ms: number) => local().format(ms);

/** How long ago, in words: "just now", "3 hours ago", "12 days ago". */
export function ago(ms: number, now = Date.now()): string {
	const seconds = Math.max(0, (now - ms) / 1000);
	if (seconds < 90) return text.ui.time.justNow;
	const { minutes, hours, days } = text.some;
	const time =
		seconds < 5400
			? minutes(Math.round(seconds / 60))
			: seconds < 129_600
				? hours(Math.round(seconds / 3600))
				: days(Math.round(seconds / 86_400));
	return text.ui.time.ago(time);
}

/** Waiting time in words that do not flicker: "less than 5 s", "about 20 s", "about 3 min". */
export function timeLeft(seconds: number): string {
	if (seconds < 5) return text.ui.time.lessThan5s;
	if (seconds < 90) return text.ui.time.aboutSeconds(Math.ceil(seconds / 5) * 5);
	return text.ui.time.aboutMinutes(Math.round(seconds / 60));
}

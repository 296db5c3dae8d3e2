/** How numbers, dates and sizes are written on every screen. English dates as "3 May 2017": no country misreads them. */
const LOCALE = 'en-GB';
const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const local = new Intl.DateTimeFormat(LOCALE, {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit'
});

/** 268815 → "268,815"; NaN and null, what is not known → "–". */
export function count(value: number | null | undefined): string {
	return value == null || Number.isNaN(value) ? '–' : whole.format(value);
}

/** One formatter for each number of decimals: making one costs more than writing a hundred numbers. */
const formatters = new Map<number, Intl.NumberFormat>();
function fixed(digits: number): Intl.NumberFormat {
	const known = formatters.get(digits);
	if (known) return known;
	const made = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits });
	formatters.set(digits, made);
	return made;
}

/** A number to so many decimals; what is not known → "–". */
export function decimal(value: number | null | undefined, digits = 2): string {
	if (value == null || Number.isNaN(value)) return '–';
	return fixed(digits).format(value);
}

/** 0.153 → "15.3 %". */
export function percent(share: number | null | undefined, digits = 1): string {
	return share == null || Number.isNaN(share) ? '–' : `${decimal(share * 100, digits)} %`;
}

/** "1 row", "268,815 rows". */
export function plural(n: number, one: string, many = `${one}s`): string {
	return `${count(n)} ${n === 1 ? one : many}`;
}

/** Bytes in powers of 1,000, as disks and browsers say them: "12.4 MB". */
export function bytes(n: number | null | undefined): string {
	if (n == null || Number.isNaN(n)) return '–';
	const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
	let unit = 0;
	while (n >= 999.5 && unit < units.length - 1) {
		n /= 1000;
		unit++;
	}
	return `${unit === 0 || n >= 99.5 ? whole.format(n) : decimal(n, 1)} ${units[unit]}`;
}

/** A civil day (milliseconds read as if UTC) as "3 May 2017". */
export const civilDay = (ms: number) => (Number.isNaN(ms) ? '–' : day.format(ms));

/** First to last day, saying a shared year or month once: "3 Jan 2016 – 19 Aug 2017". With `precision` month: "Jan 2016 – Aug 2017". */
export function dateRange(dates: readonly [number, number] | null, precision?: string): string {
	if (!dates) return 'no dates';
	const written = precision === 'month' ? month : day;
	return dates[0] === dates[1]
		? written.format(dates[0])
		: written.formatRange(dates[0], dates[1]).replace(/\s–\s|\u2009–\u2009/, ' – ');
}

/** A moment of this device's own clock: "19 Aug 2017, 14:05". */
export const moment = (ms: number) => local.format(ms);

/** How long ago, in words: "just now", "3 hours ago", "12 days ago". */
export function ago(ms: number, now = Date.now()): string {
	const seconds = Math.max(0, (now - ms) / 1000);
	if (seconds < 90) return 'just now';
	const [size, name] = seconds < 5400 ? [60, 'minute'] : seconds < 129_600 ? [3600, 'hour'] : [86_400, 'day'];
	return `${plural(Math.round(seconds / (size as number)), name as string)} ago`;
}

/** Waiting time in words that do not flicker: "less than 5 s", "about 20 s", "about 3 min". */
export function timeLeft(seconds: number): string {
	if (seconds < 5) return 'less than 5 s';
	if (seconds < 90) return `about ${Math.ceil(seconds / 5) * 5} s`;
	return `about ${Math.round(seconds / 60)} min`;
}

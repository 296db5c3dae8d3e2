import { isoDay, parseDay } from '$lib/temporal/civil';

/** Characters that need no code in a query and make it easier to read for whoever checks it. */
const READABLE: [RegExp, string][] = [
	[/%24/g, '$'],
	[/%2C/g, ','],
	[/%3A/g, ':'],
	[/%3D/g, '='],
	[/%3E/g, '>'],
	[/%3C/g, '<'],
	[/%2F/g, '/']
];

/** An address with a query, written as it is sent. `<`, `>` and `"` are coded by the browser itself, so that they are coded here too. */
export function addressOf(path: string, query: Record<string, string | number | undefined>): string {
	const parts = Object.entries(query)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => `${readable(key)}=${readable(String(value))}`);
	// By way of URL: what is shown is then to the letter what the browser sends.
	return new URL(parts.length ? `${path}?${parts.join('&')}` : path).href;
}

function readable(text: string): string {
	let coded = encodeURIComponent(text);
	for (const [code, sign] of READABLE) coded = coded.replace(code, sign);
	return coded;
}

/** `2024-01-31` → `2024-02-01`. */
export function dayAfter(day: string): string {
	return isoDay(parseDay(day) + 1);
}

/** The months that have days in [from, before), `2024-01`; both are needed. */
export function monthsOf(from: string, before: string): string[] {
	const months: string[] = [];
	for (let month = from.slice(0, 7); `${month}-01` < before && months.length < 600;) {
		months.push(month);
		const [year, number] = month.split('-').map(Number);
		month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
	}
	return months;
}

/** A text as a literal of SQL: quotes doubled. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

import { monthInName } from '$lib/temporal/month-names';
import { isValue, kindOfCell } from './cell-kind';
import { isRule } from './footer';

/** Rows compared with the first. */
const COMPARED = 200;
/** Rows of column names a table may have. */
const MOST_HEADER_ROWS = 3;
/** `(km)`, `[USD]`, `deg F`, `°C`, `%`, `m/s`, `kg`: what stands in a row of units. */
const UNIT =
	/^\s*([([{].{1,14}[)\]}]|%|°\s?[CFK]?|deg(rees?)?\.?\s?[CFK]?|[kcmµ]?m[²³23]?|km\/h|m\/s|mph|ft|feet|mi(les?)?|in(ches)?|yd|k?g|lbs?|oz|hrs?|h|mins?|s(ec)?|days?|years?|mm|hPa|mbar?|kPa|V|A|W|kWh?|Hz|usd|eur|gbp|€|£|\$|count|number|no\.|text|date|yyyy.*|mm?\/dd?.*|dd?\/mm?.*)\s*$/i;

const isYear = (text: string) => /^\s*(19|20)\d\d\s*$/.test(text);

/**
 * Whether a record names the columns, judged by the rows below it: names stand above values they are unlike. With nothing to compare, a
 * record of words alone is taken for names.
 */
export function looksLikeHeader(first: readonly string[], below: readonly string[][]): boolean {
	const kinds = first.map(kindOfCell);
	// Files joined end to end have their names in between as well.
	const rows = below.slice(0, COMPARED).filter((row) => row.join('\n') !== first.join('\n') && !isRule(row));
	if (!rows.length) return first.filter((text, c) => !isValue(kinds[c]) || isYear(text)).length > first.length / 2;
	if (kinds.every((kind) => kind === 'empty')) return false;
	if (namesMonths(first, rows)) return true;
	let votes = 0;
	for (let c = 0; c < first.length; c++) {
		const cells = rows.map((row) => row[c] ?? '').filter((text) => kindOfCell(text) !== 'empty');
		if (!cells.length || kinds[c] === 'empty') continue;
		const values = cells.filter((text) => isValue(kindOfCell(text))).length;
		if (values > 0.8 * cells.length) {
			if (!isValue(kinds[c])) votes += 1;
			else if (isYear(first[c]) && !cells.every(isYear)) votes += 0.5;
			else votes -= 1;
		} else if (isValue(kinds[c])) votes -= 0.5;
		else votes += unlike(first[c], cells);
	}
	return votes > 0 || (votes === 0 && !kinds.some(isValue));
}

/** Whether a record names months, three at least and all different, above columns of other numbers: 202207, 202208, … */
function namesMonths(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
	const months = first.flatMap((text, c) => (monthInName(text)?.year === undefined ? [] : [c]));
	const different = new Set(months.map((c) => first[c].trim())).size;
	return months.length >= 3 && different === months.length && !rows.some((row) => months.every((c) => monthInName(row[c] ?? '')));
}

/** Among words: a value that comes again below is none of the names; a name is of another length than codes that are all alike. */
function unlike(name: string, cells: string[]): number {
	const same = cells.filter((text) => text === name).length;
	if (same > 0 && same > 0.01 * cells.length) return -0.4;
	const length = cells[0].length;
	if (cells.length < 5 || !cells.every((text) => text.length === length)) return 0;
	return name.length === length ? 0 : 0.4;
}

/** How many of the first rows name the columns: further ones are words where values stand below, or units. */
export function headerRowsIn(rows: readonly string[][]): number {
	if (!rows.length || !looksLikeHeader(rows[0], rows.slice(1))) return 0;
	let n = 1;
	while (n < MOST_HEADER_ROWS && rows.length > n + 2 && continuesHeader(rows[n], rows[0].length, rows.slice(n + 1))) n++;
	return n;
}

function continuesHeader(row: readonly string[], width: number, below: readonly string[][]): boolean {
	if (isRule(row)) return true;
	if (row.length !== width || width < 2) return false;
	const compared = below.slice(0, COMPARED);
	let words = 0;
	let values = 0;
	let columns = 0;
	for (let c = 0; c < width; c++) {
		const cells = compared.map((each) => each[c] ?? '').filter((text) => kindOfCell(text) !== 'empty');
		if (cells.length < 2 || cells.filter((text) => isValue(kindOfCell(text))).length < 0.9 * cells.length) continue;
		columns++;
		const kind = kindOfCell(row[c]);
		if (isValue(kind)) values++;
		else if (kind !== 'empty' || UNIT.test(row[c])) words++;
	}
	if (values || !words) return false;
	const filled = row.filter((text) => text.trim() !== '');
	const units = filled.filter((text) => UNIT.test(text)).length;
	return units > filled.length / 2 || (words > 1 && words >= columns / 2);
}

/** The names of the columns out of the rows that hold them: what stands below each other is one name. */
export function joinHeader(rows: readonly string[][]): string[] {
	rows = rows.filter((row) => !isRule(row));
	if (rows.length === 1) return rows[0];
	const width = Math.max(0, ...rows.map((row) => row.length));
	return Array.from({ length: width }, (_, c) =>
		rows
			.map((row) => (row[c] ?? '').trim())
			.filter((part) => part !== '')
			.join(' ')
	);
}

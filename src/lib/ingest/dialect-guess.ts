import { monthInName } from '$lib/temporal/month-names';
import { guessTimeForm } from '$lib/temporal/parse-guess';
import { QUOTE, type Dialect, type Encoding } from './dialect';
import { RecordScanner, settleCell } from './scanner';
import { decodeCell } from './text';

const DELIMITERS = [44, 59, 9, 124];
/** Records compared when the delimiter is chosen. */
const LOOKED_AT = 200;

/**
 * The records of a sample as text, cells as written but for the quotes. A last record that the sample may have cut is left out unless `whole`.
 */
export function readSample(sample: Uint8Array, dialect: Dialect, whole: boolean, limit = Infinity): string[][] {
	const rows: string[][] = [];
	const scanner = new RecordScanner(dialect, { window: Math.max(1, sample.length), longest: Infinity });
	const take: Parameters<RecordScanner['push']>[1] = (batch) => {
		for (let r = 0; r < batch.records && rows.length < limit; r++) {
			const row: string[] = [];
			for (let c = batch.first[r]; c < batch.first[r] + batch.counts[r]; c++) {
				const start = batch.starts[c];
				const end = batch.ends[c] < 0 ? settleCell(batch.bytes, start, batch.ends[c], dialect.quote) : batch.ends[c];
				row.push(decodeCell(batch.bytes, start, end));
			}
			rows.push(row);
		}
	};
	scanner.push(sample, take);
	// An open quote at the end of a cut sample is no fault yet: the rest of the file may close it.
	if (whole) scanner.finish(take);
	return rows;
}

/** Guesses the dialect from the first bytes of a file (byte order mark taken off, UTF-16 already turned into UTF-8). */
export function guessDialect(sample: Uint8Array, encoding: Encoding, whole: boolean): Dialect {
	const newline = sample.includes(10) ? 10 : sample.includes(13) ? 13 : 10;
	const base: Dialect = { encoding, delimiter: DELIMITERS[0], quote: QUOTE, newline, header: true };
	let best = base;
	let bestScore = -1;
	let rows: string[][] = [];
	for (const delimiter of DELIMITERS) {
		const dialect = { ...base, delimiter };
		const found = readSampleLeniently(sample, dialect, whole);
		const score = consistency(found);
		if (score > bestScore) [best, bestScore, rows] = [dialect, score, found];
	}
	return { ...best, header: hasHeader(rows) };
}

function readSampleLeniently(sample: Uint8Array, dialect: Dialect, whole: boolean): string[][] {
	try {
		return readSample(sample, dialect, whole, LOOKED_AT);
	} catch {
		return readSample(sample, dialect, false, LOOKED_AT); // an unclosed quote is reported when the file is read
	}
}

/** How well a delimiter fits: the share of records that have the commonest number of cells, and more cells rather than one. */
function consistency(rows: string[][]): number {
	if (!rows.length) return 0;
	const tally = new Map<number, number>();
	for (const { length } of rows) tally.set(length, (tally.get(length) ?? 0) + 1);
	const [cells, times] = [...tally].reduce((a, b) => (b[1] > a[1] ? b : a));
	if (cells === 1) return 0.1;
	return (times / rows.length) ** 2 * (1 + Math.log2(cells));
}

const isNumber = (text: string) => /^\s*[-+]?(\d+[.,]?\d*|[.,]\d+)\s*$/.test(text);
const isTime = (text: string) => guessTimeForm([text]) !== null;

/** Whether the first record names the columns: it holds no number and no date, or is the only one to hold words in some column. */
function hasHeader(rows: string[][]): boolean {
	const [first, ...rest] = rows;
	if (!first || monthsAbove(first, rest)) return true;
	const isValue = (text: string) => isNumber(text) || isTime(text);
	if (!first.some((text) => text.trim() !== '' && isValue(text))) {
		if (!rest.length) return true;
		if (first.every((text) => text.trim() === '')) return false;
		return true;
	}
	// Some names are numbers (years, say): then most columns must change from words to values.
	const changes = first.filter((text, c) => {
		const below = rest.map((row) => row[c] ?? '').filter((value) => value.trim() !== '');
		return !isValue(text) && below.length > 0 && below.every(isValue);
	});
	return changes.length > first.length / 2;
}

/** Whether the first record names months, three at least and all different, above columns of other numbers: 202207, 202208, … */
function monthsAbove(first: string[], rest: string[][]): boolean {
	const months = first.flatMap((text, c) => (monthInName(text)?.year === undefined ? [] : [c]));
	const different = new Set(months.map((c) => first[c].trim())).size;
	return months.length >= 3 && different === months.length && !rest.some((row) => months.every((c) => monthInName(row[c] ?? '')));
}

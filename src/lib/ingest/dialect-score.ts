import { kindOfCell } from './cell-kind';
import type { Candidate } from './dialect-candidates';
import { LONGEST_SPAN } from './loose-record';
import { LooseScanner } from './loose-scanner';
import { decodeCell } from './text';

/** Cells whose kind is looked at. */
const MOST_CELLS = 1200;
const MOST_RECORDS = 400;
/** What one column is worth against several: a table of one column is believed when nothing cuts its lines well. */
const ONE_COLUMN = 0.5;
/** A text written as a formula, so that spreadsheets keep its zeros. */
const FORMULA = /^="[^"]*"$/;
const OTHER_SEPARATOR = /[;\t|~^¦¬§]|::|,\S/;

/**
 * How well a dialect fits a sample, 0 to 1: how alike the records are in width, times how much the cells look like values of tables,
 * times how readily it is believed. The idea that width and kind must both fit is van den Burg, Nazábal and Sutton's (2019, Wrangling
 * messy CSV files by detecting row and type patterns, Data Mining and Knowledge Discovery 33, 1799–1820); the measures are our own.
 *
 * @param ends  the sample ends where the file does
 */
export function scoreDialect(sample: Uint8Array, candidate: Candidate, ends: boolean): number {
	const { score, unread } = scoreWithin(sample, candidate, ends, LONGEST_SPAN);
	if (unread <= sample.length >> 1) return score;
	// A quote stays open over most of the sample: a very long cell, or one that is never closed.
	return Math.max(score, scoreWithin(sample, candidate, ends, spanIn(sample)).score);
}

function scoreWithin(sample: Uint8Array, { dialect, trust }: Candidate, ends: boolean, span: number) {
	const widths: number[] = [];
	/** Records of whose cells one was cut between its quotes, by their place in `widths`. */
	const cut = new Set<number>();
	const worth: Float64Array[] = [];
	let mended = 0;
	let torn = 0;
	const scanner = new LooseScanner(dialect, { window: Math.max(1, sample.length), longest: Infinity, span });
	const take: Parameters<LooseScanner['push']>[1] = (batch) => {
		const { bytes, first, counts, starts, ends, quoted } = batch;
		const step = Math.max(1, Math.floor(batch.records / MOST_RECORDS));
		let cells = 0;
		for (let r = 0; r < batch.records; r += step) {
			if (counts[r] === 1 && isBlank(bytes, batch.from[r], batch.to[r])) continue;
			widths.push(counts[r]);
			mended += batch.mended[r];
			if (cells >= MOST_CELLS) continue;
			const values = new Float64Array(Math.min(counts[r], MOST_CELLS));
			let opened = 0;
			let split = false;
			for (let c = 0; c < values.length; c++, cells++) {
				const cell = first[r] + c;
				const text = decodeCell(bytes, starts[cell], Math.min(ends[cell], starts[cell] + 500));
				values[c] = worthOf(text, quoted[cell] === 1);
				if (quoted[cell]) continue;
				const quote = loneQuote(text);
				split ||= quote > 0 && quote === opened;
				if (quote < 0) opened = -quote;
			}
			worth.push(values);
			if (split) cut.add(widths.length - 1);
			if (split || values.includes(TORN)) torn++;
		}
	};
	scanner.push(sample, take);
	const unread = ends ? 0 : scanner.pending;
	if (ends) scanner.finish(take);
	if (!widths.length) return { score: 0, unread };
	const width = commonest(widths);
	const begin = widths.indexOf(width);
	const end = widths.lastIndexOf(width) + 1;
	const n = widths.filter((each, r) => each === width && !cut.has(r)).length;
	const alike = (n / (end - begin)) ** 1.5 * Math.sqrt(n / widths.length);
	const gain = width === 1 ? ONE_COLUMN : Math.sqrt((width - 1) / width);
	const sound = (1 - Math.min(0.5, mended / widths.length)) * (1 - (0.9 * torn) / worth.length);
	return { score: trust * alike * gain * meanWorth(worth, width) * sound, unread };
}

/** How far a quoted cell may reach in a sample: not so far that an open quote at its beginning hides all of it. */
export const spanIn = (sample: Uint8Array): number => Math.min(LONGEST_SPAN, Math.max(1 << 12, sample.length >> 1));

/** The number that occurs most often; of equals, the largest. */
export function commonest(values: readonly number[]): number {
	const tally = new Map<number, number>();
	for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
	let best = 0;
	let times = 0;
	for (const [value, count] of tally) if (count > times || (count === times && value > best)) [best, times] = [value, count];
	return best;
}

/** Mean over the cells of full records; a column without any value, unless the last, speaks against the separator. */
function meanWorth(records: readonly Float64Array[], width: number): number {
	const full = records.filter((record) => record.length === Math.min(width, MOST_CELLS));
	let sum = 0;
	let columns = 0;
	for (let c = 0; c < Math.min(width, MOST_CELLS); c++) {
		let ofColumn = 0;
		let filled = false;
		for (const record of full) {
			ofColumn += record[c];
			filled ||= record[c] !== EMPTY;
		}
		columns++;
		if (filled || c === width - 1) sum += ofColumn / full.length;
	}
	return full.length ? sum / columns : 0;
}

const EMPTY = 0.7;
/** A cell without quotes that holds a line end: the lines end otherwise. */
const TORN = 0.05;

/** A quote that stands alone at an end of a cell: its code, negative at the beginning. One behind the other in a record, they are those around a cell that was cut. */
function loneQuote(text: string): number {
	const cell = text.trim();
	const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)];
	if (first === last) return 0;
	return isQuote(first) ? -first : isQuote(last) ? last : 0;
}
const isQuote = (code: number) => code === 34 || code === 39;

function worthOf(text: string, quoted: boolean): number {
	if (text === '') return EMPTY;
	if (quoted || FORMULA.test(text)) return 1;
	if (/[\r\n]/.test(text)) return TORN;
	if (/^\s*["']|["']\s*$/.test(text)) return 0.1;
	const loose = text.charCodeAt(0) === 32 ? 0.8 : 1;
	const kind = kindOfCell(text);
	if (kind === 'number' || kind === 'time') return loose;
	if (kind === 'word' || kind === 'empty') return 0.9 * loose;
	if (!/[\p{L}\p{N}]/u.test(text)) return 0.2; // half of a longer separator, more likely
	return (OTHER_SEPARATOR.test(text) ? 0.3 : text.includes(',') ? 0.6 : 0.8) * loose;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (bytes[i] > 32) return false;
	return true;
}

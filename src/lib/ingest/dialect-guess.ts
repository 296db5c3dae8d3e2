import { isPlain, type Dialect, type Encoding } from './dialect';
import { candidatesFor, type Candidate } from './dialect-candidates';
import { scoreDialect, spanIn } from './dialect-score';
import { LooseScanner } from './loose-scanner';
import { RecordScanner, settleCell, type Batch } from './scanner';
import { scannerFor, type Scanner } from './scanners';
import { shapeOf, type SampleRecord } from './table-shape';
import { decodeCell } from './text';

/** Bytes of the sample on which dialects are compared. */
const COMPARED = 1 << 16;
/** Bytes on which all of them are tried, and how many are worth a closer look. */
const FIRST_TRIED = 1 << 13;
const FINALISTS = 4;
/** Records in which the table is looked for. */
const LOOKED_AT = 300;

const BAR = 124;
const FORMULA = /^="[^"]*"$/;

/** What is known of a table before it is read. */
export interface FoundTable {
	dialect: Dialect;
	/** Cells of a full record. */
	width: number;
	/** Every line ends in a separator: its empty last cell is none. */
	openEnd: boolean;
	/** Bytes of the sample before the table: titles and notes. */
	start: number;
	/** Lines left out there. */
	notes: string[];
}

/** The records of a sample, cells as written but for quotes and escapes. A last record that the sample may have cut is left out unless `whole`. */
export function readRecords(sample: Uint8Array, dialect: Dialect, whole: boolean, limit = Infinity, cells = 0): SampleRecord[] {
	const found: SampleRecord[] = [];
	const scanner = scannerFor(dialect, {
		window: Math.max(1, sample.length),
		longest: Infinity,
		cells,
		span: whole ? undefined : spanIn(sample)
	});
	let before = -1;
	const take = (batch: Batch) => {
		for (let r = 0; r < batch.records && found.length < limit; r++) {
			const cells: string[] = [];
			for (let c = batch.first[r]; c < batch.first[r] + batch.counts[r]; c++) cells.push(textOf(batch, c, dialect.quote));
			const from = batch.from[r];
			found.push({ cells, from, blankBefore: before >= 0 && hasEmptyLine(sample, before, from) });
			before = batch.to[r];
		}
	};
	scanner.push(sample, take);
	// An open quote at the end of a cut sample is no fault yet: the rest of the file may close it.
	if (whole) scanner.finish(take);
	return found;
}

/** A cell's text. */
export function textOf({ bytes, starts, ends }: Batch, cell: number, quote: number): string {
	const end = ends[cell] < 0 ? settleCell(bytes, starts[cell], ends[cell], quote) : ends[cell];
	return decodeCell(bytes, starts[cell], end);
}

/** The cells of the records of a sample. */
export function readSample(sample: Uint8Array, dialect: Dialect, whole: boolean, limit = Infinity, cells = 0): string[][] {
	return readRecords(sample, dialect, whole, limit, cells).map((record) => record.cells);
}

/** Whether more than one line end lies between two records. */
function hasEmptyLine(sample: Uint8Array, from: number, to: number): boolean {
	let feeds = 0;
	let returns = 0;
	for (let i = from; i < to; i++) {
		if (sample[i] === 10) feeds++;
		else if (sample[i] === 13) returns++;
	}
	return Math.max(feeds, returns) > 1;
}

/**
 * Guesses from the first bytes of a file (byte order mark taken off, UTF-16 already turned into UTF-8) in which dialect it is written and
 * where its table begins.
 */
export function findTable(sample: Uint8Array, encoding: Encoding, whole: boolean): FoundTable {
	let dialect = likeliest(sample, encoding, whole);
	const first = readRecords(sample, { ...dialect, repair: true }, whole, LOOKED_AT);
	if (dialect.delimiter === BAR && isFramed(first)) dialect = { ...dialect, framed: true };
	if (first.some(({ cells }) => cells.some((cell) => FORMULA.test(cell)))) dialect = { ...dialect, formulas: true };
	const careful = { ...dialect, repair: true };
	const firstLook = shapeOf(readRecords(sample, careful, whole, LOOKED_AT));
	// Once more with the width known: a line of another separator may be the one with the names.
	const records = readRecords(sample, careful, whole, LOOKED_AT, firstLook.width);
	const { start, headerRows, width, openEnd } = shapeOf(records);
	const from = records[start]?.from ?? 0;
	dialect = { ...dialect, header: headerRows > 0, ...(headerRows > 1 && { headerRows }) };
	if (isPlain(dialect) && !readsAlike(sample.subarray(from), dialect, width, whole)) dialect.repair = true;
	return { dialect, width, openEnd, start: from, notes: records.slice(0, start).map(({ cells }) => cells.join(' ').trim()) };
}

/** Whether nearly all records of several cells have an empty first and an empty last one. */
function isFramed(records: readonly SampleRecord[]): boolean {
	const several = records.filter(({ cells }) => cells.length > 2);
	const framed = several.filter(({ cells }) => cells[0].trim() === '' && cells[cells.length - 1].trim() === '');
	return framed.length > 1 && framed.length > 0.9 * several.length;
}

function likeliest(sample: Uint8Array, encoding: Encoding, whole: boolean): Dialect {
	const scored = (candidates: Candidate[], bytes: number) => {
		const part = sample.subarray(0, bytes);
		const ends = whole && part.length === sample.length;
		return candidates
			.map((candidate) => ({ candidate, score: scoreDialect(part, candidate, ends) }))
			.sort((a, b) => (Math.abs(a.score - b.score) < 1e-9 ? 0 : b.score - a.score)); // of equals the first: the simplest
	};
	let candidates = candidatesFor(sample, encoding);
	if (sample.length > FIRST_TRIED && candidates.length > FINALISTS)
		candidates = scored(candidates, FIRST_TRIED)
			.slice(0, FINALISTS)
			.map(({ candidate }) => candidate);
	return scored(candidates, COMPARED)[0].candidate.dialect;
}

/** Whether the quick scanner finds in the sample what the careful one does. */
function readsAlike(sample: Uint8Array, dialect: Dialect, cells: number, whole: boolean): boolean {
	const options = { cells, window: Math.max(1, sample.length), longest: Infinity, span: whole ? undefined : spanIn(sample) };
	const read = (scanner: Scanner) => {
		const found: { to: number; sum: number }[] = [];
		const take = (batch: Batch) => {
			for (let r = 0; r < batch.records; r++) {
				let sum = batch.counts[r];
				for (let c = batch.first[r]; c < batch.first[r] + batch.counts[r]; c++) {
					const end = batch.ends[c] < 0 ? settleCell(batch.bytes, batch.starts[c], batch.ends[c], dialect.quote) : batch.ends[c];
					for (let i = batch.starts[c]; i < end; i++) sum = (Math.imul(sum, 31) + batch.bytes[i]) | 0;
					sum = Math.imul(sum, 37) + 1;
				}
				found.push({ to: batch.to[r], sum });
			}
		};
		scanner.push(sample, take);
		if (whole) scanner.finish(take);
		return found;
	};
	try {
		const quick = read(new RecordScanner(dialect, options));
		const careful = read(new LooseScanner(dialect, options));
		if (Math.abs(quick.length - careful.length) > (whole ? 0 : 20)) return false;
		return quick.every(({ to, sum }, i) => i >= careful.length || (to === careful[i].to && sum === careful[i].sum));
	} catch (error) {
		if (error instanceof Error && error.name === 'AppError') return false; // a quote is never closed
		throw error;
	}
}

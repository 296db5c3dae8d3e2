import { isAppError } from '$lib/domain/errors';
import { headerRowsOf } from './dialect';
import { textOf } from './dialect-guess';
import { transcoder } from './encoding';
import { isFooter } from './footer';
import { joinHeader } from './header-guess';
import { textLayoutOf } from './layout';
import type { LooseBatch } from './loose-scanner';
import type { Batch } from './scanner';
import { Recast } from './recast';
import { scannerFor, wantsCare } from './scanners';
import { piecesOf, type Source } from './source';
import { spanSource } from './table-span';
import { describeSpan, surveyTables, type TableSpan } from './table-survey';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** What became of a file that was read with nothing but what it shows by itself. */
export interface Reread {
	/** How it is written, in words; empty when that was not found out. */
	dialect: string;
	/** Names of the columns were found. */
	header: boolean;
	columns: number;
	/** Rows below the names. */
	rows: number;
	/** What was odd, in sentences. */
	problems: string[];
}

/** Characters gathered before they are given out. */
const PIECE = 1 << 20;
/** Lines that could be notes below the table: so many are held back until a row shows that they are none. */
const MOST_NOTES = 20;
/** Rows without any text that are held back likewise: spreadsheets write them below a table. */
const MOST_BLANKS = 10_000;

/**
 * Reads a file as an import would and writes what was understood as RFC 4180 text: comma, quotes where needed, CRLF. Cells are as written
 * but for quotes, escapes and systematic padding; short rows are filled up to the width of the table, longer ones kept as they are; empty
 * lines, and titles and notes around the table, are left out. Several tables in one file are written one below the other, each with its names and in
 * its own width. Never throws for what a file holds: a problem says what went wrong.
 */
export async function reread(source: Source, out: RereadSink): Promise<Reread> {
	const spans = await tablesIn(source);
	const write = (text: string) => out.write(text);
	for (let careful = false; ; careful = true) {
		const told = nothingYet();
		out.begin();
		try {
			if (spans.length) await readAll(source, spans, write, told, careful);
			else await readInto(source, write, told, careful);
			return told;
		} catch (error) {
			if (!careful && wantsCare(error)) continue;
			if (!isAppError(error)) throw error;
			told.problems.push(error.message);
			return told;
		}
	}
}

const nothingYet = (): Reread => ({ dialect: '', header: false, columns: 0, rows: 0, problems: [] });

async function tablesIn(source: Source): Promise<TableSpan[]> {
	try {
		return await surveyTables(source);
	} catch (error) {
		if (isAppError(error)) return []; // it is met again where it is told
		throw error;
	}
}

/** Reads several tables of a file; what is told of its dialect and columns is that of the largest. */
async function readAll(
	source: Source,
	spans: readonly TableSpan[],
	write: (text: string) => void,
	told: Reread,
	careful: boolean
): Promise<void> {
	const [largest] = spans.toSorted((a, b) => b.rows - a.rows);
	told.problems.push(text.reading.several(spans.length, spans.map(describeSpan).join('; ')));
	const titles = spans.filter(({ title }) => title).map(({ title }) => quoted(title));
	if (titles.length) told.problems.push(text.reading.above(titles.join(', ')));
	for (const span of spans) {
		const part = nothingYet();
		try {
			await readInto(await spanSource(source, span), write, part, careful);
		} finally {
			told.rows += part.rows;
			told.problems.push(...part.problems.map((problem) => `${describeSpan(span)}: ${problem}`));
			if (span === largest) Object.assign(told, { dialect: part.dialect, header: part.header, columns: part.columns });
		}
	}
}

export interface RereadSink {
	/** What was written before is void. */
	begin(): void;
	write(text: string): void;
}

async function readInto(source: Source, write: (text: string) => void, told: Reread, careful: boolean): Promise<void> {
	const { dialect, width, openEnd, skip, notes, words } = await textLayoutOf(source);
	const names = headerRowsOf(dialect);
	Object.assign(told, { dialect: words, header: names > 0, columns: width });
	if (notes.length) told.problems.push(text.reading.before(notes.map(quoted).join(', ')));
	if (careful) dialect.repair = true;
	const scanner = scannerFor(dialect, { cells: width });
	const transcode = transcoder(dialect.encoding, dialect.wrapped);
	const tally = new Tally();
	const header: string[][] = [];
	let held: string[][] = [];
	let notesHeld = 0;
	let waiting = '';
	const put = (cells: string[]) => {
		waiting += csvRecord(cells);
		if (waiting.length < PIECE) return;
		write(waiting);
		waiting = '';
	};
	const putRow = (cells: string[]) => {
		if ((openEnd || source.lines) && cells.length > width && cells.every((cell, c) => c < width || cell === ''))
			cells.length = width;
		else if (cells.length !== width) tally.odd(cells.length < width ? 'short' : 'long', told.rows + 1);
		while (cells.length < width) cells.push('');
		told.rows++;
		put(cells);
	};
	const take = (batch: Batch) => {
		if (scanner.odd) throw new Recast({ careful: true });
		for (let r = 0; r < batch.records; r++) {
			const cells: string[] = [];
			for (let c = 0; c < batch.counts[r]; c++) cells.push(textOf(batch, batch.first[r] + c, dialect.quote));
			if (cells.length === 1 && width > 0 && batch.to[r] > batch.from[r] && isBlankLine(batch, r)) continue;
			if (header.length < names) {
				header.push(cells);
				if (header.length === names) put(headerOf(joinHeader(header), width, openEnd || source.lines !== undefined));
				continue;
			}
			if ((batch as Partial<LooseBatch>).mended?.[r]) tally.odd('mended', told.rows + held.length + 1);
			const blank = width > 1 && cells.every((cell) => cell.trim() === '');
			if (blank ? held.length < MOST_BLANKS : isFooter(cells, width) && notesHeld < MOST_NOTES) {
				held.push(cells);
				if (!blank) notesHeld++;
				continue;
			}
			notesHeld = 0;
			held.forEach(putRow);
			held = [];
			putRow(cells);
		}
	};
	let left = skip;
	try {
		for await (const piece of piecesOf(source, () => {})) {
			const cut = Math.min(left, piece.length);
			left -= cut;
			scanner.push(transcode(piece.subarray(cut), false), take);
		}
		scanner.push(transcode(new Uint8Array(0), true), take);
		scanner.finish(take);
	} finally {
		held = held.filter((cells) => cells.some((cell) => cell.trim() !== ''));
		if (held.length) told.problems.push(text.reading.below(held.map((cells) => quoted(cells.join(' ').trim())).join(', ')));
		told.problems.push(...tally.sentences());
		if (waiting) write(waiting);
	}
}

/** What spreadsheets fill up to the width of another table, or a separator at the end of a line, is no part of the names. */
function headerOf(cells: string[], width: number, openEnd: boolean): string[] {
	return openEnd && cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : cells;
}

function isBlankLine({ bytes, from, to }: Batch, record: number): boolean {
	for (let i = from[record]; i < to[record]; i++) if (bytes[i] > 32) return false;
	return true;
}

/** One record as RFC 4180 writes it. */
export function csvRecord(cells: readonly string[]): string {
	// A record of one empty cell would be an empty line, which is none.
	if (cells.length === 1 && cells[0] === '') return '""\r\n';
	return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}

const quoted = (cells: string) => text.ui.quoted(cells.length > 60 ? `${cells.slice(0, 60)}…` : cells);

type Oddity = 'short' | 'long' | 'mended';

/** Counts odd rows, and remembers the first of each sort. */
class Tally {
	#seen = new Map<Oddity, { rows: number; first: number }>();
	odd(what: Oddity, row: number): void {
		const seen = this.#seen.get(what);
		if (seen) seen.rows++;
		else this.#seen.set(what, { rows: 1, first: row });
	}
	sentences(): string[] {
		return [...this.#seen].map(([what, { rows, first }]) =>
			rows === 1
				? text.reading.odd.row(first, text.reading.odd[what])
				: text.reading.odd.rows(count(rows), first, text.reading.odd[what])
		);
	}
}

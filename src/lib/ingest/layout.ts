import { DEFUSED, restored } from '$lib/domain/csv-cell';
import { AppError } from '$lib/domain/errors';
import { describeDialect, headerRowsOf, type Dialect } from './dialect';
import { findTable, readSample, type FoundTable } from './dialect-guess';
import { detectEncoding, rawLength, transcoder } from './encoding';
import { MOST_COLUMNS, nameColumns, tooWide } from './header';
import { joinHeader } from './header-guess';
import { headOf, type Source } from './source';
import { isWrapped, unwrapper } from './wrapped-lines';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** Bytes looked at before anything is asked. */
export const HEAD_BYTES = 1 << 18;
const PROFILED_ROWS = 1000;

/** How the text of a file is laid out, with the first bytes of its table (in UTF-8 where the file is UTF-16). */
export interface TextLayout {
	dialect: Dialect;
	/** Cells of a full record. */
	width: number;
	/** Every line ends in a separator: its empty last cell is none. */
	openEnd: boolean;
	/** Bytes of the file before the table: a byte order mark, titles, notes. */
	skip: number;
	/** The line of the file on which the table begins, counted from 1. */
	line: number;
	/** The lines left out there. */
	notes: string[];
	sample: Uint8Array;
	/** The sample reaches to the end of the file. */
	whole: boolean;
	/** The first records: names of columns as well. */
	records: string[][];
	/** All of it in words. */
	words: string;
}

/** A text layout as an import wants it. */
export interface Layout extends TextLayout {
	/** The names of the columns, all different. */
	header: string[];
	/** The first rows, without the names. */
	rows: string[][];
}

/** Reads how a text is laid out. @throws {AppError} `import/empty`, `not-text`, `unclosed-quote` */
export async function textLayoutOf(source: Source, bytes = HEAD_BYTES): Promise<TextLayout> {
	return layoutIn(await headOf(source, bytes), source, bytes);
}

type Head = Awaited<ReturnType<typeof headOf>>;

function layoutIn({ head, whole }: Head, source: Source, bytes: number): TextLayout {
	const own = source.dialect?.encoding;
	const { encoding, skip } = own && source.lines ? { encoding: own, skip: 0 } : detectEncoding(head, source.name);
	const plain = transcoder(encoding)(head.subarray(skip), whole);
	const wrapped = source.dialect ? source.dialect.wrapped : isWrapped(plain);
	const all = wrapped ? unwrapper()(plain) : plain;
	const { dialect, width, openEnd, start, notes } = source.dialect
		? ownTable(all, source, source.dialect, whole)
		: findTable(all, encoding, whole);
	if (wrapped) dialect.wrapped = true;
	const sample = all.subarray(start);
	const records = readSample(sample, dialect, whole, PROFILED_ROWS + headerRowsOf(dialect), width);
	if (!records.length) throw withoutEnd(sample, dialect, source.name, bytes);
	const left = notes.length === 1 ? text.reading.lineBefore : notes.length ? text.reading.linesBefore(notes.length) : '';
	const lines = source.lines ? text.reading.linesOfFile(source.lines.map((line) => count(line))) : '';
	const words = describeDialect(dialect) + left + lines;
	return {
		dialect,
		width,
		openEnd,
		// Of wrapped lines the table is all there is: no other ones stand above it.
		skip: wrapped ? skip : skip + rawLength(all.subarray(0, start), encoding),
		line: (source.lines?.[0] ?? 1) + lineEndsIn(all.subarray(0, start)),
		notes,
		sample,
		whole,
		records,
		words
	};
}

/** Why no record ends in the first bytes of a file: it has too many columns, or a quotation mark hides the ends. */
function withoutEnd(sample: Uint8Array, { delimiter, quote }: Dialect, name: string, bytes: number): AppError {
	let columns = 1;
	let quoted = false;
	for (const byte of sample)
		if (byte === quote) quoted = !quoted;
		else if (byte === delimiter && !quoted) columns++;
	if (columns > MOST_COLUMNS) return tooWide(text.reading.firstLineWide(name, Math.round(bytes / 1024), count(columns)));
	return new AppError('import/unclosed-quote', text.reading.noLineEnds(name, Math.round(bytes / 1024)), text.reading.openQuote);
}

/** LF, CRLF and a bare CR each end a line. */
export function lineEndsIn(bytes: Uint8Array): number {
	let lines = 0;
	for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) lines++;
	return lines;
}

/** A table that we wrote ourselves needs no guess. */
function ownTable(sample: Uint8Array, { width }: Source, dialect: Dialect, whole: boolean): FoundTable {
	const [first = []] = readSample(sample, dialect, whole, 1);
	return { dialect: { ...dialect }, width: width ?? first.length, openEnd: false, start: 0, notes: [] };
}

/** Reads how a file is laid out. @throws {AppError} for files that are no table: `import/empty`, `not-text`, `too-wide`, `header-only`, `unclosed-quote` */
export async function layoutOf(source: Source, bytes = HEAD_BYTES): Promise<Layout> {
	const head = await headOf(source, bytes);
	// What is known of a source beside its bytes changes the answer.
	const alone = !source.dialect && !source.lines;
	if (alone && last && isSame(last, head)) return { ...last.layout };
	const layout = named(layoutIn(head, source, bytes), source);
	if (alone) last = { ...head, layout };
	return layout;
}

/** The last layout found, and the bytes that it was found in: looking at a file, trying a mapping and importing it each ask for the same. */
let last: (Head & { layout: Layout }) | undefined;

function isSame(a: Head, b: Head): boolean {
	if (a.whole !== b.whole || a.head.length !== b.head.length) return false;
	for (let i = 0; i < a.head.length; i++) if (a.head[i] !== b.head[i]) return false;
	return true;
}

function named(layout: TextLayout, source: Source): Layout {
	const { width, whole, records } = layout;
	const names = headerRowsOf(layout.dialect);
	const joined = names ? joinHeader(records.slice(0, names)) : [];
	const ours = joined.some((name) => name.trim() === DEFUSED);
	const dialect = ours ? { ...layout.dialect, defused: true } : layout.dialect;
	const words = ours ? `${layout.words}, ${text.reading.dialect.defused}` : layout.words;
	const written = ours ? joined.map(restored) : joined;
	const header = nameColumns(Array.from({ length: width }, (_, c) => written[c] ?? ''));
	const cells = records.slice(names);
	const rows = ours ? cells.map((row) => row.map(restored)) : cells;
	if (!rows.length && whole)
		throw new AppError('import/header-only', text.reading.onlyNames(source.name), text.reading.oneALineBelow);
	return { ...layout, dialect, words, header, rows };
}

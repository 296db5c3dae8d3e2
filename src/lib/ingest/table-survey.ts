import { isAppError } from '$lib/domain/errors';
import { isValue, kindOfCell } from './cell-kind';
import { headerRowsOf, type Dialect } from './dialect';
import { readSample } from './dialect-guess';
import { detectEncoding, rawLength, transcoder } from './encoding';
import { isFooter } from './footer';
import { headerRowsIn } from './header-guess';
import { lineEndsIn, textLayoutOf } from './layout';
import { Records } from './record-list';
import { headOf, type Source } from './source';
import { plainName } from './text';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** Unpacked bytes a file may have to be looked through for further tables. */
export const LARGEST = 8 << 20;
/** Records of a stretch that are looked at to tell its names. */
const LOOKED_AT = 60;
/** More lines of one cell each between tables are no titles. */
const MOST_TITLES = 5;
/** Rows of a first table of two columns that is a preamble. */
const MOST_PREAMBLE = 20;
/** Records inside of stretches that are looked at closely: a file in which more of them look like names is no table. */
const MOST_LOOKS = 1000;

/** One of several tables in a text file. */
export interface TableSpan {
	/** The lines above it that are no part of it. */
	title: string;
	/** Names of its columns; none if it has no names. */
	names: string[];
	/** Records below the names. */
	rows: number;
	/** The first and the last of its lines in the file, counted from 1. */
	lines: [first: number, last: number];
	/** Bytes of the unpacked file. */
	from: number;
	to: number;
	/** How it is written, and the cells of its widest record, empty ones at the ends of lines left aside. */
	dialect: Dialect;
	width: number;
}

/** A stretch of records that is taken for one table. */
interface Stretch {
	title: string[];
	from: number;
	to: number;
	width: number;
	/** Records that name the columns, and what they say. */
	headerRows: number;
	header: string[];
	/** Records below the names, without the notes at the end. */
	rows: number;
}

/**
 * Looks through a file for several tables below one another: set apart by empty lines and names of their own, or by names where rows of another
 * width follow. Names that come again (on every page) begin no table, nor do sections of one.
 * @returns all of them in the order of the file; none when there is only one, or the file is too large to be looked through
 * @throws {AppError} those of `textLayoutOf`
 */
export async function surveyTables(source: Source): Promise<TableSpan[]> {
	if (source.dialect) return [];
	const { head, whole } = await headOf(source, LARGEST);
	if (!whole) return [];
	const { dialect } = await textLayoutOf(source);
	if (dialect.delimiter < 0 || dialect.wrapped) return [];
	const { encoding, skip } = detectEncoding(head, source.name);
	const text = transcoder(encoding)(head.subarray(skip), true);
	const records = recordsIn(text, dialect);
	const found = records ? stretchesIn(records, text, dialect) : [];
	if (found.length < 2 || !records) return [];
	const raw = (at: number) => skip + rawLength(text.subarray(0, at), encoding);
	return found.map(({ title, header, from, to: below, width, headerRows, rows }): TableSpan => {
		// Rows of empty cells set the next table apart; they are none of this one.
		let to = below;
		while (to > from + 1 && !records.filled[to - 1]) to--;
		const [first, last] = [records.from[from], records.to[to - 1]];
		const line = 1 + lineEndsIn(text.subarray(0, first));
		return {
			title: title.join(' '),
			names: header,
			rows,
			lines: [line, line + lineEndsIn(text.subarray(first, last))],
			from: raw(first),
			to: raw(to < records.n ? records.from[to] : text.length),
			dialect: { ...dialect, header: headerRows > 0, headerRows: headerRows > 1 ? headerRows : undefined },
			width
		};
	});
}

/** The records of a text, as they are without a width to go by; null when they are too many to be a table's. */
function recordsIn(text: Uint8Array, dialect: Dialect): Records | null {
	try {
		return new Records(text, dialect);
	} catch (error) {
		if (!isAppError(error) || dialect.repair) throw error;
		return new Records(text, { ...dialect, repair: true });
	}
}

function stretchesIn(records: Records, text: Uint8Array, dialect: Dialect): Stretch[] {
	const tables: Stretch[] = [];
	/** Lines of one cell each, since the last stretch: titles of the next one, or notes below. */
	let pending: { at: number; text: string }[] = [];
	const cells = (from: number, to: number) =>
		readSample(text.subarray(records.from[from], records.to[Math.min(to, from + LOOKED_AT) - 1]), dialect, true);
	const take = (from: number, to: number) => {
		const current = tables.at(-1);
		let lead = from;
		while (lead < to && records.filled[lead] <= 1) lead++;
		if (current && lead - from > MOST_TITLES) lead = from; // a table of one column, rather than titles
		for (let at = from; at < lead; at++)
			if (records.filled[at])
				pending.push({
					at,
					text:
						cells(at, at + 1)[0]
							?.join(' ')
							.trim() ?? ''
				});
		if (lead === to) return;
		const width = records.widest(lead, to);
		const rows = cells(lead, to).map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
		const named = hasNames(rows);
		const begins = !current || (named ? !sameNames(rows[0], current.header) : isOther(records, lead, to, width, current, rows));
		const headerRows = named || begins ? headerRowsIn(rows) : 0;
		const titles = pending.slice(pending.findLastIndex(({ text }) => isFooter([text], 2)) + 1);
		pending = [];
		if (!begins) {
			current.to = to;
			current.width = Math.max(current.width, width);
			return;
		}
		if (current) current.to = titles[0]?.at ?? lead;
		const title = titles.slice(-MOST_TITLES).map(({ text }) => text);
		tables.push({
			title,
			from: lead,
			to,
			width,
			headerRows,
			rows: 0,
			header: headerRows ? rows[0].map((cell) => cell.trim()) : []
		});
	};
	let looks = MOST_LOOKS;
	for (const [from, to] of records.blocks()) {
		let begin = from;
		for (let i = from + 1; i < to && looks; i++) {
			if (!mayName(records, i, to, begin) || !looks-- || !hasNames(padded(cells(i, to)))) continue;
			let start = i;
			while (start > begin + 1 && records.filled[start - 1] <= 1) start--;
			take(begin, start);
			begin = start;
		}
		take(begin, to);
	}
	if (tables.length) tables.at(-1)!.to = records.n; // notes below it are left to whoever reads it
	const isNote = (i: number, width: number) => records.filled[i] <= 1 || isFooter(cells(i, i + 1)[0], width);
	const isPreamble = ({ from, to, width }: Stretch) => width <= 2 && namesAndValues(cells(from, to));
	return merged(tables, records, isNote, isPreamble);
}

/** Whether lines of two cells say what the table below is (`Agency:,Springfield PD`), and are no table: what stands on the right is of all kinds. */
function namesAndValues(rows: readonly string[][]): boolean {
	const pairs = rows.filter(([left]) => left.trim() !== '');
	if (pairs.every(([left]) => left.trim().endsWith(':'))) return true;
	return pairs.slice(1).filter(([, right]) => isValue(kindOfCell(right ?? ''))).length < 0.8 * (pairs.length - 1);
}

const padded = (rows: string[][]) => {
	const width = lastFilled(rows[0]);
	return rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
};

/** What is too small to be a table belongs to the one before. */
function merged(
	tables: Stretch[],
	records: Records,
	isNote: (record: number, width: number) => boolean,
	isPreamble: (table: Stretch) => boolean
): Stretch[] {
	const kept: Stretch[] = [];
	for (const table of tables) {
		let end = table.to;
		while (end > table.from && isNote(end - 1, table.width)) end--;
		const rows = (table.rows = records.filledBetween(table.from, end) - table.headerRows);
		const before = kept.at(-1);
		if (!kept.length && table !== tables.at(-1) && rows <= MOST_PREAMBLE && isPreamble(table)) continue;
		if (rows >= (table.headerRows ? 1 : 3)) kept.push(table);
		else if (before) before.to = table.to;
	}
	return kept;
}

/** Whether a record inside a stretch may name the columns of a further table: words without gaps, and rows of another width below. */
function mayName({ digits, filled, last, counts }: Records, i: number, to: number, begin: number): boolean {
	if (digits[i] || filled[i] < 2 || filled[i] !== last[i] || i + 1 >= to || !digits[i + 1]) return false;
	const above = filled[i - 1] <= 1 && i - 2 >= begin ? i - 2 : i - 1;
	const apart = last[i] !== last[above] || counts[i] !== counts[above];
	if (!apart || last[i + 1] > last[i] || counts[i + 1] !== counts[i] || filled[i + 1] < 0.6 * filled[i]) return false;
	// One row of another width is a damaged one; names and two rows are a table.
	return i + 2 >= to || (counts[i + 2] === counts[i] && last[i + 2] <= last[i] && filled[i + 2] > 1);
}

const isYear = (text: string) => /^\s*(19|20)\d\d\s*$/.test(text);
const lastFilled = (row: readonly string[]) => row.findLastIndex((cell) => cell.trim() !== '') + 1;

/** Whether the first record surely names the columns: words above values, and no fewer of them than of values. */
function hasNames(rows: readonly string[][]): boolean {
	if (rows.length < 2) return false;
	const [first, ...below] = rows;
	const names = first.filter((cell) => cell.trim() !== '');
	if (names.length < 2 || names.some((cell) => isValue(kindOfCell(cell)) && !isYear(cell))) return false;
	const filled = below.map((row) => row.filter((cell) => cell.trim() !== '').length).sort((a, b) => a - b);
	if (names.length < 0.6 * filled[filled.length >> 1]) return false;
	const isUnlike = (c: number, cell: string) => !isValue(kindOfCell(first[c] ?? '')) || (isYear(first[c]) && !isYear(cell));
	const values = below.some((row) => row.some((cell, c) => isValue(kindOfCell(cell)) && isUnlike(c, cell)));
	return values && headerRowsIn(rows) > 0;
}

const sameNames = (a: readonly string[], b: readonly string[]) =>
	b.length > 0 && a.slice(0, lastFilled(a)).join('\n') === b.slice(0, lastFilled(b)).join('\n');

/** Whether rows that are set apart and do not surely have names are another table than the one above: all of one other width. */
function isOther({ last }: Records, from: number, to: number, width: number, current: Stretch, rows: string[][]): boolean {
	if (to - from < 3 || width < 2 || (width > current.width / 2 && width <= current.width)) return false;
	for (let i = from; i < to; i++) if (last[i] !== width) return false;
	// A legend is narrow and may be words alone.
	if (width <= current.width / 2) return !rows.some((row) => isFooter(row, width + 1));
	return rows.filter((row) => row.some((cell) => isValue(kindOfCell(cell)))).length > rows.length / 2;
}

/** A table in words: its title or its first names, its rows and where it begins. */
export function describeSpan(span: TableSpan): string {
	return text.reading.spanOf(nameOfSpan(span), text.some.rows(span.rows), count(span.lines[0]));
}

export function nameOfSpan({ title, names, dialect }: TableSpan): string {
	const short = (text: string) => plainName(text.length > 80 ? `${text.slice(0, 79)}…` : text);
	if (title) return short(title);
	const given = names.filter(Boolean);
	return headerRowsOf(dialect) && given.length ? short(given.slice(0, 5).join(', ')) : text.reading.unnamedRows;
}

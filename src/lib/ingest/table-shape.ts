import { isValue, kindOfCell } from './cell-kind';
import { commonest } from './dialect-score';
import { headerRowsIn, looksLikeHeader } from './header-guess';

/** A record of a sample. */
export interface SampleRecord {
	cells: string[];
	/** Whether an empty line stands before it. */
	blankBefore: boolean;
	/** Where it begins in the sample. */
	from: number;
}

/** Where in a file the table lies. */
export interface TableShape {
	/** The record it begins with; what stands before is a title or a note. */
	start: number;
	/** Records that name the columns, none if they have no names. */
	headerRows: number;
	/** Cells of a full record; a separator at the end of every line adds none. */
	width: number;
	/** Every line ends in a separator: its empty last cell is none. */
	openEnd: boolean;
}

/** A first table this small beside the main one, set apart by an empty line, is a summary and not what the file is about. */
const SUMMARY = 0.2;

/** Finds the table among the records of a sample: leaves titles and notes before it out, counts the records of column names. */
export function shapeOf(records: readonly SampleRecord[]): TableShape {
	const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	if (!filled.length) return { start: 0, headerRows: 0, width: records[0]?.cells.length ?? 0, openEnd: false };
	const cells = commonest(filled.map(({ cells }) => cells.length));
	const start = cells > 1 ? startOf(records, cells) : records.indexOf(filled[0]);
	const table = records.slice(start).map(({ cells }) => cells);
	const headerRows = headerRowsIn(table);
	const below = table.slice(headerRows).filter((cells) => cells.some((cell) => cell.trim() !== ''));
	const names = headerRows ? table[0].length : 0;
	const usual = below.length ? commonest(below.map((cells) => cells.length)) : names;
	const openEnd = hasOpenEnd(headerRows ? table[0] : [], below, usual);
	const width = Math.max(names, usual);
	if (!openEnd || names > usual) return { start, headerRows, width, openEnd };
	return { start, headerRows, width: width - emptyAtEnd(headerRows ? table[0] : [], below, usual), openEnd };
}

/** Whether every line ends in a separator: an empty cell behind the last. */
function hasOpenEnd(header: string[], below: string[][], usual: number): boolean {
	if (usual < 2 || (header.length >= usual && header[usual - 1].trim() !== '')) return false;
	if (header.length && header.length < usual - 1) return false;
	const full = below.filter((cells) => cells.length === usual);
	if (!below.length) return header.length > 1 && header[header.length - 1] === '';
	return full.length > 0.5 * below.length && full.every((cells) => cells[usual - 1] === '');
}

/** How many cells at the end of all lines are empty: one at least; more only where names are that have none for them. */
function emptyAtEnd(header: readonly string[], below: readonly string[][], usual: number): number {
	const full = below.filter((cells) => cells.length === usual);
	let n = 1;
	while (n < usual - 1 && header.length === usual && [header, ...full].every((cells) => cells[usual - 1 - n].trim() === '')) n++;
	return n;
}

const isComment = (cells: readonly string[]) => /^\s*(#|\/\/|%)/.test(cells[0]);
const filledCells = (cells: readonly string[]) => cells.reduce((n, cell) => n + (cell.trim() === '' ? 0 : 1), 0);

/** Whether a record is a title or a note, not a row of a table of that width. */
function isNote({ cells }: SampleRecord, width: number): boolean {
	const filled = filledCells(cells);
	if (filled === 0) return true;
	if (cells.length < width) return filled <= Math.max(1, width >> 1) || isComment(cells);
	// Spreadsheets fill titles up with empty cells.
	return cells.length === width && width > 2 && filled === 1 && cells[0].trim() !== '';
}

function startOf(records: readonly SampleRecord[], width: number): number {
	const comments = records.findIndex(({ cells }) => !isComment(cells));
	if (comments > 0) {
		// Comments may have as many commas as the table; they are some if names follow.
		const below = records.slice(comments + 1).map(({ cells }) => cells);
		const { cells } = records[comments];
		if (!hasValue(cells) && below.some(hasValue) && looksLikeHeader(cells, below))
			return comments + startOf(records.slice(comments), width);
	}
	const set = setApart(records, width);
	if (set > 0) return set;
	const full = records.filter(({ cells }) => cells.length === width).length;
	const first = records.findIndex((record) => record.cells.length === width && !isNote(record, width));
	if (first <= 0) return 0;
	if (isTable(records.slice(0, first))) return first < SUMMARY * full && records[first].blankBefore ? first : 0;
	const begin = records.findIndex((record) => !isNote(record, width));
	const below = records.slice(first + 1).map(({ cells }) => cells);
	const named = looksLikeHeader(records[first].cells, below);
	if (begin === first) {
		// Nothing names the columns unless that one line does, damaged as it is.
		const damaged = !named && first === 1 && !records[1].blankBefore && !hasValue(records[0].cells);
		return damaged ? 0 : first;
	}
	// A record of another width may be names or a row, or a title with commas in it: the latter if names follow.
	const wordy = records.slice(begin, first).every(({ cells }) => cells.length < width && !hasValue(cells));
	return wordy && named && below.some(hasValue) ? first : begin;
}

/** Records above the table in which it is looked for. */
const MOST_ABOVE = 30;

/**
 * Where the names of a table stand below an empty line, or below a sentence that only its commas make wide, and what is above fills few cells: a
 * heading of any length. 0 when there is none.
 */
function setApart(records: readonly SampleRecord[], width: number): number {
	const named = (k: number) => {
		const { cells } = records[k];
		const below = records.slice(k + 1, k + 50).map((record) => record.cells);
		return filledCells(cells) >= 0.6 * width && !hasValue(cells) && below.some(hasValue) && looksLikeHeader(cells, below);
	};
	if (records.length > 2 && isSentence(records[0].cells, records.slice(1, 20)) && named(1)) return 1;
	for (let k = 1; k < Math.min(MOST_ABOVE, records.length - 1); k++) {
		if (filledCells(records[k - 1].cells) > Math.max(2, width >> 1)) return 0;
		const apart = records[k].blankBefore || filledCells(records[k - 1].cells) === 0;
		if (apart && width > 2 && filledCells(records[k].cells) > 2 && named(k)) return k;
	}
	return 0;
}

/** Words set apart by commas and blanks, where no record below has such blanks. */
function isSentence(cells: readonly string[], below: readonly SampleRecord[]): boolean {
	const spaced = (record: readonly string[]) => record.slice(1).filter((cell) => /^ \S/.test(cell)).length;
	return (
		cells.length > 1 &&
		spaced(cells) === cells.length - 1 &&
		!hasValue(cells) &&
		below.every((record) => spaced(record.cells) === 0)
	);
}

const hasValue = (cells: readonly string[]) => cells.some((cell) => isValue(kindOfCell(cell)));

function isTable(records: readonly SampleRecord[]): boolean {
	const rows = records.filter(({ cells }) => filledCells(cells) > 0);
	const width = commonest(rows.map(({ cells }) => cells.length));
	return rows.length >= 3 && width > 1 && rows.filter(({ cells }) => cells.length === width).length >= 0.8 * rows.length;
}

import { text } from '$lib/messages/text';

/** How the text of a file is laid out. Characters are given as byte values; -1 stands for "none". */
export interface Dialect {
	encoding: Encoding;
	/** The byte between cells (the first of them in `separator`); -1 where a line is one cell. */
	delimiter: number;
	quote: number;
	/** 10 for LF and CRLF, 13 for the bare CR of old Macs. */
	newline: 10 | 13;
	/** Whether the first record names the columns. */
	header: boolean;
	/** The bytes between cells, where they are several (`||`). */
	separator?: readonly number[];
	/** The byte that makes the next one plain text: a backslash. Doubled quotes are understood beside it. */
	escape?: number;
	/** Blanks beside the separator are not part of the cells, and a quote may stand behind them. */
	padded?: boolean;
	/** LF, CRLF and a bare CR all end a record. */
	mixedLines?: boolean;
	/** Lines begin and end with a separator, as in a frame: `| a | b |`. */
	framed?: boolean;
	/** Lines stand in quotes as a whole; the rest of the dialect is that of what is inside. */
	wrapped?: boolean;
	/** Texts are written as formulas, so that spreadsheets keep their zeros: `="007"` is 007. */
	formulas?: boolean;
	/** The file is one of ours: apostrophes before what a spreadsheet would run are taken off (`domain/csv-cell`). */
	defused?: boolean;
	/** Some records are not sound and want the careful reading of `LooseScanner`. */
	repair?: boolean;
	/** Records the names of the columns take up, where more than one. */
	headerRows?: number;
}

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export const COMMA = 44;
export const QUOTE = 34;
const NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', ' ': 'blank', ':': 'colon' } as const;
const named = (characters: string): string | undefined => {
	const name = NAMES[characters as keyof typeof NAMES];
	return name && text.reading.dialect.marks[name];
};
const ENCODINGS: Record<Encoding, string> = {
	'utf-8': 'UTF-8',
	'windows-1252': 'Windows-1252 (Latin-1)',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16'
};

/** Whether the quick `RecordScanner` reads it: one byte between cells, no escape but a doubled quote, nothing to mend. */
export function isPlain(dialect: Dialect): boolean {
	if (dialect.delimiter < 0) return false; // the quick one stops at a separator
	if (dialect.framed || dialect.formulas || dialect.wrapped) return false;
	return !dialect.separator && dialect.escape === undefined && !dialect.padded && !dialect.mixedLines && !dialect.repair;
}

/** The bytes between cells. */
export function separatorOf({ separator, delimiter }: Dialect): readonly number[] {
	return separator ?? (delimiter < 0 ? [] : [delimiter]);
}

/** Records that hold names of columns. */
export function headerRowsOf({ header, headerRows }: Dialect): number {
	return header ? (headerRows ?? 1) : 0;
}

/** A dialect in words: "comma between cells, UTF-8, column names in the first line". */
export function describeDialect(dialect: Dialect): string {
	const bytes = Uint8Array.from(separatorOf(dialect));
	const characters = new TextDecoder(dialect.encoding === 'windows-1252' ? 'windows-1252' : 'utf-8').decode(bytes);
	const visible = characters.replace(/[\u0000-\u001f\u007f]/g, (c) => text.reading.dialect.code(c.charCodeAt(0))); // eslint-disable-line no-control-regex
	const between = bytes.length
		? text.reading.dialect.between(named(characters) ?? text.ui.quoted(visible))
		: text.reading.dialect.oneColumn;
	const rows = headerRowsOf(dialect);
	const header =
		rows === 0
			? text.reading.dialect.noNames
			: rows === 1
				? text.reading.dialect.firstLine
				: text.reading.dialect.firstLines(rows);
	return [
		between + (dialect.padded ? text.reading.dialect.padded : ''),
		ENCODINGS[dialect.encoding],
		...(dialect.quote === 39 ? [text.reading.dialect.single] : []),
		...(dialect.escape !== undefined ? [text.reading.dialect.escape(String.fromCharCode(dialect.escape))] : []),
		...(dialect.framed ? [text.reading.dialect.framed] : []),
		...(dialect.wrapped ? [text.reading.dialect.wrapped] : []),
		...(dialect.formulas ? [text.reading.dialect.formulas] : []),
		...(dialect.mixedLines ? [text.reading.dialect.mixed] : dialect.newline === 13 ? [text.reading.dialect.cr] : []),
		header
	].join(', ');
}

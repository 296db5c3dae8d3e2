/** How the text of a file is laid out. Characters are given as byte values; -1 stands for "none". */
export interface Dialect {
	encoding: Encoding;
	delimiter: number;
	quote: number;
	/** 10 for LF and CRLF, 13 for the bare CR of old Macs. */
	newline: 10 | 13;
	/** Whether the first line names the columns. */
	header: boolean;
}

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export const COMMA = 44;
export const QUOTE = 34;
const NAMES: Record<number, string> = { 44: 'comma', 59: 'semicolon', 9: 'tab', 124: 'vertical bar' };
const ENCODINGS: Record<Encoding, string> = {
	'utf-8': 'UTF-8',
	'windows-1252': 'Windows-1252 (Latin-1)',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16'
};

/** A dialect in words: "comma between cells, UTF-8, names in line 1". */
export function describeDialect(dialect: Dialect): string {
	const delimiter = NAMES[dialect.delimiter] ?? `“${String.fromCharCode(dialect.delimiter)}”`;
	const header = dialect.header ? 'column names in the first line' : 'no column names';
	return `${delimiter} between cells, ${ENCODINGS[dialect.encoding]}, ${header}`;
}

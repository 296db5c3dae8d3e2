/* Cells of the CSV files that we write: safe to open in a spreadsheet, and exact when Openbeat reads them again. */

/** What spreadsheets take for the beginning of a formula, also in full width or small, also behind blanks and marks that are not seen. */
const FORMULA = /^[\s\u0000\u200b-\u200f\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/; // eslint-disable-line no-control-regex
const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
/** What readers leave aside at the ends of a cell. */
const BLANKS_BEHIND = /[\u0000-\u0020]+$/; // eslint-disable-line no-control-regex
const APOSTROPHE = /^[\u0000-\u0020]*'/; // eslint-disable-line no-control-regex

/**
 * The name of the last column of a file whose cells were defused, in every language, and what each row holds there: the number of the rule. By the name a
 * reader knows that apostrophes may be ours.
 */
export const DEFUSED = 'openbeat_apostrophes';
export const RULE = '1';

/**
 * Whether text gets an apostrophe in front: a spreadsheet would run it, or it would be taken for such text with its apostrophe. So whatever begins with
 * apostrophes of its own has one more, and taking one off is exact. Blanks at the ends change nothing: a reader may drop them first.
 */
function isDefused(text: string): boolean {
	let bare = text.replace(BLANKS_BEHIND, '');
	for (;;) {
		if (bare === '') return /['\t\r]/.test(text); // a tab alone may be dropped, which leaves an apostrophe alone
		if (FORMULA.test(bare) && !NUMBER.test(bare)) return true;
		const next = bare.replace(APOSTROPHE, '');
		if (next === bare) return false;
		bare = next;
	}
}

/** Text that a spreadsheet does not run; numbers stay numbers. @see OWASP, CSV Injection */
export const defused = (text: string): string => (isDefused(text) ? `'${text}` : text);

/** The text that `defused` was given. */
export const restored = (cell: string): string =>
	cell === "'" || (cell.startsWith("'") && isDefused(cell.slice(1))) ? cell.slice(1) : cell;

/** A cell of a CSV file that people open in a spreadsheet. @see RFC 4180 */
export function csvCell(cell: string): string {
	const safe = defused(cell);
	return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

const TOTAL = /^\W*((grand|sub|overall)[ -]?)?(totals?|sum|subtotal|summe|gesamt|insgesamt|totaux|totale|suma)\b/i;
const NOTE =
	/^\W*(notes?\b|source|quelle|fuente|fonte|generated|exported|printed|created (by|on)|copyright|©|end of|last updated|updated|as of|data (as of|from|source)|report (run|generated|date)|page \d|rows?:|records?:|\d[\d,. ]* (rows|records|results)\b|disclaimer|produced by|©)/i;

/** A note below a star: `* counted when reported`. */
const STARRED = /^\s*[*†‡]+\s*\p{L}[^\s]*\s+\S/u;

/** Whether a line is drawn: `-----+-----`, `---|:--`. */
export function isRule(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => cell.trim() !== '');
	return (
		filled.length > 0 &&
		filled.every((cell) => /^\s*[-=+_|: ]*[-=]{2,}[-=+_|: ]*$/.test(cell)) &&
		filled.some((cell) => cell.includes('---'))
	);
}

/**
 * Whether cells look like a line below a table rather than a row of it: a total, a source, a note.
 * @param width  cells of a full record
 */
export function isFooter(cells: readonly string[], width: number): boolean {
	const at = cells.findIndex((cell) => cell.trim() !== '');
	if (at < 0 || width < 2) return false;
	const filled = cells.filter((cell) => cell.trim() !== '').length;
	if (isRule(cells) && (cells.length !== width || filled === width)) return true;
	const noted = NOTE.test(cells[at]) || STARRED.test(cells[at]);
	// A sentence with commas in it.
	if (noted && cells.length !== width && /\s\S+\s/.test(cells[at])) return true;
	return filled <= Math.max(1, width >> 1) && filled < width && (noted || TOTAL.test(cells[at]));
}

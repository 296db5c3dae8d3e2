import { AppError } from '$lib/domain/errors';
import { plainName } from './text';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** Columns one table may have. */
export const MOST_COLUMNS = 500;

/** @param found  how many columns there are, as a sentence without its full stop */
export const tooWide = (found: string) =>
	new AppError('import/too-wide', text.reading.tooWide(found, MOST_COLUMNS), text.reading.tooWideHint);

/**
 * The names of the columns: trimmed, empty ones numbered, repeated ones told apart.
 * @throws {AppError} `import/too-wide`
 */
export function nameColumns(cells: readonly string[]): string[] {
	if (cells.length > MOST_COLUMNS) throw tooWide(text.reading.hasColumns(count(cells.length)));
	const used = new Set<string>();
	return cells.map((cell, i) => {
		const plain = plainName(cell) || text.reading.column(i + 1);
		let name = plain;
		for (let n = 2; used.has(name); n++) name = `${plain} (${n})`;
		used.add(name);
		return name;
	});
}

/** What makes two files the same kind of table: the names of their columns, in order. */
export function headerSignature(header: readonly string[]): string {
	// A column without a name is called in the language in use: it is the same column in every one of them.
	return header.map((name) => name.toLowerCase().replace(/^columna (?=\d+$)/, 'column ')).join('\u001f');
}

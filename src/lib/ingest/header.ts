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
		const plain = plainName(cell) || `Column ${i + 1}`;
		let name = plain;
		for (let n = 2; used.has(name); n++) name = `${plain} (${n})`;
		used.add(name);
		return name;
	});
}

/** What makes two files the same kind of table: the names of their columns, in order. */
export function headerSignature(header: readonly string[]): string {
	return header.map((name) => name.toLowerCase()).join('\u001f');
}

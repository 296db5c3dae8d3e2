import { AppError } from '$lib/domain/errors';
import { columnsNeeded, type Mapping } from './mapping';
import { text } from '$lib/messages/text';

/** @throws {AppError} `import/mapping` when a column of the mapping is not in a file */
export function requireColumns(name: string, header: readonly string[], mapping: Mapping): void {
	const missing = columnsNeeded(mapping).filter((column) => column !== '' && !header.includes(column));
	if (missing.length)
		throw new AppError(
			'import/mapping',
			text.reading.noColumn(name, missing.map((column) => text.ui.quoted(column)).join(', ')),
			text.reading.noColumnHint
		);
}

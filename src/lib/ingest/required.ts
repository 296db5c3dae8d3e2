import { AppError } from '$lib/domain/errors';
import { columnsNeeded, type Mapping } from './mapping';

/** @throws {AppError} `import/mapping` when a column of the mapping is not in a file */
export function requireColumns(name: string, header: readonly string[], mapping: Mapping): void {
	const missing = columnsNeeded(mapping).filter((column) => column !== '' && !header.includes(column));
	if (missing.length)
		throw new AppError(
			'import/mapping',
			`“${name}” has no column ${missing.map((column) => `“${column}”`).join(', ')}, which the first file has.`,
			'Choose which of its columns they are, or import it by itself.'
		);
}

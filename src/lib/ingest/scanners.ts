import { isAppError } from '$lib/domain/errors';
import { isPlain, type Dialect } from './dialect';
import { LooseScanner } from './loose-scanner';
import { RecordScanner, type Batch, type ScannerOptions } from './scanner';

/** What cuts a stream of bytes into records and cells. */
export interface Scanner {
	push(piece: Uint8Array, onBatch: (batch: Batch) => void): void;
	finish(onBatch: (batch: Batch) => void): void;
	/** Records given out so far. */
	records: number;
	/** Above 0 when quotes were met that only `LooseScanner` reads well. */
	readonly odd: number;
}

/** Thrown when the quick scanner meets what it does not read well: the reading starts again with the careful one. */
export class ReadCarefully extends Error {
	override readonly name = 'ReadCarefully';
}

/** Whether the quick scanner gave up, or ought to: a quote out of place. */
export function wantsCare(error: unknown): boolean {
	return error instanceof ReadCarefully || (isAppError(error) && error.code === 'import/unclosed-quote');
}

/** The quickest scanner that reads a dialect. */
export function scannerFor(dialect: Dialect, options: ScannerOptions = {}): Scanner {
	return isPlain(dialect) ? new RecordScanner(dialect, options) : new LooseScanner(dialect, options);
}

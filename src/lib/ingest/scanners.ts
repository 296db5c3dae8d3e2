import { isAppError } from '$lib/domain/errors';
import { isPlain, type Dialect } from './dialect';
import { LooseScanner } from './loose-scanner';
import { Recast } from './recast';
import { RecordScanner, type Batch, type ScannerOptions } from './scanner';

/** What cuts a stream of bytes into records and cells. */
export interface Scanner {
	push(piece: Uint8Array, onBatch: (batch: Batch) => void): void;
	finish(onBatch: (batch: Batch) => void): void;
	/** Above 0 when quotes were met that only `LooseScanner` reads well. */
	readonly odd: number;
	/** What `LooseScanner` had to mend. */
	readonly trouble?: Trouble;
}

/** Records with a quote that is never closed, and the lines, counted from 1, on which the first of them and the first mended begin; 0 for none. */
export interface Trouble {
	unclosed: number;
	unclosedLine: number;
	mendedLine: number;
}

/** Whether the quick scanner gave up where the careful one would not: a quote is out of place, or never closed. */
export const wantsCare = (error: unknown): boolean =>
	(error instanceof Recast && 'careful' in error.lesson) || (isAppError(error) && error.code === 'import/unclosed-quote');

/** The quickest scanner that reads a dialect. */
export function scannerFor(dialect: Dialect, options: ScannerOptions = {}): Scanner {
	return isPlain(dialect) ? new RecordScanner(dialect, options) : new LooseScanner(dialect, options);
}

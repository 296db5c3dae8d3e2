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
	/** The first record, counted from 1, whose quote `LooseScanner` found never to be closed. */
	readonly unclosed?: number;
}

/** Whether the quick scanner ought to give up: a quote out of place. */
export const wantsCare = (error: unknown): boolean => error instanceof Recast && 'careful' in error.lesson;

/** The quickest scanner that reads a dialect. */
export function scannerFor(dialect: Dialect, options: ScannerOptions = {}): Scanner {
	return isPlain(dialect) ? new RecordScanner(dialect, options) : new LooseScanner(dialect, options);
}

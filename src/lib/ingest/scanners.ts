import { isPlain, type Dialect } from './dialect';
import { LooseScanner } from './loose-scanner';
import { RecordScanner, type Batch, type ScannerOptions } from './scanner';

/** What cuts a stream of bytes into records and cells. */
export interface Scanner {
	push(piece: Uint8Array, onBatch: (batch: Batch) => void): void;
	finish(onBatch: (batch: Batch) => void): void;
	/** Records given out so far. */
	records: number;
}

/** The quickest scanner that reads a dialect. */
export function scannerFor(dialect: Dialect, options: ScannerOptions = {}): Scanner {
	return isPlain(dialect) ? new RecordScanner(dialect, options) : new LooseScanner(dialect, options);
}

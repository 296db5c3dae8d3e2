import type { Dialect } from '../../src/lib/ingest/dialect';
import { settleCell, type ScannerOptions } from '../../src/lib/ingest/scanner';
import { scannerFor, type Scanner } from '../../src/lib/ingest/scanners';

export const COMMAS: Dialect = { encoding: 'utf-8', delimiter: 44, quote: 34, newline: 10, header: false };
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

interface HowToScan extends ScannerOptions {
	dialect?: Dialect;
	/** Bytes behind which the text is cut into pieces. */
	cuts?: number[];
	/** The scanner to try; left out, the one the dialect gets. */
	make?: (dialect: Dialect, options: ScannerOptions) => Scanner;
}

/** All records of a text, the bytes given in pieces cut at the places named. */
export function scanText(text: string, { dialect = COMMAS, cuts = [], make = scannerFor, ...options }: HowToScan = {}) {
	const bytes = encoder.encode(text);
	const rows: string[][] = [];
	const raw: string[] = [];
	const scanner = make(dialect, options);
	const take: Parameters<Scanner['push']>[1] = ({ bytes, records, first, counts, starts, ends, from, to }) => {
		for (let r = 0; r < records; r++) {
			raw.push(decoder.decode(bytes.subarray(from[r], to[r])));
			const width = Math.max(counts[r], options.cells ?? 0);
			rows.push(
				Array.from({ length: width }, (_, c) => {
					const [start, end] = [starts[first[r] + c], ends[first[r] + c]];
					return decoder.decode(bytes.subarray(start, end < 0 ? settleCell(bytes, start, end, dialect.quote) : end));
				})
			);
		}
	};
	let before = 0;
	for (const cut of [...cuts, bytes.length]) {
		scanner.push(bytes.slice(before, cut), take);
		before = cut;
	}
	scanner.finish(take);
	return { rows, raw };
}

import { readSample } from '../../../src/lib/ingest/dialect-guess';
import { csvPieces, WRITTEN } from '../../../src/lib/ingest/formats/csv-writer';

/** Rows as they are read back from the CSV that is made of them. */
export async function tableOf(rows: AsyncIterable<string[]> | Iterable<string[]>): Promise<string[][]> {
	const parts: Uint8Array[] = [];
	for await (const piece of csvPieces(rows)) parts.push(piece);
	return readSample(new Uint8Array(Buffer.concat(parts)), WRITTEN, true);
}

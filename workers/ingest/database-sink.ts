import type { Sink } from '$lib/ingest/import-files';
import { discardChunks, publishDataset, writeAside, writeChunk } from '$lib/storage/chunks';

/** Puts what an import reads into the database, under an id that becomes a dataset when its record is written. */
export function databaseSink(id: string): Sink {
	return {
		writeChunk,
		writeAside: (n, csv) => writeAside(id, n, csv),
		discard: () => discardChunks(id),
		publish: publishDataset
	};
}

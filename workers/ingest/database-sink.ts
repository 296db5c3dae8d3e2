import type { Sink } from '$lib/ingest/import-files';
import { discardAll, publishDataset, writeAside, writeChunk } from '$lib/storage/chunks';
import type { Setting } from '$lib/storage/database';

/**
 * Puts what an import reads into the database, under an id that becomes a dataset when its record is written.
 *
 * @param remembered  choices written with the record: a later write that failed would leave a dataset that was said to have failed
 */
export function databaseSink(id: string, remembered: readonly Setting[] = []): Sink {
	return {
		writeChunk,
		writeAside: (n, csv) => writeAside(id, n, csv),
		discard: () => discardAll(id),
		publish: (dataset) => publishDataset(dataset, remembered)
	};
}

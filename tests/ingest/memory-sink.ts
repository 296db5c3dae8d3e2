import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { Chunk, Dataset } from '../../src/lib/domain/dataset';
import { importFiles, type ImportOptions, type Sink } from '../../src/lib/ingest/import-files';
import { inspect } from '../../src/lib/ingest/inspect';
import type { Source } from '../../src/lib/ingest/source';

/** A sink that keeps everything in memory, as a test wants to look at it. */
export class MemorySink implements Sink {
	chunks: Chunk[] = [];
	asides = '';
	dataset: Dataset | undefined;
	discarded = 0;
	async writeChunk(chunk: Chunk) {
		this.chunks.push(structuredClone(chunk));
		this.chunks.sort((a, b) => a.n - b.n); // several parsers write at once
	}
	async writeAside(_n: number, csv: Uint8Array<ArrayBuffer>) {
		this.asides += new TextDecoder().decode(csv);
	}
	async discard() {
		this.discarded++;
		this.chunks = [];
		this.asides = '';
	}
	async publish(dataset: Dataset) {
		this.dataset = structuredClone(dataset);
	}
	/** One column of all chunks, as plain numbers. */
	column(name: string): number[] {
		return this.chunks.flatMap(({ columns }) => Array.from(columns[name]));
	}
}

export const textFile = (text: string | Uint8Array<ArrayBuffer>, name = 'file.csv'): Source => ({ name, blob: new Blob([text]) });
export const diskFile = async (path: string): Promise<Source> => ({ name: basename(path), blob: await openAsBlob(path) });

/** Imports with the guessed mapping, or with the one given. */
export async function importSources(sources: Source[], options: Partial<ImportOptions> = {}) {
	const sink = new MemorySink();
	const inspection = await inspect(sources[0]);
	const dataset = await importFiles(sources, {
		id: 'test',
		name: 'test',
		mapping: inspection.guess.mapping,
		sink,
		signal: new AbortController().signal,
		onProgress: () => {},
		breathe: () => Promise.resolve(),
		...options
	});
	return { sink, dataset, inspection, guess: inspection.guess };
}

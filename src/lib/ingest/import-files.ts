import { CHUNK_ROWS, type Chunk, type Dataset } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { ASIDE_HEADER } from './aside';
import { headerRowsOf } from './dialect';
import { transcoder } from './encoding';
import { IncidentReader } from './incident-reader';
import { layoutOf, withoutFirst } from './inspect';
import type { Mapping } from './mapping';
import { learn, Recast } from './recast';
import { makeDataset } from './record';
import type { Batch } from './scanner';
import { ReadCarefully, scannerFor, wantsCare } from './scanners';
import { piecesOf, type Source } from './source';

/** Where an import puts what it reads: the database in the app, an array in tests. */
export interface Sink {
	writeChunk(chunk: Chunk): Promise<void>;
	writeAside(n: number, csv: Uint8Array<ArrayBuffer>): Promise<void>;
	/** Forgets everything written so far. */
	discard(): Promise<void>;
	/** Makes what was written a dataset: the last step. */
	publish(dataset: Dataset): Promise<void>;
}

export interface ImportProgress {
	/** Rows read so far. */
	rows: number;
	/** Share of the files' bytes read, 0 to 1. */
	share: number;
	/** Seconds it will still take at this pace; null while nobody can say. */
	secondsLeft: number | null;
}

export interface ImportOptions {
	id: string;
	name: string;
	mapping: Mapping;
	/** Sentences for the report from a preset. */
	notes?: string[];
	sink: Sink;
	signal: AbortSignal;
	onProgress(progress: ImportProgress): void;
	/** Lets messages in (a cancel); called about every 20 ms of work. */
	breathe(): Promise<void>;
	now?(): number;
	/** Rows in a chunk; smaller in tests. */
	chunkRows?: number;
	/** Bytes read and scanned at a time; smaller in tests. */
	window?: number;
}

/** Chunks being written while reading goes on. */
const WRITES_AT_ONCE = 2;
const ASIDE_BYTES = 1 << 20;
/** A file teaches a handful of lessons at most; more would be a defect of ours. */
const MOST_READINGS = 12;

/**
 * Reads files into one dataset: chunks first, the record last. Whatever goes wrong, and when the signal aborts, everything written is
 * forgotten before the error is thrown on.
 */
export async function importFiles(sources: readonly Source[], options: ImportOptions): Promise<Dataset> {
	const now = options.now ?? (() => performance.now());
	const begun = now();
	let mapping = options.mapping;
	let careful = false;
	try {
		for (let reading = 1; ; reading++) {
			try {
				const { reader, dialect, chunks, bytes } = await readOnce(sources, { ...options, mapping, careful }, begun, now);
				const milliseconds = now() - begun;
				const dataset = makeDataset(reader, { ...options, mapping, sources, dialect, chunks, bytes, milliseconds });
				options.signal.throwIfAborted();
				await options.sink.publish(dataset);
				return dataset;
			} catch (error) {
				if (reading === MOST_READINGS) throw error;
				if (error instanceof Recast) mapping = learn(mapping, error.lesson);
				else if (wantsCare(error) && !careful) careful = true;
				else throw error;
				await options.sink.discard();
			}
		}
	} catch (error) {
		// Should this fail as well, the sweep of orphans at the next start does it.
		await options.sink.discard().catch(() => {});
		throw error;
	}
}

interface ReadOptions extends ImportOptions {
	/** Quotes are out of place somewhere. */
	careful: boolean;
}

async function readOnce(sources: readonly Source[], options: ReadOptions, begun: number, now: () => number) {
	const writes = new Writes();
	try {
		return await readAll(sources, options, writes, begun, now);
	} finally {
		await writes.settled(); // so that nothing is written after it was discarded
	}
}

async function readAll(sources: readonly Source[], options: ReadOptions, writes: Writes, begun: number, now: () => number) {
	const { sink, signal, chunkRows = CHUNK_ROWS } = options;
	let chunks = 0;
	let bytes = 0;
	const asides = new AsideFile(sink, writes);
	const reader = new IncidentReader(options.mapping, {
		chunkRows,
		onAside: (line) => asides.add(line),
		onChunk(columns, rows) {
			for (const column of Object.values(columns)) bytes += column.byteLength;
			writes.add(sink.writeChunk({ dataset: options.id, n: chunks++, rows, columns }));
		}
	});
	const total = sources.reduce((sum, { blob }) => sum + blob.size, 0) || 1;
	let before = 0;
	let dialect = '';
	for (const source of sources) {
		const layout = await layoutOf(source);
		dialect ||= layout.words;
		reader.open(source.name, layout.header, layout.dialect.quote);
		if (options.careful) layout.dialect.repair = true;
		const scanner = scannerFor(layout.dialect, { cells: layout.header.length, window: options.window });
		const transcode = transcoder(layout.dialect.encoding);
		let namesLeft = headerRowsOf(layout.dialect);
		const take = (batch: Batch) => {
			if (scanner.odd) throw new ReadCarefully();
			const names = Math.min(namesLeft, batch.records);
			namesLeft -= names;
			reader.take(withoutFirst(batch, names));
		};
		let skip = layout.skip;
		let read = 0;
		for await (const piece of piecesOf(source, (n) => (read = n), options.window)) {
			// In steps short enough that a cancel is heard within half a second on a slow device.
			for (let at = 0; at < piece.length; at += STEP) {
				const part = piece.subarray(at, at + STEP);
				const left = Math.min(skip, part.length);
				scanner.push(transcode(left ? part.subarray(left) : part, false), take);
				skip -= left;
				await options.breathe();
				signal.throwIfAborted();
				await writes.fewerThan(WRITES_AT_ONCE);
				const share = Math.min(1, (before + read) / total);
				const seconds = (now() - begun) / 1000;
				options.onProgress({
					rows: reader.read,
					share,
					secondsLeft: share > 0.01 && seconds > 0.3 ? (seconds * (1 - share)) / share : null
				});
			}
		}
		scanner.push(transcode(new Uint8Array(0), true), take);
		scanner.finish(take);
		before += source.blob.size;
	}
	reader.finish();
	if (!reader.kept) throw noRows(reader.read, sources);
	asides.close();
	await writes.fewerThan(1);
	return { reader, dialect, chunks, bytes };
}

const STEP = 1 << 20;

function noRows(read: number, sources: readonly Source[]): AppError {
	const names = sources.map(({ name }) => `“${name}”`).join(', ');
	return read === 0
		? new AppError(
				'import/header-only',
				`${names} has no rows below the column names.`,
				'Choose a file with one incident a line.'
			)
		: new AppError(
				'import/no-rows-kept',
				`None of the ${read.toLocaleString('en')} rows of ${names} has a readable time, place or area.`,
				'Choose other columns for time and place and try again.'
			);
}

/** Writes under way. The first that fails fails the import. */
class Writes {
	#running = new Set<Promise<void>>();
	#failure: unknown;
	add(write: Promise<void>) {
		const running: Promise<void> = write
			.catch((error) => void (this.#failure ??= error))
			.finally(() => this.#running.delete(running));
		this.#running.add(running);
	}
	async fewerThan(n: number): Promise<void> {
		while (this.#running.size >= n && !this.#failure) await Promise.race(this.#running);
		if (this.#failure) throw this.#failure;
	}
	async settled(): Promise<void> {
		await Promise.all(this.#running);
	}
}

/** The rows set aside, gathered into pieces of a CSV file. */
class AsideFile {
	#encoder = new TextEncoder();
	#lines: string[] = [];
	#length = 0;
	#n = 0;
	constructor(
		readonly sink: Sink,
		readonly writes: Writes
	) {}
	add(line: string) {
		this.#lines.push(line);
		this.#length += line.length;
		if (this.#length > ASIDE_BYTES) this.close();
	}
	close() {
		if (!this.#lines.length) return;
		const text = (this.#n === 0 ? `\ufeff${ASIDE_HEADER}` : '') + this.#lines.join('');
		this.writes.add(this.sink.writeAside(this.#n++, this.#encoder.encode(text)));
		this.#lines = [];
		this.#length = 0;
	}
}

import type { Arena } from './arena';
import type { Dialect } from './dialect';
import { transcoder } from './encoding';
import { IncidentReader, type ChunkData, type PartSummary } from './incident-reader';
import { likelyStart } from './likely-start';
import type { Mapping } from './mapping';
import type { OnceBy } from './once';
import { Recast } from './recast';
import type { LooseBatch } from './loose-scanner';
import { RecordScanner, type Batch } from './scanner';
import { scannerFor, type Scanner, type Trouble } from './scanners';
import type { Shelf } from './shelf';
import { piecesOf, rangeOf, type Source } from './source';

/** A stretch of a file that one parser reads. Plain data but for the blob: it crosses threads. */
export interface Unit {
	source: Source;
	dialect: Dialect;
	header: string[];
	mapping: Mapping;
	/** Bytes of the file before the table: a byte order mark, titles, notes. */
	skip: number;
	/** The line of the file on which the table begins, counted from 1. */
	line: number;
	/** Bytes of the file to read; null reads all of it as a stream. */
	range: Range | null;
	/** Records at its beginning that name the columns. */
	names: number;
	/** Records of the file before this unit, for errors; 0 while nobody knows. */
	before: number;
	/** Rows a part has at most. */
	rows: number;
	/** Bytes scanned at a time; smaller in tests. */
	window?: number;
}

/** The records that *begin* in `[from, to)` are read. `exact` when one is known to begin at `from`, else that is guessed. */
export interface Range {
	from: number;
	to: number;
	exact: boolean;
}

export interface Mended {
	/** Records in which a quotation mark or a separator was out of place. */
	mended: number;
	/** What more is known of them, on the last part of a file; lines are those of the file. */
	trouble?: Trouble;
}

/** A chunk of rows, or less; several where records hold several counts. */
export interface Part {
	chunks: ChunkData[];
	summary: PartSummary & Mended;
	/** Byte of the file at which the unit's first record began. */
	start: number;
	/** On the last part of a unit: the byte at which the record behind it begins. */
	end?: number;
}

export interface PartHooks {
	signal: AbortSignal;
	/** Lets messages in. */
	breathe(): Promise<void>;
	/** So many rows and bytes of the unit have been read. */
	onStep(rows: number, bytes: number): void;
	/** Remembers from part to part which incidents have been counted. */
	once: OnceBy;
	/** Memory for compiled loops, with room for the codes of the unit's columns; left out, plain script reads. */
	arena?: Arena | null;
	/** Where the arrays of chunks come from. */
	shelf?: Shelf;
}

/** Bytes scanned at a time, and milliseconds after which messages are let in: a cancel is heard within half a second on a slow device. */
const STEP = 1 << 20;
const BREATH = 40;
/** Bytes looked at to find where a record begins, and read at a time to find where the last one ends. */
const LOOK = 1 << 16;

/** Reads a unit part by part; the last may be empty, and says where the unit began and ended. */
export async function* partsOf(unit: Unit, hooks: PartHooks): AsyncGenerator<Part, void, void> {
	const { source, range, dialect, header } = unit;
	const start = range ? await startOf(unit, range) : 0;
	const options = { cells: header.length, window: unit.window, before: unit.before, arena: hooks.arena };
	const scanner: Scanner | RecordScanner = range ? new RecordScanner(dialect, options) : scannerFor(dialect, options);
	const parts = new PartMaker(unit, start, hooks);
	const take = (batch: Batch) => {
		if (scanner.odd) throw new Recast({ careful: true });
		parts.take(batch);
	};
	const transcode = transcoder(dialect.encoding, dialect.wrapped);
	let read = 0;
	let breathed = performance.now();
	let skip = range ? 0 : unit.skip;
	const pieces = range ? rangeOf(source, start, range.to, unit.window) : piecesOf(source, (n) => (read = n), unit.window);
	for await (const piece of pieces) {
		for (let at = 0; at < piece.length; at += STEP) {
			const step = piece.subarray(at, at + STEP);
			scanner.push(transcode(skip ? step.subarray(skip) : step, false), take);
			skip = Math.max(0, skip - step.length);
			if (range) read += step.length;
			if (performance.now() - breathed > BREATH) {
				await hooks.breathe();
				breathed = performance.now();
			}
			hooks.signal.throwIfAborted();
			hooks.onStep(parts.read, read);
			yield* parts.ready();
		}
	}
	if (!(scanner instanceof RecordScanner) || !range || range.to >= source.blob.size) {
		scanner.push(transcode(new Uint8Array(0), true), take);
		scanner.finish(take);
	} else {
		scanner.drain(take);
		await finishRecord(scanner, source.blob, range.to, take);
	}
	yield* parts.ready();
	const rest = parts.rest();
	const trouble = troubleIn(scanner, unit.line);
	yield {
		...rest,
		summary: { ...rest.summary, ...(trouble && { trouble }) },
		end: start + (scanner instanceof RecordScanner ? scanner.taken : 0)
	};
}

/** @param line  on which the stream begins */
function troubleIn({ trouble }: Scanner, line: number): Trouble | undefined {
	if (!trouble?.mendedLine) return undefined;
	const inFile = (inStream: number) => inStream && inStream + line - 1;
	return { ...trouble, unclosedLine: inFile(trouble.unclosedLine), mendedLine: inFile(trouble.mendedLine) };
}

async function startOf({ source, dialect, header }: Unit, { from, to, exact }: Range): Promise<number> {
	if (exact) return from;
	const bytes = new Uint8Array(await source.blob.slice(from - 1, from - 1 + LOOK).arrayBuffer());
	const at = likelyStart(bytes, dialect, header.length);
	return at < 0 ? to : Math.min(to, from - 1 + at);
}

/** Reads on behind a range until the record that reaches over its end is complete. */
async function finishRecord(scanner: RecordScanner, blob: Blob, at: number, take: (batch: Batch) => void): Promise<void> {
	while (scanner.pending) {
		const bytes = new Uint8Array(await blob.slice(at, at + LOOK).arrayBuffer());
		at += bytes.length;
		if (scanner.one(bytes, at >= blob.size, take)) return;
	}
}

/** Fills readers one after the other: each becomes a part. */
class PartMaker {
	/** Rows read so far, in all parts. */
	read = 0;
	#reader: IncidentReader;
	#full: Part[] = [];
	#names: number;
	/** Records mended since the last part. */
	#mended = 0;
	constructor(
		readonly unit: Unit,
		readonly start: number,
		readonly hooks: Pick<PartHooks, 'once' | 'shelf'>
	) {
		this.#names = unit.names;
		this.#reader = this.#fresh();
	}

	#fresh(): IncidentReader {
		const { header, dialect, mapping, rows } = this.unit;
		const reader = new IncidentReader(mapping, rows, this.hooks.once, this.hooks.shelf);
		reader.open(header, dialect);
		return reader;
	}

	take(batch: Batch) {
		let at = Math.min(this.#names, batch.records);
		this.#names -= at;
		const { mended } = batch as Partial<LooseBatch>;
		if (mended) for (let r = at; r < batch.records; r++) this.#mended += mended[r];
		this.read += batch.records - at;
		while (at < batch.records) {
			const to = Math.min(batch.records, at + this.#reader.room);
			this.#reader.take(recordsOf(batch, at, to));
			at = to;
			if (this.#reader.room) continue;
			this.#full.push(this.rest());
			this.#reader = this.#fresh();
		}
	}

	*ready(): Generator<Part, void, void> {
		for (let part = this.#full.shift(); part; part = this.#full.shift()) yield part;
	}

	rest(): Part {
		const { chunks, summary } = this.#reader.finish();
		const mended = this.#mended;
		this.#mended = 0;
		return { chunks, summary: { ...summary, mended }, start: this.start };
	}
}

/** Some of the records of a batch. */
export function recordsOf(batch: Batch, from: number, to: number): Batch {
	const { first, counts, from: starts, to: ends } = batch;
	return {
		...batch,
		records: to - from,
		first: first.subarray(from, to),
		counts: counts.subarray(from, to),
		from: starts.subarray(from, to),
		to: ends.subarray(from, to)
	};
}

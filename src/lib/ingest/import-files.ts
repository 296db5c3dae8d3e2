import { CHUNK_ROWS, type Chunk, type Dataset, type PortalOrigin } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import type { CategoryGroup } from '$lib/domain/groups';
import { ASIDE_HEADER, asideLine, type AsideRow } from './aside';
import { headerRowsOf } from './dialect';
import type { Mapping } from './mapping';
import { LocalParser, type Parser, type PartReport } from './parser';
import type { Unit } from './parts';
import { learn, Recast } from './recast';
import { makeDataset } from './record';
import { wantsCare } from './scanners';
import type { Source } from './source';
import { ImportTally } from './tally';
import { layOut, unitsOf } from './units';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

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

/** Starts parsers that write to the sink; each tells by `onStep` how many rows and bytes of its unit it has read. */
export type StartParsers = (units: number, onStep: (parser: number, rows: number, bytes: number) => void) => Parser[];

export interface ImportOptions {
	id: string;
	name: string;
	mapping: Mapping;
	/** By file, how its own columns become those of `mapping`, where they are called otherwise: `keep` in the same order (`alignedMapping`). */
	mappings?: readonly (Mapping | undefined)[];
	/** Sentences for the report from a preset. */
	notes?: string[];
	/** The portal that the files come from. */
	portal?: PortalOrigin;
	/** What kinds count as, remembered from earlier files with these columns. */
	groups?: CategoryGroup[];
	/** What makes another file the same kind of table. */
	signature?: string;
	sink: Sink;
	signal: AbortSignal;
	onProgress(progress: ImportProgress): void;
	/** Lets messages in (a cancel). */
	breathe(): Promise<void>;
	/** Parsers in other threads; left out, this thread reads. */
	startParsers?: StartParsers;
	now?(): number;
	/** Rows in a chunk; smaller in tests. */
	chunkRows?: number;
	/** Bytes read and scanned at a time, and of a range; smaller in tests. */
	window?: number;
	range?: number;
}

/** A file teaches a handful of lessons at most; more would be a defect of ours. */
const MOST_READINGS = 12;

/**
 * Reads files into one dataset: chunks first, the record last. Whatever goes wrong, and when the signal aborts, everything written is
 * forgotten before the error is thrown on. The result does not depend on how many parsers there are.
 */
export async function importFiles(sources: readonly Source[], options: ImportOptions): Promise<Dataset> {
	const now = options.now ?? (() => performance.now());
	const begun = now();
	let mapping = options.mapping;
	let own = sources.map((_, f) => options.mappings?.[f]);
	let careful = false;
	try {
		// Looked at once, however often the files are read.
		const laidOut = await layOut(sources, options.signal);
		for (let reading = 1; ; reading++) {
			try {
				const rows = options.chunkRows ?? CHUNK_ROWS;
				const files = await unitsOf(
					laidOut,
					own.map((each) => each ?? mapping),
					{ ...options, careful, rows }
				);
				const units = files.flatMap((file) => file.units);
				const { tally, chunks, bytes, rowsOf } = await new Reading(units, { ...options, mapping }, () => now() - begun).run();
				const dialect = files[0].words;
				const milliseconds = now() - begun;
				const notes = [...(options.notes ?? []), ...sources.flatMap((source) => source.notes ?? [])];
				const dataset = makeDataset(tally, { ...options, notes, mapping, sources, dialect, chunks, bytes, rowsOf, milliseconds });
				options.signal.throwIfAborted();
				await options.sink.publish(dataset);
				return dataset;
			} catch (error) {
				if (reading === MOST_READINGS) throw error;
				if (wantsCare(error) && !careful) careful = true;
				else if (error instanceof Recast) {
					const { lesson, file } = error;
					// How a file writes its times is its own matter, if its columns are.
					const alone = 'form' in lesson ? sources.findIndex((source, f) => own[f] && source === file) : -1;
					if (alone < 0) mapping = learn(mapping, lesson);
					own = own.map((each, f) => (each && (alone < 0 || alone === f) ? learn(each, lesson) : each));
				} else throw error;
				await options.sink.discard();
			}
		}
	} catch (error) {
		// Should this fail as well, the sweep of orphans at the next start does it.
		await options.sink.discard().catch(() => {});
		throw error;
	}
}

/** One reading of all units by all parsers. Units are shared out; their parts are joined in order. */
class Reading {
	readonly #tally: ImportTally;
	readonly #asides: AsideFile;
	readonly #parsers: Parser[];
	readonly #total: number;
	/** Resolved when the unit before has been joined. */
	readonly #turns: { wait: Promise<void>; begin(): void }[];
	#next = 0;
	#chunks = 0;
	#stopped: unknown;
	/** Where the next record of the file begins, and the rows of the file before it. */
	#at = { source: undefined as Source | undefined, byte: 0, rows: 0 };
	/** Rows and bytes of the units that parsers are reading, and bytes of those joined. */
	readonly #steps: { rows: number; bytes: number }[];
	/** What each parser reads. */
	readonly #file: Source[] = [];
	readonly #rowsOf = new Map<Source, number>();
	#joinedBytes = 0;
	#shown = { rows: 0, share: 0 };

	constructor(
		readonly units: Unit[],
		readonly options: ImportOptions,
		readonly elapsed: () => number
	) {
		const { sink, startParsers, signal, breathe } = options;
		this.#tally = new ImportTally(options.mapping);
		this.#asides = new AsideFile(sink);
		this.#total = units.reduce((sum, unit) => sum + length(unit), 0) || 1;
		this.#turns = units.map(turn);
		this.#turns[0]?.begin();
		const onStep = (parser: number, rows: number, bytes: number) => this.#step(parser, rows, bytes);
		const shared = options.mapping.onceBy?.length ? 1 : units.length; // one parser knows what has been counted
		this.#parsers = startParsers?.(shared, onStep) ?? [
			new LocalParser((chunk) => sink.writeChunk(chunk), { signal, breathe, onStep: (rows, bytes) => onStep(0, rows, bytes) })
		];
		this.#steps = this.#parsers.map(() => ({ rows: 0, bytes: 0 }));
	}

	/** @returns also the rows that each file gave */
	async run(): Promise<{ tally: ImportTally; chunks: number; bytes: number; rowsOf: Map<Source, number> }> {
		const ended = await Promise.allSettled(this.#parsers.map((parser, i) => this.#work(parser, i)));
		// Nothing may be written after it was discarded.
		const settled = await Promise.allSettled([...this.#parsers.map((parser) => parser.settle()), this.#asides.close()]);
		if (this.#stopped) throw this.#stopped;
		for (const each of [...ended, ...settled]) if (each.status === 'rejected') throw each.reason;
		this.#tally.finish();
		if (!this.#tally.stored) throw noRows(this.#tally.read, this.units);
		const bytes = settled.reduce((sum, each) => sum + ((each as PromiseFulfilledResult<number | void>).value || 0), 0);
		return { tally: this.#tally, chunks: this.#chunks, bytes, rowsOf: this.#rowsOf };
	}

	async #work(parser: Parser, i: number): Promise<void> {
		try {
			while (this.#next < this.units.length && !this.#stopped) await this.#read(parser, i, this.#next++);
		} catch (error) {
			if (error instanceof Recast) error.file ??= this.#file[i];
			this.#stopped ??= error;
			for (const { begin } of this.#turns) begin(); // so that nobody waits for a unit that will never be joined
		}
	}

	async #read(parser: Parser, i: number, k: number): Promise<void> {
		const unit = this.units[k];
		const guessed = unit.range !== null && !unit.range.exact;
		this.#file[i] = unit.source;
		await parser.open(unit);
		const first = parser.next();
		// A guessed beginning may fail for no other reason than being wrong: it is read again when the true one is known.
		let part = await (guessed ? first.catch(() => undefined) : first);
		await this.#turns[k].wait;
		if (this.#stopped) return;
		if (unit.source !== this.#at.source) this.#at = { source: unit.source, byte: 0, rows: 0 };
		if (guessed && part?.start !== this.#at.byte) {
			await parser.open({
				...unit,
				before: this.#at.rows + headerRowsOf(unit.dialect),
				range: { ...unit.range!, from: this.#at.byte, exact: true }
			});
			part = await parser.next();
		}
		if (k === 0 && part!.end) this.#tally.expect((part!.summary.kept * this.#total) / part!.end);
		for (; ; part = await parser.next()) {
			await this.#join(parser, part!);
			if (part!.end !== undefined) break;
		}
		this.#at.byte = part!.end;
		this.#joinedBytes += length(unit);
		this.#steps[i] = { rows: 0, bytes: 0 };
		this.#turns[k + 1]?.begin();
	}

	async #join(parser: Parser, { chunks, summary }: PartReport): Promise<void> {
		this.options.signal.throwIfAborted();
		const { category, codes } = this.#tally.add(summary, this.#at.source!.name);
		const rowsBefore = this.#at.rows;
		const { source } = this.#at;
		this.#rowsOf.set(source!, (this.#rowsOf.get(source!) ?? 0) + summary.stored);
		this.#at.rows += summary.read;
		await this.#asides.add(this.#at.source!.name, summary.asides, rowsBefore);
		if (!chunks) return;
		const n = this.#chunks;
		this.#chunks += chunks;
		await parser.place({ dataset: this.options.id, n, rowsBefore, category, codes });
	}

	#step(parser: number, rows: number, bytes: number) {
		this.#steps[parser] = { rows, bytes };
		const sum = { rows: this.#tally.read, bytes: this.#joinedBytes };
		for (const step of this.#steps) {
			sum.rows += step.rows;
			sum.bytes += step.bytes;
		}
		const seconds = this.elapsed() / 1000;
		// A unit read twice must not make it look as if work were undone.
		this.#shown = {
			rows: Math.max(this.#shown.rows, sum.rows),
			share: Math.max(this.#shown.share, Math.min(1, sum.bytes / this.#total))
		};
		const { share } = this.#shown;
		const secondsLeft = share > 0.01 && seconds > 0.3 ? (seconds * (1 - share)) / share : null;
		this.options.onProgress({ ...this.#shown, secondsLeft });
	}
}

const length = ({ source, range }: Unit) => (range ? range.to - range.from : source.blob.size);

function turn(): { wait: Promise<void>; begin(): void } {
	let begin!: () => void;
	const wait = new Promise<void>((resolve) => (begin = resolve));
	return { wait, begin };
}

function noRows(read: number, units: readonly Unit[]): AppError {
	const names = [...new Set(units.map(({ source }) => text.ui.quoted(source.name)))].join(', ');
	return read === 0
		? new AppError('import/header-only', text.reading.noRows(names), text.reading.oneALine)
		: new AppError('import/no-rows-kept', text.reading.noneReadable(count(read), names), text.reading.otherColumns);
}

const ASIDE_BYTES = 1 << 20;

/** The rows set aside, gathered into pieces of a CSV file. */
class AsideFile {
	#encoder = new TextEncoder();
	#lines: string[] = [];
	#length = 0;
	#n = 0;
	constructor(readonly sink: Sink) {}

	async add(file: string, rows: readonly AsideRow[], rowsBefore: number): Promise<void> {
		for (const aside of rows) {
			const line = asideLine(file, { ...aside, row: aside.row + rowsBefore });
			this.#lines.push(line);
			this.#length += line.length;
		}
		if (this.#length > ASIDE_BYTES) await this.close();
	}

	async close(): Promise<void> {
		if (!this.#lines.length) return;
		const text = (this.#n === 0 ? `\ufeff${ASIDE_HEADER}` : '') + this.#lines.join('');
		this.#lines = [];
		this.#length = 0;
		await this.sink.writeAside(this.#n++, this.#encoder.encode(text));
	}
}

import type { PartReport, Placement } from '$lib/ingest/parser';
import type { Unit } from '$lib/ingest/parts';
import type { Lesson } from '$lib/ingest/recast';
import type { OnProgress } from '../jobs';

/** What the page asks of a parse worker. */
export interface ParseApi {
	/** Serves a parser on a port, for one import. */
	connect(port: MessagePort): void;
	/** Makes so many parsers, which read the unit and forget what they read. Ends when a port is to be served. */
	warm(unit: Unit, parsers: number): Promise<void>;
	/** The import has ended well: closes its ports, and keeps its parsers with their memory for the next. */
	free(): void;
}

/** What the ingest worker asks of it on that port: a `Parser`, with a lesson as an answer, not as an error. */
export interface RemoteParser {
	open(unit: Unit): Promise<void>;
	next(): Promise<PartReport | { lesson: Lesson }>;
	/** @param inFiles  whether columns may lie in files */
	place(where: Placement, inFiles: boolean): Promise<void>;
	settle(): Promise<number>;
	/** The work under way ends with an AbortError. */
	stop(): void;
	/** Hears how many rows and bytes of the unit have been read. */
	listen(onStep: OnProgress<{ rows: number; bytes: number }>): void;
}

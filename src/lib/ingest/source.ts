import { AppError } from '$lib/domain/errors';
import type { Dialect } from './dialect';
import type { Recipe } from './formats/open-table';
import { gzipPieces } from './formats/gzip';
import { gathered } from './formats/unpack';
import { text } from '$lib/messages/text';

/** A table as the reader sees it: bytes of delimited text. Of a plain file, the blob is a File in the browser, `fs.openAsBlob` in Node. */
export interface Source {
	name: string;
	/** The bytes it comes from: their number is its size and the measure of progress. */
	blob: Blob;
	/** Gives the text when the blob itself is not it (an entry of an archive, Parquet, JSON). */
	open?(onRead: (bytes: number) => void): AsyncGenerator<Uint8Array>;
	/** How `open` is made anew in another thread: functions cannot go there. */
	recipe?: Recipe;
	/** How the text is written, when we wrote it ourselves. */
	dialect?: Dialect;
	/** Cells of a full record, where the dialect is given and the first record does not show it. */
	width?: number;
	/** Where it is some lines of a file: the first and the last, counted from 1. */
	lines?: [first: number, last: number];
	/** Sentences for the report. */
	notes?: string[];
}

/** Bytes read from the disk at a time. */
const PIECE = 4 << 20;
/** The same where the browser fills memory of ours: as much as one scan takes. */
const STREAMED = 1 << 20;

export async function isGzip(blob: Blob): Promise<boolean> {
	const [a, b] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
	return a === 0x1f && b === 0x8b;
}

/**
 * The bytes of a file piece by piece, unpacked when it is gzip (told by its first bytes, not by its name). The next piece is fetched
 * while this one is worked on.
 *
 * @param onRead  told how many bytes of the file itself have been read
 * @throws {AppError} `import/unreadable` when the file cannot be read or unpacked
 */
export function piecesOf(
	{ name, blob, open }: Source,
	onRead: (bytes: number) => void,
	piece = PIECE
): AsyncGenerator<Uint8Array> {
	return readable(name, async function* (unpacking) {
		if (open) yield* open(onRead);
		else if (await isGzip(blob)) {
			unpacking();
			yield* gathered(gzipPieces(blob, onRead));
		} else yield* slices(blob, onRead, piece);
	});
}

/**
 * The bytes `[from, to)` of a file as they are. A piece is valid until the next is asked for: all come in the same memory, where the browser
 * can do that.
 *
 * @throws {AppError} `import/unreadable`
 */
export function rangeOf({ name, blob }: Source, from: number, to: number, piece = STREAMED): AsyncGenerator<Uint8Array> {
	return readable(name, () => streamed(blob.slice(from, to), piece));
}

/** @param pieces  is given what to call when the bytes have to be unpacked: errors are put in other words then */
async function* readable(
	name: string,
	pieces: (unpacking: () => void) => AsyncGenerator<Uint8Array>
): AsyncGenerator<Uint8Array> {
	let packed = false;
	try {
		yield* pieces(() => (packed = true));
	} catch (cause) {
		if (cause instanceof Error && (cause.name === 'AppError' || cause.name === 'Recast' || cause.name === 'AbortError'))
			throw cause;
		const gone = cause instanceof Error && /^Not(Readable|Found)Error$/.test(cause.name);
		throw new AppError(
			'import/unreadable',
			text.reading.notToTheEnd(name, packed && !gone),
			packed && !gone ? text.reading.cutOrDamaged : text.reading.movedOrCut,
			{ cause }
		);
	}
}

async function* streamed(blob: Blob, piece: number): AsyncGenerator<Uint8Array> {
	const reader = byteReader(blob);
	if (!reader) return yield* slices(blob, () => {}, piece);
	try {
		let memory = new ArrayBuffer(Math.min(piece, blob.size));
		// The end is known by counting: asked for more than there is, Chromium now and then does not answer.
		for (let left = blob.size; left > 0;) {
			const { done, value } = await reader.read(new Uint8Array(memory, 0, Math.min(memory.byteLength, left)));
			if (done) return;
			left -= value.length;
			yield value;
			memory = value.buffer;
		}
	} finally {
		// Not waited for, for the same reason; what it could fail with is of no use to anybody any more.
		reader.cancel().catch(() => {});
	}
}

/** Reads into memory of ours; null where the browser's files cannot. */
function byteReader(blob: Blob): ReadableStreamBYOBReader | null {
	if (!blob.size) return null;
	try {
		return blob.stream().getReader({ mode: 'byob' });
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

/** Whether the file can be read from any byte on, as it is. */
export async function canBeEntered({ blob, open }: Source): Promise<boolean> {
	return !open && !(await isGzip(blob));
}

async function* slices(blob: Blob, onRead: (bytes: number) => void, piece: number): AsyncGenerator<Uint8Array> {
	const fetch = (at: number) => blob.slice(at, at + piece).arrayBuffer();
	let next = fetch(0);
	for (let at = 0; at < blob.size; at += piece) {
		const bytes = new Uint8Array(await next);
		next = at + piece < blob.size ? fetch(at + piece) : next;
		next.catch(() => {}); // thrown where it is awaited; the reader may have stopped before that
		onRead(Math.min(blob.size, at + piece));
		yield bytes;
	}
}

/** The first bytes of a file, unpacked. `whole` when there are no more. */
export async function headOf(source: Source, bytes: number): Promise<{ head: Uint8Array; whole: boolean }> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const part of piecesOf(source, () => {}, bytes + 1)) {
		parts.push(part);
		length += part.length;
		if (length > bytes) break;
	}
	const head = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		head.set(part, at);
		at += part.length;
	}
	return { head: head.subarray(0, bytes), whole: length <= bytes };
}

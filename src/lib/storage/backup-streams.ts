/** Bytes that come piece by piece, in pieces of any size. */
export type Bytes = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** The pieces of a stream; leaving the loop early cancels it. */
export async function* piecesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Bytes {
	const reader = stream.getReader();
	let whole = false;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) {
				whole = true;
				return;
			}
			yield value;
		}
	} finally {
		if (!whole) await reader.cancel().catch(() => {});
	}
}

/**
 * What a transform makes of the pieces. It is given the next piece only when it has taken the one before: `pipeThrough` would
 * let some engines (Node's) ask for thousands of pieces ahead.
 */
async function* through(source: Bytes, transform: CompressionStream | DecompressionStream): Bytes {
	const writer = transform.writable.getWriter();
	const feeding = (async () => {
		try {
			for await (const piece of source) await writer.write(piece);
			await writer.close();
		} catch (error) {
			await writer.abort(error).catch(() => {}); // whoever reads is told; if nobody reads on, that is why
		}
	})();
	yield* piecesOf(transform.readable);
	await feeding;
}

export const gzip = (source: Bytes): Bytes => through(source, new CompressionStream('gzip'));

/** Throws whatever the browser says when the bytes are no whole gzip file. */
export const gunzip = (source: Bytes): Bytes => through(source, new DecompressionStream('gzip'));

/** Reads a known number of bytes at a time from pieces of any size. */
export class ByteReader {
	#pieces: AsyncIterator<Uint8Array<ArrayBuffer>>;
	#piece: Uint8Array<ArrayBuffer> = new Uint8Array(0);

	constructor(source: Bytes) {
		this.#pieces = source[Symbol.asyncIterator]();
	}

	/** The next `n` bytes, or as many as are left: check the length. */
	async read(n: number): Promise<Uint8Array<ArrayBuffer>> {
		const parts: Uint8Array<ArrayBuffer>[] = [];
		let missing = n;
		while (missing > 0) {
			if (this.#piece.length === 0) {
				const { done, value } = await this.#pieces.next();
				if (done) break;
				this.#piece = value;
			}
			const part = this.#piece.subarray(0, missing);
			this.#piece = this.#piece.subarray(part.length);
			parts.push(part);
			missing -= part.length;
		}
		if (parts.length === 1) return parts[0];
		const whole = new Uint8Array(n - missing);
		let at = 0;
		for (const part of parts) {
			whole.set(part, at);
			at += part.length;
		}
		return whole;
	}

	/** What has not been read, piece by piece. */
	async *rest(): Bytes {
		if (this.#piece.length) yield this.#piece;
		for (;;) {
			const { done, value } = await this.#pieces.next();
			if (done) return;
			yield value;
		}
	}

	async close(): Promise<void> {
		await this.#pieces.return?.();
	}
}

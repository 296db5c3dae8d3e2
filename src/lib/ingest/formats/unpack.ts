/** Bytes read from the disk at a time. */
export const READ = 1 << 20;
/**
 * Packed bytes given to the browser's unpacker at a time. It answers a piece whole, and a byte can hide a thousand: this bounds what one
 * answer can weigh (32 MB) before the sizes are looked at.
 */
export const FEED = 1 << 15;
/** Bytes gathered before they are given on: what comes behind works by the piece. */
const PIECE = 1 << 19;

/** The bytes of a blob in small pieces. @param onRead  told how many bytes have been read */
export async function* small(blob: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	for (let at = 0; at < blob.size; at += READ) {
		const bytes = new Uint8Array(await blob.slice(at, at + READ).arrayBuffer());
		for (let from = 0; from < bytes.length; from += FEED) {
			onRead(Math.min(blob.size, at + from + FEED));
			yield bytes.subarray(from, from + FEED);
		}
	}
}

/** Unpacks one gzip stream. @throws {Error} when the bytes are none, something stands behind it, or its checksum or length is not what its end says */
export async function* gunzipped(packed: AsyncGenerator<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
	const fed = new ReadableStream<Uint8Array<ArrayBuffer>>(
		{
			async pull(controller) {
				const { done, value } = await packed.next();
				if (done) controller.close();
				else controller.enqueue(value);
			},
			async cancel() {
				await packed.return(undefined);
			}
		},
		{ highWaterMark: 0 }
	);
	const reader = fed.pipeThrough(new DecompressionStream('gzip')).getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		// Ends the unpacking when the reader stops early; nobody waits for it.
		reader.cancel().catch(() => {});
	}
}

/** The same bytes in pieces of about half a megabyte. */
export async function* gathered(pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
	let held = new Uint8Array(PIECE);
	let length = 0;
	for await (const piece of pieces) {
		if (piece.length >= PIECE / 2) {
			if (length) yield held.subarray(0, length);
			if (length) held = new Uint8Array(PIECE);
			length = 0;
			yield piece;
			continue;
		}
		if (length + piece.length > PIECE) {
			yield held.subarray(0, length);
			held = new Uint8Array(PIECE);
			length = 0;
		}
		held.set(piece, length);
		length += piece.length;
	}
	if (length) yield held.subarray(0, length);
}

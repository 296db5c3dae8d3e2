import { READ, FEED, gunzipped, small } from './unpack';

/** Bytes that every head has. */
const HEAD = 10;

/**
 * Unpacks a gzip file, also when several were joined in it, as `cat a.gz b.gz`, bgzip and pigz do. Browsers unpack one and refuse what stands behind it
 * without a word on where it ended; so the file is cut where bytes look like a further head, and each piece is given to the browser, which compares
 * checksum and length. What it does not take (a head that was none, zeros at the end, damage) is read once more by our own unpacker, from where that piece
 * began: it finds the ends by unpacking. Nothing is given twice.
 *
 * @param onRead  told how many bytes of the file have been read
 * @throws {Error} when it is damaged or cut short
 */
export async function* gzipPieces(blob: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
	const file = new Blocks(blob);
	for (let from = 0; from < blob.size;) {
		let next = -1;
		let given = 0;
		const one = upToHead(file, from, onRead, (at) => (next = at));
		try {
			for await (const piece of gunzipped(one)) {
				given += piece.length;
				yield piece;
			}
		} catch {
			next = -1; // the second reading says what is wrong, if anything is
		}
		if (next >= 0) {
			from = next;
			continue;
		}
		const { membersUnpacked } = await import('./gzip-members');
		const rest = small(blob.slice(from), (bytes) => onRead(from + bytes));
		for await (const piece of membersUnpacked(rest)) {
			if (piece.length > given) yield piece.subarray(given);
			given = Math.max(0, given - piece.length);
		}
		return;
	}
}

/**
 * The bytes from a place on to where a further gzip file seems to begin, or to the end.
 * @param onRead  told where the bytes given so far end
 * @param onEnd   told where it seems to begin, once all before it were taken
 */
async function* upToHead(
	file: Blocks,
	from: number,
	onRead: (at: number) => void,
	onEnd: (at: number) => void
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	for (let at = from; at < file.size;) {
		const bytes = await file.from(at);
		const head = headIn(bytes, at === from ? 1 : 0);
		const end = head >= 0 ? head : at + bytes.length === file.size ? bytes.length : bytes.length - HEAD + 1;
		for (let start = 0; start < end; start += FEED) {
			const piece = bytes.subarray(start, Math.min(end, start + FEED));
			onRead(at + start + piece.length);
			yield piece;
		}
		at += end;
		if (head < 0 && at < file.size) continue;
		return onEnd(at);
	}
}

/** Where a gzip file seems to begin: in bytes at random that is met once in some hundred gigabytes. @see RFC 1952, 2.3.1 */
function headIn(bytes: Uint8Array, from: number): number {
	for (let at = bytes.indexOf(0x1f, from); at >= 0 && at + HEAD <= bytes.length; at = bytes.indexOf(0x1f, at + 1)) {
		const flags = bytes[at + 3];
		const [effort, system] = [bytes[at + 8], bytes[at + 9]];
		const known = flags < 0x20 && (effort === 0 || effort === 2 || effort === 4) && (system < 20 || system === 255);
		if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && known) return at;
	}
	return -1;
}

/** The bytes of a blob from any place on: joined files may be small and many, and the disk is asked for large pieces. */
class Blocks {
	#at = 0;
	#bytes = new Uint8Array(0);
	readonly size: number;
	constructor(readonly blob: Blob) {
		this.size = blob.size;
	}

	/** At least `HEAD` bytes, or all up to the end. */
	async from(at: number): Promise<Uint8Array<ArrayBuffer>> {
		const end = this.#at + this.#bytes.length;
		if (at < this.#at || (end < this.size && at + HEAD > end) || at > end) {
			this.#bytes = new Uint8Array(await this.blob.slice(at, at + READ).arrayBuffer());
			this.#at = at;
		}
		return this.#bytes.subarray(at - this.#at);
	}
}

import { text } from '$lib/messages/text';
import { Gunzip } from 'fflate';
import { crc32 } from '$lib/domain/crc32';

/** Bytes behind the data of each: its checksum and its length. */
const TRAILER = 8;
/** Bytes the head of one may have: it can hold a name and a comment of any length, and is held in memory until it is there. */
const LONGEST_HEAD = 1 << 20;
/** What fflate says of bytes that do not begin as gzip does. */
const NO_GZIP = 6;

/**
 * Unpacks gzip files that were joined one behind the other, without the browser: four times as slow, but it finds where each ends. Their
 * checksums and lengths are compared here, which the library does not. Zeros behind the last, as tapes and disks leave them, are no part of it.
 *
 * @throws {Error} when a part is damaged or cut short, or something else stands behind it
 * @see RFC 1952, 2.2 and 2.3.1
 */
export async function* membersUnpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let out: Uint8Array[] = [];
	let crc = 0;
	let length = 0;
	/** The last bytes read: where a part ended, from the piece on in which its data did. */
	let seen = new Uint8Array(0);
	let last = 0;
	let read = 0;
	let inHead = false;
	let ended = false;
	const gunzip = new Gunzip((data) => {
		inHead = false;
		if (!data.length) return;
		crc = crc32(data, crc);
		length += data.length;
		out.push(data);
	});
	gunzip.onmember = (offset) => {
		const end = offset - (read - seen.length);
		if (!isTrailer(seen, end, crc, length)) throw damaged();
		crc = length = 0;
	};
	for await (const piece of packed) {
		if (ended) {
			if (piece.some((byte) => byte !== 0)) throw damaged();
			continue;
		}
		seen = joined(inHead ? seen : seen.subarray(seen.length - last), piece);
		if (seen.length > LONGEST_HEAD + last + piece.length) throw damaged();
		last = piece.length;
		read += last;
		inHead = true;
		try {
			gunzip.push(piece);
		} catch (error) {
			if (!isNoGzip(error) || !endsWithZeros(seen, crc, length)) throw error;
			ended = true;
		}
		yield* out;
		out = [];
	}
	if (ended) return;
	gunzip.push(new Uint8Array(0), true);
	yield* out;
	if (!endsWithZeros(seen, crc, length)) throw damaged();
}

/** Whether the eight bytes before a place are the checksum and the length (its lowest 32 bits) of what was unpacked. */
function isTrailer(bytes: Uint8Array, end: number, crc: number, length: number): boolean {
	if (end < TRAILER) return false;
	const view = new DataView(bytes.buffer, bytes.byteOffset + end - TRAILER, TRAILER);
	return view.getUint32(0, true) === crc && view.getUint32(4, true) === length % 2 ** 32;
}

/** Whether a part ends somewhere in these bytes with nothing but zeros behind it; the last of its own bytes may be zeros as well. */
function endsWithZeros(bytes: Uint8Array, crc: number, length: number): boolean {
	for (let end = bytes.findLastIndex((byte) => byte !== 0) + 1; end <= bytes.length; end++)
		if (isTrailer(bytes, end, crc, length)) return true;
	return false;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}

const isNoGzip = (error: unknown) => error instanceof Error && 'code' in error && error.code === NO_GZIP;
const damaged = () => new Error(text.reading.damagedGzip);

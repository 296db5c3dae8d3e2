import { AppError } from '$lib/domain/errors';
import { gathered, gunzipped, small } from './unpack';
import { LOCAL_HEADER, type ZipEntry } from './zip-directory';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

const LOCAL = 0x04034b50;
/** Sizes and checksum follow the data instead of standing in the entry's own header. */
const SIZES_BEHIND = 8;

function lies(entry: ZipEntry, found: string): AppError {
	return new AppError('import/archive', text.reading.zip.refused(entry.name, found), text.reading.zip.refusedHint);
}

/** Where the data of an entry lies, after its own header was compared with the list. @throws {AppError} `import/archive` */
async function dataOf(archive: Blob, entry: ZipEntry): Promise<Blob> {
	const view = new DataView(await archive.slice(entry.at, entry.at + LOCAL_HEADER).arrayBuffer());
	if (view.byteLength < LOCAL_HEADER || view.getUint32(0, true) !== LOCAL) throw lies(entry, text.reading.zip.elsewhere);
	const start = entry.at + LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
	if (start + entry.packed > entry.end) throw lies(entry, text.reading.zip.reaches);
	const flags = view.getUint16(6, true);
	const declared = [view.getUint32(18, true), view.getUint32(22, true)];
	const elsewhere = flags & SIZES_BEHIND || declared.includes(0xffffffff);
	if (view.getUint16(8, true) !== entry.method || (!elsewhere && (declared[0] !== entry.packed || declared[1] !== entry.bytes)))
		throw lies(entry, text.reading.zip.disagree);
	return archive.slice(start, start + entry.packed);
}

/** Dressed as gzip, deflated data is unpacked by the browser with length and checksum verified. */
async function* asGzip(data: Blob, entry: ZipEntry, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	yield Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
	yield* small(data, onRead);
	const tail = new DataView(new ArrayBuffer(8));
	tail.setUint32(0, entry.crc, true);
	tail.setUint32(4, entry.bytes >>> 0, true);
	yield new Uint8Array(tail.buffer);
}

/**
 * The bytes of one file in an archive, unpacked piece by piece. Reading stops with the first piece beyond the size that was declared.
 * @param onRead  told how many packed bytes have been read
 * @throws {AppError} `import/archive` when it is not what the list says; TypeError when the data is damaged
 */
export async function* entryPieces(archive: Blob, entry: ZipEntry, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
	const data = await dataOf(archive, entry);
	const pieces = entry.method === 8 ? gunzipped(asGzip(data, entry, onRead)) : small(data, onRead);
	yield* gathered(counted(pieces, entry));
}

async function* counted(pieces: AsyncGenerator<Uint8Array>, entry: ZipEntry): AsyncGenerator<Uint8Array> {
	let length = 0;
	for await (const piece of pieces) {
		length += piece.length;
		if (length > entry.bytes) throw lies(entry, text.reading.zip.unpacksMore(count(entry.bytes)));
		yield piece;
	}
}

import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put in an archive, with what its two headers should say instead of the truth. */
export interface Packed {
	name: string;
	text?: string | Uint8Array;
	store?: boolean;
	flags?: number;
	method?: number;
	/** Said by the list at the end only. */
	listed?: { bytes?: number; packed?: number; at?: number; crc?: number };
	/** Said by the file's own header only. */
	local?: { bytes?: number; packed?: number };
}

export interface ArchiveOptions {
	/** Writes all sizes and positions in ZIP64 fields. */
	zip64?: boolean;
	/** Files the end says there are. */
	says?: number;
	/** Bytes put before the archive, its positions not moved. */
	before?: Uint8Array;
}

const FULL = 0xffffffff;
const encoder = new TextEncoder();

function record(size: number, ...fields: [at: number, value: number, bytes: 2 | 4 | 8][]): Uint8Array {
	const view = new DataView(new ArrayBuffer(size));
	for (const [at, value, bytes] of fields)
		if (bytes === 2) view.setUint16(at, value, true);
		else if (bytes === 4) view.setUint32(at, value, true);
		else view.setBigUint64(at, BigInt(value), true);
	return new Uint8Array(view.buffer);
}

/** A zip archive written by hand, so that it can lie. @see APPNOTE.TXT, .ZIP File Format Specification 6.3.10 */
export function archive(files: readonly Packed[], { zip64 = false, says, before }: ArchiveOptions = {}): Uint8Array<ArrayBuffer> {
	const parts: Uint8Array[] = before ? [before] : [];
	const list: Uint8Array[] = [];
	let at = 0;
	for (const { name, text = '', store = false, flags = 0, method = store ? 0 : 8, listed = {}, local = {} } of files) {
		const bytes = typeof text === 'string' ? encoder.encode(text) : text;
		const data = store ? bytes : deflateRawSync(bytes, { level: 1 });
		const title = encoder.encode(name);
		const crc = listed.crc ?? crc32(bytes);
		const sizes = { bytes: bytes.length, packed: data.length };
		const own = { ...sizes, ...local };
		const said = { ...sizes, at, ...listed };
		parts.push(
			record(
				30,
				[0, 0x04034b50, 4],
				[6, flags, 2],
				[8, method, 2],
				[14, crc, 4],
				[18, own.packed, 4],
				[22, own.bytes, 4],
				[26, title.length, 2]
			),
			title,
			data
		);
		const extra = zip64
			? record(28, [0, 1, 2], [2, 24, 2], [4, said.bytes, 8], [12, said.packed, 8], [20, said.at, 8])
			: new Uint8Array(0);
		list.push(
			record(
				46,
				[0, 0x02014b50, 4],
				[8, flags, 2],
				[10, method, 2],
				[16, crc, 4],
				[20, zip64 ? FULL : said.packed, 4],
				[24, zip64 ? FULL : said.bytes, 4],
				[28, title.length, 2],
				[30, extra.length, 2],
				[42, zip64 ? FULL : said.at, 4]
			),
			title,
			extra
		);
		at += 30 + title.length + data.length;
	}
	const size = list.reduce((sum, { length }) => sum + length, 0);
	const count = says ?? files.length;
	const end = record(
		22,
		[0, 0x06054b50, 4],
		[8, zip64 ? 0xffff : count & 0xffff, 2],
		[10, zip64 ? 0xffff : count & 0xffff, 2],
		[12, zip64 ? FULL : size, 4],
		[16, zip64 ? FULL : at, 4]
	);
	const long = zip64
		? [
				record(56, [0, 0x06064b50, 4], [4, 44, 8], [24, count, 8], [32, count, 8], [40, size, 8], [48, at, 8]),
				record(20, [0, 0x07064b50, 4], [8, at + size, 8], [16, 1, 4])
			]
		: [];
	return new Uint8Array(Buffer.concat([...parts, ...list, ...long, end]));
}

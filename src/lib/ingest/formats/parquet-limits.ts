import type { ColumnMetaData, Compressors, FileMetaData } from 'hyparquet';
import { snappyUncompress } from 'hyparquet';
import { decompressGzip, decompressLz4, decompressLz4Raw, decompressZstd } from 'hyparquet-compressors';
// eslint-disable-next-line no-restricted-imports -- the library's reader of page headers, which its front door does not show
import { parquetHeader } from 'hyparquet/src/column.js';
import { AppError } from '$lib/domain/errors';
import { text } from '$lib/messages/text';

/** Bytes a page may have once unpacked; writers aim at 1 MB. */
const MOST_PAGE = 64 << 20;
/** Values a page may say it has: a run of one value packs to nothing, whatever its length. */
const MOST_VALUES = 1 << 22;
/** Packed bytes of a row group, which are held in memory while it is read. */
const MOST_GROUP = 512 << 20;

export function refused(found: string): AppError {
	return new AppError('import/archive', text.reading.parquet.refused(found), text.reading.parquet.refusedHint);
}

/** Where the pages of a column lie in the file. */
export function chunkRange({
	dictionary_page_offset,
	data_page_offset,
	total_compressed_size
}: ColumnMetaData): [from: number, to: number] {
	const first = dictionary_page_offset && dictionary_page_offset < data_page_offset ? dictionary_page_offset : data_page_offset;
	return [Number(first), Number(first + total_compressed_size)];
}

/** Looks at what the end of the file declares. @throws {AppError} `import/archive` */
export function checkDeclared({ row_groups, num_rows }: FileMetaData, fileBytes: number): void {
	let rows = 0n;
	for (const group of row_groups) {
		rows += group.num_rows;
		let packed = 0;
		for (const { meta_data, file_path } of group.columns) {
			if (!meta_data || file_path) throw refused(text.reading.parquet.elsewhere);
			const [from, to] = chunkRange(meta_data);
			packed += to - from;
			if (from < 4 || to > fileBytes || to < from) throw refused(text.reading.parquet.outside);
			if (meta_data.codec === 'BROTLI' || meta_data.codec === 'LZO')
				throw refused(text.reading.parquet.packedBy(meta_data.codec === 'LZO' ? 'LZO' : 'Brotli'));
		}
		if (packed > MOST_GROUP) throw refused(text.reading.parquet.groupTooLarge);
	}
	if (rows !== num_rows) throw refused(text.reading.parquet.rowsDiffer);
}

/**
 * Walks over the page headers of a column before anything is unpacked.
 * @param rows  those of the row group: a flat column has as many values
 * @throws {AppError} `import/archive` when a page says that it unpacks to more than is sane
 */
export function checkPages(chunk: ArrayBuffer, rows: number, isFlat: boolean): void {
	const reader = { view: new DataView(chunk), offset: 0 };
	let values = 0;
	while (reader.offset < chunk.byteLength - 1) {
		const header = parquetHeader(reader);
		const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
		const count =
			header.data_page_header?.num_values ??
			header.data_page_header_v2?.num_values ??
			header.dictionary_page_header?.num_values ??
			0;
		const v2 = header.data_page_header_v2;
		const levels = v2 ? v2.definition_levels_byte_length + v2.repetition_levels_byte_length : 0;
		// A length that is no number would be read for ever.
		if (
			!isLength(packed) ||
			!isLength(unpacked) ||
			!isLength(count) ||
			!isLength(levels) ||
			reader.offset + packed > chunk.byteLength
		)
			throw refused(text.reading.parquet.pageLonger);
		if (unpacked > MOST_PAGE || count > MOST_VALUES) throw refused(text.reading.parquet.pageTooMuch);
		if (!header.dictionary_page_header) values += count;
		reader.offset += packed;
	}
	if (isFlat && values !== rows) throw refused(text.reading.parquet.valuesDiffer);
}

const isLength = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;

/** Unpackers that stop at the size declared: it was checked above. */
export const compressors: Compressors = {
	SNAPPY: (input, length) => {
		const page = new Uint8Array(length);
		snappyUncompress(input, page);
		return page;
	},
	GZIP: decompressGzip,
	ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)),
	LZ4: decompressLz4,
	LZ4_RAW: decompressLz4Raw
};

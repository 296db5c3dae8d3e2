import { text } from '$lib/messages/text';
import type { ColumnMetaData, FileMetaData, PageHeader } from 'hyparquet';
import { parquetSchema } from 'hyparquet';
// eslint-disable-next-line no-restricted-imports -- the library's reader of page headers, which its front door does not show
import { parquetHeader } from 'hyparquet/src/column.js';
import { compressors, refused } from './parquet-limits';

/** Values by which a run may exceed those of its page: packed runs come in groups of eight, and some writers fill them up. */
const SLACK = 1024;
/** Values all pages of a column in one row group may have, where rows do not say how many: those of lists. */
const MOST_VALUES = 1 << 26;

/** How deep the values of a column lie: its levels are written as runs before them. */
interface Levels {
	repetition: number;
	definition: number;
}

/**
 * Looks at the lengths of all runs of a column before it is read: the library writes as many values as a run says it has, and a run of four bytes
 * can say two thousand million.
 * @param chunk  the pages of the column, checked by `checkPages`
 * @throws {AppError} `import/archive` when a run is longer than its page
 */
export function checkRuns(chunk: ArrayBuffer, column: ColumnMetaData, metadata: FileMetaData): void {
	const levels = levelsOf(metadata, column.path_in_schema);
	const reader = { view: new DataView(chunk), offset: 0 };
	let values = 0;
	while (reader.offset < chunk.byteLength - 1) {
		const header = parquetHeader(reader);
		const body = new Uint8Array(chunk, reader.offset, header.compressed_page_size);
		reader.offset += header.compressed_page_size;
		values += header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values ?? 0;
		if (values > MOST_VALUES) throw refused(text.reading.parquet.list67);
		if (header.data_page_header) checkFirst(body, header, column, levels);
		else if (header.data_page_header_v2) checkSecond(body, header, column, levels);
	}
}

function levelsOf(metadata: FileMetaData, path: readonly string[]): Levels {
	let tree = parquetSchema(metadata);
	const levels = { repetition: 0, definition: 0 };
	for (const name of path) {
		const child = tree.children.find(({ element }) => element.name === name);
		if (!child) throw refused(text.reading.parquet.names);
		tree = child;
		if (child.element.repetition_type === 'REPEATED') levels.repetition++;
		if (child.element.repetition_type !== 'REQUIRED') levels.definition++;
	}
	return levels;
}

/** A page of the first form: levels and values packed together. */
function checkFirst(
	body: Uint8Array,
	{ data_page_header, uncompressed_page_size }: PageHeader,
	column: ColumnMetaData,
	levels: Levels
) {
	const { num_values: n, encoding } = data_page_header!;
	if (!levels.repetition && !levels.definition && !isRuns(encoding)) return;
	const page = unpacked(body, uncompressed_page_size, column);
	const runs = new Runs(page, n);
	if (levels.repetition) runs.prefixed(bitsFor(levels.repetition));
	if (levels.definition) runs.prefixed(bitsFor(levels.definition));
	checkValues(runs, encoding, column);
}

/** A page of the second form: levels as they are, values perhaps packed. */
function checkSecond(
	body: Uint8Array,
	{ data_page_header_v2, uncompressed_page_size }: PageHeader,
	column: ColumnMetaData,
	levels: Levels
) {
	const header = data_page_header_v2!;
	const {
		num_values: n,
		encoding,
		repetition_levels_byte_length: repetition,
		definition_levels_byte_length: definition
	} = header;
	if (levels.repetition) new Runs(body, n, 0, repetition).all(bitsFor(levels.repetition));
	if (levels.definition) new Runs(body, n, repetition, repetition + definition).all(bitsFor(levels.definition));
	if (!isRuns(encoding)) return;
	const size = uncompressed_page_size - repetition - definition;
	const values = body.subarray(repetition + definition);
	const page = header.is_compressed === false ? values : unpacked(values, size, column);
	checkValues(new Runs(page, n), encoding, column);
}

const isRuns = (encoding: string) => encoding === 'RLE' || encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY';
const bitsFor = (level: number) => 32 - Math.clz32(level);

function checkValues(runs: Runs, encoding: string, { type }: ColumnMetaData) {
	if (!isRuns(encoding)) return;
	if (type === 'BOOLEAN') runs.prefixed(1);
	else runs.all(runs.byte());
}

function unpacked(bytes: Uint8Array, size: number, { codec }: ColumnMetaData): Uint8Array {
	return compressors[codec]?.(bytes, size) ?? bytes;
}

/** Walks over runs without writing what they stand for. */
class Runs {
	constructor(
		readonly bytes: Uint8Array,
		/** Values of the page. */
		readonly n: number,
		public at = 0,
		readonly end = bytes.length
	) {}

	byte(): number {
		return this.at < this.end ? this.bytes[this.at++] : 0;
	}

	/** Runs behind their length in four bytes. */
	prefixed(bits: number) {
		const length = this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24);
		if (length < 0 || this.at + length > this.end) throw refused(text.reading.parquet.runs);
		const runs = new Runs(this.bytes, this.n, this.at, this.at + length);
		runs.all(bits);
		this.at += length;
	}

	/** @throws {AppError} `import/archive` when they have more values than their page */
	all(bits: number) {
		if (bits > 32) throw refused(text.reading.parquet.bits);
		for (let seen = 0; seen < this.n && this.at < this.end;) {
			const header = this.#varint();
			const packed = header & 1;
			const count = packed ? 8 * (header >>> 1) : header >>> 1;
			if (count > this.n - seen + SLACK) throw refused(text.reading.parquet.run);
			seen += count;
			this.at += packed ? (header >>> 1) * bits : (bits + 7) >> 3;
		}
	}

	#varint(): number {
		let value = 0;
		for (let shift = 0; shift < 35; shift += 7) {
			const byte = this.byte();
			value |= (byte & 127) << shift;
			if (byte < 128) break;
		}
		return value >>> 0;
	}
}

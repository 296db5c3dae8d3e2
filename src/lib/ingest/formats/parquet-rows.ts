import { parquetMetadataAsync, parquetRead, parquetSchema, type FileMetaData } from 'hyparquet';
import { AppError } from '$lib/domain/errors';
import { placeCells, PlaceCount, placeOf } from './geojson-points';
import { checkDeclared, checkPages, chunkRange, compressors } from './parquet-limits';
import { checkRuns } from './parquet-runs';
import { formatterOf, parsers, type Formatter } from './parquet-values';
import { text } from '$lib/messages/text';

/** Rows turned into text at a time. */
const SLICE = 1 << 15;

interface Column {
	name: string;
	format: Formatter;
	isFlat: boolean;
	/** It holds places: two cells instead of one. */
	isPlace: boolean;
}

/** The header, then every row as cells, row group by row group. A place (GeoParquet) becomes two columns before the others. */
export async function* parquetRows(name: string, blob: Blob, onRead: (bytes: number) => void): AsyncGenerator<string[]> {
	const metadata = await metadataOf(name, blob);
	const columns = columnsOf(metadata);
	const places = columns.flatMap(({ isPlace }, c) => (isPlace ? [c] : []));
	const cells = columns.flatMap(({ isPlace }, c) => (isPlace ? [] : [c]));
	let header: string[] | undefined;
	const count = new PlaceCount();
	let groupStart = 0;
	for (const [g, group] of metadata.row_groups.entries()) {
		const rows = Number(group.num_rows);
		const file = await groupOf(blob, metadata, g, columns);
		for (let from = 0; from < rows; from += SLICE) {
			const table = await slice(file, metadata, groupStart + from, groupStart + Math.min(rows, from + SLICE));
			if (!header) {
				for (const row of table) for (const c of places) count.add(placeOf(row[c]));
				count.refuseBoundaries(name);
				yield (header = [...places.flatMap(() => count.names), ...cells.map((c) => columns[c].name)]);
			}
			for (const row of table)
				yield [...places.flatMap((c) => placeCells(placeOf(row[c]))), ...cells.map((c) => columns[c].format(row[c]))];
			onRead(Math.min(blob.size, Math.round((blob.size * (groupStart + from + table.length)) / Number(metadata.num_rows))));
		}
		groupStart += rows;
	}
	if (!header) yield [...places.flatMap(() => count.names), ...cells.map((c) => columns[c].name)];
}

async function metadataOf(name: string, blob: Blob): Promise<FileMetaData> {
	const tail = new TextDecoder().decode(await blob.slice(-4).arrayBuffer());
	if (tail === 'PARE') throw new AppError('import/archive', text.reading.parquet.locked(name), text.reading.parquet.lockedHint);
	const metadata = await parquetMetadataAsync(bufferOf(blob));
	checkDeclared(metadata, blob.size);
	return metadata;
}

const bufferOf = (blob: Blob) => ({
	byteLength: blob.size,
	slice: (from: number, to?: number) => blob.slice(from, to).arrayBuffer()
});

function columnsOf(metadata: FileMetaData): Column[] {
	const geo = JSON.parse(metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value ?? '{}') as {
		columns?: Record<string, { encoding?: string }>;
	};
	return parquetSchema(metadata).children.map(({ element, children }) => {
		const isFlat = !children.length && element.repetition_type !== 'REPEATED';
		const { logical_type: logical } = element;
		const isPlace =
			logical?.type === 'GEOMETRY' || logical?.type === 'GEOGRAPHY' || geo.columns?.[element.name]?.encoding === 'point';
		return { name: element.name, format: formatterOf(element, !isFlat), isFlat, isPlace };
	});
}

/** The packed columns of a row group, checked; they stay in memory while its slices are read. */
async function groupOf(blob: Blob, metadata: FileMetaData, g: number, columns: Column[]) {
	const { columns: chunks, num_rows } = metadata.row_groups[g];
	const flat = new Set(columns.filter(({ isFlat }) => isFlat).map(({ name }) => name));
	const held: { from: number; bytes: ArrayBuffer }[] = [];
	for (const { meta_data } of chunks) {
		const [from, to] = chunkRange(meta_data!);
		const bytes = await blob.slice(from, to).arrayBuffer();
		checkPages(bytes, Number(num_rows), flat.has(meta_data!.path_in_schema[0]));
		checkRuns(bytes, meta_data!, metadata);
		held.push({ from, bytes });
	}
	return {
		byteLength: blob.size,
		slice(from: number, to = blob.size): ArrayBuffer | Promise<ArrayBuffer> {
			const chunk = held.find((each) => each.from <= from && to <= each.from + each.bytes.byteLength);
			return chunk ? chunk.bytes.slice(from - chunk.from, to - chunk.from) : blob.slice(from, to).arrayBuffer();
		}
	};
}

function slice(file: Parameters<typeof parquetRead>[0]['file'], metadata: FileMetaData, rowStart: number, rowEnd: number) {
	return new Promise<unknown[][]>((onComplete, fail) => {
		parquetRead({ file, metadata, rowStart, rowEnd, compressors, parsers, utf8: false, rowFormat: 'array', onComplete }).catch(
			fail
		);
	});
}

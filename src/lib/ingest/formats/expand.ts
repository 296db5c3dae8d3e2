import { AppError } from '$lib/domain/errors';
import { headOf } from '../source';
import type { TableSpan } from '../table-survey';
import { looksLikeJson } from './json-shape';
import { policeFile, type PoliceFile } from './police-archive';
import { lookedThrough, tablesWithin } from './tables-within';
import { readDirectory, type ZipEntry } from './zip-directory';
import { nothingInside, sortOut, type LeftOut } from './zip-limits';
import { text } from '$lib/messages/text';

/** What a file is, by its first bytes. */
export type Format = 'text' | 'json' | 'parquet' | 'zip' | 'xlsx';

/** A part of a file whose text is read as a whole. */
export type Whole =
	{ kind: 'json' | 'parquet' } | { kind: 'entry'; entry: ZipEntry; json: boolean } | { kind: 'sheet'; sheet: string };

/** Which table of a file is meant. Plain data: it crosses threads, where the functions that read it cannot. */
export type Part =
	| Whole
	/** Some lines of a text that holds several tables, that of the file or of a part of it; `beside` says what all of it holds. */
	| { kind: 'lines'; span: TableSpan; beside: string; of?: Whole };

/** A file, or one table in it. */
export interface TableRef {
	file: File;
	part?: Part;
}

/** A table found in a file. */
export interface FoundTable {
	/** The name of the file, the entry with its folders, or the sheet. */
	name: string;
	/** Bytes as they lie in the file, and unpacked where that is known. */
	bytes: number;
	unpacked: number;
	part?: Part;
	/** Its rows and the lines they stand in, where that is known. */
	rows?: number;
	lines?: [first: number, last: number];
	/** Where a text holds several tables: the name of that file, entry or sheet, and whether it is the one with the incidents, by the looks of it. */
	of?: string;
	usual?: boolean;
	/** What it holds, when its name follows the layout of data.police.uk. */
	police?: PoliceFile;
}

/** What a file holds: one table or several to choose from. */
export interface Expanded {
	file: string;
	format: Format;
	tables: FoundTable[];
	/** What was not offered, and why. */
	left: LeftOut[];
}

const begins = (head: Uint8Array, ...magic: number[]) => magic.every((byte, i) => head[i] === byte);
const JSON_NAME = /\.(json|geojson|ndjson|jsonl)(\.gz)?$/i;

/** Looks at what a file is and which tables it holds. @throws {AppError} `import/archive` */
export async function expandFile(file: File): Promise<Expanded> {
	const { name, size } = file;
	const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
	const one = (format: Format, part?: Part): Expanded => ({
		file: name,
		format,
		tables: [{ name, bytes: size, unpacked: size, part }],
		left: []
	});
	if (begins(head, 0x50, 0x4b, 3, 4) || begins(head, 0x50, 0x4b, 5, 6)) return expandZip(file);
	if (begins(head, 0x50, 0x41, 0x52, 0x31) || begins(head, 0x50, 0x41, 0x52, 0x45)) return one('parquet', { kind: 'parquet' });
	if (begins(head, 0xd0, 0xcf, 0x11, 0xe0) && /\.xls[xm]$/i.test(name))
		throw new AppError('import/archive', text.reading.locked(name), text.reading.lockedSheetHint);
	// Text may be packed by gzip: its beginning is looked at unpacked.
	const { head: start } = await headOf({ name, blob: file }, 512).catch(() => ({ head }));
	if (looksLikeJson(start)) return one('json', { kind: 'json' });
	const tables = await tablesWithin({ file }, name);
	return tables.length ? { file: name, format: 'text', tables, left: [] } : one('text');
}

async function expandZip(file: File): Promise<Expanded> {
	const { name } = file;
	const entries = await readDirectory(file, name);
	const has = (path: string) => entries.some((entry) => entry.name === path);
	if (has('xl/workbook.xml')) {
		const { sheetsOf } = await import('./xlsx-rows');
		const sheets = await sheetsOf(name, file, entries);
		if (!sheets.length) throw nothingInside(name, []);
		const tables = sheets.map(({ name: sheet, bytes }): FoundTable => ({
			name: sheet,
			bytes,
			unpacked: bytes,
			part: { kind: 'sheet', sheet }
		}));
		return { file: name, format: 'xlsx', tables: await lookedThrough(file, tables), left: [] };
	}
	if (has('xl/workbook.bin') || (has('mimetype') && has('content.xml')))
		throw new AppError('import/archive', text.reading.otherSheet(name), text.reading.otherSheetHint);
	const { tables: inside, left } = sortOut(entries);
	if (!inside.length) throw nothingInside(name, left);
	const tables = inside.map((entry): FoundTable => ({
		name: entry.name,
		bytes: entry.packed,
		unpacked: entry.bytes,
		part: { kind: 'entry', entry, json: JSON_NAME.test(entry.name) },
		police: policeFile(entry.name) ?? undefined
	}));
	return { file: name, format: 'zip', left, tables: await lookedThrough(file, tables) };
}

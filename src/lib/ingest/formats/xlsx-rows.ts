import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { AppError } from '$lib/domain/errors';
import { isoOf } from './parquet-values';
import type { ZipEntry } from './zip-directory';
import { checkCells, LONGEST_CELL, MOST_XML, tooLarge } from './xlsx-limits';
import { entryPieces } from './zip-entry';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

export interface Sheet {
	name: string;
	/** Its file inside the workbook. */
	path: string;
	/** Bytes of XML, as declared. */
	bytes: number;
}

async function bytesOf(archive: Blob, entry: ZipEntry, limit: number, name: string): Promise<Uint8Array> {
	if (entry.bytes > limit) throw tooLarge(name, text.reading.xlsx.unpacks(Math.round(MOST_XML / 1e6)));
	const bytes = new Uint8Array(entry.bytes);
	let length = 0;
	for await (const piece of entryPieces(archive, entry, () => {})) {
		bytes.set(piece, length); // never more than declared: the reader of the entry sees to it
		length += piece.length;
	}
	return bytes.subarray(0, length);
}

const attribute = (tag: string, name: string) => new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string) =>
	text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
		if (name) return ENTITIES[name] ?? all;
		const code = hex ? parseInt(hex, 16) : Number(decimal);
		return code <= 0x10ffff ? String.fromCodePoint(code) : all;
	});
const valueOf = (tag: string, name: string) => {
	const found = attribute(tag, name);
	return found && unescaped(found[1] ?? found[2]);
};

/** The sheets of a workbook that may hold a table: the visible ones, in order. */
export async function sheetsOf(name: string, archive: Blob, entries: readonly ZipEntry[]): Promise<Sheet[]> {
	const text = async (path: string) => {
		const entry = entries.find((each) => each.name === path);
		return entry ? new TextDecoder().decode(await bytesOf(archive, entry, 4 << 20, name)) : '';
	};
	const relations = await text('xl/_rels/workbook.xml.rels');
	const paths = new Map<string, string>();
	for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
		const target = valueOf(tag, 'Target') ?? '';
		paths.set(valueOf(tag, 'Id') ?? '', target[0] === '/' ? target.slice(1) : `xl/${target}`);
	}
	const sheets: Sheet[] = [];
	for (const [tag] of (await text('xl/workbook.xml')).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
		const path = paths.get(/\s\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '') ?? '';
		const entry = entries.find((each) => each.name === path);
		const hidden = valueOf(tag, 'state') ?? 'visible';
		if (entry && hidden === 'visible') sheets.push({ name: valueOf(tag, 'name') ?? path, path, bytes: entry.bytes });
	}
	return sheets;
}

/**
 * The cells of a sheet as text: numbers with the digits of the file, dates as ISO, formulas as their last result. Its files are unpacked
 * here, under limits, and packed again without compression for the reader, which then has nothing left to unpack.
 * @throws {AppError} `import/archive` when it is too large or its sizes lie
 */
export async function xlsxRows(
	name: string,
	archive: Blob,
	entries: readonly ZipEntry[],
	sheet: Sheet
): Promise<Iterable<string[]>> {
	const files: Record<string, Uint8Array> = Object.create(null);
	let left = MOST_XML;
	for (const entry of entries) {
		const wanted =
			entry.name === sheet.path ||
			/^xl\/(_rels\/workbook\.xml\.rels|workbook\.xml|styles\.xml|sharedStrings\.xml)$/i.test(entry.name);
		if (!wanted || files[entry.name]) continue;
		files[entry.name] = await bytesOf(archive, entry, left, name);
		left -= files[entry.name].length;
	}
	if (files[sheet.path]) checkCells(name, files[sheet.path]);
	const from1904 = countsFrom1904(files);
	const stored = zipSync(files, { level: 0 });
	const [{ data }] = await readXlsxFile(new Blob([stored as Uint8Array<ArrayBuffer>]), {
		sheets: [sheet.name],
		parseNumber: numberText,
		trim: false
	} as Parameters<typeof readXlsxFile>[1]).catch((cause: unknown) => {
		throw new AppError('import/unreadable', text.reading.xlsx.unreadable(sheet.name, name), text.reading.xlsx.unreadableHint, {
			cause
		});
	});
	const rows = data as unknown[][];
	const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
	return cells(name, rows, width, from1904);
}

/**
 * Whether days are counted from 1904, as old spreadsheet programs on the Mac do. The library knows it as `1` only; XML also lets one write
 * `true`, and days would be four years off.
 */
function countsFrom1904(files: Record<string, Uint8Array>): boolean {
	const path = Object.keys(files).find((each) => /^xl\/workbook\.xml$/i.test(each));
	if (path === undefined) return false;
	const text = new TextDecoder().decode(files[path]);
	const said = /<(?:\w+:)?workbookPr\s[^>]*?\bdate1904\s*=\s*["']\s*(1|true)\s*["']/.exec(text);
	if (!said) return false;
	const { index, 0: tag } = said;
	const plain = tag.replace(/["'][^"']*["']$/, '"1"');
	files[path] = new TextEncoder().encode(text.slice(0, index) + plain + text.slice(index + tag.length));
	return true;
}

function* cells(name: string, rows: readonly (readonly unknown[])[], width: number, from1904: boolean): Generator<string[]> {
	for (const row of rows) {
		const texts = Array.from({ length: width }, (_, c) => cellText(row[c], from1904));
		if (texts.some(({ length }) => length > LONGEST_CELL)) throw tooLarge(name, text.reading.xlsx.longCell(count(LONGEST_CELL)));
		yield texts;
	}
}

/** Spreadsheets keep 17 digits of which the last are noise (0.1 + 0.2); 15 are what they show. Longer whole numbers stay as written. */
function numberText(text: string): string {
	if (/^-?\d+$/.test(text)) return text;
	const value = Number(text);
	return Number.isNaN(value) ? text : String(Number(value.toPrecision(15)));
}

/** Seconds since 1970 at which the calendars reach their day 1. */
const FIRST_DAY_1900 = Date.UTC(1900, 0, 1) / 1000;
const SECOND_DAY_1904 = Date.UTC(1904, 0, 2) / 1000;

function cellText(value: unknown, from1904: boolean): string {
	if (value === null || value === undefined) return '';
	if (!(value instanceof Date)) return String(value);
	// Days are fractions of 1 in a spreadsheet: what is not a whole second is rounding.
	const seconds = Math.round(value.getTime() / 1000);
	if (!Number.isFinite(seconds)) return '';
	const iso = isoOf(BigInt(seconds), 1n, false);
	// Day 0 of the calendar with a time is a time of day alone.
	if (seconds < (from1904 ? SECOND_DAY_1904 : FIRST_DAY_1900)) return iso.slice(11);
	return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}

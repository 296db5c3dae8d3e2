import { AppError } from '$lib/domain/errors';
import type { ZipEntry } from './zip-directory';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** Files one archive may list. The whole archive of data.police.uk has about 5,000. */
export const MOST_ENTRIES = 20_000;
/** Bytes the list itself may have: it is held in memory. */
export const MOST_LISTING = 16 << 20;
/** Bytes one file may have once unpacked; it is read piece by piece, so this bounds time, not memory. */
export const MOST_UNPACKED = 16 * 2 ** 30;
/** A table of text packs to a tenth, a very uniform one to a hundredth. From this size on, more than that is a trap. */
const MOST_RATIO = 200;
const RATIO_FROM = 8 << 20;

const NESTED = /\.(zip|gz|tgz|bz2|xz|7z|rar|tar|zst|xlsx|xlsm|ods|kmz|jar)$/i;
const TABLE = /\.(csv|tsv|txt|tab|json|geojson|ndjson|jsonl)$/i;
/** What systems put beside the files; not worth a word. */
const LITTER = /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/i;

/** Whether a name stays inside the archive's own folders. */
export function isSafeName(name: string): boolean {
	const parts = name.split(/[/\\]/);
	// eslint-disable-next-line no-control-regex
	return !/^([/\\]|[a-z]:)/i.test(name) && !parts.includes('..') && !/[\u0000-\u001f\u007f]/.test(name);
}

/** Why an entry is not offered as a table: a reason in words, '' when it is not worth one, null when it is offered. */
export function whyLeft(entry: ZipEntry): string | null {
	const { name, flags, method, packed, bytes } = entry;
	if (!isSafeName(name)) return text.reading.zip.left.outside;
	if (name.endsWith('/') || LITTER.test(name)) return '';
	// Bit 0: encrypted; bit 6: strongly; method 99: WinZip's AES.
	if (flags & 0b100_0001 || method === 99) return text.reading.zip.left.locked;
	if (NESTED.test(name)) return text.reading.zip.left.archive;
	if (/\.(parquet|geoparquet)$/i.test(name)) return text.reading.zip.left.parquet;
	if (/\.(shp|shx|dbf|prj|kml|gpkg)$/i.test(name)) return text.reading.zip.left.map;
	if (!TABLE.test(name)) return text.reading.zip.left.noTable;
	if (method !== 0 && method !== 8) return text.reading.zip.left.method(method);
	if (!bytes) return 'empty';
	if (method === 0 && packed !== bytes) return text.reading.zip.left.sizes;
	if (bytes > MOST_UNPACKED) return text.reading.zip.left.tooMuch(Math.round(MOST_UNPACKED / 2 ** 30));
	if (bytes > RATIO_FROM && bytes > packed * MOST_RATIO) return text.reading.zip.left.grows(count(Math.round(bytes / packed)));
	return null;
}

/** What was not offered, by reason. */
export interface LeftOut {
	why: string;
	files: number;
	/** The first of them. */
	example: string;
}

/** Parts the entries that are tables from those that are not. */
export function sortOut(entries: readonly ZipEntry[]): { tables: ZipEntry[]; left: LeftOut[] } {
	const left = new Map<string, LeftOut>();
	const seen = new Set<string>();
	const tables = entries.filter((entry) => {
		const why = whyLeft(entry) ?? (seen.has(entry.name) ? text.reading.zip.left.twice : null);
		seen.add(entry.name);
		if (why) {
			const group = left.get(why);
			if (group) group.files++;
			else left.set(why, { why, files: 1, example: entry.name });
		}
		return why === null;
	});
	return { tables, left: [...left.values()] };
}

/** The refusal of an archive in which nothing can be used. */
export function nothingInside(name: string, left: readonly LeftOut[]): AppError {
	if (left.length && left.every(({ why }) => why === 'locked with a password'))
		return new AppError('import/archive', text.reading.locked(name), text.reading.zip.lockedHint);
	const reasons = left.map(
		({ why, files, example }) => `${files === 1 ? text.ui.quoted(example) : text.reading.zip.files(files)}: ${why}`
	);
	return new AppError(
		'import/archive',
		text.reading.zip.nothing(name, reasons.slice(0, 3).join('; ')),
		text.reading.zip.nothingHint
	);
}

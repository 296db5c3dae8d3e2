import { AppError } from '$lib/domain/errors';
import { MOST_ENTRIES, MOST_LISTING } from './zip-limits';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** One file of a zip archive, as the list at the archive's end describes it. Plain data: it may cross threads. */
export interface ZipEntry {
	name: string;
	/** Where its own header begins in the archive. */
	at: number;
	/** Where the next thing begins: its data must end by then. */
	end: number;
	/** Bytes in the archive and, as declared, once unpacked. */
	packed: number;
	bytes: number;
	crc: number;
	/** 0 stored, 8 deflated. */
	method: number;
	flags: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
export const LOCAL_HEADER = 30;
/** A word of 32 bits that says: see the ZIP64 field. */
const ELSEWHERE = 0xffffffff;

const damaged = (name: string, found: string) =>
	new AppError('import/archive', text.reading.zip.damaged(name, found), text.reading.zip.damagedHint);

async function viewOf(blob: Blob, from: number, to: number): Promise<DataView> {
	return new DataView(await blob.slice(from, to).arrayBuffer());
}

/** A 64-bit number that is a position in a file. */
function long(view: DataView, at: number): number {
	return Number(view.getBigUint64(at, true));
}

interface Place {
	entries: number;
	bytes: number;
	/** Where the list begins in the file, and what must be added to the positions it gives. */
	at: number;
	shift: number;
}

/** Finds the list of contents from the end of the file. */
async function findList(blob: Blob, name: string): Promise<Place> {
	const from = Math.max(0, blob.size - 22 - 0xffff);
	const view = await viewOf(blob, from, blob.size);
	let at = view.byteLength - 22;
	while (at >= 0 && !(view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength)) at--;
	if (at < 0) throw damaged(name, text.reading.zip.noEnd);
	if (view.getUint16(at + 4, true) !== view.getUint16(at + 6, true))
		throw new AppError('import/archive', text.reading.zip.parts(name), text.reading.zip.partsHint);
	const place = {
		entries: view.getUint16(at + 10, true),
		bytes: view.getUint32(at + 12, true),
		at: view.getUint32(at + 16, true)
	};
	let end = from + at;
	if (end >= 20) {
		const locator = await viewOf(blob, end - 20, end);
		if (locator.getUint32(0, true) === LOCATOR_64) {
			const where = long(locator, 8);
			const record = await viewOf(blob, where, where + 56);
			if (record.byteLength < 56 || record.getUint32(0, true) !== END_64) throw damaged(name, text.reading.zip.notWhere);
			place.entries = long(record, 32);
			place.bytes = long(record, 40);
			place.at = long(record, 48);
			end = where;
		}
	}
	// Bytes put before an archive (a program that unpacks it) move everything by as much.
	const shift = end - place.bytes - place.at;
	if (shift < 0) throw damaged(name, text.reading.zip.listTooLong);
	return { ...place, at: place.at + shift, shift };
}

/**
 * Reads the list of contents of a zip archive, ZIP64 included, and nothing else of it.
 * @throws {AppError} `import/archive` when it is damaged, lists too much, or two of its files share bytes
 */
export async function readDirectory(blob: Blob, name: string): Promise<ZipEntry[]> {
	const place = await findList(blob, name);
	if (place.entries > MOST_ENTRIES || place.bytes > MOST_LISTING)
		throw new AppError(
			'import/archive',
			text.reading.zip.tooMany(name, count(place.entries), count(MOST_ENTRIES)),
			text.reading.zip.unpackIt
		);
	const view = await viewOf(blob, place.at, place.at + place.bytes);
	const entries: ZipEntry[] = [];
	for (let at = 0; at < view.byteLength;) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== LISTED) throw damaged(name, text.reading.zip.unreadable);
		const after = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		if (after > view.byteLength || entries.length >= place.entries) throw damaged(name, text.reading.zip.listEnd);
		entries.push(readEntry(view, at, place.shift));
		at = after;
	}
	if (entries.length !== place.entries) throw damaged(name, text.reading.zip.counts(count(place.entries), count(entries.length)));
	setEnds(entries, place.at, name);
	return entries;
}

function readEntry(view: DataView, at: number, shift: number): ZipEntry {
	const nameLength = view.getUint16(at + 28, true);
	const entry: ZipEntry = {
		name: nameOf(new Uint8Array(view.buffer, at + 46, nameLength)),
		flags: view.getUint16(at + 8, true),
		method: view.getUint16(at + 10, true),
		crc: view.getUint32(at + 16, true),
		packed: view.getUint32(at + 20, true),
		bytes: view.getUint32(at + 24, true),
		at: view.getUint32(at + 42, true),
		end: 0
	};
	const end = at + 46 + nameLength + view.getUint16(at + 30, true);
	for (let field = at + 46 + nameLength; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
		if (view.getUint16(field, true) !== 1) continue;
		// The ZIP64 field holds, in this order, those of the three that did not fit.
		const last = Math.min(end, field + 4 + view.getUint16(field + 2, true));
		let next = field + 4;
		for (const key of ['bytes', 'packed', 'at'] as const)
			if (entry[key] === ELSEWHERE && next + 8 <= last) {
				entry[key] = long(view, next);
				next += 8;
			}
	}
	entry.at += shift;
	return entry;
}

/** Names are UTF-8 nearly always, flagged or not; what is not is read as Latin-1. */
function nameOf(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** Notes where each entry's bytes must end. Files that share bytes are how an archive of kilobytes unpacks to petabytes. */
function setEnds(entries: readonly ZipEntry[], directory: number, name: string): void {
	const order = [...entries].sort((a, b) => a.at - b.at);
	order.forEach((entry, i) => {
		entry.end = order[i + 1]?.at ?? directory;
		if (entry.at + LOCAL_HEADER + entry.packed > entry.end)
			throw entry.end === directory && entry.at + entry.packed > directory
				? damaged(name, text.reading.zip.longer(entry.name))
				: new AppError('import/archive', text.reading.zip.overlap(name), text.reading.zip.askAgain);
	});
}

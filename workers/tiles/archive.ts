import type { TileName } from '$lib/domain/basemap';
import type { Bounds } from '$lib/domain/dataset';
import { text } from '$lib/messages/text';
import { directoryOf, findEntry, tileId, type Entry } from './directory';
import { damagedTiles, notTiles, otherVersion, unknownCompression, unreadableTiles } from './errors';

const HEADER_BYTES = 127;
const MVT = 1;
/** Media types of picture tiles by their number in the header. */
const PICTURES: Record<number, string> = { 2: 'image/png', 3: 'image/jpeg', 4: 'image/webp', 5: 'image/avif' };
const GZIP = 2;
/** Unpacked, nothing in a file may be larger: a small file could else fill the memory. */
const MOST_BYTES = 64 << 20;
/** The header allows the root and three levels below it. */
const LEVELS = 4;
const MOST_DIRECTORIES = 64;

interface Span {
	at: number;
	bytes: number;
}

/** A PMTiles file of version 3: a header, a directory in one or more levels, and the tiles, of which only those asked for are read. */
export interface Archive {
	/** Media type of picture tiles; null: vector tiles. */
	picture: string | null;
	minZoom: number;
	maxZoom: number;
	bounds: Bounds;
	metadata: Record<string, unknown>;
	/** The bytes of a tile, unpacked; null where the file has none. */
	tile(name: TileName, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null>;
}

/**
 * Reads the beginning of a file and what it says of itself.
 *
 * @throws {AppError} `basemap/not-tiles`, `/version`, `/compression`, `/tile-type`, `/damaged`
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export async function openArchive(file: Blob, name: string): Promise<Archive> {
	const head = new DataView(await file.slice(0, HEADER_BYTES).arrayBuffer());
	checkBeginning(head, name, file.size);
	const number = (at: number) => Number(head.getBigUint64(at, true));
	const { parts } = text.tiles;
	const span = (at: number, what: string): Span => {
		const found = { at: number(at), bytes: number(at + 8) };
		if (!(found.at + found.bytes <= file.size))
			throw damagedTiles(name, text.tiles.ends(what, found.at + found.bytes, file.size));
		return found;
	};
	const root = span(8, parts.directory);
	const about = span(24, parts.description);
	const leaves = span(40, parts.leaves);
	const tiles = span(56, parts.tiles);
	const inner = head.getUint8(97);
	const packed = head.getUint8(98);
	const kind = head.getUint8(99);
	if (inner > GZIP) throw unknownCompression(name, 'directories', inner);
	if (packed > GZIP) throw unknownCompression(name, 'tiles', packed);
	if (kind !== MVT && !PICTURES[kind]) throw unreadableTiles(name, kind);
	const [minZoom, maxZoom] = [head.getUint8(100), head.getUint8(101)];
	if (!(minZoom <= maxZoom && maxZoom <= 26)) throw damagedTiles(name, text.tiles.zooms(minZoom, maxZoom));
	const degrees = (at: number) => head.getInt32(at, true) / 1e7;
	const said: Bounds = [degrees(102), degrees(106), degrees(110), degrees(114)];
	const bounds: Bounds = said[0] < said[2] && said[1] < said[3] ? said : [-180, -85, 180, 85];

	const read = async ({ at, bytes }: Span, compression: number, what: string) => {
		const raw = new Uint8Array(await file.slice(at, at + bytes).arrayBuffer());
		if (raw.length < bytes) throw damagedTiles(name, text.tiles.tooEarly(what));
		try {
			return compression === GZIP ? await unpacked(raw) : raw;
		} catch (cause) {
			throw damagedTiles(name, text.tiles.notUnpacked(what), cause);
		}
	};
	const directories = new Map<number, Entry[]>();
	async function directory(where: Span): Promise<Entry[]> {
		const known = directories.get(where.at);
		if (known) return known;
		const entries = directoryOf(await read(where, inner, parts.directory), name);
		if (directories.size >= MOST_DIRECTORIES) directories.delete(directories.keys().next().value!);
		directories.set(where.at, entries);
		return entries;
	}
	await directory(root); // a broken one is told now, and not when the map is blank

	return {
		picture: PICTURES[kind] ?? null,
		minZoom,
		maxZoom,
		bounds,
		metadata: about.bytes ? metadataOf(await read(about, inner, parts.description), name) : {},
		async tile(tile, signal) {
			if (tile.z < minZoom || tile.z > maxZoom) return null;
			const id = tileId(tile);
			let where = root;
			for (let level = 0; level < LEVELS; level++) {
				const entry = findEntry(await directory(where), id);
				signal?.throwIfAborted();
				if (!entry) return null;
				const [within, what] = entry.run > 0 ? [tiles, parts.tiles] : [leaves, parts.leaves];
				where = { at: within.at + entry.offset, bytes: entry.length };
				if (entry.offset + entry.length > within.bytes || entry.length > MOST_BYTES)
					throw damagedTiles(name, text.tiles.beyond(what));
				if (entry.run > 0) return read(where, packed, text.tiles.tile(`${tile.z}/${tile.x}/${tile.y}`));
			}
			throw damagedTiles(name, text.tiles.nowhere);
		}
	};
}

function checkBeginning(head: DataView, name: string, size: number): void {
	const beginning = new TextDecoder('latin1').decode(head.buffer as ArrayBuffer);
	if (beginning.startsWith('PMTiles')) {
		if (head.byteLength > 7 && head.getUint8(7) !== 3) throw otherVersion(name, head.getUint8(7));
		if (head.byteLength < HEADER_BYTES) throw damagedTiles(name, text.tiles.short(size, HEADER_BYTES));
		return;
	}
	// Versions 1 and 2 began with “PM” and a number of two bytes.
	if (beginning.startsWith('PM') && head.byteLength >= 4 && [1, 2].includes(head.getUint16(2, true)))
		throw otherVersion(name, head.getUint16(2, true));
	if (beginning.startsWith('SQLite format 3')) throw notTiles(name, text.tiles.database);
	throw notTiles(name, size ? text.tiles.begins([...new Uint8Array(head.buffer).slice(0, 4)].join(', ')) : text.tiles.empty);
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
	const parts: Uint8Array[] = [];
	let length = 0;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		parts.push(part.value);
		length += part.value.length;
		if (length > MOST_BYTES) {
			await reader.cancel();
			throw new RangeError(`more than ${MOST_BYTES} bytes`);
		}
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

function metadataOf(bytes: Uint8Array, name: string): Record<string, unknown> {
	try {
		const found: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
	} catch (cause) {
		throw damagedTiles(name, text.tiles.noJson, cause);
	}
}

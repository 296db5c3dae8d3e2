import type { TileName } from '$lib/domain/basemap';
import { text } from '$lib/messages/text';
import { damagedTiles } from './errors';

/** A line of a directory: the same bytes for `run` tiles from `id` on; a run of 0 points to another directory. */
export interface Entry {
	id: number;
	run: number;
	offset: number;
	length: number;
}

/**
 * The number of a tile: those of all lower zooms come first, and within a zoom tiles are counted along a Hilbert curve.
 *
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md#4-directories
 */
export function tileId({ z, x, y }: TileName): number {
	let id = (4 ** z - 1) / 3;
	for (let side = 2 ** z / 2, px = x, py = y; side >= 1; side /= 2) {
		const right = px & side ? 1 : 0;
		const low = py & side ? 1 : 0;
		id += side * side * ((3 * right) ^ low);
		// The curve turns within each quarter.
		if (!low) {
			if (right) [px, py] = [side - 1 - px, side - 1 - py];
			[px, py] = [py, px];
		}
	}
	return id;
}

/** @throws {AppError} `basemap/damaged` when the bytes are no directory */
export function directoryOf(bytes: Uint8Array, name: string): Entry[] {
	let at = 0;
	const next = () => {
		let value = 0;
		for (let shift = 1; ; shift *= 128) {
			if (at >= bytes.length || shift > 2 ** 56) throw damagedTiles(name, text.tiles.halfNumber);
			const byte = bytes[at++];
			value += (byte & 127) * shift;
			if (byte < 128) return value;
		}
	};
	const count = next();
	if (count === 0 || count > bytes.length) throw damagedTiles(name, text.tiles.entries(count));
	const entries: Entry[] = Array.from({ length: count }, () => ({ id: 0, run: 0, offset: 0, length: 0 }));
	entries.forEach((entry, k) => (entry.id = next() + (k ? entries[k - 1].id : 0)));
	for (const entry of entries) entry.run = next();
	for (const entry of entries) entry.length = next();
	entries.forEach((entry, k) => {
		const offset = next();
		// 0: right behind the one before.
		entry.offset = offset === 0 && k ? entries[k - 1].offset + entries[k - 1].length : offset - 1;
		if (entry.offset < 0 || entry.length === 0) throw damagedTiles(name, text.tiles.entryNowhere);
	});
	return entries;
}

/** The entry that holds a tile, or leads to it. */
export function findEntry(entries: readonly Entry[], id: number): Entry | null {
	let [low, high] = [0, entries.length - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		if (entries[middle].id <= id) low = middle + 1;
		else high = middle - 1;
	}
	const entry = entries[high];
	return entry && (entry.run === 0 || id - entry.id < entry.run) ? entry : null;
}

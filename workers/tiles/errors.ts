import { AppError } from '$lib/domain/errors';
import { text } from '$lib/messages/text';

/** What goes wrong with a file of map tiles: what was found, what was expected, what to do. */
export const notTiles = (name: string, found: string) =>
	new AppError('basemap/not-tiles', text.tiles.notTiles(name, found), text.tiles.notTilesHint);

export const otherVersion = (name: string, version: number) =>
	new AppError('basemap/version', text.tiles.version(name, version), version < 3 ? text.tiles.older : text.tiles.newer);

/** Ways to pack that browsers do not know, by their number in the specification. */
const METHODS: Record<number, string> = { 3: 'Brotli', 4: 'Zstandard' };

export function unknownCompression(name: string, of: 'directories' | 'tiles', code: number): AppError {
	const words = text.tiles;
	const method = METHODS[code] ?? words.method(code);
	const found = of === 'tiles' ? words.packedTiles(name, method) : words.packedDirectories(name, method);
	return new AppError('basemap/compression', found, words.packedHint);
}

export const unreadableTiles = (name: string, code: number) =>
	new AppError('basemap/tile-type', text.tiles.kind(name, code === 6 ? 'MLT' : text.tiles.number(code)), text.tiles.kindHint);

export const damagedTiles = (name: string, found: string, cause?: unknown) =>
	new AppError('basemap/damaged', text.tiles.damaged(name, found), text.tiles.damagedHint, { cause });

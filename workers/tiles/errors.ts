import { AppError } from '$lib/domain/errors';

/** What goes wrong with a file of map tiles: what was found, what was expected, what to do. */
export const notTiles = (name: string, found: string) =>
	new AppError(
		'basemap/not-tiles',
		`“${name}” is no PMTiles file: ${found}; a PMTiles file begins with the word “PMTiles” and its version.`,
		'Choose a file that ends in .pmtiles. Other tile files (.mbtiles, folders of tiles) can be converted with the free “pmtiles” command.'
	);

export const otherVersion = (name: string, version: number) =>
	new AppError(
		'basemap/version',
		`“${name}” is a PMTiles file of version ${version}; Openbeat reads version 3.`,
		version < 3
			? 'Bring it up to date with “pmtiles convert old.pmtiles new.pmtiles”.'
			: 'Reload Openbeat, or make the file in version 3.'
	);

export const unknownCompression = (name: string, of: string, code: number) =>
	new AppError(
		'basemap/compression',
		`The ${of} of “${name}” are packed with ${['nothing known', 'nothing', 'gzip', 'Brotli', 'Zstandard'][code] ?? `method ${code}`}; browsers unpack gzip, or nothing.`,
		'Make the file again with gzip, which is what most tools do unless told otherwise.'
	);

export const unreadableTiles = (name: string, code: number) =>
	new AppError(
		'basemap/tile-type',
		`“${name}” holds tiles of a kind that cannot be drawn (${code === 6 ? 'MLT' : `number ${code}`}); expected vector tiles (MVT) or pictures (PNG, JPEG, WebP, AVIF).`,
		'Choose a file with one of these kinds of tiles.'
	);

export const damagedTiles = (name: string, found: string, cause?: unknown) =>
	new AppError(
		'basemap/damaged',
		`“${name}” is damaged: ${found}.`,
		'Perhaps it was not downloaded to its end. Fetch or make the file again.',
		{ cause }
	);

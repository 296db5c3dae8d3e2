export default {
	bandwidth: 'Choosing a bandwidth',
	smoothing: 'Smoothing',
	smoothingOther: 'Smoothing what it is compared with',
	clusters: 'Looking for clusters',
	browser: 'This browser cannot draw in the background, which the background map needs.',
	browserHint: 'Use a newer version of it, or another browser.',
	layers: (name: string, layers: string) =>
		`“${name}” names its layers ${layers}; Openbeat draws those of OpenMapTiles, Protomaps and Shortbread (water, roads or transportation, landuse, …).`,
	layersHint: 'Choose a general map in one of these schemas.',
	notTiles: (name: string, found: string) =>
		`“${name}” is no PMTiles file: ${found}; a PMTiles file begins with the word “PMTiles” and its version.`,
	notTilesHint:
		'Choose a file that ends in .pmtiles. Other tile files (.mbtiles, folders of tiles) can be converted with the free “pmtiles” command.',
	database: 'it is a database, perhaps of MBTiles',
	begins: (bytes: string) => `it begins with ${bytes}`,
	empty: 'it is empty',
	version: (name: string, version: number) => `“${name}” is a PMTiles file of version ${version}; Openbeat reads version 3.`,
	older: 'Bring it up to date with “pmtiles convert old.pmtiles new.pmtiles”.',
	newer: 'Reload Openbeat, or make the file in version 3.',
	packedDirectories: (name: string, method: string) =>
		`The directories of “${name}” are packed with ${method}; browsers unpack gzip, or nothing.`,
	packedTiles: (name: string, method: string) =>
		`The tiles of “${name}” are packed with ${method}; browsers unpack gzip, or nothing.`,
	packedHint: 'Make the file again with gzip, which is what most tools do unless told otherwise.',
	method: (code: number) => `method ${code}`,
	kind: (name: string, kind: string) =>
		`“${name}” holds tiles of a kind that cannot be drawn (${kind}); expected vector tiles (MVT) or pictures (PNG, JPEG, WebP, AVIF).`,
	kindHint: 'Choose a file with one of these kinds of tiles.',
	number: (code: number) => `number ${code}`,
	damaged: (name: string, found: string) => `“${name}” is damaged: ${found}.`,
	damagedHint: 'Perhaps it was not downloaded to its end. Fetch or make the file again.',
	parts: {
		directory: 'directory',
		description: 'description',
		leaves: 'further directories',
		tiles: 'tiles'
	},
	tile: (name: string) => `tile ${name}`,
	ends: (what: string, at: number, size: number) => `its ${what} should end at byte ${at}, the file ends at ${size}`,
	zooms: (from: number, to: number) => `it says that it has zooms ${from} to ${to}`,
	tooEarly: (what: string) => `its ${what} ends too early`,
	notUnpacked: (what: string) => `its ${what} cannot be unpacked`,
	beyond: (what: string) => `an entry of its directory points beyond its ${what}`,
	nowhere: 'its directories lead nowhere',
	short: (size: number, head: number) => `it ends after ${size} bytes, within its first ${head}`,
	noJson: 'its description is no JSON',
	halfNumber: 'its directory ends in the middle of a number',
	entries: (n: number) => `its directory says that it has ${n} entries`,
	entryNowhere: 'an entry of its directory points nowhere',
	noVector: (tile: string) => `its tile ${tile} is no vector tile`,
	noPicture: (tile: string) => `its tile ${tile} is no picture that this browser can read`
};

import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TYPES =
	'THEFT|BATTERY|CRIMINAL DAMAGE|NARCOTICS|ASSAULT|OTHER OFFENSE|BURGLARY|MOTOR VEHICLE THEFT|DECEPTIVE PRACTICE|ROBBERY'.split(
		'|'
	);
const DESCRIPTIONS = [
	'OVER $500',
	'"SIMPLE, DOMESTIC"',
	'TO VEHICLE',
	'"POSS: CANNABIS 30GMS, OR LESS"',
	'AGGRAVATED: HANDGUN',
	'"FORCIBLE ENTRY ""FRONT"" DOOR"'
];
const PLACES = ['STREET', 'RESIDENCE', 'APARTMENT', '"PARKING LOT / GARAGE (NON RESIDENTIAL), OTHER"', 'SIDEWALK'];
const HEADER =
	'ID,Case Number,Date,Block,IUCR,Primary Type,Description,Location Description,Arrest,Domestic,Beat,District,Ward,Community Area,FBI Code,X Coordinate,Y Coordinate,Year,Updated On,Latitude,Longitude,Location\n';

/** Seeded numbers in [0, 1), as src/lib/domain/random.ts makes them. */
function random(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * Writes a large CSV in the shape of Chicago's portal (22 columns, quoted cells, commas and doubled quotes inside), once; about 250 bytes a row.
 * @returns {string} its path in the system's temporary folder
 */
export function crimesFile(rows, seed = 3) {
	const folder = join(tmpdir(), 'openbeat-bench-files');
	const path = join(folder, `crimes-${rows}-${seed}.csv`);
	if (existsSync(path)) return path;
	mkdirSync(folder, { recursive: true });
	const u = random(seed);
	const int = (n) => Math.floor(u() * n);
	const pad = (n, width) => String(n).padStart(width, '0');
	const part = `${path}.${process.pid}`; // two may write it at once
	const file = openSync(part, 'w');
	let text = HEADER;
	for (let i = 0; i < rows; i++) {
		const year = 2015 + int(10);
		const kind = int(10);
		const known = u() > 0.02;
		const lat = known ? (41.64 + u() * 0.38).toFixed(9) : '';
		const lon = known ? (-87.93 + u() * 0.4).toFixed(9) : '';
		text +=
			`${10_000_000 + i},HZ${pad(i % 1_000_000, 6)},${pad(1 + int(12), 2)}/${pad(1 + int(28), 2)}/${year} ${pad(1 + int(12), 2)}:${pad(int(60), 2)}:00 ${'AP'[int(2)]}M,` +
			`${pad(1 + int(129), 3)}XX W SOMETHING LONG ST,${pad(int(2000), 4)},${TYPES[kind]},${DESCRIPTIONS[int(6)]},${PLACES[int(5)]},` +
			`${u() < 0.2},${u() < 0.15},${pad(111 + int(2424), 4)},${pad(1 + int(25), 3)},${1 + int(50)},${1 + int(77)},` +
			`${pad(kind, 2)},${1_100_000 + int(100_000)},${1_810_000 + int(140_000)},${year},02/10/2018 03:50:01 PM,${lat},${lon},${known ? `"(${lat}, ${lon})"` : ''}\n`;
		if (text.length > 1 << 22) {
			writeSync(file, text);
			text = '';
		}
	}
	writeSync(file, text);
	closeSync(file);
	renameSync(part, path);
	return path;
}

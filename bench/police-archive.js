import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

const FORCES =
	'avon-and-somerset|bedfordshire|btp|cambridgeshire|cheshire|city-of-london|cleveland|cumbria|derbyshire|devon-and-cornwall|dorset|durham|dyfed-powys|essex|gloucestershire|greater-manchester|gwent|hampshire|hertfordshire|humberside|kent|lancashire|leicestershire|lincolnshire|merseyside|metropolitan|norfolk|north-wales|north-yorkshire|northamptonshire|northern-ireland|northumbria|nottinghamshire|south-wales|south-yorkshire|staffordshire|suffolk|surrey|sussex|thames-valley|warwickshire|west-mercia|west-midlands|west-yorkshire|wiltshire'
		.split('|')
		.filter((force) => force !== 'greater-manchester');
const TYPES = [
	'Anti-social behaviour',
	'Violence and sexual offences',
	'Burglary',
	'Vehicle crime',
	'Shoplifting',
	'Public order'
];
const OUTCOMES = ['Investigation complete; no suspect identified', 'Unable to prosecute suspect', 'Under investigation', ''];
const HEADERS = {
	street:
		'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context',
	outcomes: 'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type',
	'stop-and-search':
		'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing'
};

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

/** Invented rows of a file of one kind. Its month is no force's and no file's in particular: it stands under many names. */
function tableText(kind, rows, u) {
	const int = (n) => Math.floor(u() * n);
	const id = () => Array.from({ length: 8 }, () => int(2 ** 32).toString(16).padStart(8, '0')).join(''); // prettier-ignore
	const lines = [HEADERS[kind]];
	for (let i = 0; i < rows; i++) {
		const [lon, lat] = [(-2.9 + u() * 0.9).toFixed(6), (53.5 + u() * 0.7).toFixed(6)];
		const place = `On or near Example Road ${int(900)}`;
		const month = '2024-01';
		if (kind === 'stop-and-search')
			lines.push(
				`Person search,${month}-${String(1 + int(28)).padStart(2, '0')}T${String(int(24)).padStart(2, '0')}:${String(int(60)).padStart(2, '0')}:00+00:00,False,,${lat},${lon},Male,18-24,,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,A no further action disposal,False,False`
			);
		else
			lines.push(
				`${id()},${month},Example Police,Example Police,${lon},${lat},${place},E0101${String(int(4000)).padStart(4, '0')},Example ${String(int(400)).padStart(3, '0')}A,` +
					(kind === 'street' ? `${TYPES[int(6)]},${OUTCOMES[int(4)]},` : OUTCOMES[int(3)])
			);
	}
	return `${lines.join('\r\n')}\r\n`;
}

/** Fields of a record of zip: [where, value, bytes]. */
function record(size, ...fields) {
	const bytes = Buffer.alloc(size);
	for (const [at, value, length] of fields)
		if (length === 8) bytes.writeBigUInt64LE(BigInt(value), at);
		else bytes.writeUIntLE(value, at, length);
	return bytes;
}

/**
 * Writes an archive laid out as the large one of data.police.uk, once: three kinds of file for 44 forces and some months. A few invented
 * tables stand in it under all the names, so that it is made as fast as a disk writes.
 *
 * @param scale  1 gives some 1.6 GB for 36 months; from about 2.6 on it needs ZIP64
 * @see APPNOTE.TXT, .ZIP File Format Specification 6.3.10
 * @returns its path in the system's temporary folder, and how many rows its street files have by force
 */
export function policeArchive({ months = 36, scale = 1, seed = 3 } = {}) {
	const folder = join(tmpdir(), 'openbeat-bench-files');
	const path = join(folder, `police-${months}-${scale}-${seed}.zip`);
	const u = random(seed);
	const sizes = { large: Math.round(64_000 * scale), usual: Math.round(7_700 * scale) };
	const rowsOf = (force) => (force === 'metropolitan' ? sizes.large : sizes.usual);
	const told = { path, forces: FORCES, rowsOf };
	if (existsSync(path)) return told;
	mkdirSync(folder, { recursive: true });
	const made = new Map();
	const contentOf = (kind, rows) => {
		const key = `${kind} ${rows}`;
		if (!made.has(key)) {
			const text = Buffer.from(tableText(kind, rows, u));
			made.set(key, { crc: crc32(text), bytes: text.length, data: deflateRawSync(text) });
		}
		return made.get(key);
	};
	const file = openSync(`${path}.part`, 'w');
	const list = [];
	let at = 0;
	const write = (bytes) => {
		for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
		at += bytes.length;
	};
	for (let m = 0; m < months; m++) {
		const month = `${2022 + Math.floor(m / 12)}-${String(1 + (m % 12)).padStart(2, '0')}`;
		for (const force of FORCES)
			for (const [kind, share] of Object.entries({ street: 1, outcomes: 0.9, 'stop-and-search': 0.1 })) {
				const { crc, bytes, data } = contentOf(kind, Math.round(rowsOf(force) * share));
				const name = Buffer.from(`${month}/${month}-${force}-${kind}.csv`);
				const sizes = [crc, data.length, bytes];
				const from = at;
				write(record(30, [0, 0x04034b50, 4], [4, 20, 2], [8, 8, 2], ...sizes.map((value, i) => [14 + 4 * i, value, 4]), [26, name.length, 2])); // prettier-ignore
				write(name);
				write(data);
				const far = from > 0xfffffffe;
				const extra = far ? record(12, [0, 1, 2], [2, 8, 2], [4, from, 8]) : Buffer.alloc(0);
				list.push(record(46, [0, 0x02014b50, 4], [4, 45, 2], [6, 20, 2], [10, 8, 2], ...sizes.map((value, i) => [16 + 4 * i, value, 4]), [28, name.length, 2], [30, extra.length, 2], [42, far ? 0xffffffff : from, 4]), name, extra); // prettier-ignore
			}
	}
	const entries = list.length / 3;
	const from = at;
	for (const bytes of [Buffer.concat(list)]) write(bytes);
	const length = at - from;
	const long = from > 0xfffffffe;
	const end = at;
	if (long) {
		write(record(56, [0, 0x06064b50, 4], [4, 44, 8], [12, 45, 2], [14, 45, 2], [24, entries, 8], [32, entries, 8], [40, length, 8], [48, from, 8])); // prettier-ignore
		write(record(20, [0, 0x07064b50, 4], [8, end, 8], [16, 1, 4]));
	}
	write(record(22, [0, 0x06054b50, 4], [8, entries, 2], [10, entries, 2], [12, length, 4], [16, long ? 0xffffffff : from, 4])); // prettier-ignore
	closeSync(file);
	renameSync(`${path}.part`, path);
	console.log(`Made ${path}: ${(statSync(path).size / 1e9).toFixed(2)} GB, ${entries} files`);
	return told;
}

import { seededRandom } from '../../src/lib/domain/random';

/** An invented town of three by three wards, each a tenth of a degree wide, with what may be joined to it. */
const WARDS = Array.from('ABCDEFGHI', (letter, i) => ({
	name: `WARD ${letter}`,
	west: (i % 3) * 0.01,
	south: 51 + Math.floor(i / 3) * 0.01
}));
const DAYS = 2 * 365;
const day = (i: number) => new Date(Date.UTC(2021, 0, 1 + i)).toISOString().slice(0, 10);
export interface MadeFile {
	name: string;
	mimeType: string;
	buffer: Buffer;
}
const made = (name: string, lines: string[]): MadeFile => ({
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from(lines.join('\n') + '\n')
});

/** Incidents over 2021 and 2022, more of them in the later wards. @param broken  further rows without time and place */
export function incidents(name: string, rows: number, seed = 1, broken = 0): MadeFile {
	const random = seededRandom(seed);
	const lines = Array.from({ length: rows }, () => {
		const ward = WARDS[Math.floor(9 * Math.sqrt(random()))];
		const lat = ward.south + 0.01 * random();
		const lon = ward.west + 0.01 * random();
		const hour = String(Math.floor(24 * random())).padStart(2, '0');
		const kind = ['THEFT', 'BURGLARY', 'ASSAULT'][Math.floor(3 * random() ** 2)];
		return `${day(Math.floor(DAYS * random()))} ${hour}:15,${kind},${lat.toFixed(6)},${lon.toFixed(6)},remark ${Math.floor(1e6 * random())}`;
	});
	return made(name, [
		'Date,Type,Latitude,Longitude,Remark',
		...lines,
		...Array.from({ length: broken }, () => 'unknown,THEFT,,,')
	]);
}

export const wards: MadeFile = made('wards.geojson', [
	JSON.stringify({
		type: 'FeatureCollection',
		features: WARDS.map(({ name, west, south }) => ({
			type: 'Feature',
			properties: { name },
			geometry: { type: 'Polygon', coordinates: [[[west, south], [west + 0.01, south], [west + 0.01, south + 0.01], [west, south + 0.01], [west, south]]] } // prettier-ignore
		}))
	})
]);
/** Known from 2021 on by the year in its name, and one that came out after everything. */
export const table = made('census 2020.csv', [
	'Ward,Poverty,Rented',
	...WARDS.map((ward, i) => `${ward.name},${40 - 4 * i},${10 + ((i * 7) % 9)}`)
]);
export const lateTable = made('survey 2022.csv', ['Ward,Worries', ...WARDS.map((ward, i) => `${ward.name},${(i * 5) % 11}`)]);
export const weather: MadeFile = made('weather.csv', [
	'day,rain',
	...Array.from({ length: DAYS }, (_, i) => `${day(i)},${(i * 13) % 7}`)
]);

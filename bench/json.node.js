import { fromSource } from './from-source.js';

const KINDS = ['THEFT', 'BATTERY', 'CRIMINAL DAMAGE', 'MOTOR VEHICLE THEFT', 'DECEPTIVE PRACTICE', 'ROBBERY'];
const WHERE = ['STREET', 'RESIDENCE, PORCH / HALLWAY', 'APARTMENT', 'PARKING LOT \\/ GARAGE', 'SIDEWALK'];

/** Rows as Socrata's API gives them: numbers as texts, empty members left out, the place twice. */
function socrataRows(rows, random) {
	const int = (n) => Math.floor(random() * n);
	const pad = (n, width) => String(n).padStart(width, '0');
	return Array.from({ length: rows }, (_, i) => {
		const known = random() > 0.02;
		const [lat, lon] = [(41.64 + random() * 0.38).toFixed(9), (-87.93 + random() * 0.4).toFixed(9)];
		const place = known
			? `,"x_coordinate":"${1_100_000 + int(100_000)}","y_coordinate":"${1_810_000 + int(140_000)}","latitude":"${lat}","longitude":"${lon}","location":{"latitude":"${lat}","longitude":"${lon}","human_address":"{\\"address\\": \\"\\", \\"city\\": \\"\\"}"}`
			: '';
		return (
			`{"id":"${10_000_000 + i}","case_number":"HZ${pad(i % 1_000_000, 6)}","date":"${2015 + int(10)}-${pad(1 + int(12), 2)}-${pad(1 + int(28), 2)}T${pad(int(24), 2)}:${pad(int(60), 2)}:00.000",` +
			`"block":"${pad(1 + int(129), 3)}XX W SOMETHING LONG ST","iucr":"${pad(int(2000), 4)}","primary_type":"${KINDS[int(6)]}","description":"OVER $500",` +
			`"location_description":"${WHERE[int(5)]}","arrest":${random() < 0.2},"domestic":${random() < 0.15},"beat":"${pad(111 + int(2424), 4)}","district":"${pad(1 + int(25), 3)}",` +
			`"ward":"${1 + int(50)}","community_area":"${1 + int(77)}","year":"2018","updated_on":"2018-02-10T15:50:01.000"${place}}`
		);
	});
}

function pointRows(rows, random) {
	return Array.from({ length: rows }, (_, i) => {
		const [lon, lat] = [(-87.93 + random() * 0.4).toFixed(7), (41.64 + random() * 0.38).toFixed(7)];
		return `{"type":"Feature","properties":{"OBJECTID":${i},"REPORT_DAT":"2018-01-${10 + Math.floor(random() * 18)}T10:00:00.000Z","SHIFT":"EVENING","OFFENSE":"${KINDS[Math.floor(random() * 6)]}","BLOCK":"1200 - 1299 BLOCK OF SOMETHING STREET, NW","WARD":${1 + Math.floor(random() * 8)},"XBLOCK":${397_000 + i / 100}},"geometry":{"type":"Point","coordinates":[${lon},${lat}]}}`;
	});
}

/** How quickly JSON is looked through, made into text, and brought in: --rows 300000, --seed 3, --only name. Megabytes are those of the JSON. */
export async function run({ rows = '300000', seed = '3', only = '' }) {
	const { seededRandom } = await fromSource('src/lib/domain/random.ts');
	const { timeJson } = await fromSource('bench/node/json-times.ts');
	const figures = [];
	for (const [name, make, text] of [
		['list of objects', socrataRows, (list) => `[${list.join('\n,')}]\n`],
		['one object a line', socrataRows, (list) => list.join('\n')],
		['GeoJSON points', pointRows, (list) => `{"type":"FeatureCollection","features":[\n${list.join(',\n')}\n]}`]
	]) {
		if (!name.includes(only)) continue;
		const blob = new Blob([text(make(Number(rows), seededRandom(Number(seed))))]);
		const times = await timeJson(new File([blob], `rows-${name}.json`), Number(rows));
		for (const [what, seconds] of Object.entries(times))
			figures.push({ name: `${name}: ${what}`, value: Math.round(blob.size / 1e5 / seconds) / 10, unit: 'MB/s' });
	}
	return figures;
}

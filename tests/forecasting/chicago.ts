import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ForecastRows } from '$lib/forecasting/series';
import type { ForecastTask } from '$lib/forecasting/task';
import { parseDay } from '$lib/temporal/civil';

const FILE = new URL('../../../shared/data/chicago_4types_2016-01_2017-08_latlon.csv.gz', import.meta.url).pathname;

/** Whether the real file is there; it is not part of this repository. */
export const hasChicago = existsSync(FILE);

/** Its rows, read by a few plain lines that share nothing with the app's own import. */
export function chicago(): ForecastRows {
	const lines = gunzipSync(readFileSync(FILE)).toString().trim().split(/\r?\n/).slice(1);
	const n = lines.length;
	const rows: ForecastRows = {
		lon: new Float64Array(n),
		lat: new Float64Array(n),
		start: new Float64Array(n),
		precision: new Uint8Array(n),
		category: new Uint16Array(n),
		weight: new Int16Array(n).fill(1)
	};
	lines.forEach((line, i) => {
		const [date, , lat, lon] = line.split(',');
		const [, month, day, year, hour, minute] = date.match(/(\d+)\/(\d+)\/(\d+) (\d+):(\d+)/)!.map(Number);
		rows.start[i] = Date.UTC(year, month - 1, day, (hour % 12) + (date.endsWith('PM') ? 12 : 0), minute);
		rows.lon[i] = Number(lon);
		rows.lat[i] = Number(lat);
	});
	return rows;
}

export const chicagoTask = (size: number, period: 'day' | 'week'): ForecastTask => ({
	shape: 'square',
	size,
	period,
	categories: null,
	trainTo: parseDay('2017-01-01'),
	validTo: parseDay('2017-03-01'),
	testTo: parseDay('2017-09-01'),
	gap: 0,
	refit: 4,
	seed: 1
});

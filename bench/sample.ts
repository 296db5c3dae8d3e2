import { createSampleCity } from '$lib/compute/sample';
import { database } from '$lib/storage/database';
import type { Bench } from './page/types';

/** Makes and stores the sample city as one click on the first screen does: worker start, city, IndexedDB. `--runs 3` */
export const run: Bench = async (options) => {
	const seconds: number[] = [];
	let rows = 0;
	for (let n = Number(options.runs ?? 3); n > 0; n--) {
		await database.delete();
		await database.open();
		const from = performance.now();
		const dataset = await createSampleCity(new AbortController().signal, () => {});
		seconds.push((performance.now() - from) / 1000);
		rows = dataset.rows;
	}
	seconds.sort((a, b) => a - b);
	return [
		{ name: 'sample city, rows', value: rows, unit: 'rows' },
		{ name: 'sample city, click to stored (median)', value: seconds[seconds.length >> 1], unit: 's' },
		{ name: 'sample city, click to stored (worst)', value: seconds[seconds.length - 1], unit: 's' }
	];
};

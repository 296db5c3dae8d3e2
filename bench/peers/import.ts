import * as duckdb from '@duckdb/duckdb-wasm';
import duckWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import readersUrl from './import-readers.ts?worker&url';
import type { Bench, BenchContext, Figure } from '../page/types';

const NAME = 'import, file to stored chunks';
const MEMORY = 'import, memory above the start';

/** DuckDB-WASM reads five columns into a table; uDSV and Papa Parse make strings of all cells. None of them stores anything. */
export const run: Bench = async (options, context) => {
	const figures: Figure[] = [];
	const wanted = (options.only ?? 'duckdb,udsv,papa').split(',');
	if (wanted.includes('papa')) figures.push(...(await inWorker('Papa Parse', context)));
	if (wanted.includes('udsv')) figures.push(...(await inWorker('uDSV', context)));
	if (wanted.includes('duckdb')) figures.push(...(await duck(context)));
	return figures;
};

async function duck(context: BenchContext): Promise<Figure[]> {
	const file = await context.fetchFile();
	const worker = new Worker(duckWorker);
	const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
	await db.instantiate(duckModule);
	const connection = await db.connect();
	const { result: seconds, memory } = await context.watchMemory(async () => {
		const began = performance.now();
		await db.registerFileHandle('crimes.csv', file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
		await connection.query(
			`CREATE TABLE crimes AS SELECT "Date", "Primary Type", "Latitude", "Longitude", "Community Area" FROM read_csv_auto('crimes.csv')`
		);
		return (performance.now() - began) / 1000;
	});
	const count = (await connection.query('SELECT count(*)::INT AS n FROM crimes')).toArray()[0].n as number;
	context.log(
		`DuckDB-WASM, 5 columns: ${count} rows in ${seconds.toFixed(2)} s, peak ${memory?.peak} MB, processor ${memory?.cpu.toFixed(2)} s`
	);
	worker.terminate();
	return both('DuckDB-WASM, 5 columns', seconds, memory?.growth);
}

async function inWorker(reader: string, context: BenchContext): Promise<Figure[]> {
	const file = await context.fetchFile();
	const worker = new Worker(readersUrl, { type: 'module' });
	const { result, memory } = await context.watchMemory(
		() =>
			new Promise<{ rows: number; seconds: number }>((resolve, reject) => {
				worker.onmessage = ({ data }) => resolve(data);
				worker.onerror = (event) => reject(new Error(event.message));
				worker.postMessage({ reader, file });
			})
	);
	worker.terminate();
	context.log(
		`${reader}, strings: ${result.rows} rows in ${result.seconds.toFixed(2)} s, peak ${memory?.peak} MB, processor ${memory?.cpu.toFixed(2)} s`
	);
	return both(`${reader}, strings`, result.seconds, memory?.growth);
}

function both(peer: string, seconds: number, growth: number | undefined): Figure[] {
	const time = { name: NAME, value: Math.round(seconds * 1000) / 1000, unit: 's', peer };
	return growth === undefined ? [time] : [time, { name: MEMORY, value: growth, unit: 'MB', peer }];
}

import { restoreBackup, saveBackup } from '$lib/compute/backup';
import { createSampleCity } from '$lib/compute/sample';
import { database } from '$lib/storage/database';
import type { Bench } from './page/types';

const signal = new AbortController().signal;
const quiet = () => {};

/** Saves the sample city into a backup file and brings it back on a wiped device. `--copies 5` keeps it that many times. */
export const run: Bench = async (options, context) => {
	await database.delete();
	await database.open();
	const dataset = await createSampleCity(signal, quiet);
	await copy(Number(options.copies ?? 5) - 1);
	const save = () => saveBackup(null, 0, 'bench', signal, quiet);

	let from = performance.now();
	const { result: saved, memory } = await context.watchMemory(save);
	const savedIn = (performance.now() - from) / 1000;
	const tables = database.tables.map(({ name }) => name);
	await Promise.all(tables.map((name) => database.table(name).clear()));
	from = performance.now();
	await restoreBackup(saved.file!, signal, quiet);
	const restoredIn = (performance.now() - from) / 1000;
	const again = await save();
	if (!(await equal(saved.file!, again.file!))) throw new Error('The second backup differs from the first.');

	const megabytes = (dataset.bytes * Number(options.copies ?? 5)) / 1e6;
	context.log(
		`${megabytes.toFixed(1)} MB of columns in a file of ${(saved.bytes / 1e6).toFixed(1)} MB; saved again, it is the same to the byte`
	);
	return [
		{ name: 'backup, save', value: savedIn, unit: 's' },
		{ name: 'backup, save, columns a second', value: megabytes / savedIn, unit: 'MB/s' },
		{ name: 'backup, save, peak memory', value: memory?.growth ?? NaN, unit: 'MB' },
		{ name: 'backup, check and restore', value: restoredIn, unit: 's' }
	];
};

async function copy(times: number) {
	const city = (await database.datasets.get('sample-city'))!;
	const chunks = await database.chunks.toArray();
	const extras = await database.extras.toArray();
	for (let n = 1; n <= times; n++) {
		const id = `copy-${n}`;
		await database.chunks.bulkPut(chunks.map((chunk) => ({ ...chunk, dataset: id })));
		await database.extras.bulkPut(extras.map((extra) => ({ ...extra, dataset: id })));
		await database.datasets.put({ ...city, id });
	}
}

async function equal(a: Blob, b: Blob): Promise<boolean> {
	if (a.size !== b.size) return false;
	const [one, other] = await Promise.all([a.arrayBuffer(), b.arrayBuffer()]);
	const [left, right] = [new Uint8Array(one), new Uint8Array(other)];
	return left.every((byte, i) => byte === right[i]);
}

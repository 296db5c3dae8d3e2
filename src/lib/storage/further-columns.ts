import { AppError } from '$lib/domain/errors';
import { checksum } from './checksum';
import { requireSound } from './chunks';
import { database } from './database';

export const changedMeanwhile = () =>
	new AppError(
		'storage/changed',
		'This dataset was changed meanwhile, perhaps in another tab.',
		'Look at it again, and try once more. Nothing was changed by this.'
	);

/**
 * Takes a further column off a chunk, inside a transaction. Columns are called by their position: those behind the one that goes move up.
 *
 * @param at     position of the column
 * @param count  further columns the chunk has
 * @returns bytes freed
 */
export async function dropColumn(dataset: string, n: number, at: number, count: number): Promise<number> {
	const { extras } = database;
	const gone = await extras.get([dataset, n, `x${at}`]);
	for (let k = at + 1; k < count; k++) {
		const record = await extras.get([dataset, n, `x${k}`]);
		if (!record) throw changedMeanwhile();
		const name = `x${k - 1}`;
		requireSound(record); // a new checksum must not make damaged columns sound
		const columns = Object.fromEntries(
			Object.entries(record.columns).map(([key, column]) => [key.replace(/^x\d+/, name), column])
		);
		await extras.put({ ...record, name, columns, checksum: checksum(columns) });
	}
	await extras.delete([dataset, n, `x${count - 1}`]);
	return Object.values(gone?.columns ?? {}).reduce((sum, { byteLength }) => sum + byteLength, 0);
}

import { replaceRows } from '$lib/append/pick-rows';
import type { Told } from '$lib/append/difference';
import type { TypedColumn } from '$lib/domain/dataset';
import { PlaceSpread } from '$lib/ingest/spread';
import { TimeSpread } from '$lib/ingest/time-spread';
import { readChunk } from '$lib/storage/chunks';
import type { LayerCodes } from '../join/newer-rows';
import type { Compared } from './append-compare';

type Columns = Readonly<Record<string, TypedColumn>>;

/** Rows of a dataset that give way to a newer version of themselves. */
export interface Replaced {
	/** By chunk of the dataset: rows in it, each with the place in the files of the row that takes its place. */
	pairs: ReadonlyMap<number, readonly [old: number, newer: number][]>;
	/** What the rows that give way added up to: sums of weights by category of the dataset, … */
	counts: number[];
	net: number;
	missingPlaces: number;
	missingTimes: number;
	/** Of the dataset with the newer rows in their places. */
	spread: PlaceSpread;
	times: TimeSpread;
}

/** Finds the rows of the dataset that have a newer version in the files. */
export async function findReplaced(compared: Compared, told: Told): Promise<Replaced> {
	const { walk, key, difference } = compared;
	const pairsIn = difference.newerVersions(told);
	const newer = await whereAndWhen(compared);
	const pairs = new Map<number, [number, number][]>();
	const replaced = { pairs, counts: [] as number[], net: 0, missingPlaces: 0, missingTimes: 0, spread: new PlaceSpread(), times: new TimeSpread() }; // prettier-ignore
	for await (const { n, rows, columns, cells, keys } of walk.dataset(key, [...PLACE_AND_TIME, 'category', 'weight'])) {
		const found = pairsIn(cells, keys!);
		if (found.length) pairs.set(n, found);
		for (const [old] of found) {
			const weight = columns.weight[old];
			replaced.net += weight;
			replaced.counts[columns.category[old]] = (replaced.counts[columns.category[old]] ?? 0) + weight;
			if (Number.isNaN(columns.lon[old])) replaced.missingPlaces++;
			if (Number.isNaN(columns.start[old])) replaced.missingTimes++;
		}
		const now = withNewer(columns, found, newer, compared);
		replaced.spread.add(now.lon as Float64Array, now.lat as Float64Array, 0, rows);
		replaced.times.add(now.start as Float64Array, now.precision as Uint8Array, 0, rows);
	}
	return replaced;
}

const PLACE_AND_TIME = ['lon', 'lat', 'start', 'precision'];

/** Place and time of every row of the files, as they were read. */
async function whereAndWhen({ comparison, read }: Compared): Promise<Columns> {
	const all: Record<string, TypedColumn> = {
		lon: new Float64Array(read.rows),
		lat: new Float64Array(read.rows),
		start: new Float64Array(read.rows),
		precision: new Uint8Array(read.rows)
	};
	let at = 0;
	for (let n = 0; n < read.chunks; n++) {
		const { rows, columns } = await readChunk(comparison.pending, n, PLACE_AND_TIME);
		for (const name of PLACE_AND_TIME) all[name].set(columns[name], at);
		at += rows;
	}
	return all;
}

function withNewer(columns: Columns, pairs: readonly [number, number][], newer: Columns, compared: Compared): Columns {
	if (!pairs.length) return columns;
	const names = coreReplaced(compared).filter((name) => name in newer);
	const from = Object.fromEntries(names.map((name) => [name, newer[name]]));
	return replaceRows(columns, pairs.map(([old]) => old), from, pairs.map(([, row]) => row)); // prettier-ignore
}

/** The columns of places, times and kinds that the files have, with those that belong to them. */
function coreReplaced({ shared }: Compared): string[] {
	const names = shared.filter(({ extra }) => !extra).map(({ name }) => name);
	return names.includes('start') ? [...new Set([...names, 'end', 'precision'])] : names;
}

/**
 * A chunk of the dataset with the newer versions of its rows. Columns that not every file has stay as they are.
 *
 * @param newer  all rows that take the place of others, in the order of the files, with the codes of the dataset
 * @param order  for the place of a row in the files, which of them it is
 */
export function replacedRows(
	columns: Columns,
	pairs: readonly [number, number][],
	newer: Columns,
	order: ReadonlyMap<number, number>,
	compared: Compared,
	layers: ReadonlyMap<number, LayerCodes>
): Record<string, TypedColumn> {
	const { shared } = compared;
	const from: Record<string, TypedColumn> = {};
	for (const name of coreReplaced(compared)) from[name] = newer[name];
	for (const { name, read, extra } of shared) {
		if (!extra) continue;
		for (const end of ['', '.bytes', '.offsets']) if (newer[read + end]) from[name + end] = newer[read + end];
	}
	const out = replaceRows(columns, pairs.map(([old]) => old), from, pairs.map(([, row]) => order.get(row)!)); // prettier-ignore
	// Their areas may be others now; those of the other rows come out as they were.
	for (const [i, layer] of layers) out[`x${i}`] = layer.again(out);
	return out;
}

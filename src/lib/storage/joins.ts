import type { BoundaryLayer, CalendarLayer, Dataset, ExtraColumn } from '$lib/domain/dataset';
import type { Joins, StoredJoin } from '$lib/domain/joins';
import { checksum } from './checksum';
import { readDataset } from './chunks';
import { database } from './database';
import { guarded } from './failures';
import { changedMeanwhile, dropColumn } from './further-columns';

/** Everything the user joined to a dataset, oldest first. */
export function readJoins(dataset: string): Promise<Joins> {
	const of = <T>(table: 'boundaries' | 'calendars' | 'joins') =>
		database.table<T>(table).where('dataset').equals(dataset).toArray();
	return guarded(async () => {
		const [boundaries, calendars, others] = await Promise.all([
			of<BoundaryLayer>('boundaries'),
			of<CalendarLayer>('calendars'),
			of<StoredJoin>('joins')
		]);
		const joined = <T extends { joined?: { joinedAt: number } }>(layers: T[]) =>
			layers.filter((layer) => layer.joined).sort((a, b) => a.joined!.joinedAt - b.joined!.joinedAt);
		others.sort((a, b) => a.joinedAt - b.joinedAt);
		return {
			boundaries: joined(boundaries),
			calendars: joined(calendars),
			tables: others.filter((join) => join.kind === 'areas'),
			places: others.filter((join) => join.kind === 'places')
		};
	});
}

/**
 * Adds an area column and the boundaries it comes from, all or nothing.
 *
 * @param before  the dataset as it was when the codes were found
 * @param codes   Uint32 codes of each chunk's rows
 */
export function addAreas(
	before: Dataset,
	column: ExtraColumn,
	codes: Uint32Array<ArrayBuffer>[],
	layer: BoundaryLayer
): Promise<Dataset> {
	const { datasets, extras, boundaries } = database;
	return guarded(() =>
		database.transaction('rw', [datasets, extras, boundaries], async () => {
			const now = await readDataset(before.id);
			if (now.extras.length !== before.extras.length || now.chunks !== codes.length) throw changedMeanwhile();
			const name = `x${now.extras.length}`;
			await extras.bulkPut(
				codes.map((part, n) => {
					const columns = { [name]: part };
					return { dataset: now.id, n, name, columns, checksum: checksum(columns) };
				})
			);
			await boundaries.put(layer);
			const bytes = now.bytes + codes.reduce((sum, { byteLength }) => sum + byteLength, 0);
			const after = { ...now, bytes, extras: [...now.extras, column] };
			await datasets.put(after);
			return after;
		})
	);
}

export function addJoin(join: StoredJoin): Promise<void> {
	return under(join.dataset, () => database.joins.put(join));
}

export function addCalendar(layer: CalendarLayer): Promise<void> {
	return under(layer.dataset, () => database.calendars.put(layer));
}

/** A join of a dataset that is deleted meanwhile must not stay behind. */
function under(dataset: string, write: () => PromiseLike<unknown>): Promise<void> {
	const { datasets, joins, calendars } = database;
	return guarded(() =>
		database.transaction('rw', [datasets, joins, calendars], async () => {
			await readDataset(dataset);
			await write();
		})
	);
}

/** Takes a join away again; with boundaries go their column and the tables that hang on it. Unknown ids are left alone. */
export function removeJoin(dataset: string, id: string): Promise<void> {
	const { datasets, chunks, extras, boundaries, calendars, joins } = database;
	return guarded(() =>
		database.transaction('rw', [datasets, chunks, extras, boundaries, calendars, joins], async () => {
			const now = await readDataset(dataset);
			await joins.delete(id);
			await calendars.delete(id);
			await boundaries.delete(id);
			const at = now.extras.findIndex(({ layer }) => layer === id);
			if (at < 0) return;
			await joins.where('dataset').equals(dataset).and((join) => join.kind === 'areas' && join.column === now.extras[at].name).delete(); // prettier-ignore
			let freed = 0;
			for (let n = 0; n < now.chunks; n++) freed += await dropColumn(dataset, n, at);
			await datasets.put({ ...now, bytes: now.bytes - freed, extras: now.extras.filter((_, k) => k !== at) });
		})
	);
}

import type { Dataset } from '$lib/domain/dataset';
import { AppError } from '$lib/domain/errors';
import { areaTable } from '$lib/joins/area-table';
import { looksLikeBoundaries, readBoundaries, type BoundaryFile } from '$lib/joins/boundaries';
import { daySeries } from '$lib/joins/day-series';
import { pointsOfInterest } from '$lib/joins/places-table';
import { areaKeys, proposeBoundaries, proposeTable } from '$lib/joins/propose';
import type { Proposal } from '$lib/joins/proposal';
import type { Source } from '$lib/ingest/source';
import { readTable, type Table } from '$lib/joins/table';
import { readBoundaries as storedBoundaries } from '$lib/storage/boundaries';
import { readDataset } from '$lib/storage/chunks';
import { needing } from '$lib/storage/failures';
import { addCalendar, addJoin } from '$lib/storage/joins';
import { cancel, runTask } from '$workers/jobs';
import { joinAreas } from './areas';
import type { JoinApi, JoinRequest } from './contract';
import { text } from '$lib/messages/text';

/** Bytes that a file of boundaries may have. */
const LARGEST = 1 << 28;

export const joinApi: JoinApi = {
	cancel,
	propose: (job, id, file) => runTask(job, (signal) => propose(id, file, signal)),
	join: (job, request, onProgress) =>
		runTask(
			job,
			async (signal) => {
				const { rows } = await readDataset(request.dataset);
				// A code a row, and the areas or figures themselves.
				const bytes = (request.chosen.kind === 'boundaries' ? 4 * rows : 0) + request.file.blob.size;
				return needing(bytes, () => join(request, signal, onProgress));
			},
			onProgress as never
		)
};

async function propose(id: string, file: Source, signal: AbortSignal): Promise<Proposal> {
	const dataset = await readDataset(id);
	const read = await readFile(file);
	signal.throwIfAborted();
	return 'areas' in read ? proposeBoundaries(read, dataset) : proposeTable(read, dataset, await storedBoundaries(id));
}

async function readFile(file: Source): Promise<BoundaryFile | Table> {
	const head = new Uint8Array(await file.blob.slice(0, 256).arrayBuffer());
	if (!looksLikeBoundaries(file.name, head)) return readTable(file);
	if (file.blob.size > LARGEST)
		throw new AppError(
			'join/too-large',
			text.joining.boundariesTooLarge(file.name, Math.round(file.blob.size / 1e6), LARGEST >> 20),
			text.joining.simplified
		);
	return readBoundaries(file.name, new Uint8Array(await file.blob.arrayBuffer()));
}

async function join(
	{ dataset: id, file, chosen }: JoinRequest,
	signal: AbortSignal,
	onProgress: (share: number) => void
): Promise<Dataset> {
	const dataset = await readDataset(id);
	const read = await readFile(file);
	signal.throwIfAborted();
	const ids = { id: crypto.randomUUID(), dataset: id, joinedAt: Date.now() };
	if ('areas' in read) {
		if (chosen.kind === 'boundaries') return joinAreas(dataset, file.name, read, chosen, signal, onProgress);
	} else if (chosen.kind === 'areas') {
		const areas = areaKeys(dataset, await storedBoundaries(id)).find(
			({ column, property }) => column === chosen.column && property === chosen.property
		);
		if (areas) {
			await addJoin(areaTable(read, chosen, areas, ids));
			return dataset;
		}
	} else if (chosen.kind === 'days') {
		const series = daySeries(read);
		if (series) {
			const features = chosen.columns.filter(({ feature }) => feature).map(({ name }) => name);
			const { day, values } = series;
			await addCalendar({ id: ids.id, dataset: id, name: file.name, day, values, joined: { joinedAt: ids.joinedAt, features } });
			return dataset;
		}
	} else if (chosen.kind === 'places') {
		const places = pointsOfInterest(read);
		if (places) {
			const { lon, lat } = places;
			await addJoin({ kind: 'places', ...ids, name: file.name, lon, lat, knownFrom: chosen.knownFrom });
			return dataset;
		}
	}
	throw new AppError('join/changed', text.joining.changed(file.name), text.failures.chooseAgain);
}

import { FAMILIES } from '$lib/portals/families';
import { fetchAll, outcomeOf, type FetchState } from '$lib/portals/fetch-all';
import { kindsAt } from '$lib/portals/kinds';
import type { Patience } from '$lib/portals/patience';
import { keepPage, readPieces, readRun } from '$lib/storage/portal-runs';
import { cancel, runTask, type OnProgress } from '../jobs';
import type { FetchedTable, PortalApi } from './contract';

export const portalApi: PortalApi = {
	cancel,
	fetch: (job, { id, city, jobs }, ask, onProgress) =>
		runTask(
			job,
			async (signal): Promise<FetchedTable> => {
				const earlier = await readRun(id);
				let run = earlier ?? { id, city, savedAt: 0, bytes: 0, pieces: 0, state: undefined as unknown as FetchState };
				const tell = (waiting?: { reason: string; seconds: number }) => onProgress({ ...progressOf(run.state), waiting });
				const onWait = (reason: string, seconds: number) => tell({ reason, seconds });
				const patience: Patience = { ask, signal, onWait, wait: (seconds) => sleep(seconds, signal) };
				const resume = earlier && { state: earlier.state, pieces: texts(await readPieces(id)) };
				for await (const { csv, state } of fetchAll(jobs, patience, resume)) {
					signal.throwIfAborted();
					const piece = new Blob([csv]);
					run = { ...run, savedAt: Date.now(), bytes: run.bytes + piece.size, pieces: run.pieces + 1, state };
					await keepPage(run, piece);
					tell();
				}
				return { csv: new Blob(await readPieces(id), { type: 'text/csv' }), outcome: outcomeOf(run.state) };
			},
			ask as OnProgress<never>,
			onProgress as OnProgress<never>
		),
	kinds: (job, { series, part, zone }, ask) =>
		runTask(
			job,
			(signal) =>
				kindsAt({ series, part, city: { name: '', zone } }, FAMILIES[series.family], {
					ask,
					signal,
					wait: (seconds) => sleep(seconds, signal)
				}),
			ask as OnProgress<never>
		)
};

function progressOf(state: FetchState | undefined) {
	if (!state) return { pages: 0, rows: 0, count: null };
	const { pages, received, count } = outcomeOf(state);
	return { pages, rows: received, count };
}

async function* texts(blobs: readonly Blob[]) {
	for (const blob of blobs) yield await blob.text();
}

function sleep(seconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const done = () => {
			signal.removeEventListener('abort', stop);
			resolve();
		};
		const timer = setTimeout(done, seconds * 1000);
		const stop = () => {
			clearTimeout(timer);
			reject(signal.reason);
		};
		signal.addEventListener('abort', stop, { once: true });
		if (signal.aborted) stop();
	});
}

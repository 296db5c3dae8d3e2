import * as Comlink from 'comlink';
import type { Job, Part, PortalRequest, Series } from '$lib/portals/types';
import type { AskPage, FetchedTable, FetchProgress, PortalApi } from '$workers/portal/contract';
import url from '$workers/portal/worker.ts?worker&url';
import { workerClient } from './client';
import { knock } from './door';
import { startWorker } from './start-worker';

const client = workerClient<PortalApi>(() => startWorker(url), 'portal');

/** The worker reads and counts; the questions go through this page's door, since only a page has one. */
const asking = (signal: AbortSignal, onBytes?: (bytes: number) => void) =>
	Comlink.proxy(async ({ url }: PortalRequest) => {
		const reply = await knock(url, signal, onBytes);
		return Comlink.transfer(reply, [reply.body]);
	}) as AskPage;

/** Fetches all that was planned. Aborting rejects at once; whole pages stay, and the next call with this id goes on behind them. */
export function fetchFromPortal(
	run: { id: string; city: string; jobs: Job[] },
	signal: AbortSignal,
	onProgress: (progress: FetchProgress) => void,
	onBytes: (bytes: number) => void
): Promise<FetchedTable> {
	return client.call(signal, (api, job) => api.fetch(job, run, asking(signal, onBytes), Comlink.proxy(onProgress)));
}

/** The kinds a table has, by one request. */
export function kindsFromPortal(table: { series: Series; part: Part; zone: string }, signal: AbortSignal): Promise<string[]> {
	return client.call(signal, (api, job) => api.kinds(job, table, asking(signal)));
}

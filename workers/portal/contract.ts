import type { Job, Outcome, Part, PortalRequest, Reply, Series } from '$lib/portals/types';
import type { OnProgress } from '../jobs';

export interface FetchProgress {
	pages: number;
	rows: number;
	/** Rows that the portal counts in the parts asked so far; null where it publishes no count. */
	count: number | null;
	/** Set while waiting for the portal. */
	waiting?: { reason: string; seconds: number };
}

export interface FetchedTable {
	/** All pages as one CSV text. */
	csv: Blob;
	outcome: Outcome;
}

/** Puts a question through the page's door. */
export type AskPage = ((request: PortalRequest) => Promise<Reply>) & OnProgress<PortalRequest>;

export interface PortalApi {
	/** Fetches everything, keeping each page; goes on where an earlier fetch with this id stopped. */
	fetch(
		job: number,
		run: { id: string; city: string; jobs: Job[] },
		ask: AskPage,
		onProgress: OnProgress<FetchProgress>
	): Promise<FetchedTable>;
	/** The kinds that a table has, commonest first where the portal counts them. */
	kinds(job: number, table: { series: Series; part: Part; zone: string }, ask: AskPage): Promise<string[]>;
	cancel(job: number): void;
}

import type { FetchState } from '$lib/portals/fetch-all';
import { inDoorBook } from './door-book';
import { guarded } from './failures';

/** A fetch that has begun: how far it is. Its pages are kept beside it until the data is in, or it is thrown away. */
export interface PortalRun {
	/** The same question has the same id. */
	id: string;
	city: string;
	savedAt: number;
	/** Bytes of the pages kept. */
	bytes: number;
	/** Pages kept. */
	pieces: number;
	state: FetchState;
}

interface Piece {
	run: string;
	n: number;
	csv: Blob;
}

const pieces = (run: string) => IDBKeyRange.bound([run, 0], [run, Infinity]);

export function readRun(id: string): Promise<PortalRun | undefined> {
	return guarded(() => inDoorBook<PortalRun | undefined>('runs', 'readonly', (store) => store('runs').get(id)));
}

/** Keeps a page and how far the fetch is with it, both or none. */
export function keepPage(run: PortalRun, csv: Blob): Promise<void> {
	return guarded(() =>
		inDoorBook(['runs', 'pieces'], 'readwrite', (store) => {
			store('pieces').put({ run: run.id, n: run.pieces - 1, csv } satisfies Piece);
			store('runs').put(run);
		})
	);
}

/** The pages kept so far, in order. */
export async function readPieces(run: string): Promise<Blob[]> {
	const found = await guarded(() => inDoorBook<Piece[]>('pieces', 'readonly', (store) => store('pieces').getAll(pieces(run))));
	return found.map(({ csv }) => csv);
}

/** Forgets a fetch and its pages. */
export function dropRun(id: string): Promise<void> {
	return guarded(() =>
		inDoorBook(['runs', 'pieces'], 'readwrite', (store) => {
			store('pieces').delete(pieces(id));
			store('runs').delete(id);
		})
	);
}

import { mayAsk } from './lib/portals/door-rules';
import type { DoorWord } from './lib/portals/types';
import { beginEntry, endEntry, readDoorRules, type LedgerEntry } from './lib/storage/door-book';

/** Says whether a portal answered or why not; a reply without it did not come through the door. */
export const DOOR_HEADER = 'x-openbeat-door';

/** Names a request, so that the page can stop it while the portal has not answered yet. */
export const KNOCK_HEADER = 'x-openbeat-knock';
/** A portal that says nothing for so long is taken for one that cannot be read. */
const PATIENCE_MS = 120_000;
const underWay = new Map<string, AbortController>();

/** Stops a request that a page no longer wants. */
export const stopAsking = (knock: string) => underWay.get(knock)?.abort();

/** Everything under `<scope>portal/` is the door's: none of it may reach the host. */
export const isAtTheDoor = (url: string, scope: string) =>
	url === `${scope}portal` || /^portal[/?#]/.test(url.startsWith(scope) ? url.slice(scope.length) : '');

/**
 * The one door: answers a page that wants something of a portal. The address asked for stands in the body of the request, so that it
 * would be in no host's log even if it got there. What passes goes out as a bare GET, and is written down before it leaves.
 *
 * @param scope  address of the app
 * @param stay  keeps the service worker alive until this has settled
 */
export async function atTheDoor(request: Request, scope: string, stay: (work: Promise<unknown>) => void): Promise<Response> {
	// `same-origin` is what our own pages send; a link or a form of another site would be a navigation.
	if (request.method !== 'POST' || request.mode !== 'same-origin') return refusal('bad-request', 405);
	let url: URL;
	try {
		url = new URL(await request.text());
	} catch {
		return refusal('bad-request', 400);
	}
	let entry: LedgerEntry;
	try {
		const word = mayAsk(url, await readDoorRules(), new URL(scope));
		if (word !== 'portal') return refusal(word, 403);
		entry = await beginEntry(url);
	} catch {
		return refusal('ledger', 507); // no rules or no list to be had: nobody is asked
	}
	let reply: Response;
	const knock = request.headers.get(KNOCK_HEADER) ?? '';
	const controller = new AbortController();
	underWay.set(knock, controller);
	let stopped = true;
	const timer = setTimeout(() => {
		stopped = false;
		controller.abort();
	}, PATIENCE_MS);
	try {
		reply = await fetch(url, {
			method: 'GET',
			mode: 'cors',
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			cache: 'no-store',
			redirect: 'manual',
			signal: controller.signal
		});
	} catch {
		stay(endEntry({ ...entry, end: controller.signal.aborted && stopped ? 'stopped' : 'unreadable' }));
		return refusal('unreadable', 502);
	} finally {
		clearTimeout(timer);
		underWay.delete(knock);
	}
	if (reply.type === 'opaqueredirect' || reply.redirected) {
		stay(endEntry({ ...entry, end: 'moved' }));
		return refusal('moved', 502);
	}
	const headers = { 'content-type': reply.headers.get('content-type') ?? 'application/octet-stream', [DOOR_HEADER]: 'portal' };
	const { body, written } = counted(reply, entry);
	stay(written);
	return new Response(body, { status: reply.status, headers });
}

/** Words for whoever comes by the address bar; the pages of the app go by the header. */
const refusal = (word: DoorWord, status: number) =>
	new Response('This address is the app’s own door to the portals: there is nothing to see.', {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', [DOOR_HEADER]: word }
	});

/** The body made anew, its bytes counted; when it ends, however it ends, that is written down. */
function counted({ body, status }: Response, entry: LedgerEntry): { body: ReadableStream | null; written: Promise<void> } {
	const end = (how: LedgerEntry['end'], bytes: number) => endEntry({ ...entry, status, bytes, end: how });
	if (!body) return { body: null, written: end('done', 0) };
	const reader = body.getReader();
	let bytes = 0;
	let settle!: (how: LedgerEntry['end']) => void;
	const written = new Promise<LedgerEntry['end']>((resolve) => (settle = resolve)).then((how) => end(how, bytes));
	const stream = new ReadableStream({
		async pull(controller) {
			try {
				const { done, value } = await reader.read();
				if (done) {
					controller.close();
					return settle('done');
				}
				bytes += value.length;
				controller.enqueue(value);
			} catch (error) {
				controller.error(error);
				settle('unreadable');
			}
		},
		async cancel(reason) {
			settle('stopped');
			await reader.cancel(reason);
		}
	});
	return { body: stream, written };
}

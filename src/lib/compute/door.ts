import type { DoorWord, Reply } from '$lib/portals/types';
import { pingController } from './controller';

/** A reply larger than this is not taken: memory must not follow whatever a portal sends. */
const MOST_BYTES = 256 * 2 ** 20;

const nothing = (door: DoorWord): Reply => ({ door, status: 0, type: '', body: new ArrayBuffer(0) });

/**
 * Knocks at the door: asks this page's own service worker to fetch an address. It knocks only after that service worker has said
 * that it is of this very build; without one, the question would go to the host of the app.
 *
 * Never throws; a failure is a reply too. @param onBytes  told of every piece of the reply
 */
export async function knock(url: string, signal: AbortSignal, onBytes: (bytes: number) => void = () => {}): Promise<Reply> {
	const controller = globalThis.navigator?.serviceWorker?.controller;
	if (!controller || (await pingController()) !== __BUILD__.id) return nothing('no-door');
	const name = crypto.randomUUID();
	// The service worker does not learn by itself that a page has lost interest while the portal has not answered.
	const stop = () => controller.postMessage({ stop: name });
	signal.addEventListener('abort', stop, { once: true });
	try {
		// The service worker's file lies at the root of its scope.
		const door = new URL('portal/', controller.scriptURL);
		const reply = await fetch(door, {
			method: 'POST',
			mode: 'same-origin',
			redirect: 'error',
			cache: 'no-store',
			headers: { 'x-openbeat-knock': name },
			body: url,
			signal
		});
		const word = reply.headers.get('x-openbeat-door') as DoorWord | null;
		if (word !== 'portal') return nothing(word ?? 'no-door');
		const body = await bodyOf(reply, onBytes);
		if (!body) return nothing('too-large');
		return { door: word, status: reply.status, type: reply.headers.get('content-type') ?? '', body };
	} catch {
		return nothing('unreadable'); // the reply broke off, or the user stopped it
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

async function bodyOf({ body }: Response, onBytes: (bytes: number) => void): Promise<ArrayBuffer | null> {
	if (!body) return new ArrayBuffer(0);
	const reader = body.getReader();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return new Blob(parts).arrayBuffer();
		length += value.length;
		if (length > MOST_BYTES) {
			await reader.cancel();
			return null;
		}
		onBytes(value.length);
		parts.push(value);
	}
}

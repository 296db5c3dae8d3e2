/**
 * The app offline, its updates, and the one door (door.ts). Kept small: this thread is bound by no content policy.
 *
 * One cache a build holds every file of it, fetched at install and checked against the fingerprints that the build wrote in
 * (scripts/list-files.js); if one is missing or of another build, the install fails and the old version stays whole.
 * A new version waits until a page says that the user accepts. Caches of older builds go once no open page needs them.
 */
import { atTheDoor, isAtTheDoor, stopAsking } from './door';

const worker = self as unknown as ServiceWorkerGlobalScope;
const FILES: Record<string, string> = JSON.parse('__OPENBEAT_FILES__');
const PREFIX = 'openbeat-';
const CACHE = PREFIX + __BUILD__.id;
const scope = worker.registration.scope;

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(sweep().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (isAtTheDoor(request.url, scope)) return event.respondWith(atTheDoor(request, scope, (work) => event.waitUntil(work)));
	if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
	event.respondWith(answer(request));
});
worker.addEventListener('message', (event) => {
	if (event.data === 'accept') event.waitUntil(worker.skipWaiting());
	if (typeof event.data?.stop === 'string') stopAsking(event.data.stop);
	if (event.data === 'ping') {
		event.ports[0]?.postMessage({ build: __BUILD__.id });
		event.waitUntil(sweep());
	}
});

async function fill() {
	const cache = await caches.open(CACHE);
	const paths = Object.keys(FILES);
	// A few at a time: hosts refuse floods, and the page may still be loading.
	const next = async (): Promise<void> => {
		for (let path = paths.pop(); path !== undefined; path = paths.pop()) await keep(cache, path);
	};
	await Promise.all(Array.from({ length: 6 }, next));
}

async function keep(cache: Cache, path: string) {
	const address = scope + path;
	const reply = await fetch(address, { cache: 'no-cache', credentials: 'same-origin' });
	const body = await reply.arrayBuffer();
	if (!reply.ok && path !== '404.html') throw new Error(`${address} answered ${reply.status}`);
	if ((await sha256(body)) !== FILES[path]) throw new Error(`${address} is not the file of build ${__BUILD__.id}`);
	// Made anew: a reply that came by a redirect may not answer a navigation, and the policy goes with every script.
	const type = reply.headers.get('content-type') ?? 'application/octet-stream';
	const headers = new Headers({ 'content-type': type });
	if (type.includes('javascript')) headers.set('content-security-policy', __POLICY__);
	await cache.put(address, new Response(body, { headers }));
}

async function sha256(body: ArrayBuffer) {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
	const text = btoa(String.fromCharCode(...digest));
	return text.replaceAll('+', '-').replaceAll('/', '_').slice(0, 22);
}

async function answer(request: Request): Promise<Response> {
	const { origin, pathname } = new URL(request.url);
	const address = origin + pathname; // what follows ? and # is the page's own business
	if (request.mode === 'navigate' && !address.endsWith('/') && (await kept(`${address}/`)))
		return Response.redirect(request.url.replace(pathname, `${pathname}/`), 301);
	const found = await kept(address);
	if (found) return found;
	try {
		return await fetch(request);
	} catch (error) {
		const missing = request.mode === 'navigate' && (await kept(`${scope}404.html`));
		if (missing) return new Response(missing.body, { status: 404, headers: missing.headers });
		throw error;
	}
}

/** A file of this build, else of one before, whose open pages still load their own. Where the caches cannot be read, the host may have it. */
async function kept(address: string): Promise<Response | undefined> {
	try {
		const cache = await caches.open(CACHE);
		return (await cache.match(address)) ?? (await caches.match(address));
	} catch {
		return undefined;
	}
}

/** Drops the caches of builds that no open page holds a lock for (stores/updates.svelte.ts), unless a newer one is on its way. */
async function sweep() {
	if (worker.registration.installing || worker.registration.waiting) return;
	const { held = [] } = await navigator.locks.query();
	const inUse = new Set([CACHE, ...held.map((lock) => lock.name)]);
	for (const name of await caches.keys()) if (name.startsWith(PREFIX) && !inUse.has(name)) await caches.delete(name);
}

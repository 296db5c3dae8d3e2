/** Trusted Types: the only addresses this app ever hands to a Worker are its own bundled files. */
interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
const policy = trustedTypes?.createPolicy('openbeat-worker', { createScriptURL: (url) => url });

/** Marks an address of our own as trusted where the browser enforces Trusted Types. */
export function trustedUrl(url: string): string {
	return policy ? policy.createScriptURL(url) : url;
}

/**
 * Starts a bundled worker so that the page's content policy binds it. A worker loaded from a URL would be bound only by
 * its own response headers, which a plain static host does not send; one started from a blob inherits the page's policy.
 *
 * Its name is the language it is to speak (workers/jobs.ts).
 *
 * @param url  from `import url from '$workers/…/worker.ts?worker&url'`
 */
export function startWorker(url: string): Worker {
	const address = new URL(url, location.href).href;
	const blob = new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' });
	const blobUrl = URL.createObjectURL(blob);
	const worker = new Worker(trustedUrl(blobUrl), { type: 'module', name: document.documentElement.lang });
	// The blob may go once the worker has read it, which its first message or error shows.
	const revoke = () => URL.revokeObjectURL(blobUrl);
	worker.addEventListener('message', revoke, { once: true });
	worker.addEventListener('error', revoke, { once: true });
	return worker;
}

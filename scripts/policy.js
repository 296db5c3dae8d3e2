/**
 * The content policy of every page; the kit adds the hashes of its own inline scripts. Workers are started from blobs and so inherit it
 * (src/lib/compute/start-worker.ts), and the service worker sends it as a header with every script.
 * What it cannot govern is named in docs/threat-model.md.
 */
export const policy = {
	'default-src': ['none'],
	'script-src': ['self', 'wasm-unsafe-eval'],
	'connect-src': ['self'],
	'style-src-elem': ['self'],
	// Style attributes set positions and colours (the kit's announcer, menus, charts); no rule or selector can be smuggled in by one.
	'style-src-attr': ['unsafe-inline'],
	'img-src': ['self', 'data:', 'blob:'],
	'font-src': ['self'],
	'manifest-src': ['self'],
	'worker-src': ['self', 'blob:'],
	'object-src': ['none'],
	'frame-src': ['none'],
	'base-uri': ['none'],
	'form-action': ['none'],
	// No text becomes script but through these named policies: Svelte's templates, the kit's service-worker address, our bundled workers.
	'require-trusted-types-for': ['script'],
	'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'openbeat-worker']
};

const KEYWORDS = new Set(['none', 'self', 'unsafe-inline', 'wasm-unsafe-eval', 'script']);

/** The policy as the text of a header. */
export function policyHeader() {
	return Object.entries(policy)
		.map(([name, values]) => [name, ...values.map((value) => (KEYWORDS.has(value) ? `'${value}'` : value))].join(' '))
		.join('; ');
}

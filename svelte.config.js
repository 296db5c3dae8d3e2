import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { buildInfo } from './scripts/build-info.js';
import { policy } from './scripts/policy.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ strict: true }),
		alias: { $workers: 'workers' },
		// Relative addresses: one build works at / and under /openbeat/.
		paths: { relative: true },
		version: { name: buildInfo().id },
		// Registered by our own code, which asks before a new version takes over.
		serviceWorker: { register: false },
		csp: { mode: 'hash', directives: policy }
	}
};

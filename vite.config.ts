import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { buildInfo } from './scripts/build-info.js';
import { policyHeader } from './scripts/policy.js';

const path = (relative: string) => new URL(relative, import.meta.url).pathname;

export default defineConfig({
	plugins: [sveltekit()],
	define: { __BUILD__: JSON.stringify(buildInfo()), __POLICY__: JSON.stringify(policyHeader()) },
	worker: { format: 'es', plugins: () => [sveltekitAlias()] },
	server: { fs: { allow: ['workers'] } },
	build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		testTimeout: 20_000
	}
});

/** Workers are bundled apart from the pages and need the `$lib` alias as well. */
function sveltekitAlias() {
	return {
		name: 'openbeat-lib-alias',
		config: () => ({
			resolve: { alias: { $lib: path('./src/lib'), $workers: path('./workers') } }
		})
	};
}

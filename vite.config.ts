import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { buildInfo } from './scripts/build-info.js';
import { policyHeader } from './scripts/policy.js';

const path = (relative: string) => new URL(relative, import.meta.url).pathname;

export default defineConfig({
	plugins: [sveltekit(), workersByName()],
	define: { __BUILD__: JSON.stringify(buildInfo()), __POLICY__: JSON.stringify(policyHeader()) },
	worker: { format: 'es', plugins: () => [sveltekitAlias()] },
	server: { fs: { allow: ['workers', 'docs'] } },
	build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/browser/**'],
		isolate: false, // a hundred fresh processes would take as long as the tests in them
		maxWorkers: 2, // by itself vitest would leave one of two cores idle
		setupFiles: ['tests/seeds.ts', 'tests/messages.ts'],
		testTimeout: process.env.RUNS ? 300_000 : 20_000
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

/**
 * A worker's file is named after its folder, not `worker`: whoever reads a trace or a report sees which one ran. Each worker is
 * bundled on its own; Dexie, which most of them need, is a file of its own, alike to the byte, and so fetched once.
 */
function workersByName(): Plugin {
	const folder = '_app/immutable/workers';
	const output = {
		entryFileNames: ({ facadeModuleId }: { facadeModuleId?: string | null }) =>
			`${folder}/${facadeModuleId?.match(/([^/]+)\/worker\.ts/)?.[1] ?? '[name]'}-[hash].js`,
		chunkFileNames: `${folder}/parts/[name]-[hash].js`,
		codeSplitting: { groups: [{ name: 'dexie', test: /node_modules[\\/]dexie[\\/]/ }] }
	};
	return { name: 'openbeat-worker-names', config: () => ({ worker: { rolldownOptions: { output } } }) };
}

import { defineConfig } from 'vitest/config';

/** Tests in a real Chromium over the production build in build/. One file after another: each has a browser with all cores. */
export default defineConfig({
	define: { __BUILD__: JSON.stringify({}) },
	resolve: { alias: { $lib: new URL('../../src/lib', import.meta.url).pathname } },
	test: {
		root: new URL('../..', import.meta.url).pathname,
		include: ['tests/browser/**/*.test.ts'],
		testTimeout: 90_000,
		hookTimeout: 60_000,
		fileParallelism: false
	}
});

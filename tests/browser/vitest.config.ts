import { defineConfig } from 'vitest/config';

/** They measure how quickly the app answers, so each has a browser with all cores. */
const TIMED = ['forecast', 'import', 'main-thread'].map((name) => `tests/browser/${name}.test.ts`);

const shared = {
	define: { __BUILD__: JSON.stringify({}) },
	resolve: { alias: { $lib: new URL('../../src/lib', import.meta.url).pathname } }
};
const test = {
	setupFiles: ['tests/messages.ts'],
	root: new URL('../..', import.meta.url).pathname,
	testTimeout: 90_000,
	hookTimeout: 60_000,
	expect: { poll: { timeout: 15_000 } }
};

/** Tests in a real Chromium over the production build in build/: first those that measure time, alone, then the others, two at once. */
export default defineConfig({
	...shared,
	test: {
		...test,
		maxWorkers: 2,
		projects: [
			{ ...shared, test: { ...test, name: 'timed', include: TIMED, fileParallelism: false, sequence: { groupOrder: 0 } } },
			{
				...shared,
				test: { ...test, name: 'browser', include: ['tests/browser/**/*.test.ts'], exclude: TIMED, sequence: { groupOrder: 1 } }
			}
		]
	}
});

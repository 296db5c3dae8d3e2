import { mergeConfig } from 'vitest/config';
import config from '../vite.config.ts';

/** They measure time or memory, so each has all cores. */
const MEASURED = [
	'browser/explore-patterns',
	'browser/large-files',
	'ingest/large-files',
	'quality/speed',
	'statistics/near-repeats',
	'statistics/points-speed'
].map((name) => `tests/${name}.soak.ts`);

const test = {
	setupFiles: ['tests/messages.ts'],
	testTimeout: 1_700_000,
	hookTimeout: 300_000,
	expect: { poll: { timeout: 15_000 } }
};

/** `npm run soak`: first the long runs that measure, alone, then the others, two at once. The seed is in `process.env.SEED`. */
export default mergeConfig(
	{ ...config, test: undefined },
	{
		test: {
			maxWorkers: 2,
			projects: [
				{
					extends: true,
					test: { ...test, name: 'measured', include: MEASURED, fileParallelism: false, sequence: { groupOrder: 0 } }
				},
				{
					extends: true,
					test: { ...test, name: 'soak', include: ['tests/**/*.soak.ts'], exclude: MEASURED, sequence: { groupOrder: 1 } }
				}
			]
		}
	}
);

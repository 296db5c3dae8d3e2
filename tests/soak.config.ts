import { mergeConfig } from 'vitest/config';
import config from '../vite.config.ts';

/** `npm run soak`: the long runs, one after another. The seed is in `process.env.SEED`. */
export default mergeConfig(
	{ ...config, test: undefined },
	{
		test: {
			setupFiles: ['tests/messages.ts'],
			include: ['tests/**/*.soak.ts'],
			testTimeout: 1_700_000,
			hookTimeout: 300_000,
			fileParallelism: false
		}
	}
);

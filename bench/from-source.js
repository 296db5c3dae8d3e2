import { join } from 'node:path';
import { ROOT } from '../scripts/install.js';

/** A TypeScript module of the app, with `$lib` as it knows it. */
export async function fromSource(path) {
	const { runnerImport } = await import('vite');
	const lib = join(ROOT, 'src/lib');
	const { module } = await runnerImport(join(ROOT, path), {
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: lib } }
	});
	return module;
}

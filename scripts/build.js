import { join } from 'node:path';
import { SOURCES, fingerprint, unlessUnchanged } from './changed.js';
import { ROOT, ensureInstalled } from './install.js';
import { runTool } from './run-tool.js';

/** The production build, made again only when something it is made of changed. */
export async function buildApp({ quiet = false } = {}) {
	const { buildInfo } = await import('./build-info.js');
	const print = fingerprint(SOURCES, buildInfo().commit);
	return unlessUnchanged(join(ROOT, 'build/.sources'), print, async () => {
		await runTool('vite', ['build'], { quiet });
		const { listFiles } = await import('./list-files.js');
		listFiles(join(ROOT, 'build'));
	});
}

if (process.argv[1] === import.meta.filename) {
	try {
		ensureInstalled();
		if (!(await buildApp())) console.log('build/ is up to date.');
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	}
}

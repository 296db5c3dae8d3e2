import { ensureInstalled } from './install.js';
import { runTool } from './run-tool.js';

// Long seeded runs (tests/**/*.soak.ts), apart from the tests of every day: under half an hour in all.
try {
	ensureInstalled();
	const { ensureChromium } = await import('./chromium.js');
	const { buildApp } = await import('./build.js');
	await buildApp({ quiet: true });
	const seed = process.argv[2] ?? '1';
	await runTool('vitest', ['run', '--config', 'tests/soak.config.ts', '--passWithNoTests'], {
		env: { CHROMIUM_PATH: await ensureChromium(), SEED: seed }
	});
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}

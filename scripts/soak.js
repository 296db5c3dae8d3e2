import { ensureInstalled } from './install.js';
import { runTool } from './run-tool.js';

// Long seeded runs (tests/**/*.soak.ts), apart from the tests of every day: under half an hour in all.
try {
	ensureInstalled();
	const { ensureChromium } = await import('./chromium.js');
	const { buildApp } = await import('./build.js');
	await buildApp({ quiet: true });
	const seed = process.argv[2] ?? '1';
	const begun = performance.now();
	const env = { CHROMIUM_PATH: await ensureChromium(), SEED: seed };
	// Every property of the daily tests, with cases they do not try there.
	const properties = runTool('vitest', ['run'], { env: { ...env, RUNS: '2000' } });
	const failed = await properties.then(() => null).catch((error) => error);
	await runTool('vitest', ['run', '--config', 'tests/soak.config.ts', '--passWithNoTests'], { env });
	if (failed) throw failed;
	console.log(`Seed ${seed}, ${((performance.now() - begun) / 60_000).toFixed(1)} minutes.`);
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}

import { ensureInstalled } from './install.js';
import { runTool } from './run-tool.js';

/** Lint rules and formatting. */
export async function lint() {
	await runTool('svelte-kit', ['sync']);
	await runTool('eslint', ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint']);
	await runTool('prettier', ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.']);
}

/** Types of everything: pages, workers, tests, benchmarks. */
export async function types() {
	await runTool('svelte-kit', ['sync']);
	await runTool('svelte-check', ['--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings']);
}

if (process.argv[1] === import.meta.filename) {
	ensureInstalled();
	for (const step of [lint, types]) {
		try {
			await step();
			console.log(`${step.name}: passed`);
		} catch (error) {
			console.error(`${step.name}: failed (${error.message})`);
			process.exitCode = 1;
		}
	}
}

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT, ensureInstalled } from './install.js';

/** Everything that must hold, as one command: the last line says how many tests passed and how many failed. */
const total = { passed: 0, failed: 0 };
const failures = [];
/** Tests that failed, said again at the end: the output before may be long, or cut off. */
const failed = [];

async function step(name, work) {
	const begun = performance.now();
	const seconds = () => `${((performance.now() - begun) / 1000).toFixed(0)} s`;
	console.log(`\n── ${name}`);
	try {
		const counts = (await work()) ?? { passed: 1, failed: 0 };
		total.passed += counts.passed;
		total.failed += counts.failed;
		if (counts.failed) failures.push(name);
		console.log(`── ${name}: ${say(counts)} in ${seconds()}`);
		return counts.failed === 0;
	} catch (error) {
		total.failed++;
		failures.push(name);
		console.error(`── ${name} failed in ${seconds()}: ${error.message}`);
		return false;
	}
}

/** Runs one configuration of vitest and reads its counts; a run that leaves none behind has crashed. */
async function vitest(name, args) {
	const { runTool } = await import('./run-tool.js');
	const file = join(ROOT, `.cache/${name}.json`);
	mkdirSync(dirname(file), { recursive: true });
	rmSync(file, { force: true });
	let ended;
	await runTool('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]).catch(
		(error) => (ended = error)
	);
	const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
	const tests = testResults.flatMap((each) => each.assertionResults);
	const count = (status) => tests.filter((each) => each.status === status).length;
	// A file that could not be loaded has no tests, yet failed.
	const broken = testResults.filter(
		(each) => each.status === 'failed' && !each.assertionResults.some((test) => test.status === 'failed')
	);
	const counts = {
		passed: count('passed'),
		failed: count('failed') + broken.length,
		skipped: tests.length - count('passed') - count('failed')
	};
	if (ended && counts.failed === 0) counts.failed = 1; // an error outside of every test
	failed.push(...broken.map((each) => `${relative(ROOT, each.name)}: ${firstLines(each.message)}`));
	for (const { assertionResults, name } of testResults)
		for (const test of assertionResults)
			if (test.status === 'failed')
				failed.push(`${relative(ROOT, name)} > ${test.fullName}: ${firstLines(test.failureMessages.join('\n'))}`);
	return counts;
}

const firstLines = (message) => message.split('\n').slice(0, 12).join('\n  ');
const say = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

const installed = await step('install', async () => {
	ensureInstalled();
	const { ensureChromium } = await import('./chromium.js');
	process.env.CHROMIUM_PATH = await ensureChromium();
	console.log(`Chromium: ${process.env.CHROMIUM_PATH}`);
	return { passed: 0, failed: 0 };
});
if (installed) {
	const { lint, types } = await import('./check.js');
	const { runTool } = await import('./run-tool.js');
	await runTool('svelte-kit', ['sync']); // once, before two steps look at what it writes
	const build = async () => {
		const { buildApp } = await import('./build.js');
		await buildApp({ quiet: true });
	};
	// Two lanes of about a minute, each on one core.
	const [, built] = await Promise.all([step('lint', lint), step('types', types).then(() => step('build', build))]);
	await step('unit', () => vitest('unit', []));
	await step('browser', () => {
		if (!built) throw new Error('there is no build to test');
		return vitest('browser', ['--config', 'tests/browser/vitest.config.ts']);
	});
}
if (failures.length) console.log(['', `Failed: ${failures.join(', ')}`, ...failed].join('\n'));
process.exitCode = total.failed ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SOURCES, fingerprint, unlessUnchanged } from '../scripts/changed.js';
import { ROOT, ensureInstalled } from '../scripts/install.js';
import { runTool } from '../scripts/run-tool.js';
import { describeGraphics, graphics } from './page/graphics.js';
import { parseOptions, printTable, withRatios } from './page/report.js';

const HERE = join(ROOT, 'bench');
const [name, ...rest] = process.argv.slice(2);
/** Saved with the figures; who draws is added once a browser has said it. */
const machine = { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version };
const names = readdirSync(HERE)
	.filter((file) => /^[a-z-]+(\.node\.js|\.ts)$/.test(file))
	.map((file) => file.replace(/\..*$/, ''));

try {
	if (!name || !names.includes(name))
		throw new Error(
			`${name ? `There is no benchmark ${name}` : 'Name a benchmark'}: ${[...new Set(names)].sort().join(', ')}. See bench/README.md.`
		);
	ensureInstalled();
	const figures = await bench(name, ...parseOptions(rest));
	report(name, figures);
} catch (error) {
	console.error(`\nThe benchmark failed: ${error?.stack ?? error}`);
	process.exitCode = 1;
}

async function bench(name, options, positional) {
	const native = await optionalModule(`${name}.peer.js`);
	const prepared = (await native.prepare?.(options, positional)) ?? {};
	const node = await optionalModule(`${name}.node.js`);
	const files = [...positional.map((path) => resolve(path)), ...(prepared.files ?? [])];
	for (const file of node.folders ? [] : files)
		if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error(`There is no file ${file}.`);
	const all = { ...options, ...prepared.options };
	const figures = existsSync(join(HERE, `${name}.ts`)) ? await inBrowser(name, all, files) : [];
	if (node.run) figures.push(...(await node.run(all, files, machine)));
	if (options.peers !== 'false' && native.peers) figures.push(...(await native.peers(all, files)));
	return withRatios(figures);
}

async function optionalModule(file) {
	const path = join(HERE, file);
	return existsSync(path) ? import(pathToFileURL(path).href) : {};
}

/** Runs bench/NAME.ts and then bench/peers/NAME.ts in a real Chromium on a production bundle. */
async function inBrowser(name, options, files) {
	const withPeers = options.peers !== 'false' && existsSync(join(HERE, `peers/${name}.ts`)) && installPeers();
	const folder = join(HERE, 'dist', name);
	await bundle(name, withPeers, folder);
	const { ensureChromium, launchOptions } = await import('../scripts/chromium.js');
	const { serve } = await import('../scripts/static-server.js');
	const { memoryWatch } = await import('./page/memory.js');
	const { chromium } = await import('playwright');
	const executable = await ensureChromium();
	const profile = mkdtempSync(join(tmpdir(), 'openbeat-bench-'));
	const extra = new Map(files.map((file) => [`/files/${basename(file)}`, file]));
	const server = await serve({ folder, extra });
	const launch = launchOptions(executable);
	const context = await chromium.launchPersistentContext(profile, {
		...launch,
		viewport: { width: 1280, height: 900 },
		env: { ...process.env, TMPDIR: profile } // large blobs go with the profile
	});
	try {
		const measure = await memoryWatch(context.browser() ?? context);
		const figures = [];
		Object.assign(machine, await whoDraws());
		console.log(`${machine.cores} cores. ${describeGraphics(machine)}`);
		for (const part of withPeers ? ['own', 'peers'] : ['own']) figures.push(...(await onPage(part)));
		return figures;

		async function whoDraws() {
			const page = await context.newPage();
			await page.goto(server.url);
			const who = await page.evaluate(graphics);
			await page.close();
			return who;
		}

		// A page of its own for each part, so that neither inherits the other's heap.
		async function onPage(part) {
			const page = await context.newPage();
			page.setDefaultTimeout(0);
			const crash = new Promise((_, reject) => {
				page.on('crash', () => reject(new Error('The page crashed (often: out of memory).')));
				context.on('close', () => reject(new Error('The browser closed.')));
			});
			crash.catch(() => {});
			page.on('pageerror', (error) => console.error(`[page] ${error.stack ?? error}`));
			page.on('console', (message) => {
				if (message.type() === 'error' || options.verbose) console.error(`[${message.type()}] ${message.text()}`);
			});
			await page.exposeFunction('benchLog', (line) => console.log(line));
			await page.exposeFunction('benchMemory', measure);
			await page.goto(server.url);
			await page.waitForFunction(() => 'runBench' in globalThis);
			if (files.length) await page.setInputFiles('#files', files);
			const work = page.evaluate(([part, options]) => globalThis.runBench(part, options), [part, options]);
			const result = await Promise.race([work, crash]);
			await page.close();
			return result;
		}
	} finally {
		await context.close().catch(() => {});
		await server.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
	}
}

/** Peers have a lock file of their own, so that neither `npm start` nor `npm test` installs them. */
function installPeers() {
	try {
		ensureInstalled(join(HERE, 'peers'));
		return true;
	} catch (error) {
		console.log(`Peers that run in the browser are left out: ${error.message}`);
		return false;
	}
}

async function bundle(name, withPeers, folder) {
	// The bundler reads the settings of the kit, which a fresh checkout does not have yet.
	if (!existsSync(join(ROOT, '.svelte-kit/tsconfig.json'))) await runTool('svelte-kit', ['sync']);
	const print = fingerprint([...SOURCES, 'bench'], String(withPeers));
	mkdirSync(join(HERE, 'dist'), { recursive: true });
	const built = await unlessUnchanged(`${folder}.stamp`, print, async () => {
		process.env.BENCH_NAME = name;
		process.env.BENCH_PEERS = withPeers ? '1' : '0';
		const { build } = await import('vite');
		await build({ configFile: join(HERE, 'vite.config.ts') });
	});
	if (built) console.log(`Built bench/dist/${name}`);
}

function report(name, figures) {
	if (figures.length) printTable(figures);
	for (const figure of figures) console.log(JSON.stringify(figure));
	const folder = join(HERE, 'out');
	mkdirSync(folder, { recursive: true });
	const when = new Date().toISOString();
	const file = join(folder, `${name}-${when.slice(0, 19).replaceAll(':', '')}.json`);
	writeFileSync(file, JSON.stringify({ name, when, command: process.argv.slice(2).join(' '), machine, figures }, null, '\t'));
	console.log(`Saved ${file}`);
}

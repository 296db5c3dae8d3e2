import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;

/** The production build under test. */
export const BUILD = join(ROOT, 'build');

/** One build works at the root of a host and in a folder of it. */
export const BASES = ['', '/openbeat'];

/** Every file of the build, as paths relative to it. */
export function filesOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile())
		.map((path) => relative(folder, path))
		.filter((path) => !path.startsWith('.'))
		.sort();
}

/** Every screen of the app: the folders with an index.html, as addresses relative to the base ('' is the first). */
export function routesOf(folder = BUILD): string[] {
	return filesOf(folder)
		.filter((path) => /(^|\/)index\.html$/.test(path))
		.map((path) => path.replace(/index\.html$/, ''));
}

/** The bundled workers of the build, as addresses relative to the base. */
export function workersOf(folder = BUILD): string[] {
	return filesOf(folder).filter((path) => /^_app\/immutable\/workers\/[^/]+\.js$/.test(path));
}

/** The names of the workers that the app itself starts (benchmarks may have others). */
export function workerNames(): string[] {
	const compute = join(ROOT, 'src/lib/compute');
	const source = readdirSync(compute)
		.map((name) => readFileSync(join(compute, name), 'utf8'))
		.join('\n');
	return readdirSync(join(ROOT, 'workers')).filter((name) => source.includes(`$workers/${name}/worker.ts?worker&url`));
}

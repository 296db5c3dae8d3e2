import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.js';

/** What the pages and workers are made of. */
export const SOURCES = [
	'src',
	'workers',
	'static',
	'docs',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'scripts'
];

/** Folders that hold products, not sources. */
const SKIPPED = new Set(['node_modules', 'dist', 'out']);

/** A fingerprint of all the files under these paths: it changes when any of them does. */
export function fingerprint(paths, salt = '') {
	const hash = createHash('sha256').update(salt);
	const visit = (path) => {
		const full = join(ROOT, path);
		if (!existsSync(full)) return;
		if (statSync(full).isDirectory()) {
			for (const name of readdirSync(full).sort()) if (!SKIPPED.has(name)) visit(`${path}/${name}`);
			return;
		}
		hash.update(path).update('\0').update(readFileSync(full)).update('\0');
	};
	for (const path of paths) visit(path);
	return hash.digest('hex');
}

/** Runs `make` unless the stamp file beside its product says that it was made from the same sources. */
export async function unlessUnchanged(stamp, print, make) {
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return false;
	await make();
	writeFileSync(stamp, print);
	return true;
}

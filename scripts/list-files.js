import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const PLACEHOLDER = /(["'`])__OPENBEAT_FILES__\1/;

/**
 * Writes the list of every file of a finished build into its service worker, with a fingerprint each. The kit's own list
 * leaves out what workers load later (lazy chunks, WASM), and an app that reads it is broken offline.
 */
export function listFiles(folder) {
	const script = join(folder, 'service-worker.js');
	const files = {};
	for (const file of walk(folder)) {
		const path = relative(folder, file).replaceAll(sep, '/');
		if (path === 'service-worker.js' || path.startsWith('.')) continue;
		// A folder's index.html goes by the folder's address: many hosts redirect the longer one.
		files[path.replace(/(^|\/)index\.html$/, '$1')] = createHash('sha256')
			.update(readFileSync(file))
			.digest('base64url')
			.slice(0, 22);
	}
	const source = readFileSync(script, 'utf8');
	if (!PLACEHOLDER.test(source)) throw new Error(`${script} has no place for the list of files.`);
	writeFileSync(
		script,
		source.replace(PLACEHOLDER, () => JSON.stringify(JSON.stringify(files)))
	);
	return files;
}

function walk(folder) {
	return readdirSync(folder)
		.sort()
		.flatMap((name) => {
			const path = join(folder, name);
			return statSync(path).isDirectory() ? walk(path) : [path];
		});
}

import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** The folder of the whole project. */
export const ROOT = new URL('..', import.meta.url).pathname;

/**
 * Installs exactly what the lock file of a folder names, and does nothing when that is already there.
 * Only Node's own modules are used here: this runs before anything is installed.
 *
 * @throws when npm fails
 */
export function ensureInstalled(folder = ROOT) {
	requireNode();
	const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
	const stamp = join(folder, 'node_modules/.openbeat-lock');
	const wanted = createHash('sha256').update(lock).digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	if (sameAsLock(folder, lock)) {
		writeFileSync(stamp, wanted);
		return;
	}
	// npm would follow the link and empty a folder that another checkout lives on.
	if (lstatSync(join(folder, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
		throw new Error(
			`${join(folder, 'node_modules')} is a link to other packages than the lock file names: remove the link and try again.`
		);
	console.log(`Installing what ${join(folder, 'package-lock.json')} names …`);
	const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
		cwd: folder,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32'
	});
	if (npm.status !== 0) {
		rmSync(stamp, { force: true });
		throw new Error(
			`npm ci ended with ${npm.status ?? npm.error?.message}. A network connection is needed for the first install.`
		);
	}
	writeFileSync(stamp, wanted);
}

function requireNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	throw new Error(`Node ${process.versions.node} was found; 20.19 or newer is needed (https://nodejs.org).`);
}

/** Whether somebody already ran npm: its own record of what is installed agrees with the lock file. */
function sameAsLock(folder, lock) {
	try {
		const installed = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')).packages;
		const wanted = Object.entries(JSON.parse(lock).packages).filter(([path, entry]) => path !== '' && !entry.optional);
		return wanted.every(([path, entry]) => installed[path]?.version === entry.version);
	} catch {
		return false;
	}
}

import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const run = (command) => {
	try {
		return execSync(command, { stdio: ['ignore', 'pipe', 'ignore'] })
			.toString()
			.trim();
	} catch {
		return ''; // a source archive without git still builds
	}
};

/**
 * Version, commit and date of this build; `id` names it in caches and in the hand-shake between page and service worker.
 * Settled once a process and handed on by the environment: the kit's and Vite's configurations are loaded apart from each other.
 */
export function buildInfo() {
	if (process.env.OPENBEAT_BUILD) return JSON.parse(process.env.OPENBEAT_BUILD);
	const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
	const commit = run('git rev-parse --short HEAD') || 'unknown';
	const changed = run('git status --porcelain') ? '+' : '';
	const date = new Date().toISOString().slice(0, 16) + 'Z';
	const info = { version, commit: commit + changed, date, id: `${version}-${commit}-${Date.now().toString(36)}` };
	process.env.OPENBEAT_BUILD = JSON.stringify(info);
	return info;
}

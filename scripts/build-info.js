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

let info;

/** Version, commit and date of this build; `id` names it in caches and in the hand-shake between page and service worker. */
export function buildInfo() {
	if (info) return info;
	const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
	const commit = run('git rev-parse --short HEAD') || 'unknown';
	const changed = run('git status --porcelain') ? '+' : '';
	const date = new Date().toISOString().slice(0, 16) + 'Z';
	info = { version, commit: commit + changed, date, id: `${version}-${commit}${changed && `-${Date.now().toString(36)}`}` };
	return info;
}

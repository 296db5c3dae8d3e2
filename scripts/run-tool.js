import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.js';

const PACKAGE_OF = { 'svelte-kit': '@sveltejs/kit' };

/** The program file of an installed tool: started with this very Node, on every system alike. */
function programOf(tool) {
	const folder = join(ROOT, 'node_modules', PACKAGE_OF[tool] ?? tool);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

/**
 * Runs an installed tool to its end; a quiet one is heard only when it fails.
 *
 * @throws when it ends with another code than 0
 */
export async function runTool(tool, args, { env = {}, quiet = false } = {}) {
	const output = quiet ? 'pipe' : 'inherit';
	const child = spawn(process.execPath, [programOf(tool), ...args], {
		cwd: ROOT,
		stdio: ['ignore', output, output],
		env: { ...process.env, ...env }
	});
	// Whoever ends this script ends the tool with it.
	const stop = () => child.kill();
	process.once('SIGTERM', stop);
	const heard = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => heard.push(part));
	const code = await new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (status, signal) => resolve(status ?? signal));
	});
	process.off('SIGTERM', stop);
	if (code !== 0) process.stderr.write(Buffer.concat(heard));
	if (code !== 0) throw new Error(`${tool} ${args[0] ?? ''} ended with ${code}`);
}

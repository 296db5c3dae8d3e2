import { createHash } from 'node:crypto';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { listFiles } from '../../scripts/list-files.js';
import { filesOf } from './site';

const TEXT = ['.html', '.js', '.json', '.css', '.webmanifest'];

export const buildId = (folder: string): string => JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8')).version;

/**
 * Makes the next version of a build without building: another id, and no hashed file where one was before, as after a deployment.
 * Returns the id of the new one.
 */
export function makeNextBuild(from: string, to: string): string {
	const id = buildId(from);
	const next = `${id}-next`;
	cpSync(from, to, { recursive: true });
	for (const path of filesOf(to)) {
		if (!TEXT.includes(extname(path))) continue;
		const file = join(to, path);
		let text = readFileSync(file, 'utf8').replaceAll('_app/immutable/', '_app/immutable2/').replaceAll(id, next);
		text = text.replace(/(['"`/.])immutable\//g, '$1immutable2/');
		if (path.endsWith('.html')) text = rehash(text);
		if (path === 'service-worker.js') text = text.replace(/JSON\.parse\("(?:[^"\\]|\\.)*"\)/, "JSON.parse('__OPENBEAT_FILES__')");
		writeFileSync(file, text);
	}
	renameSync(join(to, '_app/immutable'), join(to, '_app/immutable2'));
	listFiles(to);
	return next;
}

/** The policy names inline scripts by their hash. */
function rehash(html: string): string {
	const inline = /<script>([\s\S]*?)<\/script>/.exec(html);
	if (!inline) return html;
	const hash = createHash('sha256').update(inline[1]).digest('base64');
	return html.replace(/'sha256-[^']+'/, () => `'sha256-${hash}'`);
}

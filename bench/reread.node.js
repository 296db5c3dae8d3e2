import {
	appendFileSync,
	closeSync,
	ftruncateSync,
	mkdirSync,
	openAsBlob,
	openSync,
	readdirSync,
	statSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { fromSource } from './from-source.js';

/** IN and OUT are folders. */
export const folders = true;

/**
 * Reads every file of the folder IN with nothing but what it shows by itself, and writes what was understood as RFC 4180 CSV of the same
 * name into OUT: one JSON line per file on the screen and in OUT/reread.jsonl. A bad file is a problem in its line, never the end.
 */
export async function run(options, [from, to]) {
	if (!from || !to) throw new Error('Name two folders: npm run bench -- reread IN OUT.');
	const { reread } = await fromSource('src/lib/ingest/reread.ts');
	mkdirSync(to, { recursive: true });
	const log = join(to, 'reread.jsonl');
	writeFileSync(log, '');
	const names = readdirSync(from)
		.filter((name) => statSync(join(from, name)).isFile())
		.sort();
	let rows = 0;
	let slowest = 0;
	let troubled = 0;
	const begun = performance.now();
	for (const file of names) {
		const out = openSync(join(to, file), 'a');
		const started = performance.now();
		let told;
		ftruncateSync(out);
		try {
			const blob = await openAsBlob(join(from, file));
			told = await reread({ name: file, blob }, { begin: () => ftruncateSync(out), write: (text) => writeAll(out, text) });
		} catch (error) {
			told = {
				dialect: '',
				header: false,
				columns: 0,
				rows: 0,
				problems: [`A defect of the reader: ${error?.message ?? error}`]
			};
		} finally {
			closeSync(out);
		}
		const milliseconds = Math.round(performance.now() - started);
		const line = JSON.stringify({ file, ...told, milliseconds });
		console.log(line);
		appendFileSync(log, `${line}\n`);
		rows += told.rows;
		slowest = Math.max(slowest, milliseconds);
		if (told.problems.length) troubled++;
	}
	return [
		{ name: 'files read', value: names.length, unit: 'files' },
		{ name: 'files with something odd', value: troubled, unit: 'files' },
		{ name: 'rows', value: rows, unit: 'rows' },
		{ name: 'time in all', value: Number(((performance.now() - begun) / 1000).toFixed(2)), unit: 's' },
		{ name: 'slowest file', value: slowest, unit: 'ms' }
	];
}

function writeAll(out, text) {
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
}

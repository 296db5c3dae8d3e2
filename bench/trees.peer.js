import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTable } from './trees/make-table.js';

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';
const FILES = ['numeric.f32', 'category.i32', 'binary.i32', 'tenclass.i32'];

/** The table of `--table FOLDER`, or a similar one made here. */
export function prepare(options) {
	let folder = options.table;
	if (!folder) {
		folder = mkdtempSync(join(tmpdir(), 'openbeat-trees-'));
		process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
		makeTable(folder, Number(options.seed ?? 7));
	}
	return { files: FILES.map((name) => join(folder, name)) };
}

/** xgboost and scikit-learn, one thread each, on the same table. */
export function peers(options, files) {
	const can = spawnSync(PYTHON, ['-c', 'import xgboost, sklearn'], { stdio: 'ignore' });
	if (can.status !== 0) {
		console.log(`Peers not run: ${PYTHON} has no xgboost and scikit-learn (Debian: python3-xgboost, python3-sklearn).`);
		return [];
	}
	const script = fileURLToPath(new URL('./peers/trees.py', import.meta.url));
	const folder = dirname(files.find((file) => file.endsWith('numeric.f32')));
	const labels = options.label ? [options.label] : ['binary', 'tenclass'];
	return labels.flatMap((label) => {
		const { status, stdout, stderr } = spawnSync(PYTHON, [script, folder, label, options.repeat ?? '1'], { encoding: 'utf8' });
		if (status !== 0) throw new Error(`The peers failed on ${label}: ${stderr}`);
		return stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
	});
}

import { crimesFile } from './crimes-file.js';

/** Without a file named on the command line, one of `--rows` rows (1,000,000) is made. */
export function prepare(options, files) {
	return { files: files.length ? [] : [crimesFile(Number(options.rows ?? 1_000_000), Number(options.seed ?? 3))] };
}

import { policeArchive } from './police-archive.js';

/** Without an archive named on the command line, one of 1.6 GB is made: --months 36, --scale 1 (2.7 is beyond 4 GB and needs ZIP64), --seed 3. */
export function prepare({ months = 36, scale = 1, seed = 3 }, files) {
	if (files.length) return {};
	return { files: [policeArchive({ months: Number(months), scale: Number(scale), seed: Number(seed) }).path] };
}

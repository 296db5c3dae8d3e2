import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Public files of real incidents, beside the project where somebody has them; tests that need them are skipped otherwise. */
export const REAL_FILES = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
export const haveRealFiles = existsSync(REAL_FILES);
if (!haveRealFiles) console.log('Tests on real files are skipped: there is no folder ../shared/data beside the project.');

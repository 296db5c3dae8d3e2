import fc from 'fast-check';
import { it } from 'vitest';
import { randomFile, readsBack } from './random-tables';

it('reads tables back that were written in a random dialect', async () => {
	await fc.assert(fc.asyncProperty(randomFile, readsBack), { numRuns: 200, seed: 1 });
}, 60_000);

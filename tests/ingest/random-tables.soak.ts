import fc from 'fast-check';
import { it } from 'vitest';
import { randomFile, readsBack } from './random-tables';

it('reads 10,000 tables back that were written in a random dialect', async () => {
	await fc.assert(fc.asyncProperty(randomFile, readsBack), { numRuns: 10_000, seed: Number(process.env.SEED ?? 1) });
});

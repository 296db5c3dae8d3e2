import fc from 'fast-check';

/**
 * Properties try the same cases every day, so that a failure speaks of the change and not of the day. The soak gives them another seed, and more
 * runs where a test does not say how many.
 */
const { SEED, RUNS } = process.env;
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(SEED ?? 20_261), numRuns: Number(RUNS ?? 100) });

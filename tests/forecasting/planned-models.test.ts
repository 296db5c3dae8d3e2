import { expect, it } from 'vitest';
import { missingModels, plannedModels } from '../../src/lib/forecasting/planned-models';

const planned = plannedModels(['EWMA mix', 'ProMap'], ['GLM', 'decision tree']);

it('plans the baselines, the models asked for and their blends, in the order of training', () => {
	expect(planned).toEqual(['EWMA mix', 'ProMap', 'GLM', 'GLM blend', 'decision tree']);
});

it('misses nothing in a whole run, whatever the order', () => {
	expect(missingModels(planned, planned.toReversed())).toEqual([]);
});

it('names what a run that was cut short lacks, a blend only where its model is there', () => {
	expect(missingModels(planned, ['EWMA mix'])).toEqual(['ProMap', 'GLM', 'decision tree']);
	expect(missingModels(planned, ['EWMA mix', 'ProMap', 'GLM'])).toEqual(['GLM blend', 'decision tree']);
});

it('knows nothing of runs of older versions', () => {
	expect(missingModels(undefined, ['EWMA mix'])).toEqual([]);
});

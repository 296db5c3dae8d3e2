import { describe, expect, it } from 'vitest';
import {
	cellOf,
	COLUMN_GROUPS,
	columnMetric,
	differenceReach,
	interval,
	written
} from '../../../src/lib/components/models/leaderboard';
import { fixtureModel } from '../../forecasting/fixture-run';

const scored = (deviance: number) => {
	const model = fixtureModel();
	return { ...model, evaluation: { ...model.evaluation, scores: { deviance: { value: deviance, lo: 1, hi: 1.1 } } } };
};

describe('the leaderboard', () => {
	it('has a definition for every column it can show', () => {
		for (const key of Object.values(COLUMN_GROUPS).flat()) expect(columnMetric(key).definition.length).toBeGreaterThan(30);
	});
	it('always shows the no-information rate beside accuracy', () => {
		for (const keys of Object.values(COLUMN_GROUPS) as (readonly string[])[])
			if (keys.some((key) => key.startsWith('accuracy'))) expect(keys).toContain('nir');
	});
	it('writes scores with their unit and interval', () => {
		expect(written(columnMetric('accuracy'), 0.7772)).toBe('77.7\u00a0%');
		expect(written(columnMetric('difference'), -0.0094)).toBe('−0.0094');
		expect(written(columnMetric('auc'), NaN)).toBe('–');
		expect(interval(columnMetric('hit2'), { value: 0.16, lo: 0.151, hi: 0.172 })).toBe('15.1 to 17.2\u00a0%');
		expect(interval(columnMetric('seconds'), { value: 1, lo: NaN, hi: NaN })).toBe('');
	});
	it('writes no minus before what rounds to nothing', () => {
		expect(written(columnMetric('difference'), -0.00001)).toBe('0.0000');
	});
	it('knows what was not scored', () => expect(cellOf(scored(1), 'auc').value).toBeNaN());
	it('draws differences as far as the nearer half of the models lies', () => {
		const differing = (lo: number, hi: number) => fixtureModel({ difference: { value: (lo + hi) / 2, lo, hi } });
		const models = [fixtureModel(), differing(-0.002, 0.001), differing(0.01, 0.02), differing(0.2, 0.3)];
		expect(differenceReach(models)).toBe(0.02);
		expect(differenceReach([fixtureModel()])).toBeGreaterThan(0);
	});
});

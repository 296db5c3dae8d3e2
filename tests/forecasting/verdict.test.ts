import { expect, it } from 'vitest';
import type { ModelBody } from '../../src/lib/forecasting/record';
import { FEWEST_INCIDENTS, verdict } from '../../src/lib/forecasting/verdict';
import { fixtureModel } from './fixture-run';

const REFERENCE = 'EWMA mix';
const score = (value: number) => ({ value, lo: value, hi: value });

/** A model by its deviance on the validation time, and its paired difference on the test time. */
function scored(name: string, valid: number, difference: [lo: number, value: number, hi: number] | null): ModelBody {
	const body = fixtureModel({ name, difference: difference && { lo: difference[0], value: difference[1], hi: difference[2] } });
	return {
		...body,
		evaluation: { ...body.evaluation, scores: { deviance: score(1), deviance_valid: score(valid) } }
	} as ModelBody;
}
const base = scored(REFERENCE, 1, null);
const say = (models: ModelBody[], incidents = 1000) => verdict(models, REFERENCE, incidents);

it('chooses by the validation time and calls a gain real only where its interval says so', () => {
	const real = scored('GLM', 0.9, [-0.05, -0.03, -0.01]);
	expect(say([base, real, scored('boosting', 0.95, [-0.2, -0.1, -0.05])])).toMatchObject({ best: 'GLM', better: true });
	expect(say([base, scored('GLM', 0.9, [-0.05, -0.01, 0.03])])).toMatchObject({ best: REFERENCE, better: false });
	expect(say([base, scored('GLM', 0.9, [0.01, 0.02, 0.03])]).sentence).toMatch(/higher \(1\.00 to 3\.00\u00a0%\)/);
});
it('keeps to the baseline when nothing beat it, or too little was tested', () => {
	expect(say([base, scored('GLM', 1.1, [-0.5, -0.4, -0.3])])).toMatchObject({ best: REFERENCE, better: false });
	expect(say([base, scored('GLM', 0.9, [-0.5, -0.4, -0.3])], FEWEST_INCIDENTS - 1)).toMatchObject({ best: REFERENCE });
});
it('names what there is when the baseline is not among it, and says so', () => {
	const alone = say([scored('GLM', 1.1, null), scored('all history', 1.05, null)]);
	expect(alone).toMatchObject({ best: 'all history', better: false });
	expect(alone.sentence).toMatch(/^The baseline “EWMA mix” is not in this run/);
	expect(say([]).sentence).toBe('Nothing has been trained yet.');
});

import type { ModelBody } from './record';

/** Which model to use, and whether it is really better than the baseline to beat. */
export interface Verdict {
	/** Chosen by the validation time alone. */
	best: string;
	/** The paired test interval against the reference baseline excludes 0 on the good side. */
	better: boolean;
	sentence: string;
}

/** Gains below this share of the baseline's deviance hardly show in the places chosen. */
const SMALL_GAIN = 0.02;
/** Scores that rest on fewer incidents than this are not ranked. */
export const FEWEST_INCIDENTS = 50;

/**
 * Chooses by the validation deviance alone; the test only says how well the choice did. The reference baseline stays the
 * recommendation unless the chosen model beats it outside its interval.
 */
export function verdict(models: ModelBody[], reference: string, testIncidents: number): Verdict {
	const base = models.find((m) => m.name === reference);
	const valid = (m: ModelBody) => m.evaluation.scores.deviance_valid.value;
	const best = models.reduce<ModelBody | undefined>((a, b) => (!a || valid(b) < valid(a) ? b : a), undefined);
	if (!best) return { best: reference, better: false, sentence: 'Nothing has been trained yet.' };
	if (!base)
		return {
			best: best.name,
			better: false,
			sentence: `The baseline “${reference}” is not in this run, so nothing here can be compared with it. Train again to say which model to use.`
		};
	if (testIncidents < FEWEST_INCIDENTS)
		return {
			best: reference,
			better: false,
			sentence: `The test time holds only ${testIncidents} incidents, too few to rank models (at least ${FEWEST_INCIDENTS} are needed). Use the baseline “${reference}”, or choose larger cells, longer periods or more categories.`
		};
	if (best === base)
		return {
			best: reference,
			better: false,
			sentence: `No trained model did better than the baseline “${reference}” on the validation time. Use the baseline: it is simple and hard to beat.`
		};
	const difference = best.difference!;
	const percent = (value: number) => Math.abs((100 * value) / base.evaluation.scores.deviance.value).toFixed(2);
	const [least, most] = [
		percent(Math.min(Math.abs(difference.lo), Math.abs(difference.hi))),
		percent(Math.max(Math.abs(difference.lo), Math.abs(difference.hi)))
	];
	const relative = Math.abs(difference.value / base.evaluation.scores.deviance.value);
	if (difference.hi < 0)
		return {
			best: best.name,
			better: true,
			sentence: `Use “${best.name}”. Its error on the test time is ${percent(difference.value)} % lower than the baseline’s (95 % interval ${least} to ${most} %): a real gain${relative < SMALL_GAIN ? ', though a small one' : ''}.`
		};
	if (difference.lo > 0)
		return {
			best: reference,
			better: false,
			sentence: `Use the baseline “${reference}”. “${best.name}” looked best on the validation time, but on the test time its error is ${percent(difference.value)} % higher (${least} to ${most} %).`
		};
	return {
		best: reference,
		better: false,
		sentence: `Use the baseline “${reference}”. “${best.name}” looked best on the validation time, but its difference on the test time (${difference.value < 0 ? 'lower' : 'higher'} by ${percent(difference.value)} %) could be chance.`
	};
}

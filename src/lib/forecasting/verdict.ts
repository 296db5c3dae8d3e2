import { decimal } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import { modelName } from './panel-words';
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
	const ruler = modelName(reference);
	if (!best) return { best: reference, better: false, sentence: text.forecasting.verdict.nothing };
	if (!base)
		return {
			best: best.name,
			better: false,
			sentence: text.forecasting.verdict.noBaseline(ruler)
		};
	if (testIncidents < FEWEST_INCIDENTS)
		return {
			best: reference,
			better: false,
			sentence: text.forecasting.verdict.few(testIncidents, FEWEST_INCIDENTS, ruler)
		};
	if (best === base)
		return {
			best: reference,
			better: false,
			sentence: text.forecasting.verdict.none(ruler)
		};
	const difference = best.difference!;
	const percent = (value: number) => decimal(Math.abs((100 * value) / base.evaluation.scores.deviance.value), 2);
	const [least, most] = [
		percent(Math.min(Math.abs(difference.lo), Math.abs(difference.hi))),
		percent(Math.max(Math.abs(difference.lo), Math.abs(difference.hi)))
	];
	const relative = Math.abs(difference.value / base.evaluation.scores.deviance.value);
	if (difference.hi < 0)
		return {
			best: best.name,
			better: true,
			sentence: text.forecasting.verdict.better(
				modelName(best.name),
				percent(difference.value),
				least,
				most,
				relative < SMALL_GAIN
			)
		};
	if (difference.lo > 0)
		return {
			best: reference,
			better: false,
			sentence: text.forecasting.verdict.worse(ruler, modelName(best.name), percent(difference.value), least, most)
		};
	return {
		best: reference,
		better: false,
		sentence: text.forecasting.verdict.chance(ruler, modelName(best.name), difference.value < 0, percent(difference.value))
	};
}

/** What a score is called, in plain words and in the field's, and how to read it. Definitions in full: docs/methods.md, "Scores". */
export interface Metric {
	key: string;
	/** The field's term. */
	term: string;
	/** Plain words. */
	plain: string;
	better: 'lower' | 'higher' | 'neither';
	digits: number;
	percent?: boolean;
	definition: string;
}

const share = (percent: number): Metric[] => [
	{
		key: `hit${percent}`,
		term: `Hit rate at ${percent} %`,
		plain: `incidents caught in ${percent} % of the area`,
		better: 'higher',
		digits: 1,
		percent: true,
		definition: `In each period the ${percent} % of cells with the highest forecast are chosen. Of all incidents of the test time, this share fell in chosen cells.`
	},
	{
		key: `pai${percent}`,
		term: `PAI at ${percent} %`,
		plain: 'times better than choosing at random',
		better: 'higher',
		digits: 2,
		definition: `Prediction accuracy index: hit rate divided by the share of the area chosen, (n/N)/(a/A). 1 is no better than chance. (Chainey, Tompson and Uhlig 2008)`
	},
	{
		key: `pei${percent}`,
		term: `PEI* at ${percent} %`,
		plain: 'share of what a perfect choice would catch',
		better: 'higher',
		digits: 3,
		definition: `Incidents caught, divided by the most that any choice of the same number of cells could have caught in hindsight. (After Hunt 2016)`
	}
];

export const METRICS: Metric[] = [
	{
		key: 'deviance',
		term: 'Poisson deviance',
		plain: 'error of the counts',
		better: 'lower',
		digits: 4,
		definition:
			'The mean over all cells and periods of 2 (y log(y/μ) − y + μ), y being what was recorded and μ the forecast. 0 would be perfect; chance alone keeps it well above 0. It judges how many as well as where, so it decides which model to use.'
	},
	{
		key: 'mae',
		term: 'Mean absolute error',
		plain: 'average miss in incidents',
		better: 'lower',
		digits: 3,
		definition:
			'The mean of |y − μ| over all cells and periods. Where most cells are empty, always saying 0 wins on this score: never choose by it alone.'
	},
	{
		key: 'accuracy',
		term: 'Accuracy at the F1 threshold',
		plain: 'right answers to “at least one?”',
		better: 'higher',
		digits: 1,
		percent: true,
		definition:
			'Share of cells and periods where the yes-or-no answer was right, saying yes from the chance that gave the highest F1 on the validation time. Read it only beside the no-information rate.'
	},
	{
		key: 'accuracy_half',
		term: 'Accuracy at a chance of 0.5',
		plain: 'right answers, saying yes from 50 %',
		better: 'higher',
		digits: 1,
		percent: true,
		definition: 'As above, but saying yes wherever the chance is one half or more.'
	},
	{
		key: 'nir',
		term: 'No-information rate',
		plain: 'accuracy of always giving the commoner answer',
		better: 'neither',
		digits: 1,
		percent: true,
		definition:
			'The accuracy of a rule that ignores everything and always gives the commoner answer. A model that does not pass it has learned nothing.'
	},
	{
		key: 'precision',
		term: 'Precision',
		plain: 'of the cells marked, how many had an incident',
		better: 'higher',
		digits: 1,
		percent: true,
		definition: 'True positives / (true + false positives), at the F1 threshold.'
	},
	{
		key: 'recall',
		term: 'Recall',
		plain: 'of the cells with an incident, how many were marked',
		better: 'higher',
		digits: 1,
		percent: true,
		definition: 'True positives / (true positives + false negatives), at the F1 threshold.'
	},
	{
		key: 'f1',
		term: 'F1',
		plain: 'balance of the two',
		better: 'higher',
		digits: 3,
		definition: 'The harmonic mean of precision and recall, at the threshold that made it highest on the validation time.'
	},
	{
		key: 'auc',
		term: 'ROC AUC',
		plain: 'how well cells are put in order',
		better: 'higher',
		digits: 4,
		definition:
			'The chance that a cell with an incident was given a higher forecast than one without. 0.5 is a coin, 1 perfect. It depends strongly on which cells are scored.'
	},
	{
		key: 'ap',
		term: 'Average precision',
		plain: 'precision averaged over all thresholds',
		better: 'higher',
		digits: 4,
		definition: 'Σ (Rₙ − Rₙ₋₁) Pₙ as the threshold falls: the area under the precision–recall curve.'
	},
	{
		key: 'brier',
		term: 'Brier score',
		plain: 'squared error of the chances',
		better: 'lower',
		digits: 4,
		definition: 'The mean of (chance − outcome)². Lower is better; it rewards chances that are honest as well as sharp.'
	},
	{
		key: 'log_loss',
		term: 'Log loss',
		plain: 'surprise at the outcomes',
		better: 'lower',
		digits: 4,
		definition: 'The mean of −log(chance given to what happened). Confident mistakes cost most.'
	},
	...share(1),
	...share(2),
	...share(5)
];

export const metricOf = (key: string): Metric => METRICS.find((metric) => metric.key === key)!;

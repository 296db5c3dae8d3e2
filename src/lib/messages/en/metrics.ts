export default {
	deviance_valid: {
		term: 'Validation deviance',
		plain: 'error of the counts on the validation time',
		definition:
			'The Poisson deviance on the validation time. Models and settings are chosen by this alone; the test only says how well the choice did.'
	},
	difference: {
		term: 'Difference to the baseline',
		plain: 'change of the error against the baseline to beat',
		definition:
			'Poisson deviance minus that of the reference baseline on the same cells and periods, with a paired 95\u00a0% interval: blocks of time are drawn again and again, the same for both. Below 0 is better; an interval that holds 0 could be chance.'
	},
	seconds: {
		term: 'Seconds',
		plain: 'time it took on this device',
		definition: 'Tuning, training, refitting during the test time and forecasting, on this device.'
	},
	hit: {
		term: (percent: number) => `Hit rate at ${percent}\u00a0%`,
		plain: (percent: number) => `incidents caught in ${percent}\u00a0% of the area`,
		definition: (percent: number) =>
			`In each period the ${percent}\u00a0% of cells with the highest forecast are chosen. Of all incidents of the test time, this share fell in chosen cells.`
	},
	pai: {
		term: (percent: number) => `PAI at ${percent}\u00a0%`,
		plain: 'times better than choosing at random',
		definition:
			'Prediction accuracy index: hit rate divided by the share of the area chosen, (n/N)/(a/A). 1 is no better than chance. (Chainey, Tompson and Uhlig 2008)'
	},
	pei: {
		term: (percent: number) => `PEI* at ${percent}\u00a0%`,
		plain: 'share of what a perfect choice would catch',
		definition:
			'Incidents caught, divided by the most that any choice of the same number of cells could have caught in hindsight. (After Hunt 2016)'
	},
	deviance: {
		term: 'Poisson deviance',
		plain: 'error of the counts',
		definition:
			'The mean over all cells and periods of 2 (y log(y/μ) − y + μ), y being what was recorded and μ the forecast. 0 would be perfect; chance alone keeps it well above 0. It judges how many as well as where, so it decides which model to use.'
	},
	mae: {
		term: 'Mean absolute error',
		plain: 'average miss in incidents',
		definition:
			'The mean of |y − μ| over all cells and periods. Where most cells are empty, always saying 0 wins on this score: never choose by it alone.'
	},
	accuracy: {
		term: 'Accuracy at the F1 threshold',
		plain: 'right answers to “at least one?”',
		definition:
			'Share of cells and periods where the yes-or-no answer was right, saying yes from the chance that gave the highest F1 on the validation time. Read it only beside the no-information rate.'
	},
	accuracy_half: {
		term: 'Accuracy at a chance of 0.5',
		plain: 'right answers, saying yes from 50\u00a0%',
		definition: 'As above, but saying yes wherever the chance is one half or more.'
	},
	nir: {
		term: 'No-information rate',
		plain: 'accuracy of always giving the commoner answer',
		definition:
			'The accuracy of a rule that ignores everything and always gives the commoner answer. A model that does not pass it has learned nothing.'
	},
	precision: {
		term: 'Precision',
		plain: 'of the cells marked, how many had an incident',
		definition: 'True positives / (true + false positives), at the F1 threshold.'
	},
	recall: {
		term: 'Recall',
		plain: 'of the cells with an incident, how many were marked',
		definition: 'True positives / (true positives + false negatives), at the F1 threshold.'
	},
	f1: {
		term: 'F1',
		plain: 'balance of the two',
		definition: 'The harmonic mean of precision and recall, at the threshold that made it highest on the validation time.'
	},
	auc: {
		term: 'ROC AUC',
		plain: 'how well cells are put in order',
		definition:
			'The chance that a cell with an incident was given a higher forecast than one without. 0.5 is a coin, 1 perfect. It depends strongly on which cells are scored.'
	},
	ap: {
		term: 'Average precision',
		plain: 'precision averaged over all thresholds',
		definition: 'Σ (Rₙ − Rₙ₋₁) Pₙ as the threshold falls: the area under the precision–recall curve.'
	},
	brier: {
		term: 'Brier score',
		plain: 'squared error of the chances',
		definition: 'The mean of (chance − outcome)². Lower is better; it rewards chances that are honest as well as sharp.'
	},
	log_loss: {
		term: 'Log loss',
		plain: 'surprise at the outcomes',
		definition: 'The mean of −log(chance given to what happened). Confident mistakes cost most.'
	},
	interval: (from: string, to: string) => `${from} to ${to}`
};

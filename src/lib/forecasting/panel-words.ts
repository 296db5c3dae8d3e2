/** A model that a user may put in the queue, as the screen knows it: names and words, no code to train it with. */
export interface PanelWords {
	name: string;
	/** What it is, in plain words. */
	plain: string;
	family: 'linear' | 'trees' | 'network';
	/** Also scored as a geometric blend with the reference baseline. */
	blended: boolean;
	/** In the queue unless the user says otherwise. */
	usual: boolean;
}

export const PANEL_WORDS: PanelWords[] = [
	{
		name: 'GLM',
		plain: 'a weighted sum of recent history (Poisson regression)',
		family: 'linear',
		blended: true,
		usual: true
	},
	{
		name: 'logistic GLM',
		plain: 'a weighted sum for “at least one” (logistic regression)',
		family: 'linear',
		blended: false,
		usual: true
	},
	{
		name: 'decision tree',
		plain: 'a short list of yes-or-no questions',
		family: 'trees',
		blended: false,
		usual: true
	},
	{
		name: 'random forest',
		plain: 'the average of many trees',
		family: 'trees',
		blended: false,
		usual: true
	},
	{
		name: 'boosting',
		plain: 'trees that correct one another (gradient boosting)',
		family: 'trees',
		blended: true,
		usual: true
	},
	{
		name: 'chance boosting',
		plain: 'the same for “at least one”',
		family: 'trees',
		blended: false,
		usual: true
	},
	{
		name: 'CNN',
		plain: 'a network that looks at the surroundings (convolutional)',
		family: 'network',
		blended: false,
		usual: false
	},
	{
		name: 'LSTM',
		plain: 'a network that reads each place’s history in order (recurrent)',
		family: 'network',
		blended: false,
		usual: false
	}
];

/** What each baseline is, in plain words. */
export const BASELINE_WORDS: Record<string, string> = {
	'all history': 'every place as often as ever',
	'last 365 d': 'every place as often as in the last year',
	'last 30 d': 'every place as often as in the last month',
	EWMA: 'history that fades with time (exponentially weighted mean)',
	'EWMA mix': 'fading history with a little of the last days: the one to beat',
	'KDE 365 d': 'a smooth surface over last year’s incidents (kernel density)',
	ProMap: 'near and recent incidents weigh more (prospective hot spots)'
};

/** Plain words for any row of the leaderboard. */
export function wordsFor(name: string): string {
	const blendOf = name.match(/^(.*) blend$/)?.[1];
	if (blendOf) return `${blendOf} mixed with the baseline, as far as that helped on the validation time`;
	return BASELINE_WORDS[name] ?? PANEL_WORDS.find((entry) => entry.name === name)?.plain ?? '';
}

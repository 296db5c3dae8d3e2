import { text } from '$lib/messages/text';

/** A model that a user may put in the queue, as the screen knows it: its name, no code to train it with. */
export interface PanelWords {
	name: string;
	family: 'linear' | 'trees' | 'network';
	/** Also scored as a geometric blend with the reference baseline. */
	blended: boolean;
	/** In the queue unless the user says otherwise. */
	usual: boolean;
}

export const PANEL_WORDS: PanelWords[] = [
	{
		name: 'GLM',
		family: 'linear',
		blended: true,
		usual: true
	},
	{
		name: 'logistic GLM',
		family: 'linear',
		blended: false,
		usual: true
	},
	{
		name: 'decision tree',
		family: 'trees',
		blended: false,
		usual: true
	},
	{
		name: 'random forest',
		family: 'trees',
		blended: false,
		usual: true
	},
	{
		name: 'boosting',
		family: 'trees',
		blended: true,
		usual: true
	},
	{
		name: 'chance boosting',
		family: 'trees',
		blended: false,
		usual: true
	},
	{
		name: 'CNN',
		family: 'network',
		blended: false,
		usual: false
	},
	{
		name: 'LSTM',
		family: 'network',
		blended: false,
		usual: false
	}
];

/** Plain words for any row of the leaderboard: what it is. */
export function wordsFor(name: string): string {
	const blendOf = name.match(/^(.*) blend$/)?.[1];
	if (blendOf) return text.forecasting.blend(blendOf);
	const { models, baselines } = text.forecasting;
	return { ...models, ...baselines }[name as keyof typeof models] ?? '';
}

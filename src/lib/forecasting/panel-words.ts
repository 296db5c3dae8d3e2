import { locale, text } from '$lib/messages/text';

/** A model that a user may put in the queue, as the screen knows it: its name, no code to train it with. */
export interface PanelWords {
	/** The same in every language: records and addresses keep it. */
	name: string;
	family: 'linear' | 'trees' | 'network';
	/** Also scored as a geometric blend with the reference baseline. */
	blended: boolean;
	/** In the queue unless the user says otherwise. */
	usual: boolean;
}

export const PANEL_WORDS: PanelWords[] = [
	{ name: 'GLM', family: 'linear', blended: true, usual: true },
	{ name: 'logistic GLM', family: 'linear', blended: false, usual: true },
	{ name: 'decision tree', family: 'trees', blended: false, usual: true },
	{ name: 'random forest', family: 'trees', blended: false, usual: true },
	{ name: 'boosting', family: 'trees', blended: true, usual: true },
	{ name: 'chance boosting', family: 'trees', blended: false, usual: true },
	{ name: 'CNN', family: 'network', blended: false, usual: false },
	{ name: 'LSTM', family: 'network', blended: false, usual: false }
];

/** The model that a blend mixes with the baseline; undefined for what is no blend. */
const blended = (name: string) => name.match(/^(.*) blend$/)?.[1];

/** The name of a model or baseline in the language in use; one that is not known as it is. */
export function modelName(name: string): string {
	const of = blended(name);
	return of ? text.forecasting.blendName(modelName(of)) : ((text.forecasting.names as Record<string, string>)[name] ?? name);
}

/** As `modelName`, where a line begins with it. */
export const modelTitle = (name: string): string =>
	modelName(name).replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase(locale()));

/** Plain words for any row of the leaderboard: what it is. */
export function wordsFor(name: string): string {
	const of = blended(name);
	if (of) return text.forecasting.blend(modelName(of));
	const { models, baselines } = text.forecasting;
	return { ...models, ...baselines }[name as keyof typeof models] ?? '';
}

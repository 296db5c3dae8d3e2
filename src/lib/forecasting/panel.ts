import type { TabularModel } from './learned';
import { logisticGlm, poissonGlm } from './models-glm';
import { chanceBoosting, countBoosting, decisionTree, randomForest } from './models-trees';
import { PANEL_WORDS, type PanelWords } from './panel-words';

/** A model that a user may put in the queue, with the code that trains it; screens need only `panel-words.ts`. */
export interface PanelEntry extends PanelWords {
	/** Trained from the feature table; networks have none. */
	tabular?: TabularModel;
}

const TABULAR: Record<string, unknown> = {
	GLM: poissonGlm,
	'logistic GLM': logisticGlm,
	'decision tree': decisionTree,
	'random forest': randomForest,
	boosting: countBoosting,
	'chance boosting': chanceBoosting
};

export const PANEL: PanelEntry[] = PANEL_WORDS.map((words) => ({
	...words,
	tabular: TABULAR[words.name] as TabularModel | undefined
}));

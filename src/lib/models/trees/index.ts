export { binLike, binTable, type BinnedTable } from './bin-table';
export { BOOSTING_DEFAULTS, fitBoosting } from './boosting';
export { contributions, type Contributions } from './contributions';
export { fitForest, fitTree, FOREST_DEFAULTS, joinForests, TREE_DEFAULTS } from './forest';
export { gainImportance, permutationImportance } from './importance';
export { boostingMargins, predictBoosting, predictForest, predictTree } from './predict';
export type {
	BoostingOptions,
	FittedBoosting,
	FittedForest,
	FittedTrees,
	ForestOptions,
	Objective,
	TreeOptions,
	TreeProgress,
	Trees
} from './types';

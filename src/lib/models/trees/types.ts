import type { Progress } from '$lib/domain/kernel';

/** What is predicted: a chance (y is 0 or 1), a count (y ≥ 0, with exposure), or a class (y is 0, 1, …, classes - 1). */
export type Objective = 'binary' | 'poisson' | 'multiclass';

export interface TreeProgress extends Progress {
	/** Trees or rounds grown so far. */
	grown: number;
	/** Mean loss on the training rows before the newest round: log loss, or for counts the Poisson deviance. Boosting only. */
	loss?: number;
	/** The same on the validation rows after the newest round. */
	validLoss?: number;
}

/**
 * Many binary trees, one node after the other; a child's number is counted from the start of all nodes. A row goes right where
 * its value is at least the threshold, left where it is less, and the node's own way where it is missing.
 */
export interface Trees {
	/** First node of each tree, and the number of all nodes at the end. */
	start: Uint32Array<ArrayBuffer>;
	/** Column asked, -1 in a leaf. */
	feature: Int16Array<ArrayBuffer>;
	/** NaN where only missing values go right. */
	threshold: Float32Array<ArrayBuffer>;
	missingLeft: Uint8Array<ArrayBuffer>;
	/** The left child; the right one follows it. 0 in a leaf. */
	left: Uint32Array<ArrayBuffer>;
	/** `width` numbers a node (inner nodes too: the value it would have as a leaf). */
	value: Float64Array<ArrayBuffer>;
	width: number;
	/** Weight of the training rows that came by: hessian, rows, or exposure. */
	cover: Float64Array<ArrayBuffer>;
	/** What the split gained in the objective. 0 in a leaf. */
	gain: Float64Array<ArrayBuffer>;
}

interface Fitted {
	objective: Objective;
	/** The columns, in the order of training: prediction asks for the same. */
	features: string[];
	/** Numbers a row in a prediction: 1, or the number of classes. */
	classes: number;
	trees: Trees;
}

/**
 * Gradient boosting. Margin of a row = base + Σ of the trees' values; prediction = logistic(margin), exposure · e^margin, or
 * softmax(margins). Tree t belongs to class t mod classes.
 */
export interface FittedBoosting extends Fitted {
	kind: 'boosting';
	base: Float64Array<ArrayBuffer>;
	/** Rounds kept: those up to the best validation loss, or all. */
	rounds: number;
	/** Loss before each round (training) and after it (validation, empty without one). */
	trainLoss: Float64Array<ArrayBuffer>;
	validLoss: Float64Array<ArrayBuffer>;
}

/** One tree, or many whose values are averaged. A leaf's value: class shares, the share of ones, or the factor on the exposure. */
export interface FittedForest extends Fitted {
	kind: 'forest' | 'tree';
}

export type FittedTrees = FittedBoosting | FittedForest;

interface GrowthOptions {
	objective: Objective;
	/** Questions between root and leaf, at most. */
	depth: number;
	/** Quantile bins a column, at most 255. */
	bins: number;
	seed: number;
	/** For 'multiclass': how many; else found in y. */
	classes?: number;
}

export interface BoostingOptions extends GrowthOptions {
	rounds: number;
	/** Shrinkage of each tree (learning rate). */
	rate: number;
	/** Penalty on squared leaf values (lambda). */
	l2: number;
	/** Least sum of hessians in a leaf. */
	minChildWeight: number;
	/** Share of the rows drawn for each tree, without replacement. */
	rowShare: number;
	/** Share of the columns drawn for each tree. */
	columnShare: number;
	/** Stop when the validation loss has not improved for so many rounds. */
	patience: number;
	/** Counts: no leaf moves the log of the factor further than this (before the rate); the hessian is raised by e^maxStep. */
	maxStep: number;
	/** Where the margin starts: at the training mean, or at zero. Counts with exposure always start at zero, a factor of 1. */
	start: 'mean' | 'zero';
}

export interface ForestOptions extends GrowthOptions {
	trees: number;
	/** Number of the first tree: trees 10 to 19 are `first: 10, trees: 10`, whoever grows the others. */
	first: number;
	/** Columns tried at each node; 0: the square root of their number. */
	columnsPerNode: number;
	/** Draw rows with replacement for each tree. */
	bootstrap: boolean;
	/** Least weight of a leaf: rows, or for counts expected incidents. */
	minLeaf: number;
	/** Pull towards the overall share (in rows) or, for counts, the factor 1 (in expected incidents): a in (Σy + a) / (Σexposure + a). */
	prior: number;
}
export type TreeOptions = Omit<ForestOptions, 'trees' | 'first' | 'columnsPerNode' | 'bootstrap'>;

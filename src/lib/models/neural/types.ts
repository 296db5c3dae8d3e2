/** Frames of a grid: what a convolutional network reads. All arrays are row-major, pixel by pixel, frame after frame. */
export interface GridFrames {
	frames: number;
	height: number;
	width: number;
	channels: number;
	/** What is predicted for each pixel, a category or a crime type each; 1 when left out. */
	outputs?: number;
	/** frames × height × width × channels. NaN counts as the channel's mean; pixels outside the mask are not read. */
	input: Float32Array;
	/** The baseline's expected counts, frames × height × width × outputs; 0 where nothing is forecast. */
	exposure: Float32Array;
	/** height × width: 1 where there is a cell. */
	mask: Uint8Array;
}

export interface GridTraining extends GridFrames {
	/** Observed counts, like `exposure`. */
	target: Float32Array;
}

/** Histories of single cells: what a recurrent network reads, a sample being one cell at one moment. */
export interface Sequences {
	samples: number;
	/** Moments in a history, oldest first. */
	steps: number;
	features: number;
	/** Inputs that do not change along the history; 0 when left out. */
	statics?: number;
	/** samples × steps × features. NaN counts as the feature's mean. */
	input: Float32Array;
	/** samples × statics. */
	staticInput?: Float32Array;
	/** The baseline's expected count of each sample; 0 leaves the sample out. */
	exposure: Float32Array;
}

export interface SequenceTraining extends Sequences {
	/** Observed count of each sample. */
	target: Float32Array;
}

export interface FitOptions {
	/** Start of every random choice: the same seed gives the same bits on one backend. Default 1. */
	seed?: number;
	/** At most so many passes. Default 30. */
	epochs?: number;
	/** Stops after so many epochs without a better validation loss. Default 5. */
	patience?: number;
	/** Step size of Adam. Default 0.003. */
	learningRate?: number;
	/** Weight of Σ w² (biases apart) beside the mean loss. Default 0.0001. */
	decay?: number;
	/** The factor on the baseline stays within 1/bound and bound. Default 8. */
	bound?: number;
	/** At most so many steps in an epoch, a seeded draw of the items; all items when left out. */
	stepsPerEpoch?: number;
	/** Frames (CNN) or samples (LSTM) in a step. Defaults: as many frames as make about 16,384 pixels; 256 samples. */
	batch?: number;
	/** Goes on from here, on whichever backend is in use now. Adam's moments start afresh. */
	start?: Checkpoint;
}

export interface CnnOptions extends FitOptions {
	/** Channels of each hidden layer. Default [16, 16]. */
	hidden?: number[];
	/** Side of the hidden layers' filters in pixels, odd. Default 3. */
	filter?: number;
}

export interface LstmOptions extends FitOptions {
	/** Default 32. */
	units?: number;
}

export interface EpochReport {
	/** 1, 2, 3, … */
	epoch: number;
	epochs: number;
	/** Mean Poisson deviance of the training steps of this epoch, and of the whole validation after it. */
	loss: number;
	validationLoss: number;
	/** Seconds since the fit began. */
	seconds: number;
}

/** All that a fit needs to go on elsewhere. Plain data. */
export interface Checkpoint {
	epoch: number;
	weights: Float32Array<ArrayBuffer>[];
	best: { epoch: number; validationLoss: number; weights: Float32Array<ArrayBuffer>[] } | null;
	history: { loss: number; validationLoss: number }[];
}

export interface FitHooks {
	signal?: AbortSignal;
	onEpoch?(report: EpochReport): void;
	/** Within an epoch: the share of all epochs done, at most every 50 ms. */
	onProgress?(share: number): void;
	/** After every epoch. */
	onCheckpoint?(checkpoint: Checkpoint): void;
}

/** What every fitted network keeps. Structured-cloneable: numbers and typed arrays. */
export interface FittedNetwork {
	weights: Float32Array<ArrayBuffer>[];
	shapes: number[][];
	/** log of the largest factor on the baseline. */
	logBound: number;
	/** The epoch whose weights were kept, counted from 1, and how many were run. */
	epoch: number;
	epochs: number;
	history: { loss: number; validationLoss: number }[];
	/** Validation deviance of the baseline alone: what an untrained network gets. */
	baselineValidationLoss: number;
	backend: string;
	seconds: number;
}

/** Subtracted and multiplied, channel by channel, before the network reads an input. */
export interface Normalisation {
	mean: Float32Array<ArrayBuffer>;
	scale: Float32Array<ArrayBuffer>;
}

export interface FittedCnn extends FittedNetwork {
	kind: 'cnn';
	channels: number;
	outputs: number;
	input: Normalisation;
}

export interface FittedLstm extends FittedNetwork {
	kind: 'lstm';
	steps: number;
	features: number;
	statics: number;
	input: Normalisation;
	staticInput: Normalisation;
}

import type { SelfTestOptions, SelfTestResult } from '$lib/models/neural/index';

/** An epoch on a planted city. A run whose mean deviance does not fall from the first to the last epoch is not worth timing. */
export interface EpochTime {
	seconds: number;
	losses: [first: number, last: number];
}

export interface StepTimes {
	backend: string;
	/** Milliseconds of each training step of the reference networks, ascending. */
	cnn: number[];
	lstm: number[];
	epoch: { cnn: EpochTime; lstm: EpochTime } | null;
}

/** Measures the networks on this device, in a worker as training does. */
export interface NeuralProbeApi {
	selfTest(job: number, options: SelfTestOptions): Promise<{ results: SelfTestResult[]; key: string; seconds: number }>;
	stepTimes(job: number, backend: string, steps: number, seed: number, epochs: boolean): Promise<StepTimes>;
	cancel(job: number): void;
}

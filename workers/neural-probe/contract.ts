import type { SelfTestOptions, SelfTestResult } from '$lib/models/neural/index';

/** Milliseconds of one training step of the reference networks, and seconds of an epoch of a city's grid and histories. */
export interface StepTimes {
	backend: string;
	cnn: number;
	lstm: number;
	cnnEpoch: number;
	lstmEpoch: number;
	/** Mean deviance of the first and the last epoch: a run that does not learn is not worth timing. */
	losses: { cnn: [first: number, last: number]; lstm: [first: number, last: number] };
}

/** Measures the networks on this device, in a worker as training does. */
export interface NeuralProbeApi {
	selfTest(job: number, options: SelfTestOptions): Promise<{ results: SelfTestResult[]; key: string; seconds: number }>;
	stepTimes(job: number, backend: string, steps: number, seed: number): Promise<StepTimes>;
	cancel(job: number): void;
}

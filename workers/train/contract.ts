import type { Backend, SelfTestResult } from '$lib/models/neural/index';
import type { ModelRecord } from '$lib/domain/model-record';
import type { Outline } from '$lib/forecasting/outline';
import type { ForecastTask } from '$lib/forecasting/task';
import type { OnProgress } from '../jobs';

export type { Backend, SelfTestResult };

export interface TrainRequest {
	dataset: string;
	task: ForecastTask;
	/** Names from PANEL, in the order of the queue. */
	models: string[];
	/** 'auto': the fastest that the self-test trusts. */
	backend: Backend | 'auto';
}

/** What the screen is told while a queue runs. */
export type TrainEvent =
	| { kind: 'progress'; model: string | null; share: number; doing: string }
	| { kind: 'epoch'; model: string; epoch: number; epochs: number; loss: number; validationLoss: number; seconds: number }
	| { kind: 'backend'; backend: string; results: SelfTestResult[] }
	| { kind: 'saved'; record: ModelRecord }
	| { kind: 'failed'; model: string; message: string; hint: string; noRoom: boolean };

export interface TrainApi {
	/** Trains a queue of models; each is kept as soon as it is done. Returns the run's id. */
	train(job: number, request: TrainRequest, onEvent: OnProgress<TrainEvent>): Promise<string>;
	/** Daily counts by category, for asking a question: what the record holds, from when to when. */
	outline(job: number, dataset: string): Promise<Outline>;
	/** Tests every backend anew and remembers the result for this browser and adapter. */
	testBackends(job: number, onProgress: OnProgress<string>): Promise<SelfTestResult[]>;
	cancel(job: number): void;
}

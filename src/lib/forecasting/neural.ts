import type {
	Checkpoint,
	EpochReport,
	FittedCnn,
	FittedLstm,
	GridFrames,
	GridTraining,
	LstmOptions,
	CnnOptions,
	FitHooks,
	Sequences,
	SequenceTraining
} from '$lib/models/neural/types';
import { learnFrames, scoredFrames } from './neural-frames';
import { learnSequences, SequenceReader } from './neural-sequences';
import { refuseBrokenNumbers, type LearnedForecast } from './learned';
import type { PreparedTask } from './prepare';
import { text } from '$lib/messages/text';

/** The neural models' entry points, given by whoever loaded tensorflow.js (`$lib/models/neural/index`). */
export interface NeuralLibrary {
	fitCnn(training: GridTraining, validation: GridTraining, options: CnnOptions, hooks: FitHooks): Promise<FittedCnn>;
	predictCnn(fitted: FittedCnn, frames: GridFrames): Promise<Float32Array>;
	fitLstm(training: SequenceTraining, validation: SequenceTraining, options: LstmOptions, hooks: FitHooks): Promise<FittedLstm>;
	predictLstm(fitted: FittedLstm, sequences: Sequences): Promise<Float32Array>;
}

export interface NetworkHooks {
	signal: AbortSignal;
	onProgress(share: number, doing: string): void;
	onEpoch(report: EpochReport): void;
	onCheckpoint(checkpoint: Checkpoint): void;
	/** Lets messages in, and throws when the work was cancelled. */
	breathe(): Promise<void>;
}

/** Share of the whole that fitting takes; the rest is preparing and forecasting. */
const FIT_SHARE = 0.8;

/**
 * A convolutional network over the grid: what a cell's surroundings say beyond its own baseline. Fitted once, on windows that
 * ended by the end of the training time, stopped by the validation time; not refitted during the test time.
 */
export async function runCnn(
	prepared: PreparedTask,
	neural: NeuralLibrary,
	options: CnnOptions,
	hooks: NetworkHooks
): Promise<LearnedForecast<FittedCnn>> {
	const clock = performance.now();
	const { reference, observed, windows, cells } = prepared;
	const training = await pausing(learnFrames(prepared), hooks, text.training.doing.grid);
	const frames = scoredFrames(prepared);
	const validation = { ...frames('valid', 0, windows.valid.length), target: frames.scatter(observed.yValid) };
	const fitted = await neural.fitCnn(training, validation, options, fitHooks(hooks, text.training.doing.network));
	const forecast = async (of: 'valid' | 'test' | 'next', periods: number) => {
		const mu = new Float32Array(periods * cells.count);
		for (let p = 0; p < periods; p++) {
			mu.set(frames.gather(await neural.predictCnn(fitted, frames(of, p, p + 1))), p * cells.count);
			hooks.onProgress(FIT_SHARE + ((1 - FIT_SHARE) * p) / periods, text.training.doing.forecasting);
			await hooks.breathe();
		}
		refuseBrokenNumbers('CNN', mu);
		return mu;
	};
	return {
		name: 'CNN',
		setting: `backend=${fitted.backend} epoch=${fitted.epoch}/${fitted.epochs}`,
		muValid: await forecast('valid', reference.muValid.length / cells.count),
		muTest: await forecast('test', windows.test.length),
		muNext: await forecast('next', 1),
		fitted,
		seconds: (performance.now() - clock) / 1000
	};
}

/** A recurrent network over each cell's recent history, period by period. Fitted once, as the CNN is. */
export async function runLstm(
	prepared: PreparedTask,
	neural: NeuralLibrary,
	options: LstmOptions,
	hooks: NetworkHooks
): Promise<LearnedForecast<FittedLstm>> {
	const clock = performance.now();
	const { reference, observed, windows, cells } = prepared;
	const C = cells.count;
	const training = await pausing(learnSequences(prepared), hooks, text.training.doing.histories);
	const reader = new SequenceReader(prepared);
	const sequences = async (list: typeof windows.valid, mu: Float32Array) => {
		const parts: Sequences[] = [];
		for (let i = 0; i < list.length; i++) {
			parts.push(reader.read(list[i], mu.subarray(i * C, (i + 1) * C)));
			await hooks.breathe();
		}
		return parts;
	};
	// Validation, test and the period to come follow each other in time, as the reader must.
	const validParts = await sequences(windows.valid, reference.muValid);
	const validation = { ...SequenceReader.join(validParts), target: observed.yValid };
	const fitted = await neural.fitLstm(training, validation, options, fitHooks(hooks, text.training.doing.network));
	const forecast = async (parts: Sequences[]) => {
		const mu = new Float32Array(parts.length * C);
		for (let i = 0; i < parts.length; i++) {
			mu.set(await neural.predictLstm(fitted, parts[i]), i * C);
			await hooks.breathe();
		}
		refuseBrokenNumbers('LSTM', mu);
		return mu;
	};
	const muValid = await forecast(validParts);
	const muTest = new Float32Array(windows.test.length * C);
	for (let i = 0; i < windows.test.length; i++) {
		muTest.set(await forecast([reader.read(windows.test[i], reference.muTest.subarray(i * C, (i + 1) * C))]), i * C);
		hooks.onProgress(FIT_SHARE + ((1 - FIT_SHARE) * i) / windows.test.length, text.training.doing.forecasting);
	}
	return {
		name: 'LSTM',
		setting: `backend=${fitted.backend} epoch=${fitted.epoch}/${fitted.epochs}`,
		muValid,
		muTest,
		muNext: await forecast([reader.read(windows.next, reference.muNext)]),
		fitted,
		seconds: (performance.now() - clock) / 1000
	};
}

function fitHooks({ signal, onProgress, onEpoch, onCheckpoint }: NetworkHooks, doing: string): FitHooks {
	return { signal, onEpoch, onCheckpoint, onProgress: (share) => onProgress(FIT_SHARE * share, doing) };
}

async function pausing<R>(kernel: Generator<unknown, R>, { breathe, onProgress }: NetworkHooks, doing: string): Promise<R> {
	onProgress(0, doing);
	let step = kernel.next();
	while (!step.done) {
		await breathe();
		step = kernel.next();
	}
	return step.value;
}

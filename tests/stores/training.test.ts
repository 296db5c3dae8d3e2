import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TrainEvent, TrainRequest } from '$lib/compute/train';

/** Stands for the worker: the test says what it tells and how it ends. */
let tell: (event: TrainEvent) => void;
let end: { resolve: (run: string) => void; reject: (error: Error) => void };
const stopped = vi.fn();
vi.mock('$lib/compute/train', () => ({
	train: (_request: TrainRequest, signal: AbortSignal, onEvent: (event: TrainEvent) => void) =>
		new Promise<string>((resolve, reject) => {
			tell = onEvent;
			end = { resolve, reject };
			signal.addEventListener('abort', () => reject(signal.reason));
		}),
	stopTraining: () => stopped(),
	testBackends: vi.fn()
}));
vi.mock('$lib/storage/settings', () => ({ readSetting: async () => undefined, writeSetting: async () => {} }));

const { training } = await import('$lib/stores/training.svelte');

let frames: (() => void)[] = [];
const frame = () => frames.splice(0).forEach((draw) => draw());
beforeEach(() => {
	frames = [];
	stopped.mockClear();
	vi.stubGlobal('document', { hidden: false });
	vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});
afterEach(() => vi.unstubAllGlobals());

const request = (...models: string[]) => ({ dataset: 'd', models, backend: 'auto', task: {} }) as unknown as TrainRequest;
const progress = (model: string | null, share: number, doing = ''): TrainEvent => ({ kind: 'progress', model, share, doing });
const saved = (kind: 'run' | 'model', name: string): TrainEvent => ({
	kind: 'saved',
	record: { id: `run/${name}`, dataset: 'd', run: 'run', kind, name, trainedAt: 0, bytes: 0, body: {} }
});
const states = () => Object.fromEntries(training.items.map(({ name, state }) => [name, state]));

describe('a queue of models', () => {
	it('is drawn once a frame, however much the worker tells', async () => {
		const done = training.start(request('GLM'));
		for (let i = 0; i <= 100; i++) tell(progress('GLM', i / 100));
		expect(frames).toHaveLength(1);
		expect(training.items[0].share).toBe(0);
		frame();
		expect(training.items[0]).toMatchObject({ state: 'running', share: 1 });
		end.resolve('run');
		await done;
		expect(training.running).toBe(false);
		expect(stopped).toHaveBeenCalledOnce();
	});
	it('goes on when one model fails, and says why', async () => {
		const done = training.start(request('CNN', 'GLM'));
		const kept: string[] = [];
		const off = training.onsaved((record) => kept.push(record.name));
		tell(saved('run', '500 m, week'));
		tell(progress('CNN', 0.2));
		tell({ kind: 'failed', model: 'CNN', message: 'It diverged.', hint: 'Try another backend.', noRoom: false });
		tell(progress('GLM', 0.5));
		tell(saved('model', 'GLM'));
		tell(saved('model', 'GLM blend'));
		frame();
		expect(kept).toEqual(['500 m, week']); // one of what was kept a frame
		frame();
		frame();
		expect(states()).toEqual({ CNN: 'failed', GLM: 'done' });
		expect(training.items[0].failure?.message).toBe('It diverged.');
		expect(kept).toEqual(['500 m, week', 'GLM', 'GLM blend']);
		end.resolve('run');
		await done;
		off();
		expect(states()).toEqual({ CNN: 'failed', GLM: 'done' });
		expect(training.failure).toBeUndefined();
	});
	it('stops at once when asked, keeping what was done', async () => {
		const done = training.start(request('GLM', 'boosting'));
		tell(saved('model', 'GLM'));
		tell(progress('boosting', 0.1));
		training.cancel();
		tell(progress('boosting', 0.9)); // still on its way when the worker was told
		await done;
		expect(states()).toEqual({ GLM: 'done', boosting: 'stopped' });
		expect(training.items[1].share).toBe(0.1);
		expect([training.running, training.stopped, training.failure]).toEqual([false, true, undefined]);
		expect(stopped).toHaveBeenCalledOnce();
	});
	it('shows what went wrong with all of it', async () => {
		const done = training.start(request('GLM'));
		const error = Object.assign(new Error('No whole week lies in the test time.'), { name: 'AppError' });
		end.reject(error);
		await done;
		expect(training.failure).toBe(error);
		expect(states()).toEqual({ GLM: 'stopped' });
	});
	it('draws each epoch once, also after a change of backend took it back', async () => {
		const done = training.start(request('LSTM'));
		const epoch = (n: number, loss: number): TrainEvent => ({
			kind: 'epoch',
			model: 'LSTM',
			epoch: n,
			epochs: 25,
			loss,
			validationLoss: loss,
			seconds: n
		});
		for (const event of [epoch(1, 3), epoch(2, 2), epoch(2, 1.9), epoch(3, 1.5)]) tell(event);
		tell({ kind: 'backend', backend: 'wasm', results: [] });
		frame();
		expect(training.items[0].losses.map(({ loss }) => loss)).toEqual([3, 1.9, 1.5]);
		expect(training.backend).toBe('wasm');
		end.resolve('run');
		await done;
	});
	it('does not start a second queue while one runs', async () => {
		const done = training.start(request('GLM'));
		await training.start(request('boosting'));
		expect(training.items.map(({ name }) => name)).toEqual(['GLM']);
		end.resolve('run');
		await done;
	});
});

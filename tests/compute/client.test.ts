import * as Comlink from 'comlink';
import { describe, expect, it } from 'vitest';
import { workerClient, type Cancellable } from '$lib/compute/client';
import { AppError } from '$lib/domain/errors';
import { cancel, run, type OnProgress } from '../../workers/jobs';
import { ChannelWorker } from './channel-worker';

interface Api extends Cancellable {
	count(job: number, to: number, onProgress: OnProgress<number>): Promise<number>;
	/** Hears nothing for ever, as a library's long step would. */
	hang(job: number): Promise<void>;
	refuse(job: number): Promise<void>;
}

function* counting(to: number): Generator<number, number> {
	for (let i = 0; i < to; i++) {
		for (const end = performance.now() + 1; performance.now() < end;);
		yield i / to;
	}
	return to;
}

const api: Api = {
	cancel,
	count: (job, to, onProgress) => run(job, counting(to), onProgress),
	hang: () => new Promise(() => {}),
	refuse: () => Promise.reject(new AppError('input/value', 'Found 3, expected 4.', 'Give four.'))
};

function client(stopAfter?: number) {
	const workers: ChannelWorker[] = [];
	const start = () => {
		workers.push(new ChannelWorker(api));
		return workers[workers.length - 1] as unknown as Worker;
	};
	return { ...workerClient<Api>(start, 'counting', { stopAfter }), workers };
}

describe('a call to a worker', () => {
	it('answers, and one worker serves many calls', async () => {
		const { call, workers } = client();
		const progress: number[] = [];
		const go = (to: number) =>
			call(new AbortController().signal, (api, job) =>
				api.count(
					job,
					to,
					Comlink.proxy((share: number) => void progress.push(share))
				)
			);
		expect(await go(120)).toBe(120);
		expect(await go(3)).toBe(3);
		expect(workers).toHaveLength(1);
		expect(progress.length).toBeGreaterThan(0);
	});
	it('is cancelled soon after the signal says so, with its reason', async () => {
		const { call } = client();
		const controller = new AbortController();
		const asked = call(controller.signal, (api, job) =>
			api.count(
				job,
				5000,
				Comlink.proxy(() => controller.abort())
			)
		);
		await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
	});
	it('keeps an error’s code and hint across the threads', async () => {
		const { call } = client();
		const refused = call(new AbortController().signal, (api, job) => api.refuse(job));
		await expect(refused).rejects.toMatchObject({ name: 'AppError', code: 'input/value', hint: 'Give four.' });
	});
	it('fails when the worker dies, and the next call starts a fresh one', async () => {
		const { call, workers } = client();
		const lost = call(new AbortController().signal, (api, job) => api.hang(job));
		workers[0].dispatchEvent(new Event('error'));
		await expect(lost).rejects.toMatchObject({ code: 'compute/worker-died' });
		expect(
			await call(new AbortController().signal, (api, job) =>
				api.count(
					job,
					1,
					Comlink.proxy(() => {})
				)
			)
		).toBe(1);
		expect(workers).toHaveLength(2);
	});
	it('stops a worker that goes on too long after a cancel', async () => {
		const { call, workers } = client(20);
		const controller = new AbortController();
		const hanging = call(controller.signal, (api, job) => api.hang(job));
		controller.abort();
		await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
		await expect.poll(() => workers[0].stopped).toBe(true);
	});
	it('does not start when the signal has already spoken', async () => {
		const { call, workers } = client();
		await expect(call(AbortSignal.abort(), (api, job) => api.hang(job))).rejects.toMatchObject({ name: 'AbortError' });
		expect(workers).toHaveLength(0);
	});
});

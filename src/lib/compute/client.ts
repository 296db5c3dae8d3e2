import * as Comlink from 'comlink';
import { AppError } from '$lib/domain/errors';
import { text } from '$lib/messages/text';

/** What every worker's api offers beside its work. */
export interface Cancellable {
	cancel(job: number): void;
}

export interface WorkerClient<Api extends Cancellable> {
	/** Runs one call as a job: rejects with the signal's reason on abort, with `compute/worker-died` when the worker dies. */
	call<Result>(signal: AbortSignal, work: (api: Comlink.Remote<Api>, job: number) => Promise<Result>): Promise<Result>;
	/** Stops the worker; the next call starts a fresh one. */
	stop(): void;
}

const nameOf = (name: string): string => (text.failures.worker.names as Record<string, string>)[name] ?? name;
let nextJob = 1;

export interface ClientOptions {
	/**
	 * Milliseconds that cancelled work may go on before the worker is stopped: for work that cannot be sliced (one long step of a
	 * library) in a worker that keeps nothing dear inside. Endless when left out.
	 */
	stopAfter?: number;
	/** For work that is seldom asked for, or large while it lasts: the worker does not stay when no call runs any more. */
	leaves?: boolean;
}

/** One worker, started on first use and dropped when it dies, so that the next call starts afresh. */
export function workerClient<Api extends Cancellable>(
	start: () => Worker,
	name: string,
	{ stopAfter = Infinity, leaves = false }: ClientOptions = {}
): WorkerClient<Api> {
	let current: { worker: Worker; api: Comlink.Remote<Api>; died: Promise<never>; fail(error: Error): void } | undefined;

	let running = 0;

	function open() {
		const worker = start();
		let fail!: (error: Error) => void;
		const died = new Promise<never>((_, reject) => (fail = reject));
		died.catch(() => {}); // whoever races it handles it; without a call running nobody needs to know
		const opened = { worker, api: Comlink.wrap<Api>(worker), died, fail };
		const drop = (event: Event) => {
			const cause = String(('message' in event && event.message) || text.failures.worker.noReason);
			if (current === opened) current = undefined;
			worker.terminate();
			fail(new AppError('compute/worker-died', text.failures.worker.stopped(nameOf(name), cause), text.failures.worker.tryAgain));
		};
		worker.addEventListener('error', drop);
		worker.addEventListener('messageerror', drop);
		return opened;
	}

	function stop() {
		current?.worker.terminate();
		current?.fail(new DOMException('The work was stopped.', 'AbortError'));
		current = undefined;
	}

	return {
		stop,
		async call(signal, work) {
			signal.throwIfAborted();
			const { api, died } = (current ??= open());
			running++;
			const job = nextJob++;
			const done = work(api, job);
			let settled = false;
			const settle = () => void (settled = true);
			done.then(settle, settle);
			let onAbort: (() => void) | undefined;
			const aborted = new Promise<never>((_, reject) => {
				onAbort = () => {
					void api.cancel(job);
					if (stopAfter < Infinity) setTimeout(() => !settled && current?.api === api && stop(), stopAfter);
					reject(signal.reason);
				};
				signal.addEventListener('abort', onAbort, { once: true });
			});
			try {
				return await Promise.race([done, died, aborted]);
			} finally {
				signal.removeEventListener('abort', onAbort!);
				if (--running === 0 && leaves) stop();
			}
		}
	};
}

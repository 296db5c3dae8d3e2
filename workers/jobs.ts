import * as Comlink from 'comlink';
import { isAppError } from '$lib/domain/errors';
import { loadWork, STORING, type WorkTexts } from '$lib/messages/work';

/** How long a kernel may run before messages (a cancel, say) are let in. */
const SLICE_MS = 50;
const controllers = new Map<number, AbortController>();

export type OnProgress<P = number> = ((progress: P) => void) & Partial<Comlink.ProxyMethods>;

/**
 * Starts to listen: the one line of every worker.ts. Calls that come before its texts are there wait for them, none is lost.
 *
 * @param texts  what it may have to say; the worker's name is the language (compute/start-worker.ts)
 */
export function serve(api: object, texts: WorkTexts = STORING): void {
	const early: MessageEvent[] = [];
	const hold = (event: MessageEvent) => void early.push(event);
	addEventListener('message', hold);
	loadWork(self.name, texts).then(
		() => {
			removeEventListener('message', hold);
			Comlink.expose(api);
			for (const event of early) dispatchEvent(event);
		},
		(error) => reportError(error) // the page hears that the worker died
	);
}

/** Ends a running job: its call rejects with an AbortError within a slice. Unknown or finished jobs are left alone. */
export function cancel(job: number): void {
	controllers.get(job)?.abort();
}

/** Lets waiting messages in: a task, since a microtask lets none in. */
export function breathe(): Promise<void> {
	return new Promise((resume) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resume();
		};
		port2.postMessage(null);
	});
}

/** Runs asynchronous work as a job that `cancel(job)` can stop; the work watches the signal. */
export async function runTask<Result>(
	job: number,
	work: (signal: AbortSignal) => Promise<Result>,
	...proxies: OnProgress<never>[]
): Promise<Result> {
	const controller = new AbortController();
	controllers.set(job, controller);
	try {
		return await work(controller.signal);
	} finally {
		controllers.delete(job);
		for (const proxy of proxies) proxy[Comlink.releaseProxy]?.();
	}
}

/** Drives a kernel in slices inside a job, reporting progress and hearing `signal` between slices. */
export async function drive<P, Result>(
	kernel: Generator<P, Result>,
	signal: AbortSignal,
	onProgress: (progress: P) => void
): Promise<Result> {
	let step = kernel.next();
	for (let pauseAt = performance.now() + SLICE_MS; !step.done; step = kernel.next()) {
		if (performance.now() < pauseAt) continue;
		onProgress(step.value);
		await breathe();
		signal.throwIfAborted();
		pauseAt = performance.now() + SLICE_MS;
	}
	return step.value;
}

/** A kernel as a whole job. */
export function run<P, Result>(job: number, kernel: Generator<P, Result>, onProgress: OnProgress<P>): Promise<Result> {
	return runTask(job, (signal) => drive(kernel, signal, onProgress), onProgress as OnProgress<never>);
}

// Comlink keeps an error's name, message and stack; an AppError also carries its code and hint, also one that came from another worker.
const handler = Comlink.transferHandlers.get('throw') as Comlink.TransferHandler<{ value: unknown }, unknown>;
const { serialize, deserialize } = handler;
Comlink.transferHandlers.set('throw', {
	...handler,
	serialize(thrown: { value: unknown }) {
		const [plain, transferables] = serialize(thrown) as [{ value: Record<string, unknown> }, Transferable[]];
		if (isAppError(thrown.value)) Object.assign(plain.value, { code: thrown.value.code, hint: thrown.value.hint });
		return [plain, transferables];
	},
	deserialize
} as Comlink.TransferHandler<unknown, unknown>);

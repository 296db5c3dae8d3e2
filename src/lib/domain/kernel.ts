/**
 * A slow kernel is a generator that yields its progress and returns its result: it knows nothing of threads,
 * yet whoever drives it can watch, pause or stop it.
 */
export interface Progress {
	/** Share of the work done, 0 to 1. */
	share: number;
	/** What is being done, in words for the screen ("Growing trees"). */
	doing?: string;
}

export type Kernel<Result, P = number> = Generator<P, Result>;

/** Drives a kernel to its end, as tests and scripts do. */
export function finish<Result>(kernel: Generator<unknown, Result>): Result {
	let step = kernel.next();
	while (!step.done) step = kernel.next();
	return step.value;
}

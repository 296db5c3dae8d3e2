import { AppError, isAbort, isAppError } from '$lib/domain/errors';
import { fullMessage, roomOf } from './room';
import { text } from '$lib/messages/text';

/** What Dexie and IndexedDB call the failures that a person can do something about. */
const FULL = ['QuotaExceededError'];
const NEWER = ['VersionError'];
const CLOSED = [
	'DatabaseClosedError',
	'OpenFailedError',
	'MissingAPIError',
	'InvalidStateError',
	'SecurityError',
	'UnknownError',
	'TimeoutError'
];

/** Names an error and the causes under it: browsers report a full disk at request, transaction or abort level. */
function namesOf(error: unknown, depth = 0): string[] {
	if (!(error instanceof Error) || depth > 4) return [];
	// Dexie: `inner` is what an error stands for, `failures` those of one request each in a bulk.
	const { inner, failures } = error as { inner?: unknown; failures?: unknown[] };
	const causes = [inner ?? error.cause, ...(Array.isArray(failures) ? failures.slice(0, 1) : [])];
	return [error.name, ...causes.flatMap((cause) => namesOf(cause, depth + 1))];
}

/** A transaction that the browser broke off by itself: Dexie's error. A cancel by the user has the same name and is no failure. */
const isBrokenOff = (error: unknown) => error instanceof Error && error.name === 'AbortError' && 'inner' in error;

/** What a transaction failed with that was broken off without a reason. */
export const brokenOff = (cause?: unknown) =>
	new AppError('storage/broken-off', text.failures.brokenOff, text.failures.brokenOffHint, { cause });

/** A storage error as one the screen can explain; anything unforeseen is returned as it came. */
export function storageFailure(error: unknown): unknown {
	if (isAppError(error)) return error;
	const names = namesOf(error);
	const is = (known: string[]) => names.some((name) => known.includes(name));
	if (is(FULL)) return new AppError('storage/full', fullMessage(), text.failures.fullHint, { cause: error });
	if (is(NEWER)) return new AppError('storage/newer', text.failures.newer, text.failures.newerHint, { cause: error });
	if (is(CLOSED)) return new AppError('storage/closed', text.failures.closed, text.failures.closedHint, { cause: error });
	if (isBrokenOff(error)) return brokenOff(error);
	return error;
}

/**
 * Runs storage work; what it fails with can be explained on the screen. Nobody cancels in it: an `AbortError` is a transaction that the
 * browser broke off, and must not be taken for the user's wish. (Requests that were waiting in it fail with that name and no reason,
 * or, by way of Dexie, with nothing at all.)
 */
export async function guarded<Result>(work: () => PromiseLike<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		const failure = storageFailure(error);
		throw isAbort(failure) || failure == null ? brokenOff(error) : failure;
	}
}

/**
 * Runs work that stores much. When the browser has no room for it, the failure says how much is needed and how much is free.
 *
 * @param bytes  how many bytes it will store, roughly
 */
export async function needing<Result>(bytes: number, work: () => PromiseLike<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		const failure = storageFailure(error);
		if (!isAppError(failure) || failure.code !== 'storage/full') throw failure;
		throw new AppError('storage/full', fullMessage(bytes, await roomOf()), failure.hint, { cause: error });
	}
}

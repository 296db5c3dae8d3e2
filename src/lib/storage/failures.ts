import { AppError, isAppError } from '$lib/domain/errors';

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
	const inner = (error as { inner?: unknown }).inner ?? error.cause;
	return [error.name, ...namesOf(inner, depth + 1)];
}

/** A storage error as one the screen can explain; anything unforeseen is returned as it came. */
export function storageFailure(error: unknown): unknown {
	if (isAppError(error)) return error;
	const names = namesOf(error);
	const is = (known: string[]) => names.some((name) => known.includes(name));
	if (is(FULL))
		return new AppError(
			'storage/full',
			'The browser has no room left for Openbeat.',
			'Delete a dataset or models you no longer need, or free space on this device, then try again.',
			{ cause: error }
		);
	if (is(NEWER))
		return new AppError(
			'storage/newer',
			'The data on this device was written by a newer version of Openbeat.',
			'Close all Openbeat tabs and open it again, so that the newer version starts.',
			{ cause: error }
		);
	if (is(CLOSED))
		return new AppError(
			'storage/closed',
			'The browser did not let Openbeat open its storage.',
			'Reload the page. If you are in a private window, use a normal one; some browsers also forbid storage when cookies are blocked.',
			{ cause: error }
		);
	return error;
}

/** Runs storage work; what it fails with can be explained on the screen. */
export async function guarded<Result>(work: () => PromiseLike<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		throw storageFailure(error);
	}
}

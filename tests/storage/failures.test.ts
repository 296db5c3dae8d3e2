import { describe, expect, it } from 'vitest';
import { AppError } from '$lib/domain/errors';
import { guarded, storageFailure } from '$lib/storage/failures';

const named = (name: string, inner?: unknown) => Object.assign(new Error('as the browser says it'), { name, inner });

describe('a storage failure', () => {
	it.each([
		['QuotaExceededError', 'storage/full'],
		['VersionError', 'storage/newer'],
		['DatabaseClosedError', 'storage/closed'],
		['MissingAPIError', 'storage/closed']
	])('named %s is %s, with what to do', (name, code) => {
		const failure = storageFailure(named(name));
		expect(failure).toMatchObject({ name: 'AppError', code });
		expect((failure as AppError).hint).not.toBe('');
	});
	it('is known by its cause as well: a full disk shows up as an aborted transaction', () => {
		expect(storageFailure(named('AbortError', named('QuotaExceededError')))).toMatchObject({ code: 'storage/full' });
	});
	it('that we did not foresee stays what it is', () => {
		const bug = new TypeError('x is undefined');
		expect(storageFailure(bug)).toBe(bug);
		expect(storageFailure('a word')).toBe('a word');
	});
	it('already explained is not explained again', async () => {
		const error = new AppError('storage/missing', 'Gone.');
		await expect(guarded(() => Promise.reject(error))).rejects.toBe(error);
	});
});

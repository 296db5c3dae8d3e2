import { describe, expect, it } from 'vitest';
import { AppError } from '$lib/domain/errors';
import { isFull } from '$lib/domain/errors';
import { guarded, needing, storageFailure } from '$lib/storage/failures';
import { fullMessage, roomOf } from '$lib/storage/room';

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
	it('is known among the failures of a bulk: each request has its own', () => {
		const bulk = Object.assign(named('BulkError'), { failures: [named('QuotaExceededError')] });
		expect(storageFailure(bulk)).toMatchObject({ code: 'storage/full' });
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

describe('a transaction that was broken off', () => {
	it('is no cancel, whoever gave it that name', async () => {
		for (const error of [named('AbortError', null), new DOMException('The transaction was aborted.', 'AbortError'), null]) {
			const failure = guarded(() => Promise.reject(error));
			await expect(failure).rejects.toMatchObject({ code: 'storage/broken-off' });
			await expect(failure).rejects.toSatisfy(isFull);
		}
	});
	it('says that there was no room where the browser says so', async () => {
		const error = named('AbortError', new DOMException('no room', 'QuotaExceededError'));
		await expect(guarded(() => Promise.reject(error))).rejects.toMatchObject({ code: 'storage/full' });
	});
});

describe('without room', () => {
	const full = () => Promise.reject(named('QuotaExceededError'));
	it('what is needed is said once it is known, by the outermost that knows it', async () => {
		const inner = () => needing(5_000, full);
		await expect(inner()).rejects.toMatchObject({ message: expect.stringContaining('about 5 kB') });
		await expect(needing(33_500_000, inner)).rejects.toMatchObject({
			code: 'storage/full',
			message: expect.stringContaining('about 34 MB'),
			hint: expect.stringMatching(/Nothing of it was kept.*Delete a dataset/)
		});
	});
	it('other failures, and a cancel, pass through', async () => {
		const cancel = new DOMException('cancelled', 'AbortError');
		await expect(needing(1, () => Promise.reject(cancel))).rejects.toBe(cancel);
		await expect(needing(1, () => Promise.reject(named('VersionError')))).rejects.toMatchObject({ code: 'storage/newer' });
	});
	it('the free room is named, but not where the browser’s figure cannot be true', () => {
		expect(fullMessage(12e6, { used: 80e6, free: 2.5e6 })).toMatch(/needs about 12 MB, and 2.5 MB are free\.$/);
		expect(fullMessage(12e6, { used: 80e6, free: 10.7e9 })).toMatch(/says that 10.7 GB are free, yet it refused.*takes 80 MB/);
		expect(fullMessage(12e6)).toMatch(/does not say how much is free/);
	});
	it('asks the browser, and does without an answer', async () => {
		const storage = (estimate: () => Promise<StorageEstimate>) => ({ estimate }) as StorageManager;
		expect(await roomOf(storage(async () => ({ usage: 30, quota: 100 })))).toEqual({ used: 30, free: 70 });
		expect(await roomOf(storage(async () => ({ usage: 130, quota: 100 })))).toEqual({ used: 130, free: 0 });
		expect(await roomOf(storage(() => Promise.reject(new TypeError('forbidden'))))).toBeNull();
		expect(await roomOf(storage(async () => ({})))).toBeNull();
	});
});

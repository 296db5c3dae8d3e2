import { describe, expect, it, vi } from 'vitest';
import { AppError } from '$lib/domain/errors';
import { Notices } from '$lib/stores/notices.svelte';

describe('a notice', () => {
	it('goes away by itself, unless it is about a problem', () => {
		const notices = new Notices();
		notices.say('Saved.');
		notices.say('No room.', { tone: 'problem' });
		expect(notices.list.map(({ seconds }) => seconds)).toEqual([5, Infinity]);
	});
	it('that is closed says so once, one that is acted on does not', async () => {
		const notices = new Notices();
		const gone = vi.fn();
		const undo = vi.fn();
		notices.say('Deleted a.', { onGone: gone, action: { label: 'Undo', run: undo } });
		await notices.act(notices.list[0].id);
		expect([undo.mock.calls.length, gone.mock.calls.length, notices.list.length]).toEqual([1, 0, 0]);

		notices.say('Deleted b.', { onGone: gone, action: { label: 'Undo', run: undo } });
		const { id } = notices.list[0];
		notices.close(id);
		notices.close(id);
		expect([undo.mock.calls.length, gone.mock.calls.length]).toEqual([1, 1]);
	});
	it('is not said twice at once', () => {
		const notices = new Notices();
		notices.say('Offline.');
		notices.say('Offline.');
		expect(notices.list).toHaveLength(1);
	});
	it('whose action fails becomes a problem', async () => {
		const notices = new Notices();
		notices.say('Deleted a.', {
			action: { label: 'Undo', run: () => Promise.reject(new AppError('storage/full', 'No room.', 'Delete something.')) }
		});
		await notices.act(notices.list[0].id);
		expect(notices.list).toMatchObject([{ text: 'No room.', hint: 'Delete something.', tone: 'problem' }]);
	});
});

describe('a failure', () => {
	it('that was foreseen speaks in its own words', () => {
		const notices = new Notices();
		notices.fail(new AppError('storage/closed', 'Storage is shut.', 'Reload.'));
		expect(notices.list).toMatchObject([{ text: 'Storage is shut.', hint: 'Reload.' }]);
	});
	it('that was not says what the browser said and what to do', () => {
		const notices = new Notices();
		notices.fail(new TypeError('x is not a function'));
		expect(notices.list[0].hint).toMatch(/x is not a function.*reload/i);
	});
	it('that somebody asked for is silence', () => {
		const notices = new Notices();
		notices.fail(new DOMException('stopped', 'AbortError'));
		expect(notices.list).toEqual([]);
	});
});

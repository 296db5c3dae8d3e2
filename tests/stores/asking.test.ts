import { describe, expect, it } from 'vitest';
import { AppError } from '$lib/domain/errors';
import { Asking } from '../../src/lib/stores/asking.svelte';

function scene() {
	const at = { subject: 'city', about: 'all', standing: new AbortController() };
	const asking = new Asking<number>(() => at.subject, () => at.about, () => at.standing.signal); // prettier-ignore
	const open = (subject: string) => {
		at.standing.abort();
		at.standing = new AbortController();
		at.subject = subject;
	};
	const waiting: { answer: (n: number) => void; fail: (error: unknown) => void; signal: AbortSignal }[] = [];
	const ask = () => asking.ask((signal) => new Promise((answer, fail) => void waiting.push({ answer, fail, signal })));
	return { at, open, asking, waiting, ask };
}

describe('a question', () => {
	it('keeps its answer while the filter stays, marks it when that changes, and takes it back as fresh when it is set again', async () => {
		const { at, asking, waiting, ask } = scene();
		const asked = ask();
		expect(asking.running).toBe(true);
		waiting[0].answer(7);
		await asked;
		expect([asking.result, asking.stale, asking.running]).toEqual([7, false, false]);
		at.about = 'weekends';
		expect([asking.result, asking.stale]).toEqual([7, true]);
		at.about = 'all';
		expect(asking.stale).toBe(false);
	});
	it('has no answer for another dataset', async () => {
		const { at, asking, waiting, ask } = scene();
		const asked = ask();
		waiting[0].answer(7);
		await asked;
		at.subject = 'town';
		expect([asking.result, asking.stale]).toEqual([undefined, false]);
	});
	it('asked again forgets the time before, whichever comes first; its answer is about what was asked then', async () => {
		const { at, asking, waiting, ask } = scene();
		const first = ask();
		at.about = 'weekends';
		const second = ask();
		expect(waiting[0].signal.aborted).toBe(true);
		waiting[1].answer(2);
		waiting[0].answer(1);
		await Promise.all([first, second]);
		expect([asking.result, asking.stale, asking.running]).toEqual([2, false, false]);
		at.about = 'all';
		expect(asking.stale).toBe(true);
	});
	it('that is given up keeps the answer it had, and says nothing of the end', async () => {
		const { asking, waiting, ask } = scene();
		const asked = ask();
		waiting[0].answer(7);
		await asked;
		const again = ask();
		asking.cancel();
		expect(asking.running).toBe(false);
		waiting[1].fail(new DOMException('Stopped.', 'AbortError'));
		await again;
		expect([asking.result, asking.failure]).toEqual([7, undefined]);
	});
	it('that fails keeps the failure to show, until it is asked again', async () => {
		const { asking, waiting, ask } = scene();
		const asked = ask();
		const failure = new AppError('input/value', 'No area.');
		waiting[0].fail(failure);
		await asked;
		expect([asking.failure, asking.running]).toEqual([failure, false]);
		void ask();
		expect(asking.failure).toBeUndefined();
	});
	it('of another dataset is given up, and its end is not shown there, nor when the first is opened again', async () => {
		const { open, asking, waiting, ask } = scene();
		const asked = ask();
		open('town');
		expect([waiting[0].signal.aborted, asking.running]).toEqual([true, false]);
		open('city');
		expect(asking.running).toBe(false);
		const again = ask();
		open('town');
		waiting[0].answer(7);
		waiting[1].fail(new AppError('input/value', 'No area.'));
		await Promise.all([asked, again]);
		open('city');
		expect([asking.result, asking.failure, asking.running]).toEqual([undefined, undefined, false]);
	});
	it('that fails says so of the same dataset and filter only', async () => {
		const { at, asking, waiting, ask } = scene();
		const asked = ask();
		const failure = new AppError('input/value', 'No area.');
		waiting[0].fail(failure);
		await asked;
		at.about = 'weekends';
		expect(asking.failure).toBeUndefined();
		at.about = 'all';
		expect(asking.failure).toBe(failure);
		at.subject = 'town';
		expect(asking.failure).toBeUndefined();
	});
	it('under another filter still runs, until it is asked again', () => {
		const { at, asking, ask } = scene();
		void ask();
		at.about = 'weekends';
		expect(asking.running).toBe(true);
		void ask();
		asking.cancel();
		expect(asking.running).toBe(false);
	});
});

import { describe, expect, it } from 'vitest';
import { newestOnly } from '../../src/lib/compute/newest';

describe('newestOnly', () => {
	it('answers the first and the newest, and drops those between', async () => {
		const asked: number[] = [];
		const ask = newestOnly(async (question: number) => {
			asked.push(question);
			await new Promise((resolve) => setTimeout(resolve, 5));
		});
		await Promise.all([1, 2, 3, 4, 5].map(ask));
		expect(asked).toEqual([1, 5]);
		await ask(6);
		expect(asked).toEqual([1, 5, 6]);
	});
	it('goes on after a failure', async () => {
		let n = 0;
		const ask = newestOnly(async () => {
			if (n++ === 0) throw new Error('no');
		});
		await expect(ask(undefined)).rejects.toThrow('no');
		await expect(ask(undefined)).resolves.toBeUndefined();
	});
});

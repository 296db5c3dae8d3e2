import { expose, proxy, wrap } from 'comlink';
import { expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { takeApart, type CountsInTime } from '$lib/statistics/taken-apart';
import { timeApi } from '../../../workers/time/api';
import type { TimeApi } from '../../../workers/time/contract';

const series = (days: number): CountsInTime => ({
	unit: 'day',
	first: 18_000,
	counts: Float64Array.from({ length: days }, (_, d) => 20 + ((d * 7919) % 13) + (d % 7))
});
function connected() {
	const { port1, port2 } = new MessageChannel();
	expose(timeApi, port1);
	port1.start();
	return wrap<TimeApi>(port2);
}

it('a series is taken apart in a worker as it is here', async () => {
	const apart = await connected().takeApart(1, series(200), proxy(() => {})); // prettier-ignore
	expect(apart).toEqual(finish(takeApart(series(200))));
});
it('it is stopped soon after it is told so, and says how far it is', async () => {
	const api = connected();
	const shares: number[] = [];
	const began = performance.now();
	const call = api.takeApart(
		2,
		series(9000),
		proxy((share) => {
			shares.push(share);
			void api.cancel(2);
		})
	);
	await expect(call).rejects.toMatchObject({ name: 'AbortError' });
	expect(performance.now() - began).toBeLessThan(1000);
	expect(shares[0]).toBeGreaterThan(0);
	expect(shares[0]).toBeLessThan(1);
});

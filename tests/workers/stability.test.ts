import { afterEach, expect, it } from 'vitest';
import { expose, proxy, wrap, type Remote } from 'comlink';
// @ts-expect-error The package declares the types of this file under another name.
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { MessageChannel } from 'node:worker_threads';
import { seededRandom } from '$lib/domain/random';
import { stabilityApi } from '../../workers/stability/api';
import type { StabilityApi, StabilityRequest } from '../../workers/stability/contract';

const channels: MessageChannel[] = [];
function connect(): Remote<StabilityApi> {
	const channel = new MessageChannel();
	channels.push(channel);
	expose(stabilityApi, nodeEndpoint(channel.port1));
	return wrap<StabilityApi>(nodeEndpoint(channel.port2));
}
afterEach(() => {
	for (const { port1 } of channels.splice(0)) port1.close();
});

function request(n: number): StabilityRequest {
	const random = seededRandom(2);
	const at = () => Float32Array.from({ length: n }, () => 5000 * random());
	return {
		parts: [{ x: at(), y: at(), weight: new Float64Array(n).fill(1) }],
		width: 500,
		cols: Int32Array.from({ length: 100 }, (_, k) => k % 10),
		rows: Int32Array.from({ length: 100 }, (_, k) => Math.floor(k / 10)),
		core: [0, 0, 5000, 5000]
	};
}

it('tries 45 grids and tells how far it is', async () => {
	const shares: number[] = [];
	const found = await connect().stability(
		1,
		request(40_000),
		proxy((share: number) => void shares.push(share))
	);
	expect(found.grids).toBe(45);
	expect(found.covered).toHaveLength(100);
	expect(Math.min(...found.covered)).toBeGreaterThan(22);
	expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});

it('stops soon after it is told so', async () => {
	const api = connect();
	const began = performance.now();
	const work = api.stability(
		2,
		request(600_000),
		proxy(() => void api.cancel(2))
	);
	await expect(work).rejects.toMatchObject({ name: 'AbortError' });
	expect(performance.now() - began).toBeLessThan(500);
});

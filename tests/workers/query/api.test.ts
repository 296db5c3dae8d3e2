import { afterEach, describe, expect, it, vi } from 'vitest';
import { expose, proxy, wrap, type Remote } from 'comlink';
// @ts-expect-error The package declares the types of this file under another name.
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { MessageChannel } from 'node:worker_threads';
import { EVERYTHING, type CircleChoice, type Filter } from '../../../src/lib/domain/exploration';
import { AppError } from '../../../src/lib/domain/errors';
import { queryApi } from '../../../workers/query/api';
import type { Answer, QueryApi } from '../../../workers/query/contract';
import '../../../workers/jobs';
import { dataset } from './dataset';
import { forget, memory } from './memory-database';

vi.mock('$lib/storage/database', () => import('./memory-database'));

const WHOLE = { index: 0, of: 1 };
const MONDAY_8AM = Date.UTC(2024, 0, 1, 8);
function keep(id: string, chunks: number, present = chunks, [lon, lat] = [0.05, 51.05]) {
	memory.datasets.set(
		id,
		dataset({
			id,
			rows: 2 * chunks,
			chunks,
			bounds: [0, 51, 0.1, 51.1],
			dates: [MONDAY_8AM, MONDAY_8AM],
			categories: ['theft', 'fire']
		})
	);
	for (let n = 0; n < present; n++)
		memory.chunks.set(`${id}/${n}`, {
			dataset: id,
			n,
			rows: 2,
			columns: {
				lon: new Float64Array([lon, NaN]),
				lat: new Float64Array([lat, NaN]),
				start: new Float64Array([MONDAY_8AM, MONDAY_8AM]),
				end: new Float64Array([MONDAY_8AM, MONDAY_8AM]),
				precision: new Uint8Array([0, 2]),
				category: new Uint16Array([0, 1]),
				weight: new Int16Array([1, -1]),
				row: new Uint32Array([1, 2])
			}
		});
}

const channels: MessageChannel[] = [];
function connect(): Remote<QueryApi> {
	const channel = new MessageChannel();
	channels.push(channel);
	expose(queryApi(), nodeEndpoint(channel.port1));
	return wrap<QueryApi>(nodeEndpoint(channel.port2));
}
afterEach(() => {
	for (const { port1 } of channels.splice(0)) port1.close();
	forget();
});

describe('the query worker, over a message channel', () => {
	it('opens a dataset once, reporting how far it is, and answers questions', async () => {
		keep('city', 3);
		const api = connect();
		const shares: number[] = [];
		const overview = await api.open(
			1,
			'city',
			WHOLE,
			proxy((share: number) => void shares.push(share))
		);
		expect(overview).toMatchObject({ rows: 6, overview: { rows: 6, days: 1 } });
		await vi.waitFor(() => expect(shares.at(-1)).toBe(1)); // it travels by a port of its own
		const { aggregates, layout } = await api.ask(2, {
			dataset: 'city',
			share: WHOLE,
			filter: EVERYTHING,
			width: 500,
			known: false
		});
		expect(layout?.cols.length).toBe(1);
		expect([...aggregates.bins]).toEqual([3, -3]); // three placed thefts, three reversals without a place
		expect([aggregates.week[8], aggregates.week[168]]).toEqual([3, -3]);
		expect(memory.reads).toHaveLength(3);
		expect([...(await api.describe(3, { dataset: 'city', share: WHOLE, filter: EVERYTHING, width: 500, bins: [0] }))]).toEqual([
			3, 0
		]);
	});
	it('sends the hexagons again only to who does not know them', async () => {
		keep('city', 1);
		const api = connect();
		const question = { dataset: 'city', share: WHOLE, filter: EVERYTHING, width: 500 };
		expect((await api.ask(1, { ...question, known: false })).layout).not.toBeNull();
		expect((await api.ask(2, { ...question, known: true })).layout).toBeNull();
		expect((await api.ask(3, { ...question, known: false })).layout?.cols.length).toBe(1); // still whole after its transfer
	});
	it('keeps the chosen place when the hexagons change their width', async () => {
		keep('city', 1);
		const api = connect();
		const { layout } = await api.ask(1, { dataset: 'city', share: WHOLE, filter: EVERYTHING, width: 500, known: false });
		const place = { width: 500, cells: [layout!.cols[0], layout!.rows[0]] };
		const filter = { ...EVERYTHING, place };
		expect((await api.ask(2, { dataset: 'city', share: WHOLE, filter, width: 1000, known: false })).aggregates.total).toBe(1);
		const elsewhere = { ...EVERYTHING, place: { width: 500, cells: [0, 0] } };
		expect(
			(await api.ask(3, { dataset: 'city', share: WHOLE, filter: elsewhere, width: 1000, known: false })).aggregates.total
		).toBe(0);
	});
	it('keeps the hexagons and places of two datasets apart when both are asked at once', async () => {
		keep('city', 1);
		keep('town', 3, 3, [0.09, 51.09]);
		const place = { circle: [3500, 5560, 1000] } satisfies CircleChoice; // round what the city holds
		const ask = (api: QueryApi, dataset: string, filter: Filter) =>
			api.ask(1, { dataset, share: WHOLE, filter, width: 500, known: false });
		const answer = ({ aggregates, layout }: Answer) => ({ aggregates, layout });
		for (const filter of [EVERYTHING, { ...EVERYTHING, place }]) {
			const alone = { city: await ask(queryApi(), 'city', filter), town: await ask(queryApi(), 'town', filter) };
			expect(alone.town.layout).not.toEqual(alone.city.layout);
			for (const [first, second] of [
				['city', 'town'],
				['town', 'city']
			] as const) {
				const api = queryApi(); // without a channel between, both openings begin before either ends
				const both = await Promise.all([ask(api, first, filter), ask(api, second, filter)]);
				expect(both.map(answer)).toEqual([alone[first], alone[second]].map(answer));
				expect(answer(await ask(api, second, filter))).toEqual(answer(alone[second]));
			}
		}
	});
	it('stops opening soon after cancel, and opens when asked again', async () => {
		keep('city', 40);
		const api = connect();
		const opening = api.open(
			7,
			'city',
			WHOLE,
			proxy(() => void api.cancel(7))
		);
		await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
		expect(memory.reads.length).toBeLessThan(20);
		expect(
			await api.open(
				8,
				'city',
				WHOLE,
				proxy(() => {})
			)
		).toMatchObject({ rows: 80 });
	});
	it('says what to do when a dataset or a part of it is gone', async () => {
		const api = connect();
		const question = { dataset: 'nowhere', share: WHOLE, filter: EVERYTHING, width: 500, known: false };
		await expect(api.ask(1, question)).rejects.toMatchObject({
			name: 'AppError',
			code: 'storage/missing'
		} satisfies Partial<AppError>);
		keep('torn', 3, 2);
		await expect(api.ask(2, { ...question, dataset: 'torn' })).rejects.toThrow('Part 3 of this dataset is missing');
	});
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '$lib/domain/dataset';
import type { CountsInTime, TakenApart } from '$lib/statistics/taken-apart';

/** Stand for the workers: a series taken apart knows its values; the test says how the record answers. */
vi.mock('$lib/compute/time', () => ({ takeApart: async ({ counts }: CountsInTime) => ({ values: counts }) as TakenApart }));
const waiting: ((days: Float64Array) => void)[] = [];
vi.mock('$lib/compute/query', () => ({
	queries: { ask: () => new Promise((resolve) => waiting.push((days) => resolve({ aggregates: { days } }))) }
}));

const { InTime } = await import('$lib/stores/in-time.svelte');

const series = (...counts: number[]): CountsInTime => ({ unit: 'day', first: 0, counts: Float64Array.from(counts) });
const dataset = (id: string, rows = 1) => ({ id, rows, chunks: 1, extras: [] }) as unknown as Dataset;

beforeEach(() => {
	waiting.length = 0;
	vi.useFakeTimers();
	return () => vi.useRealTimers();
});

describe('a series taken apart', () => {
	it('is that of the same counts, and of no others', async () => {
		const inTime = new InTime();
		inTime.follow(series(1, 2, 3));
		expect(inTime.apartOf(series(1, 2, 3))).toBeUndefined();
		await vi.runAllTimersAsync();
		expect(inTime.apartOf(series(1, 2, 3))?.values).toEqual(Float64Array.of(1, 2, 3));
		expect(inTime.apartOf(series(1, 2, 4))).toBeUndefined();
		inTime.follow(series(1, 2, 4));
		expect(inTime.apartOf(series(1, 2, 3))).toBeUndefined();
	});
});

describe('what was recorded on each day', () => {
	it('is that of its dataset as its rows stand', async () => {
		const inTime = new InTime();
		const read = inTime.readRecorded(dataset('city'), 500);
		waiting[0](Float64Array.of(4, 0));
		await read;
		expect(inTime.recordedOf(dataset('city'))).toEqual(Float64Array.of(4, 0));
		expect(inTime.recordedOf(dataset('town'))).toBeUndefined();
		expect(inTime.recordedOf(dataset('city', 2))).toBeUndefined(); // rows were added
		await inTime.readRecorded(dataset('city'), 500);
		expect(waiting).toHaveLength(1); // it is known
	});
	it('is read again when rows were added, and an answer about those before comes too late', async () => {
		const inTime = new InTime();
		const before = inTime.readRecorded(dataset('city'), 500);
		const after = inTime.readRecorded(dataset('city', 2), 500);
		waiting[1](Float64Array.of(4, 1));
		waiting[0](Float64Array.of(4, 0));
		await Promise.all([before, after]);
		expect(inTime.recordedOf(dataset('city', 2))).toEqual(Float64Array.of(4, 1));
	});
});

import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { ChangesOutline } from '$lib/storage/changed-cells';
import type { ChangedCell } from '$lib/tidying/changed-cells';
import { csv, outline, page } from '../../../workers/quality/changes';

/** Stands in for IndexedDB: every chunk's cells are numbered through. */
vi.mock('$lib/storage/changed-cells', () => ({
	async *outlineChanges() {
		yield 0.5;
		yield 1;
		return outlineOf([3]);
	},
	readChanges: async ({ chunks }: ChangesOutline, at: number, from = 0, to = Infinity) => {
		const before = chunks.slice(0, at).reduce((sum, { cells }) => sum + cells, 0);
		return Array.from({ length: chunks[at].cells }, (_, k) => cellOf(before + k + 1)).slice(from, to);
	}
}));

const cellOf = (row: number): ChangedCell => ({
	row,
	fileRow: row,
	start: 0,
	precision: 'day',
	kind: 'THEFT',
	lon: NaN,
	lat: NaN,
	area: null,
	column: 'age',
	holds: 'number',
	before: null,
	put: 1,
	now: 1,
	earlier: [],
	later: [],
	aside: null,
	timeBy: null,
	areaBy: null
});
function outlineOf(sizes: readonly number[]): ChangesOutline {
	const cells = sizes.reduce((sum, size) => sum + size, 0);
	const chunks = sizes.map((size, n) => ({ n, first: 0, cells: size }));
	return { dataset: 'd', stamp: '', step: 0, chunks, columns: ['age'], cells, rows: cells, again: 0 };
}
const about = { dataset: 'd', invented: true, step: 0, kind: 'impute', words: 'filled', doneAt: 0 } as const;
const going = new AbortController().signal;
const silent = () => {};

it('turns pages over the borders of chunks', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }),
			fc.integer({ min: 1, max: 7 }),
			async (sizes, size) => {
				const whole = outlineOf(sizes);
				const rows: number[] = [];
				for (let from = 0; from < whole.cells; from += size) {
					const cells = await page(whole, from, size, going, silent);
					expect(cells).toHaveLength(Math.min(size, whole.cells - from));
					rows.push(...cells.map(({ row }) => row));
				}
				expect(rows).toEqual(Array.from({ length: whole.cells }, (_, k) => k + 1));
			}
		),
		{ numRuns: 30 }
	);
});

it('writes every cell into the file once, below the names of the columns', async () => {
	const told: number[] = [];
	const file = await csv(outlineOf([5000, 1, 20]), about, going, ({ share }) => told.push(share));
	const lines = (await file.text()).trimEnd().split('\r\n');
	expect(lines[0]).toMatch(/^row,/);
	expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual(Array.from({ length: 5021 }, (_, k) => k + 1));
	expect(lines[1]).toMatch(/,invented,1$/);
	expect(told.at(-1)).toBe(1);
});

it('stops between two pieces, whatever it does', async () => {
	const stopped = () => {
		const controller = new AbortController();
		return { signal: controller.signal, stop: () => controller.abort() };
	};
	for (const work of [
		(signal: AbortSignal, tell: () => void) => outline({ dataset: 'd', stamp: '', step: 0 }, signal, tell),
		(signal: AbortSignal, tell: () => void) => page(outlineOf([1, 1, 1]), 0, 3, signal, tell),
		(signal: AbortSignal, tell: () => void) => csv(outlineOf([9000]), about, signal, tell)
	]) {
		const { signal, stop } = stopped();
		await expect(work(signal, stop)).rejects.toMatchObject({ name: 'AbortError' });
	}
});

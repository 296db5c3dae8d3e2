import { expose, proxy, wrap } from 'comlink';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chunk, Dataset } from '../../../src/lib/domain/dataset';
import { archive } from '../../ingest/formats/archives';

/** Stands in for IndexedDB, which Node has not: everything by dataset id. */
const stored = vi.hoisted(() => ({
	chunks: [] as { dataset: string; n: number; rows: number }[],
	datasets: [] as { id: string }[],
	settings: new Map<string, unknown>(),
	full: false
}));
vi.mock('$lib/storage/chunks', async () => {
	const { storageFailure } = await import('../../../src/lib/storage/failures');
	return {
		async writeChunk(chunk: Chunk) {
			if (stored.full) throw storageFailure(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }));
			await new Promise((resume) => setTimeout(resume, 2));
			stored.chunks.push(chunk);
		},
		async writeAside() {},
		async publishDataset(dataset: Dataset, remembered: readonly { key: string; value: unknown }[] = []) {
			stored.datasets.push(dataset);
			for (const { key, value } of remembered) stored.settings.set(key, value);
		},
		async discardAll(id: string) {
			stored.chunks = stored.chunks.filter(({ dataset }) => dataset !== id);
		}
	};
});
vi.mock('$lib/storage/settings', () => ({
	readSetting: async (key: string) => stored.settings.get(key),
	writeSetting: async (key: string, value: unknown) => void stored.settings.set(key, value)
}));
vi.resetModules(); // another file of this process may have loaded it with stand-ins of its own
await import('../../messages'); // its texts with it
const { ingestApi } = await import('../../../workers/ingest/api');
const { rememberGroups } = await import('../../../src/lib/storage/groups');
type Api = typeof ingestApi;

let channel: MessageChannel;
let api: ReturnType<typeof wrap<Api>>;
beforeEach(() => {
	channel = new MessageChannel();
	expose(ingestApi, channel.port1);
	api = wrap<Api>(channel.port2);
	Object.assign(stored, { chunks: [], datasets: [], full: false });
	stored.settings.clear();
});
afterEach(() => {
	channel.port1.close();
	channel.port2.close();
});

const HEADER = 'Date,Offense,Latitude,Longitude\n';
const line = (i: number) => `2020-01-${10 + (i % 20)} 10:00,${i % 3 ? 'THEFT' : 'ARSON'},41.${i % 90},-87.6\n`;
const fileOf = (rows: number) => new File([HEADER + Array.from({ length: rows }, (_, i) => line(i)).join('')], 'city.csv');

describe('the ingest worker', () => {
	it('looks, previews and imports over a message channel', async () => {
		const file = fileOf(70_000);
		const inspection = await api.inspect(1, file);
		expect(inspection.guess).toMatchObject({
			doubts: [],
			mapping: { category: { column: 'Offense' }, time: { column: 'Date' } }
		});
		expect(inspection.preview.points.length).toBeGreaterThan(400);
		const without = await api.preview(2, file, { ...inspection.guess.mapping, place: null });
		expect(without.placed).toBe(0);
		const seen: number[] = [];
		const request = { files: [file], name: 'City', mapping: inspection.guess.mapping, notes: ['Said by the preset.'] };
		const dataset = await api.start(
			3,
			request,
			[],
			proxy(({ rows }) => void seen.push(rows))
		);
		expect(dataset).toMatchObject({
			name: 'City',
			rows: 70_000,
			chunks: 2,
			report: { kept: 70_000, notes: ['Said by the preset.'] }
		});
		expect(stored.chunks.map(({ n, rows }) => [n, rows])).toEqual([
			[0, 65_536],
			[1, 4464]
		]);
		expect(stored.datasets).toHaveLength(1);
		expect(seen.length).toBeGreaterThan(1);
	});

	it('says what an archive holds and imports the tables asked for', async () => {
		const text = HEADER + Array.from({ length: 100 }, (_, i) => line(i)).join('');
		const file = new File([archive(['a', 'b', 'c'].map((name) => ({ name: `${name}.csv`, text })))], 'city.zip');
		const { tables } = await api.expand(1, file);
		expect(tables.map(({ name }) => name)).toEqual(['a.csv', 'b.csv', 'c.csv']);
		const files = tables.slice(1).map(({ part }) => ({ file, part }));
		const { guess } = await api.inspect(2, files[0]);
		const dataset = await api.start(
			3,
			{ files, name: 'City', mapping: guess.mapping, notes: [] },
			[],
			proxy(() => {})
		);
		expect(dataset).toMatchObject({ rows: 200, provenance: { files: [{ name: 'b.csv' }, { name: 'c.csv' }] } });
	});
	it('stops within half a second of a cancel and leaves nothing', async () => {
		const file = fileOf(400_000);
		const { guess } = await api.inspect(1, file);
		let cancelled = 0;
		const call = api.start(
			2,
			{ files: [file], name: 'City', mapping: guess.mapping, notes: [] },
			[],
			proxy(({ rows }) => {
				if (rows < 100_000 || cancelled) return;
				cancelled = performance.now();
				void api.cancel(2);
			})
		);
		await expect(call).rejects.toMatchObject({ name: 'AbortError' });
		expect(performance.now() - cancelled).toBeLessThan(500);
		expect(stored).toMatchObject({ chunks: [], datasets: [] });
	});

	it('says that the disk is full, with what to do, and leaves nothing', async () => {
		const file = fileOf(10);
		const { guess } = await api.inspect(1, file);
		stored.full = true;
		const call = api.start(
			2,
			{ files: [file], name: 'City', mapping: guess.mapping, notes: [] },
			[],
			proxy(() => {})
		);
		await expect(call).rejects.toMatchObject({ name: 'AppError', code: 'storage/full', hint: expect.stringContaining('Delete') });
		expect(stored).toMatchObject({ chunks: [], datasets: [] });
	});

	it('carries the code and the advice of a bad file across the threads', async () => {
		await expect(api.inspect(1, new File([], 'none.csv'))).rejects.toMatchObject({
			name: 'AppError',
			code: 'import/empty',
			hint: expect.stringMatching(/\w/)
		});
	});

	it('remembers a corrected mapping for the next file with the same columns', async () => {
		const file = fileOf(10);
		const { guess, signature } = await api.inspect(1, file);
		const mapping = { ...guess.mapping, category: { constant: 'Fires' } };
		await api.start(
			2,
			{ files: [file], name: 'City', mapping, notes: [], signature, remember: true },
			[],
			proxy(() => {})
		);
		expect((await api.inspect(3, fileOf(20))).guess.mapping.category).toEqual({ constant: 'Fires' });
	});

	it('gives kinds the groups the user set for an earlier file with the same columns', async () => {
		const file = fileOf(10);
		const { guess, signature } = await api.inspect(1, file);
		const [first] = (await api.inspect(1, file)).preview.kinds;
		const earlier = { value: first[0], group: 'fraud', detection: 'police' } as const;
		await rememberGroups(signature, [{ value: 'Not in this file', group: 'drugs', detection: 'police' }]);
		await rememberGroups(signature, [earlier]);
		const dataset = await api.start(
			2,
			{ files: [file], name: 'City', mapping: guess.mapping, notes: [], signature },
			[],
			proxy(() => {})
		);
		expect(dataset).toMatchObject({ signature, groups: [earlier] });
	});
});

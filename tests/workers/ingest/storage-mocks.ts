import { MemoryStorage } from './memory-storage';

/** The storage that the mocks below lead to; tests put a fresh one here. */
export const storage = { now: new MemoryStorage() };

type Plan = Parameters<MemoryStorage['appendModule']['appendDataset']>[0];

/** For `vi.mock('$lib/storage/chunks', async () => (await import('./storage-mocks')).chunksMock())`, and its like. */
export const chunksMock = () =>
	Object.fromEntries(
		(Object.keys(storage.now.chunksModule) as (keyof MemoryStorage['chunksModule'])[]).map((name) => [
			name,
			(...given: never[]) => (storage.now.chunksModule[name] as (...given: never[]) => unknown)(...given)
		])
	);
export const settingsMock = () => ({
	readSetting: (key: string) => storage.now.settingsModule.readSetting(key),
	writeSetting: (key: string, value: unknown) => storage.now.settingsModule.writeSetting(key, value)
});
export const boundariesMock = () => ({ readBoundaries: () => storage.now.boundariesModule.readBoundaries() });
export const appendMock = () => ({ appendDataset: (plan: Plan) => storage.now.appendModule.appendDataset(plan) });

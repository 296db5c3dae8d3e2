interface Memory {
	datasets: Map<string, unknown>;
	/** By `dataset/n`. */
	chunks: Map<string, unknown>;
	/** Of further columns. */
	extras: { dataset: string; n: number; name: string; columns: object }[];
	/** Numbers of the chunks that were read. */
	reads: number[];
}

/**
 * Node has no IndexedDB: these stand in for the two tables that query workers read. Tests of several files share a thread and its modules, so
 * they share this as well; each clears it.
 */
export const memory: Memory = ((globalThis as { openbeatMemory?: Memory }).openbeatMemory ??= {
	datasets: new Map(),
	chunks: new Map(),
	extras: [],
	reads: []
});

/** `vi.mock('$lib/storage/database', () => import('…/memory-database'))` */
export const database = {
	datasets: { get: async (id: string) => memory.datasets.get(id) },
	chunks: {
		get: async ([id, n]: [string, number]) => {
			memory.reads.push(n);
			await new Promise((resolve) => setTimeout(resolve));
			return memory.chunks.get(`${id}/${n}`);
		}
	},
	extras: {
		where: () => ({
			between: ([dataset, n]: [string, number]) => ({
				primaryKeys: async () =>
					memory.extras.filter((one) => one.dataset === dataset && one.n === n).map(({ name }) => [dataset, n, name])
			})
		}),
		bulkGet: async (keys: [string, number, string][]) =>
			keys.map(([dataset, n, name]) => memory.extras.find((one) => one.dataset === dataset && one.n === n && one.name === name))
	}
};

export function forget(): void {
	memory.datasets.clear();
	memory.chunks.clear();
	memory.extras = [];
	memory.reads = [];
}

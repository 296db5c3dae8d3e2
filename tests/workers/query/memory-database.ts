interface Memory {
	datasets: Map<string, unknown>;
	/** By `dataset/n`. */
	chunks: Map<string, unknown>;
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
	}
};

export function forget(): void {
	memory.datasets.clear();
	memory.chunks.clear();
	memory.reads = [];
}

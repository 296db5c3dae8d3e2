import type { Bench, BenchContext, Figure, Memory } from './types';

interface Runner {
	benchLog(line: string): Promise<void>;
	benchMemory(what: 'start' | 'stop'): Promise<Memory | null>;
	runBench(part: 'own' | 'peers', options: Record<string, string>): Promise<Figure[]>;
}
const runner = globalThis as unknown as Runner;
const input = document.querySelector<HTMLInputElement>('#files')!;

function file(name?: string): File {
	const files = Array.from(input.files ?? []);
	const found = name ? files.find((each) => each.name === name) : files[0];
	if (!found)
		throw new Error(`No input file ${name ?? ''}: there are ${files.length} (${files.map((each) => each.name).join(', ')}).`);
	return found;
}

const context: BenchContext = {
	log: (line) => void runner.benchLog(line),
	get files() {
		return Array.from(input.files ?? [], (each) => each.name);
	},
	fetchFile: async (name) => file(name),
	url: (name) => new URL(`/files/${encodeURIComponent(file(name).name)}`, location.href).href,
	async watchMemory(work) {
		await runner.benchMemory('start');
		const result = await work();
		return { result, memory: await runner.benchMemory('stop') };
	},
	stage: document.querySelector<HTMLElement>('#stage')!
};

runner.runBench = async (part, options) => {
	const loaded: { run?: Bench } = part === 'own' ? await import('virtual:bench') : await import('virtual:peers');
	return loaded.run ? loaded.run(options, context) : [];
};

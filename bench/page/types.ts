/** One measured number. `peer` and `ratio` (value over the peer's) are filled in by the runner where a peer has a figure of the same name. */
export interface Figure {
	name: string;
	value: number;
	unit: string;
	/** On a peer's figure: who it is. */
	peer?: string;
	ratio?: number;
}

export interface Memory {
	/** Megabytes the page's process (page and workers) held of its own at the most. */
	peak: number;
	/** The same less what it held when the watch began. */
	growth: number;
	/** Seconds of processor time meanwhile: of the page's process, and of the browser's others (its storage, above all). */
	cpu: number;
	cpuElsewhere: number;
}

/** What the runner offers a benchmark inside the page. */
export interface BenchContext {
	/** Prints a line at once. */
	log(line: string): void;
	/** Base names of the input files: those named on the command line, then those of `prepare`. */
	files: string[];
	/** An input file as a person would drop it: backed by the disk, not read yet. Without a name, the first. */
	fetchFile(name?: string): Promise<File>;
	/** The same file as an address, for peers that read from one (byte ranges work). */
	url(name?: string): string;
	/** Watches the memory of the page's process while `work` runs; null memory where it cannot be known (not on Linux). */
	watchMemory<T>(work: () => Promise<T>): Promise<{ result: T; memory: Memory | null }>;
	/** An empty element of 1200 × 700 pixels to draw in. */
	stage: HTMLElement;
}

export type Bench = (options: Record<string, string>, context: BenchContext) => Promise<Figure[]>;

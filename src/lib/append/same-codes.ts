import type { Dataset, TypedColumn } from '$lib/domain/dataset';

/** Names known before with those that are new behind them, and where each of the new list stands. */
export interface Merged {
	names: string[];
	/** By position in the new list. */
	at: Uint32Array<ArrayBuffer>;
}

/** @param used  by position in the new list: only these may be added; a name that is not used stands nowhere */
export function mergeNames(known: readonly string[], more: readonly string[], used?: Uint8Array): Merged {
	const names = [...known];
	const place = new Map(known.map((name, i) => [name, i]));
	const at = Uint32Array.from(more, (name, i) => {
		const found = place.get(name);
		if (found !== undefined) return found;
		if (used && !used[i]) return 0;
		place.set(name, names.length);
		return names.push(name) - 1;
	});
	return { names, at };
}

/** What the codes of rows that were read become in the dataset, by key of their chunks: `category`, `x0`, … */
export interface Recoding {
	codes: Map<string, Uint32Array<ArrayBuffer>>;
	categories: string[];
	/** By name of a further column: its dictionary with the new values. */
	dictionaries: Map<string, string[]>;
}

/** @param used  by key of a chunk, which codes the rows that are added have; left out, all of them */
export function recoding(dataset: Dataset, read: Dataset, used?: ReadonlyMap<string, Uint8Array>): Recoding {
	const kinds = mergeNames(dataset.categories, read.categories, used?.get('category'));
	const codes = new Map<string, Uint32Array<ArrayBuffer>>([['category', kinds.at]]);
	const dictionaries = new Map<string, string[]>();
	read.extras.forEach(({ name, kind, dictionary }, i) => {
		if (!dictionary) return;
		const before = dataset.extras.find((column) => column.name === name && column.layer === undefined);
		const known = before?.kind === kind ? (before.dictionary ?? []) : before?.kind === 'boolean' ? ['false', 'true'] : [];
		const merged = mergeNames(known, dictionary, used?.get(`x${i}`)?.subarray(1));
		dictionaries.set(name, merged.names);
		codes.set(`x${i}`, Uint32Array.from([0, ...merged.at.map((at) => at + 1)])); // code 0 is an empty cell everywhere
	});
	return { codes, categories: kinds.names, dictionaries };
}

/** The columns of a chunk with the codes of the dataset; those without codes as they are. */
export function recoded(columns: Readonly<Record<string, TypedColumn>>, { codes }: Recoding): Record<string, TypedColumn> {
	const out: Record<string, TypedColumn> = { ...columns };
	for (const [name, to] of codes) {
		const cells = columns[name];
		if (!cells) continue;
		const changed = cells.slice();
		for (let i = 0; i < changed.length; i++) changed[i] = to[cells[i]];
		out[name] = changed;
	}
	return out;
}

import type { Reason } from './aside';
import { MOST_KINDS, tooManyKinds } from './categories';
import { MOST_VALUES } from './columns';
import { RecordHashes } from './duplicates';
import type { PartSummary } from './incident-reader';
import type { Mapping } from './mapping';
import type { Part } from './parts';
import { Recast } from './recast';
import type { Trouble } from './scanners';
import { PlaceSpread } from './spread';
import { TimeSpread } from './time-spread';

/** A line of a file. */
export interface Place {
	file: string;
	line: number;
}

/** What all parts of an import add up to. Parts are added in the order of their rows, so that codes do not depend on who read them. */
export class ImportTally {
	read = 0;
	kept = 0;
	stored = 0;
	net = 0;
	duplicates = 0;
	unreadWeights = 0;
	/** Records in which a quotation mark or a separator was out of place. */
	mended = 0;
	/** Records with a quote that is never closed. */
	unclosed = 0;
	/** Where the first of each sort begins. */
	firstMended: Place | undefined;
	firstUnclosed: Place | undefined;
	readonly setAside: Record<Reason, number> = { short: 0, long: 0, blank: 0, header: 0, nothing: 0, total: 0, repeat: 0 };
	readonly places = { unknown: 0, wild: 0, withheld: 0 };
	readonly cells = { blank: 0, unread: 0 };
	readonly spread = new PlaceSpread();
	readonly times = new TimeSpread();
	readonly categories = new Names();
	/** Sum of weights of each category. */
	readonly counts: number[] = [];
	/** By further column; null for those without. */
	readonly dictionaries: (Names | null)[] = [];
	/** By further column: cells that did not fit its kind. */
	readonly unread: number[] = [];
	readonly #hashes = new RecordHashes();

	constructor(readonly mapping: Mapping) {}

	/** So many records are likely to come, all in all. */
	expect(records: number): void {
		this.#hashes.expect(records);
	}

	/**
	 * Adds a part of a file. @returns what its codes become
	 * @throws {Recast} when a column turns out to have too many different values for a dictionary
	 * @throws {AppError} `import/mapping` when the column of the kinds is no list of kinds
	 */
	add(part: Part['summary'], file = ''): { category: Uint16Array<ArrayBuffer>; codes: (Uint32Array<ArrayBuffer> | null)[] } {
		for (const key of ['read', 'kept', 'stored', 'net', 'unreadWeights', 'mended'] as const) this[key] += part[key];
		for (const reason of Object.keys(part.setAside) as Reason[]) this.setAside[reason] += part.setAside[reason];
		if (part.trouble) this.#addTrouble(part.trouble, file);
		part.unread.forEach((cells, i) => (this.unread[i] = (this.unread[i] ?? 0) + cells));
		for (const key of ['unknown', 'wild', 'withheld'] as const) this.places[key] += part.places[key];
		for (const key of ['blank', 'unread'] as const) this.cells[key] += part.cells[key];
		this.spread.addAll(part.points);
		this.times.addAll(part.times);
		this.duplicates += this.#hashes.addAll(part.hashes);
		return { category: this.#addCategories(part), codes: part.dictionaries.map((values, i) => this.#addValues(values, i)) };
	}

	#addTrouble({ unclosed, unclosedLine, mendedLine }: Trouble, file: string) {
		this.unclosed += unclosed;
		if (mendedLine) this.firstMended ??= { file, line: mendedLine };
		if (unclosedLine) this.firstUnclosed ??= { file, line: unclosedLine };
	}

	#addCategories({ categories, counts }: PartSummary): Uint16Array<ArrayBuffer> {
		const map = new Uint16Array(categories.length);
		categories.forEach((name, i) => {
			map[i] = this.categories.index(name);
			this.counts[map[i]] = (this.counts[map[i]] ?? 0) + counts[i];
		});
		if (this.categories.list.length > MOST_KINDS) throw tooManyKinds();
		return map;
	}

	#addValues(values: string[] | null, column: number): Uint32Array<ArrayBuffer> | null {
		if (!values) return (this.dictionaries[column] = null);
		const names = (this.dictionaries[column] ??= new Names());
		const map = new Uint32Array(values.length + 1); // code 0 is an empty cell everywhere
		values.forEach((value, i) => (map[i + 1] = names.index(value) + 1));
		if (names.list.length > MOST_VALUES) throw new Recast({ column: this.mapping.keep[column].column, kind: 'text' });
		return map;
	}

	/**
	 * Everything has been added.
	 * @throws {Recast} when only the whole file shows that its dates are months
	 */
	finish(): void {
		const { time } = this.mapping;
		if (this.times.onlyFirsts && time && !time.clock && !time.form.firstIsMonth)
			throw new Recast({ form: { firstIsMonth: true } });
	}
}

/** Names in the order in which they first came. */
class Names {
	readonly list: string[] = [];
	readonly #at = new Map<string, number>();
	index(name: string): number {
		let at = this.#at.get(name);
		if (at === undefined) this.#at.set(name, (at = this.list.push(name) - 1));
		return at;
	}
}

import { NOT_GIVEN } from '$lib/domain/own-kinds';
import { AppError } from '$lib/domain/errors';
import { ByteDictionary } from './dictionary';
import type { CategoryMapping } from './mapping';
import type { Batch } from './scanner';
import { plainName } from './text';
import { ucrOffence } from './ucr';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** What a row without a kind is called. */
export const MOST_KINDS = 5000;

/** Reads the kind of each incident and adds up the weights of each. */
export class CategoryReader {
	readonly categories: string[] = [];
	/** Sum of weights of each category. */
	readonly counts: number[] = [];
	readonly #mapping: CategoryMapping | { slots: readonly string[] };
	readonly #values: ByteDictionary;
	#codes = new Uint32Array(0);
	/** The category of each code of `#values`; -1 until it is met. */
	#categoryOf: number[] = [-1];

	/**
	 * @param mapping  or the kinds by name, where the columns of a wide table are the kinds
	 * @param memory   number of the memory of codes that is its own
	 */
	constructor(mapping: CategoryMapping | { slots: readonly string[] }, memory?: number) {
		this.#values = new ByteDictionary(memory);
		this.#mapping = mapping;
		if ('slots' in mapping) for (const name of mapping.slots) this.#index(name);
		if ('constant' in mapping) this.#categoryOf[0] = this.#index(mapping.constant);
	}

	/** Writes the category of records `rows[from, to)` into `out` from `at` on. @throws {AppError} `import/mapping` when the column is no list of kinds */
	append(
		batch: Batch,
		rows: Int32Array,
		from: number,
		to: number,
		column: number,
		out: Uint16Array,
		weight: Int16Array,
		at: number
	): void {
		if (to - from > this.#codes.length) this.#codes = new Uint32Array(to - from);
		if (column >= 0) this.#values.codes(batch, rows, from, to, column, this.#codes, 0);
		for (let i = from, row = at; i < to; i++, row++) {
			const code = column < 0 ? 0 : this.#codes[i - from];
			const category =
				(code < this.#categoryOf.length ? this.#categoryOf[code] : -1) >= 0 ? this.#categoryOf[code] : this.#learn(code);
			out[row] = category;
			this.counts[category] += weight[row];
		}
	}

	/** As `append`, for rows whose kind is the column they come from: `slots[i]` is its position among the kinds given. */
	appendSlots(slots: Int32Array, from: number, to: number, out: Uint16Array, weight: Int16Array, at: number): void {
		for (let i = from, row = at; i < to; i++, row++) {
			out[row] = slots[i];
			this.counts[slots[i]] += weight[row];
		}
	}

	#learn(code: number): number {
		const mapping = this.#mapping;
		const text = code === 0 ? '' : this.#values.values[code - 1];
		const grouped = 'column' in mapping && mapping.grouping === 'ucr' ? ucrOffence(text) : text;
		return (this.#categoryOf[code] = this.#index(plainName(grouped) || NOT_GIVEN));
	}

	#index(name: string): number {
		const known = this.categories.indexOf(name);
		if (known >= 0) return known;
		if (this.categories.length >= MOST_KINDS) throw tooManyKinds();
		this.counts.push(0);
		return this.categories.push(name) - 1;
	}
}

export function tooManyKinds(): AppError {
	return new AppError('import/mapping', text.reading.tooManyKinds(count(MOST_KINDS)), text.reading.tooManyKindsHint);
}

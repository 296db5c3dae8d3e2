import { AppError } from '$lib/domain/errors';
import { ByteDictionary } from './dictionary';
import type { CategoryMapping } from './mapping';
import type { Batch } from './scanner';
import { plainName } from './text';
import { ucrOffence } from './ucr';

/** What a row without a kind is called. */
export const NOT_GIVEN = 'Not given';
export const MOST_KINDS = 5000;

/** Reads the kind of each incident and adds up the weights of each. */
export class CategoryReader {
	readonly categories: string[] = [];
	/** Sum of weights of each category. */
	readonly counts: number[] = [];
	readonly #mapping: CategoryMapping | { slots: readonly string[] };
	readonly #values = new ByteDictionary();
	/** The category of each code of `#values`; -1 until it is met. */
	#categoryOf: number[] = [-1];

	/** @param mapping  or the kinds by name, where the columns of a wide table are the kinds */
	constructor(mapping: CategoryMapping | { slots: readonly string[] }) {
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
		const { bytes, view, first, starts, ends } = batch;
		for (let i = from, row = at; i < to; i++, row++) {
			const cell = first[rows[i]] + column;
			const code = column < 0 ? 0 : this.#values.code(bytes, view, starts[cell], ends[cell]);
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
	return new AppError(
		'import/mapping',
		`The column chosen for the kind of incident has more than ${MOST_KINDS.toLocaleString('en')} different values.`,
		'Choose a column with a list of kinds, such as “Primary Type” or “Offense”.'
	);
}

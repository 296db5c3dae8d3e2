import { ByteDictionary } from './dictionary';
import type { Batch } from './scanner';

/** Words that name the sum of other rows, in a cell that should name an area or a kind. */
const TOTAL =
	/^((grand |sub-?)?totals?( geral| general|s)?|(all|total) (crimes?|offen[cs]es?|areas?|wards?|districts?|categories|incidents)|(city|state|county|borough|force|nation)[ -]?wide|todos|todas|geral|ensemble|gesamt|insgesamt)$/i;

export const namesTotal = (text: string): boolean => TOTAL.test(text.trim());

/** Finds the rows of a table of counts that sum up others: they would count everything twice. */
export class TotalRows {
	readonly #values = new ByteDictionary();
	/** Of each code of `#values`: whether it names a total; undefined until it is met. */
	readonly #total: (boolean | undefined)[] = [false];

	/** @param columns  positions of the columns that name area and kind */
	constructor(readonly columns: readonly number[]) {}

	has({ bytes, view, first, starts, ends }: Batch, record: number): boolean {
		for (const column of this.columns) {
			const cell = first[record] + column;
			const end = ends[cell] < 0 ? ~ends[cell] : ends[cell];
			const code = this.#values.code(bytes, view, starts[cell], end);
			if ((this.#total[code] ??= namesTotal(this.#values.values[code - 1]))) return true;
		}
		return false;
	}
}

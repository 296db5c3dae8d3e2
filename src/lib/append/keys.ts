import type { Dataset } from '$lib/domain/dataset';
import { RecordHashes } from '$lib/ingest/duplicates';
import { holdsCounts, type Mapping } from '$lib/ingest/mapping';
import { plainKey, sameMeaning } from '$lib/ingest/same-names';
import type { SharedColumn } from './shared-columns';
import { text } from '$lib/messages/text';

/** Columns that together name one row and no other, with what they are called on the screen. */
export interface Key {
	label: string;
	columns: SharedColumn[];
}

/** Share of the rows that must have a key, and share of those that may repeat one: some publishers write a case twice. */
const LEAST_FILLED = 0.5;
const MOST_REPEATED = 0.05;

/**
 * The keys worth a try, best first: those the publisher is known by, then further columns called like an id. Counts made elsewhere are known
 * by all but the count, so that a corrected count is no further one.
 *
 * @param shared  the columns that files and dataset both have
 */
export function likelyKeys(
	dataset: Dataset,
	mapping: Mapping,
	shared: readonly SharedColumn[],
	rowKey?: readonly string[]
): Key[] {
	if (holdsCounts(mapping)) {
		const columns = shared.filter(({ name }) => name !== 'weight');
		return [{ label: text.reading.append.placeTimeKind, columns }];
	}
	const named = (names: readonly string[] | undefined): Key[] => {
		const columns = (names ?? []).map((name) =>
			shared.find((column) => column.extra && plainKey(column.label) === plainKey(name))
		);
		return columns.length && columns.every((column) => column !== undefined)
			? [{ label: columns.map(({ label }) => label).join(' and '), columns }]
			: [];
	};
	const ids = shared.filter(({ extra, kind, label }) => extra && kind !== 'boolean' && kind !== 'area' && isIdName(label));
	return [...named(mapping.onceBy), ...named(rowKey), ...ids.map((column) => ({ label: column.label, columns: [column] }))];
}

function isIdName(name: string): boolean {
	const plain = plainKey(name);
	return plain === 'id' || sameMeaning(plain, 'id') || /(id|key|caseno|casenumber|reportnumber)$/.test(plain);
}

/** Whether a column tells rows apart: seen on as many of them as are given. */
export class KeyTrial {
	readonly #seen = new RecordHashes();
	#rows = 0;
	#filled = 0;
	#repeated = 0;

	/** @param keys  as `keyHashes` gives them */
	see(keys: Uint32Array): void {
		const filled: number[] = [];
		for (let i = 0; i < keys.length; i += 2) if (keys[i + 1]) filled.push(keys[i], keys[i + 1]);
		this.#rows += keys.length / 2;
		this.#filled += filled.length / 2;
		this.#repeated += this.#seen.addAll(Uint32Array.from(filled));
	}

	get holds(): boolean {
		return this.#filled > 0 && this.#filled >= LEAST_FILLED * this.#rows && this.#repeated <= MOST_REPEATED * this.#filled;
	}
}

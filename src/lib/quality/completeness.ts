import { NOT_GIVEN } from '$lib/domain/own-kinds';
import type { Kernel } from '$lib/domain/kernel';
import { isMissingWord } from './missing-words';
import type { Codes, ExtraValues, QualityInput } from './types';
import { text } from '$lib/messages/text';

/** How far a column is filled, in rows. `filled + missing + by word = rows`. */
export interface ColumnCompleteness {
	name: string;
	kind: 'place' | 'time' | 'kind' | ExtraValues['kind'];
	rows: number;
	filled: number;
	/** Empty cells. */
	missing: number;
	/** Cells with a word for "nothing here", commonest first. */
	words: [word: string, rows: number][];
	/** Different values, of categories. */
	distinct?: number;
	/** Share of the rows that are filled, 0 to 1. */
	share: number;
}

/** How far each column is filled: place, time and kind first, then the further columns in their order. Rows of weight 0 are left out. */
export function* completeness(input: QualityInput): Kernel<ColumnCompleteness[]> {
	const { columns, extras, dataset } = input;
	const { weight } = columns;
	const of = (
		name: string,
		kind: ColumnCompleteness['kind'],
		rows: number,
		missing: number,
		words: [string, number][] = []
	): ColumnCompleteness => {
		const filled = rows - missing - words.reduce((sum, [, n]) => sum + n, 0);
		return { name, kind, rows, filled, missing, words, share: rows ? filled / rows : 0 };
	};
	let [rows, noPlace, noTime] = [0, 0, 0];
	for (let i = 0; i < weight.length; i++) {
		if (weight[i] === 0) continue;
		rows++;
		if (!(columns.lon[i] === columns.lon[i] && columns.lat[i] === columns.lat[i])) noPlace++;
		if (columns.start[i] !== columns.start[i]) noTime++;
	}
	const kinds = codeCounts(columns.category, weight, dataset.categories.length);
	const found = [
		of(text.findings.heads.place, 'place', rows, noPlace),
		of(text.findings.heads.time, 'time', rows, noTime),
		of(
			text.findings.heads.kind,
			'kind',
			rows,
			kinds[dataset.categories.indexOf(NOT_GIVEN)] ?? 0,
			wordsIn(dataset.categories, kinds, 0)
		)
	];
	for (const [i, extra] of extras.entries()) {
		yield (i + 1) / (extras.length + 1);
		if (extra.kind === 'text') found.push(of(extra.name, extra.kind, rows, extra.missing, extra.words));
		else if ('codes' in extra) {
			const counts = codeCounts(extra.codes, weight, extra.dictionary.length + 1);
			found.push({
				...of(extra.name, extra.kind, rows, counts[0], wordsIn(extra.dictionary, counts, 1)),
				distinct: extra.dictionary.length
			});
		} else {
			const { values, kind } = extra;
			let missing = 0;
			for (let r = 0; r < weight.length; r++)
				if (weight[r] !== 0 && (kind === 'boolean' ? values[r] === 2 : values[r] !== values[r])) missing++;
			found.push(of(extra.name, kind, rows, missing));
		}
	}
	return found;
}

function codeCounts(codes: Codes, weight: Int16Array, size: number): Uint32Array {
	const counts = new Uint32Array(size);
	for (let i = 0; i < codes.length; i++) if (weight[i] !== 0) counts[codes[i]]++;
	return counts;
}

/** @param first  the code of the first name */
function wordsIn(names: readonly string[], counts: Uint32Array, first: number): [string, number][] {
	return names
		.map((name, i): [string, number] => [name, counts[i + first]])
		.filter(([name, rows]) => rows > 0 && name !== NOT_GIVEN && isMissingWord(name))
		.sort((a, b) => b[1] - a[1]);
}

import type { ExtraKind } from '$lib/domain/dataset';
import { guessTimeForm, shareOfClocks, type TimeGuess } from '$lib/temporal/parse-guess';
import { readNumber } from './number';

/** What a sample says about one column. Shares are of the cells that are not empty. */
export interface ColumnProfile {
	name: string;
	/** The name in lower case, letters and digits only. */
	plain: string;
	/** The parts of the name in lower case: `VIC_AGE_GROUP` and `vicAgeGroup` are vic, age, group. */
	words: string[];
	/** Cells that are not empty, of all. */
	filled: number;
	total: number;
	/** Cells not empty, trimmed. */
	values: string[];
	distinct: number;
	numberShare: number;
	/** Parsed numbers, in the order of `values`; NaN for text. */
	numbers: number[];
	time: TimeGuess | null;
	clockShare: number;
	/** Share of cells that end in `(lat, lon)`. */
	pairShare: number;
	kind: ExtraKind;
	/** A few different values, for the screen. */
	examples: string[];
}

const encoder = new TextEncoder();
const numberIn = (text: string) => {
	const bytes = encoder.encode(text);
	return readNumber(bytes, 0, bytes.length);
};
const PAIR = /\(\s*-?\d+\.\d+\s*,\s*-?\d+\.\d+\s*\)$|POINT\s*\(\s*-?\d/i;
const BOOLEAN_SETS = [
	['true', 'false'],
	['yes', 'no'],
	['y', 'n'],
	['t', 'f']
];
const ID_WORDS = [
	'id',
	'key',
	'number',
	'no',
	'num',
	'code',
	'case',
	'caseno',
	'incident',
	'report',
	'objectid',
	'beat',
	'ward',
	'district'
];

export function splitName(name: string): string[] {
	return name
		.replace(/([a-z\d])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.split(/[^\p{L}\d]+/u)
		.filter(Boolean);
}

export function profileColumns(header: readonly string[], rows: readonly string[][]): ColumnProfile[] {
	return header.map((name, c) =>
		profileColumn(
			name,
			rows.map((row) => (row[c] ?? '').trim())
		)
	);
}

function profileColumn(name: string, cells: string[]): ColumnProfile {
	const values = cells.filter((cell) => cell !== '');
	const unique = new Set(values);
	const numbers = values.map(numberIn);
	const share = (holds: (value: string, i: number) => boolean) =>
		values.length ? values.filter(holds).length / values.length : 0;
	const words = splitName(name);
	const numberShare = share((_, i) => !Number.isNaN(numbers[i]));
	return {
		name,
		plain: words.join(''),
		words,
		filled: values.length,
		total: cells.length,
		values,
		distinct: unique.size,
		numberShare,
		numbers,
		time: guessTimeForm(values),
		clockShare: shareOfClocks(values),
		pairShare: share((value) => PAIR.test(value)),
		kind: kindOf(words, values, unique, numberShare),
		examples: [...unique].slice(0, 3)
	};
}

/** How a further column is best kept. Codes and ids keep every digit: they are no numbers. */
function kindOf(words: string[], values: string[], unique: Set<string>, numberShare: number): ExtraKind {
	if (!values.length) return 'category';
	const lower = new Set([...unique].map((value) => value.toLowerCase()));
	for (const [yes, no] of BOOLEAN_SETS)
		if ([...lower].every((value) => value === yes || value === no) && (lower.size === 2 || yes === 'true')) return 'boolean';
	const many = unique.size > 0.5 * values.length && unique.size > 100;
	if (numberShare === 1) {
		const digitsLost = values.some((value) => /^[-+]?0\d/.test(value) || /^[-+]?\d{16,}$/.test(value));
		const isId = words.some((word) => ID_WORDS.includes(word));
		if (digitsLost || isId) return many ? 'text' : 'category';
		const fractions = values.some((value) => /[.e]/i.test(value));
		return fractions || unique.size > 100 ? 'number' : 'category';
	}
	return many ? 'text' : 'category';
}

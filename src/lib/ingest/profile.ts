import type { ExtraKind } from '$lib/domain/dataset';
import { guessTimeForm, shareOfClocks, type TimeGuess } from '$lib/temporal/parse-guess';
import { COUNTS } from './count-names';
import { decimalMark, numberIn, type DecimalMark } from './decimal-mark';
import { placeInText } from './place-text';

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
	/** Share of cells with coordinates inside a text, and whether bare pairs are written longitude first. */
	pairShare: number;
	pairSwapped: boolean;
	/** The numbers are written with a comma before their decimals. */
	decimalComma: boolean;
	/** What the column by itself shows of that. */
	mark: DecimalMark;
	kind: ExtraKind;
	/** A few different values, for the screen. */
	examples: string[];
}

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
	const values = header.map((_, c) => rows.map((row) => (row[c] ?? '').trim()).filter((cell) => cell !== ''));
	const marks = values.map(decimalMark);
	return header.map((name, c) => profileColumn(name, values[c], rows.length, marks[c], marks));
}

const COORDINATE = /^(.*_)?(lat|lon|lng|long)(_.*)?$|latitude?|longitude?/;

/** Whether a comma stands before the decimals of a column: what it does not show itself, its name or the other columns of its file may. */
function hasComma(mark: DecimalMark, words: string[], marks: readonly DecimalMark[]): boolean {
	if (mark === ',' || mark === '.') return mark === ',';
	if (mark === '1,234' && COORDINATE.test(words.join('_'))) return true; // no degrees are above a thousand
	if (mark === '1.234' && COUNTS.includes(words.join(''))) return true; // counts have no decimals
	return mark !== 'whole' && marks.includes(',') && !marks.includes('.');
}

function profileColumn(
	name: string,
	values: string[],
	total: number,
	mark: DecimalMark,
	marks: readonly DecimalMark[]
): ColumnProfile {
	const words = splitName(name);
	const unique = new Set(values);
	const decimalComma = hasComma(mark, words, marks);
	const numbers = values.map((value) => numberIn(value, decimalComma));
	const share = (holds: (value: string, i: number) => boolean) =>
		values.length ? values.filter(holds).length / values.length : 0;
	const numberShare = share((_, i) => !Number.isNaN(numbers[i]));
	return {
		name,
		plain: words.join(''),
		words,
		filled: values.length,
		total,
		values,
		distinct: unique.size,
		numberShare,
		numbers,
		time: guessTimeForm(values),
		clockShare: shareOfClocks(values),
		...pairsIn(values, numberShare),
		decimalComma,
		mark,
		kind: kindOf(words, values, unique, numberShare, decimalComma),
		examples: [...unique].slice(0, 3)
	};
}

/** Where texts hold coordinates: in how many, and whether some show that longitude comes first. */
function pairsIn(values: string[], numberShare: number): { pairShare: number; pairSwapped: boolean } {
	if (!values.length || numberShare > 0.5) return { pairShare: 0, pairSwapped: false };
	const texts = values.map((value) => value.slice(-400));
	const found = texts.filter((text) => /\d\D+\d/.test(text) && placeInText(text) !== null);
	// One first number above 90 shows the order of a column; of the rows that fit either way nothing else could.
	const lonFirst = found.some((text) => !/point|coord|lat/i.test(text) && Math.abs(Number(LAST_PAIR.exec(text)?.[1])) > 90);
	return { pairShare: found.length / values.length, pairSwapped: lonFirst };
}
const LAST_PAIR = /([-+]?\d{1,3}\.\d+)\s*[,;\s]\s*([-+]?\d{1,3}\.\d+)\s*[)\]]?\s*$/;

/** How a further column is best kept. Codes and ids keep every digit: they are no numbers. */
function kindOf(words: string[], values: string[], unique: Set<string>, numberShare: number, decimalComma: boolean): ExtraKind {
	if (!values.length) return 'category';
	const lower = new Set([...unique].map((value) => value.toLowerCase()));
	for (const [yes, no] of BOOLEAN_SETS)
		if ([...lower].every((value) => value === yes || value === no) && (lower.size === 2 || yes === 'true')) return 'boolean';
	const many = unique.size > 0.5 * values.length && unique.size > 100;
	if (numberShare === 1) {
		const digitsLost = values.some((value) => /^[-+]?0\d/.test(value) || /^[-+]?\d{16,}$/.test(value));
		const isId = words.some((word) => ID_WORDS.includes(word));
		if (digitsLost || isId) return many ? 'text' : 'category';
		const fractions = values.some((value) => (decimalComma ? /[,e]/i : /[.e]/i).test(value));
		return fractions || unique.size > 100 ? 'number' : 'category';
	}
	return many ? 'text' : 'category';
}

import { LANGUAGES } from './languages';
import { inLanguage, language, locale } from './text';

/** The forms of a word beside a number, by Intl.PluralRules; `many` in languages that have it, else `other`. */
export interface Forms {
	one: string;
	other: string;
	many?: string;
}

const whole = inLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
const rules = inLanguage((locale) => new Intl.PluralRules(locale));
const and = inLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const formatters = inLanguage(() => new Map<number, Intl.NumberFormat>());

/** 268815 → "268,815"; NaN and null, what is not known → "–". */
export function count(value: number | null | undefined): string {
	return value == null || Number.isNaN(value) ? '–' : whole().format(value);
}

/** A number to so many decimals; what is not known → "–". */
export function decimal(value: number | null | undefined, digits = 2): string {
	if (value == null || Number.isNaN(value)) return '–';
	// One formatter for each number of decimals: making one costs more than writing a hundred numbers.
	const known = formatters();
	let format = known.get(digits);
	if (!format)
		known.set(
			digits,
			(format = new Intl.NumberFormat(locale(), {
				minimumFractionDigits: digits,
				maximumFractionDigits: digits
			}))
		);
	return format.format(value);
}

/** The form that goes with a number, without the number. */
export function form(n: number, { one, other, many }: Forms): string {
	const rule = rules().select(n);
	return rule === 'one' ? one : rule === 'many' ? (many ?? LANGUAGES[language()].millions + other) : other;
}

/** "1 row", "268,815 rows". */
export const some = (n: number, forms: Forms): string => `${count(n)} ${form(n, forms)}`;

/** "a, b and c" */
export const list = (words: readonly string[]): string => and().format(words);

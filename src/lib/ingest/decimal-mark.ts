import { readCommaNumber, readNumber } from './number';

/**
 * How the numbers of a column mark their decimals. `whole`: they have none so far; `1,234` and `1.234`: the one mark that occurs could
 * stand before decimals or between thousands.
 */
export type DecimalMark = ',' | '.' | 'whole' | '1,234' | '1.234';

const encoder = new TextEncoder();
/** The number that a text is, with a comma or a point before its decimals. */
export function numberIn(text: string, comma: boolean): number {
	const bytes = encoder.encode(text);
	return (comma ? readCommaNumber : readNumber)(bytes, 0, bytes.length);
}

/** Texts that only make sense if `mark` stands before decimals, `other` being what could stand between thousands. */
function provenBy(mark: string, other: string): RegExp {
	const parts = [
		String.raw`\d*${mark}(?:\d{1,2}|\d{4,})`,
		String.raw`0\d*${mark}\d+`,
		String.raw`\d{4,}${mark}\d+`,
		String.raw`\d{1,3}([${other}'’\s])\d{3}(?:\1\d{3})*${mark}\d*`,
		String.raw`\d{1,3}(?:${other}\d{3}){2,}`
	];
	return new RegExp(`^[-+]?(?:${parts.join('|')})$`);
}
const COMMA = provenBy(',', String.raw`\.`);
const POINT = provenBy(String.raw`\.`, ',');
const EITHER_COMMA = /^[-+]?[1-9]\d{0,2},\d{3}$/;
const EITHER_POINT = /^[-+]?[1-9]\d{0,2}\.\d{3}$/;
const NEUTRAL = /^[-+]?(\d+|\d{1,3}(['’\s]\d{3})+)$/;
const LONG_WHOLE = /^[-+]?\d{4,}$/;
const AFFIX = /^[-+]?[A-Z]{0,3}[$€£¥]\s?|\s?[$€£¥%]$/g;
/** Share of the cells with a digit that must be numbers for a comma to be believed: `2,3,4` among them is a list. */
const NEARLY_ALL = 0.95;

/** Decides for a column as a whole how its numbers mark decimals: no single cell could. @param values  cells that are not empty, trimmed */
export function decimalMark(values: readonly string[]): DecimalMark {
	const seen = { comma: 0, point: 0, eitherComma: 0, eitherPoint: 0, longWhole: 0 };
	let digits = 0;
	let asComma = 0;
	for (const value of values) {
		if (!/\d/.test(value)) continue;
		digits++;
		const bare = value.replace(AFFIX, '');
		if (COMMA.test(bare)) seen.comma++;
		else if (POINT.test(bare)) seen.point++;
		else if (EITHER_COMMA.test(bare)) seen.eitherComma++;
		else if (EITHER_POINT.test(bare)) seen.eitherPoint++;
		else if (LONG_WHOLE.test(bare)) seen.longWhole++;
		else if (!NEUTRAL.test(bare)) continue; // no number, or one that says nothing
		asComma++;
	}
	if (seen.comma > seen.point) return asComma - seen.point >= NEARLY_ALL * digits ? ',' : '.';
	if (seen.point) return '.';
	if (seen.eitherComma) return seen.eitherPoint ? '.' : '1,234';
	// Who sets thousands apart does so in all of them.
	if (seen.eitherPoint) return seen.longWhole ? '.' : '1.234';
	return 'whole';
}

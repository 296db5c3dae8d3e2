/**
 * Beginnings of the names of months in the languages of the files met so far (English, Portuguese, Spanish, French, German, Italian); without accents,
 * and as they are with their accented letters left out. French June and July need their fourth letter.
 */
const MONTHS: readonly string[] = [
	'jan ene gen',
	'feb fev fvr',
	'mar mrz',
	'apr abr avr',
	'may mai mag maj',
	'jun juin giu',
	'jul juil lug',
	'aug ago aou aot',
	'sep set',
	'oct out okt ott',
	'nov',
	'dec dez dic dce'
];
const BY_NAME = new Map(MONTHS.flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])));

/** The month, 1 to 12, that a word of at least three letters in lower case begins with; -1 when it is none. */
export function monthNamed(word: string): number {
	return (word.startsWith('jui') ? BY_NAME.get(word.slice(0, 4)) : BY_NAME.get(word.slice(0, 3))) ?? -1;
}

/** What the name of a column says when it is a month: `202207`, `2022-07`, `Jul 2022`, `jul/22`, `2003m1`, `July` (every year). */
export interface NamedMonth {
	/** Undefined when the name is a month of no particular year. */
	year?: number;
	/** 1 to 12. */
	month: number;
}

const WORD_FIRST = /^([\p{L}]{3,10})\.?[\s\-_/.,']*(\d{4}|\d{2})?$/u;
const YEAR_FIRST = /^(\d{4})[\s\-_/.]*m?(\d{1,2}|[\p{L}]{3,10}\.?)$/iu;
const MONTH_FIRST = /^(\d{1,2})[-_/.](\d{4})$/;
/** Words that begin like a month and are none, as column names: `market`, `deceased`, `marital`. */
const WHOLE =
	/^(jan(uary|eiro|vier|uar)?|ene(ro)?|gen(naio)?|feb(ruary|rero|braio|ruar)?|fev(ereiro|rier)?|mar(ch|co|zo|s|z)?|apr(il|ile)?|abr(il)?|avr(il)?|may(o)?|mai(o)?|mag(gio)?|maj|jun(e|ho|io|i)?|juin|giu(gno)?|jul(y|ho|io|i)?|juil(let)?|lug(lio)?|aug(ust)?|ago(sto)?|aou(t)?|aout|sept?(ember|iembre|embre|tembre)?|set(embro|iembre|tembre)?|oct(ober|ubre|obre)?|out(ubro)?|okt(ober)?|ott(obre)?|nov(ember|embro|iembre|embre)?|dec(ember|embre)?|dez(embro|ember)?|dic(iembre|embre)?)$/;

export function monthInName(name: string): NamedMonth | null {
	const text = plain(name);
	const named = WORD_FIRST.exec(text);
	if (named) {
		const month = WHOLE.test(named[1]) ? monthNamed(named[1]) : -1;
		return month < 0 ? null : named[2] === undefined ? { month } : inRange(fullYear(named[2]), month);
	}
	const dated = YEAR_FIRST.exec(text);
	if (dated && !/^\d{5}$/.test(text)) {
		const word = dated[2].replace('.', '');
		return inRange(Number(dated[1]), /\d/.test(word) ? Number(word) : WHOLE.test(word) ? monthNamed(word) : -1);
	}
	const slashed = MONTH_FIRST.exec(text);
	return slashed ? inRange(Number(slashed[2]), Number(slashed[1])) : null;
}

const fullYear = (digits: string) =>
	digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
const inRange = (year: number, month: number): NamedMonth | null =>
	year >= 1900 && year <= 2100 && month >= 1 && month <= 12 ? { year, month } : null;

/** Lower case, accents off. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

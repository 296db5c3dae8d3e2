/**
 * Words by which publishers say that they publish nothing here, in capitals. A value such as "OTHER" is an answer and does not count; nor does "NONE" in
 * a column that asks for a number of things, but there is no telling.
 */
const WORDS = new Set(
	(
		'UNKNOWN|UNK|UKN|UNKN|UNKNOWN ADDRESS|UNKNOWN LOCATION|ADDRESS UNKNOWN|LOCATION UNKNOWN|NOT KNOWN|N/A|N.A.|NA|N.A|#N/A|NOT APPLICABLE|NOT AVAILABLE|' +
		'NONE|NULL|(NULL)|<NULL>|NIL|NAN|MISSING|NO VALUE|NO DATA|NO ENTRY|BLANK|(BLANK)|EMPTY|(EMPTY)|NOT GIVEN|NOT STATED|NOT RECORDED|NOT REPORTED|' +
		'NOT SPECIFIED|UNSPECIFIED|UNDEFINED|UNDETERMINED|REDACTED|WITHHELD|SUPPRESSED|CONFIDENTIAL|NOT PUBLISHED|NO LOCATION|TBD|' +
		'NAO INFORMADO|NÃO INFORMADO|IGNORADO|SEM INFORMACAO|SEM INFORMAÇÃO|SIN INFORMACION|SIN INFORMACIÓN|SIN DATO|SIN DATOS|NO REPORTA|DESCONOCIDO|SE DESCONOCE|NO APLICA'
	).split('|')
);
const MARKS = /^[-–—?.*_#\s]+$/;
/** A longer text is no such word. */
const LONGEST = 24;

/** Whether a text stands for a missing value: the word itself, blanks around it and capitals do not matter. */
export function isMissingWord(text: string): boolean {
	if (text.length > LONGEST) return false;
	const plain = text.trim().toUpperCase();
	return WORDS.has(plain) || (plain.length > 0 && MARKS.test(plain));
}

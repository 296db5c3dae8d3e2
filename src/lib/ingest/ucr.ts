/**
 * The offences of the FBI's Uniform Crime Reporting summary programme, by number: Part I (1–8) and Part II (9–26).
 * @see FBI, Uniform Crime Reporting Handbook (2004), chapter II and appendix
 */
const OFFENCES = [
	'Homicide',
	'Rape',
	'Robbery',
	'Aggravated assault',
	'Burglary',
	'Larceny (theft)',
	'Motor vehicle theft',
	'Arson',
	'Other assaults',
	'Forgery and counterfeiting',
	'Fraud',
	'Embezzlement',
	'Stolen property',
	'Vandalism',
	'Weapons',
	'Prostitution',
	'Other sex offences',
	'Drug abuse violations',
	'Gambling',
	'Offences against family and children',
	'Driving under the influence',
	'Liquor laws',
	'Drunkenness',
	'Disorderly conduct',
	'Vagrancy and begging',
	'All other offences'
];

/** The offence a six-digit code belongs to (`65701`, ` 21000`, `142320`): its first two digits, a leading zero left off by the publisher. */
export function ucrOffence(code: string): string {
	const digits = code.trim();
	if (!/^\d{5,6}$/.test(digits)) return digits === '' ? '' : 'Code not known';
	return OFFENCES[Number(digits.slice(0, -4)) - 1] ?? 'Code not known';
}

/** Words of column names that describe people. Such columns start unticked: places are modelled here, not people. */
const ABOUT_PEOPLE = [
	'race',
	'sex',
	'gender',
	'age',
	'ethnicity',
	'ethnic',
	'dob',
	'birth',
	'birthdate',
	'descent',
	'nationality',
	'religion',
	'hispanic',
	'surname',
	'forename',
	'ssn'
];
const PERSON = [
	'victim',
	'vict',
	'vic',
	'suspect',
	'susp',
	'perp',
	'perpetrator',
	'offender',
	'officer',
	'complainant',
	'arrestee',
	'person',
	'first',
	'last',
	'full',
	'owner',
	'reporter'
];
const JOINED =
	/(victim|suspect|perp|offender|officer|arrestee)[\s_]*(race|sex|age|gender|name)|agegroup|selfdefinedethnicity|officerdefinedethnicity/i;

/** Whether a column, by the words of its name, describes people (race, sex, age, names). */
export function isAboutPeople(words: readonly string[]): boolean {
	if (words.some((word) => ABOUT_PEOPLE.includes(word))) return true;
	if (words.includes('name') || words.includes('names'))
		return words.length === 1 ? false : words.some((word) => PERSON.includes(word));
	return JOINED.test(words.join(' ')) || JOINED.test(words.join(''));
}

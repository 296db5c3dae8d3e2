import { namesOffence } from '$lib/domain/groups';
import { isAboutPeople } from './people';
import type { ColumnProfile } from './profile';

const KNOWN = [
	'primarytype',
	'crimetype',
	'offensetype',
	'offencetype',
	'crimecategory',
	'offensecategory',
	'offencecategory',
	'offensegroup',
	'offensecodegroup',
	'ofnsdesc',
	'cvlegend',
	'incidentcategory',
	'ucrcategory',
	'incidenttype',
	'crimegroup',
	'textgeneralcode',
	'crmcddesc',
	'nibrsoffensecodedescription',
	'offensesubcategory'
];
const CRIME = /crime|offen[cs]e|ofns|charge|incident|ucr|nibrs|delit|rubrica|natureza|ocorrencia|conduta|hecho/;
const SORT = /type|category|class|group|legend|nature|kind|tipo/;
const WORDS = /desc|text|name/;
const ELSEWHERE =
	/location|place|premise|street|block|address|victim|vic|perp|susp|outcome|status|weapon|method|district|area|context|resolution|disposition|indicator|flag|zone|division|lsoa|boro|city|state|precinct|beat|reported|falls|point|unit|shift|count|juris|season/;

/** How likely a column is the crime type; above 4 it is taken. */
export function categoryScore(column: ColumnProfile): number {
	const { plain, distinct, filled, words } = column;
	if (filled === 0 || column.kind === 'boolean' || isAboutPeople(words) || (column.time && column.time.share > 0.8)) return -1;
	if (KNOWN.includes(plain)) return 10 - (distinct > 150 ? 2 : 0) + 6 * offenceShare(column);
	let points = 0;
	if (CRIME.test(plain)) points += 6;
	if (SORT.test(plain)) points += 3;
	if (WORDS.test(plain)) points += 2;
	if (ELSEWHERE.test(plain)) points -= 9;
	if (column.numberShare > 0.5 || words.includes('id') || words.includes('code') || words.includes('no')) points -= 6;
	if (distinct < 2) points -= 2;
	if (distinct > 100) points -= 3;
	if (distinct > 0.5 * filled && filled > 50) points -= 6;
	return points + 6 * offenceShare(column);
}

/** Share of the different values that name an offence: what a column holds says more than what it is called. */
function offenceShare({ values }: ColumnProfile): number {
	const different = [...new Set(values)].slice(0, 60);
	return different.filter((value) => value.length < 80 && namesOffence(value)).length / Math.max(1, different.length);
}

/** The column that says which kind of incident it was; undefined when none clearly does. */
export function guessCategory(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
	let best: ColumnProfile | undefined;
	let points = 4;
	for (const column of columns) {
		const here = categoryScore(column);
		if (here > points) [best, points] = [column, here];
	}
	return best;
}

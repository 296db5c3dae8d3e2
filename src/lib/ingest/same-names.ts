import { splitName } from './profile';

/** Names that publishers give to one and the same thing, each set in plain letters (`plainKey`). */
const SAME = [
	'id crimeid incidentid incidentnumber incidentno incidentkey casenumber caseno casenum complaint complaintnumber cmplntnum reportnumber reportno drno recordid eventid objectid rowid',
	'date datetime dateoccured dateoccurred dateoccur occurdate occurreddate occurredon occurredat dateofoccurrence incidentdate incidentdatetime crimedate eventdate eventdt offensedate offencedate occurrencedate fromdate startdate',
	'time timeoccurred timeoccur occurtime timeofoccurrence incidenttime eventtime eventtm',
	'datereported reportdate reporteddate reporteddatetime reportdatetime datereport rptdt',
	'month codedmonth reportmonth reportedmonth monthreported monthreportedtomshp',
	'latitude lat ycoordinatewgs84 pointy gpslat',
	'longitude lon lng long xcoordinatewgs84 pointx gpslon gpslong',
	'x xcoord xcoordinate xcoordcd coordx easting eastings',
	'y ycoord ycoordinate ycoordcd coordy northing northings',
	'primarytype crimetype offense offence offensetype offencetype crime incidenttype category crimecategory offensecategory type ofnsdesc offensedescription crimedescription',
	'description desc descr details detail',
	'neighborhood neighbourhood nbhd nhood hood communityarea community',
	'district policedistrict dist precinct policeprecinct division',
	'beat policebeat sector zone',
	'ward councildistrict',
	'address location blockaddress block streetaddress hundredblock blocklocation',
	'street streetname roadname',
	'outcome lastoutcomecategory disposition status clearance resolution',
	'count cnt number incidents quantity'
].map((line) => new Set(line.split(' ')));

/** A name in lower case without blanks, punctuation and accents: what is left when spellings do not matter. */
export function plainKey(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\d]/gu, '');
}

/** Whether two names (in plain letters) are known to mean the same. */
export function sameMeaning(a: string, b: string): boolean {
	return SAME.some((names) => names.has(a) && names.has(b));
}

/** Words that say little about a column. */
const FILLERS = new Set(['of', 'the', 'to', 'flag', 'indicator', 'is', 'name', 'no', 'number', 'code', 'field', 'col', 'column']);
/** Letters from which one word can be the beginning of the other: `occur`, `occurred`. */
const STEM = 3;

/** The words of a name that say something, in plain letters. */
export function tellingWords(name: string): string[] {
	const plain = splitName(name.normalize('NFD').replace(/\p{M}/gu, ''));
	const telling = plain.filter((word) => !FILLERS.has(word));
	return telling.length ? telling : plain;
}

export function sameWord(a: string, b: string): boolean {
	return a === b || (Math.min(a.length, b.length) >= STEM && (a.startsWith(b) || b.startsWith(a)));
}

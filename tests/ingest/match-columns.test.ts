import { describe, expect, it } from 'vitest';
import { alignedMapping, columnsByRole, rolesOf } from '../../src/lib/ingest/align';
import { guessMapping } from '../../src/lib/ingest/guess';
import { layoutOf } from '../../src/lib/ingest/layout';
import { matchColumns, type Match } from '../../src/lib/ingest/match-columns';
import { mappingsFor, matchFile, withMatch, withNew } from '../../src/lib/ingest/match-file';
import { profileColumns } from '../../src/lib/ingest/profile';
import { importSources, textFile } from './memory-sink';

const profiles = (text: string) => {
	const [header, ...rows] = text.split('\n').map((line) => line.split(','));
	return profileColumns(header, rows);
};
/** The match of two tables as `wanted: column (how)`. */
const matched = (before: string, after: string): string[] => {
	const [known, columns] = [profiles(before), profiles(after)];
	const roles = rolesOf(guessMapping(known, 'a.csv').mapping);
	const wanted = known.map((profile) => ({ profile, role: roles.get(profile.name) ?? 'kept' }) as const);
	const say = ({ wanted, column, how }: Match) => `${wanted}: ${column} (${how})`;
	return matchColumns(wanted, columns, columnsByRole(guessMapping(columns, 'b.csv').mapping)).map(say);
};

describe('columns of two headers find each other', () => {
	it('by name, spelling with accents, and known meaning', () => {
		expect(matched('Date,Délito,Case Number\n2020-01-05,ROBO,A1', 'case_no,delito,Date\nA2,ROBO,2020-02-05')).toEqual([
			'Date: Date (name)',
			'Délito: delito (spelling)',
			'Case Number: case_no (meaning)'
		]);
	});
	it('by the words of their names, of which common ones tell less', () => {
		const before = 'NewCrimeIndicator,UnfoundedCrimeIndicator,Crime\nY,Y,10\nY,Y,20';
		expect(matched(before, 'FlagUnfounded,FlagCrime,Crime\nY,Y,10\nY,Y,20')).toEqual([
			'NewCrimeIndicator: FlagCrime (values)',
			'UnfoundedCrimeIndicator: FlagUnfounded (words)',
			'Crime: Crime (name)'
		]);
	});
	it('by values, and by how values are written', () => {
		expect(matched('Shift,File\nday,09-012\nnight,09-013\neve,09-014', 'Tour,Reference\nnight,11-555\nday,11-556')).toEqual([
			'Shift: Tour (values)',
			'File: Reference (values)'
		]);
	});
	it('not at all where two would do equally well, or the values speak against it', () => {
		expect(matched('Flag A\nY\nN', 'One,Two\nY,N\nN,Y')).toEqual(['Flag A: null (null)']);
		expect(matched('Case Number\nA-1\nB-2', 'Complaint\n0.25\n7.5')).toEqual(['Case Number: null (null)']);
	});
});

const JANUARY =
	'Case Number,Date,Offense,Latitude,Longitude,Beat\nA1,01/05/2020 10:00,THEFT,41.8,-87.6,11\nA2,01/20/2020 11:30,ARSON,41.9,-87.7,12\n';
const FEBRUARY = 'lon,lat,offence_type,occurred_on,case_no,shift\n-87.61,41.81,THEFT,2020-02-03 12:00,A3,day\n-87.62,41.82,FRAUD,2020-02-13 12:30,A4,night\n'; // prettier-ignore

async function both(keep: string[] = []) {
	const [first, second] = [textFile(JANUARY, 'january.csv'), textFile(FEBRUARY, 'february.csv')];
	const layouts = await Promise.all([layoutOf(first), layoutOf(second)]);
	const columns = profileColumns(layouts[0].header, layouts[0].rows);
	const { mapping } = guessMapping(columns, 'january.csv');
	let match = matchFile({ mapping, columns }, layouts[1], { at: 1, name: 'february.csv' });
	for (const name of keep) match = withNew(match, name, true);
	const made = mappingsFor(mapping, [match], 2);
	return { match, ...(await importSources([first, second], { mapping: made.mapping, mappings: made.own })) };
}

describe('files with two headers become one dataset', () => {
	it('with times read as each file writes them, and what a file lacks missing in its rows', async () => {
		const { match, dataset, sink } = await both();
		expect(match.matches).toMatchObject({ Date: 'occurred_on', Offense: 'offence_type', 'Case Number': 'case_no', Beat: null });
		expect(dataset).toMatchObject({ rows: 4, report: { read: 4, kept: 4, missingTimes: 0, missingPlaces: 0 } });
		expect(sink.column('start').map((ms) => new Date(ms).toISOString().slice(0, 16))).toEqual([
			'2020-01-05T10:00',
			'2020-01-20T11:30',
			'2020-02-03T12:00',
			'2020-02-13T12:30'
		]);
		expect(sink.column('lat')).toEqual([41.8, 41.9, 41.81, 41.82]);
		expect(dataset.categories).toEqual(['THEFT', 'ARSON', 'FRAUD']);
		expect(dataset.extras.map(({ name }) => name)).toEqual(['Case Number', 'Beat']);
		expect(sink.column('x1')).toEqual([1, 2, 0, 0]);
		expect(dataset.provenance.files.map(({ rows }) => rows)).toEqual([2, 2]);
	});
	it('with a new column where it is kept, missing in the rows before', async () => {
		const { dataset, sink } = await both(['shift']);
		expect(dataset.extras.at(-1)).toMatchObject({ name: 'shift', dictionary: ['day', 'night'] });
		expect(sink.column('x2')).toEqual([0, 0, 1, 2]);
	});
	it('as the user corrects it: a column is taken from where it stood', async () => {
		const { match } = await both();
		const after = withMatch(match, 'Beat', 'case_no');
		expect(after.matches).toMatchObject({ Beat: 'case_no', 'Case Number': null });
	});
	it('the file’s own times and places stand in where the columns are of another sort', async () => {
		const columns = profiles('When,X,Y,Kind\n2020-01-05,900000,1000000,A');
		const mapping = guessMapping(columns, 'a.csv').mapping;
		const base = { ...mapping, place: { kind: 'projected' as const, x: 'X', y: 'Y', system: 'ESRI:102696' } };
		const { mapping: guess } = guessMapping(profiles('When,Latitude,Longitude,Kind\n2020-01-05,41.8,-87.6,A'), 'b.csv');
		const here = alignedMapping(base, { When: 'When', Kind: 'Kind', X: null, Y: null }, { guess, forms: {} });
		expect(here.place).toEqual({ kind: 'degrees', lon: 'Longitude', lat: 'Latitude' });
	});
});

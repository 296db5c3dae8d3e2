import { describe, expect, it } from 'vitest';
import { chosen, firstChoice, offersOf, severalToChooseFrom, titleOf } from '../../../src/lib/ingest/formats/choice';
import { expandFile } from '../../../src/lib/ingest/formats/expand';
import { policeFile, usualChoice } from '../../../src/lib/ingest/formats/police-archive';
import { archive, type Packed } from './archives';

const months = (year: number) => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
const policeNames = [...months(2023), ...months(2024)].flatMap((month) =>
	['lancashire', 'avon-and-somerset'].flatMap((force) =>
		['street', 'outcomes', 'stop-and-search'].map((kind) => `${month}/${month}-${force}-${kind}.csv`)
	)
);
const zip = (files: Packed[], name = 'a.zip') => new File([archive(files)], name);
const named = (names: string[]) => zip(names.map((name) => ({ name, text: 'x\n1\n' })));

describe('the layout of data.police.uk', () => {
	it('is read from the name of a file', () => {
		expect(policeFile('2024-01/2024-01-avon-and-somerset-stop-and-search.csv')).toEqual({
			month: '2024-01',
			force: 'Avon and Somerset',
			kind: 'stop-and-search'
		});
		expect(policeFile('deep/2024-01/2024-01-btp-street.csv')).toMatchObject({
			force: 'British Transport Police',
			kind: 'street'
		});
		expect(policeFile('2024-01/2024-02-btp-street.csv')).toBeNull();
		expect(policeFile('2024-01/readme.csv')).toBeNull();
	});
	it('offers street-level crime of the first force in its newest twelve months', async () => {
		const file = named(policeNames);
		const found = [await expandFile(file)];
		expect(severalToChooseFrom(found)).toBe(true);
		const picked = chosen(offersOf(found, [{ file }]), firstChoice(found));
		expect(picked.map(({ name }) => name)).toEqual(months(2024).map((month) => `${month}/${month}-avon-and-somerset-street.csv`));
		expect(titleOf(picked)).toBe('Avon and Somerset, street-level crime, 2024-01 to 2024-12');
	});
	it('offers another kind when there are no street files', () => {
		expect(usualChoice([{ month: '2024-01', force: 'Kent', kind: 'outcomes' }])).toMatchObject({ kind: 'outcomes' });
	});
});

describe('a file with several tables', () => {
	it('has the largest ticked, and those that are named like it but for numbers', async () => {
		const file = zip([
			{ name: 'crimes_2019.csv', text: 'x\n'.repeat(900) },
			{ name: 'crimes_2020.csv', text: 'x\n'.repeat(800) },
			{ name: 'codes.csv', text: 'x\n'.repeat(1000) }
		]);
		const found = [await expandFile(file)];
		const picked = chosen(offersOf(found, [{ file }]), firstChoice(found));
		expect(picked.map(({ name }) => name)).toEqual(['crimes_2019.csv', 'crimes_2020.csv']);
	});
	it('asks nothing when there is one table beside a leaflet', async () => {
		expect(severalToChooseFrom([await expandFile(named(['a.csv', 'readme.pdf']))])).toBe(false);
		expect(severalToChooseFrom([await expandFile(named(['a.csv', 'b.csv']))])).toBe(true);
		const locked = zip([
			{ name: 'a.csv', text: 'x\n1\n' },
			{ name: 'b.csv', text: 'x', flags: 1 }
		]);
		expect(severalToChooseFrom([await expandFile(locked)])).toBe(true);
	});
	it('is taken with plain files that were dropped beside it', async () => {
		const [plain, packed] = [new File(['x\n1\n'], 'c.csv'), named(['2020.csv', '2021.csv'])];
		const found = [await expandFile(plain), await expandFile(packed)];
		const offers = offersOf(found, [{ file: plain }, { file: packed }]);
		expect(chosen(offers, firstChoice(found)).map(({ name, file }) => [name, file.name])).toEqual([
			['c.csv', 'c.csv'],
			['2020.csv', 'a.zip'],
			['2021.csv', 'a.zip']
		]);
	});
});

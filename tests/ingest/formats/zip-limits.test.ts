import { describe, expect, it } from 'vitest';
import { isSafeName, nothingInside, sortOut } from '../../../src/lib/ingest/formats/zip-limits';
import { readDirectory } from '../../../src/lib/ingest/formats/zip-directory';
import { archive, type Packed } from './archives';

const sorted = async (...files: Packed[]) => sortOut(await readDirectory(new Blob([archive(files)]), 'a.zip'));

describe('names inside an archive', () => {
	it.each(['a.csv', '2024-01/a.csv', 'a..b.csv', 'C.csv'])('%s is safe', (name) => expect(isSafeName(name)).toBe(true));
	it.each([
		'../a.csv',
		'x/../../a.csv',
		'/etc/a.csv',
		'\\\\host\\a.csv',
		'C:\\a.csv',
		'c:/a.csv',
		'x\\..\\a.csv',
		'a\u0000.csv',
		'a\nb.csv'
	])('%j is not', (name) => expect(isSafeName(name)).toBe(false));
});

describe('sortOut', () => {
	it('offers tables, leaves out the rest with a reason, and says nothing of litter', async () => {
		const { tables, left } = await sorted(
			{ name: 'good.csv', text: 'x' },
			{ name: 'rows.JSON', text: '[]' },
			{ name: 'folder/', text: '' },
			{ name: '__MACOSX/._good.csv', text: 'x' },
			{ name: '../evil.csv', text: 'x' },
			{ name: '/evil.csv', text: 'x' },
			{ name: 'inner.zip', text: 'x' },
			{ name: 'locked.csv', text: 'x', flags: 1 },
			{ name: 'new.csv', text: 'x', method: 93 },
			{ name: 'readme.pdf', text: 'x' },
			{ name: 'none.csv', text: '', store: true },
			{ name: 'good.csv', text: 'again' }
		);
		expect(tables.map(({ name }) => name)).toEqual(['good.csv', 'rows.JSON']);
		expect(left).toEqual([
			{ why: 'the name points outside the archive', files: 2, example: '../evil.csv' },
			{ why: 'an archive or spreadsheet inside the archive: unpack it first', files: 1, example: 'inner.zip' },
			{ why: 'locked with a password', files: 1, example: 'locked.csv' },
			{ why: 'packed in a way that browsers cannot undo (method 93)', files: 1, example: 'new.csv' },
			{ why: 'not a table by its name', files: 1, example: 'readme.pdf' },
			{ why: 'empty', files: 1, example: 'none.csv' },
			{ why: 'the same name a second time', files: 1, example: 'good.csv' }
		]);
	});
	it('leaves out a bomb that says what it is', async () => {
		const { tables, left } = await sorted({ name: 'zeros.csv', text: new Uint8Array(20 << 20) });
		expect(tables).toEqual([]);
		expect(left[0].why).toMatch(/would grow [\d,]+ times/);
	});
	it('leaves out a file beyond every size', async () => {
		const bytes = 2 ** 40;
		const entries = await readDirectory(new Blob([archive([{ name: 'a.csv', text: 'x' }])]), 'a.zip');
		expect(sortOut([{ ...entries[0], bytes, packed: bytes / 10 }]).left[0].why).toBe('unpacks to more than 16 GB');
	});
});

describe('nothingInside', () => {
	it('says that an archive is locked when all of it is', () => {
		expect(nothingInside('a.zip', [{ why: 'locked with a password', files: 3, example: 'x' }]).message).toBe(
			'“a.zip” is locked with a password.'
		);
	});
	it('names the reasons otherwise', () => {
		expect(nothingInside('a.zip', [{ why: 'empty', files: 1, example: 'x.csv' }]).message).toContain('“x.csv”: empty');
	});
});

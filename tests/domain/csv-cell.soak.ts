import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { csvLine } from '$lib/domain/csv-cell';

/** What LibreOffice makes of our files, opened as carelessly as it can be: numbers found everywhere, formulas run. */
const missing = spawnSync('soffice', ['--version']).status !== 0;
const CARELESS = 'CSV:44,34,76,1,,0,false,true,false,false,false,0,true';

const folder = mkdtempSync(join(tmpdir(), 'openbeat-spreadsheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first cell of each line: as many as there are lines were read. */
const MARK = 'a line';

/** Cells of a CSV file once LibreOffice has read it. */
function opened(csv: string): { formulas: string[]; numbers: number[]; marks: number } {
	writeFileSync(join(folder, 'cells.csv'), csv);
	execFileSync(
		'soffice',
		['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'fods', `--infilter=${CARELESS}`, '--outdir', folder, join(folder, 'cells.csv')],
		{ timeout: 120_000 }
	); // prettier-ignore
	const sheet = readFileSync(join(folder, 'cells.fods'), 'utf8');
	return {
		formulas: Array.from(sheet.matchAll(/table:formula="([^"]*)"/g), ([, formula]) => formula),
		numbers: Array.from(sheet.matchAll(/office:value-type="float" office:value="([^"]*)"/g), ([, value]) => Number(value)),
		marks: sheet.split(`>${MARK}<`).length - 1
	};
}

const FORMS = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
const BEFORE = ['', ' ', '  ', '"', "'", '\u00a0', '\u200b', '\ufeff'];
const FORMULAS = ['1+1', 'SUM(A1:A9)', 'HYPERLINK("http://example.test","x")', "cmd|' /C calc'!A0"];

describe.skipIf(missing)('a spreadsheet', () => {
	it('runs what is not defused: these cells could', () => {
		expect(opened('head\r\n=1+1\r\n" =SUM(A1:A9)"\r\n')).toMatchObject({ formulas: expect.arrayContaining(['of:=1+1']) });
	});

	it('runs none of our cells, whatever they begin with', () => {
		const cells = FORMS.flatMap((form) => BEFORE.flatMap((before) => FORMULAS.map((formula) => before + form + formula)));
		expect(cells.length).toBe(480);
		expect(opened(cells.map((cell) => csvLine([MARK, cell])).join(''))).toEqual({ formulas: [], numbers: [], marks: 480 });
	});

	it('runs none of two thousand others', () => {
		const sign = fc.constantFrom(...FORMS, "'", '"', ' ', '\n', ',', ';', '\u00a0', '\ufeff', '1', '(', ')', 'A', 'ñ');
		const cells = fc.sample(fc.string({ unit: sign, maxLength: 8 }), { numRuns: 2000, seed: Number(process.env.SEED ?? 1) });
		expect(opened(cells.map((cell) => csvLine([MARK, cell])).join(''))).toMatchObject({ formulas: [], marks: 2000 });
	});

	it('takes numbers for numbers, and telephone numbers for text', () => {
		const { formulas, numbers } = opened(csvLine(['-12.5', '+3', '7', '-1e-7', '+49 30 1234', '030/1234']));
		expect(formulas).toEqual([]);
		expect(numbers).toEqual([-12.5, 3, 7, -1e-7]);
	});
});

it.runIf(missing)('is not asked: there is no LibreOffice here (soffice)', () => {
	console.log('The soak of csv-cell was left out: it needs LibreOffice (soffice).');
});

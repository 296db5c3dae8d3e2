import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, defused, restored } from '$lib/domain/csv-cell';
import { splitCsv } from '$lib/portals/csv';

const FORMS = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
/** Text thick with what matters, and any other. */
const signs = fc.constantFrom(...FORMS, "'", '"', ' ', '\n', ',', ';', '\u00a0', '\u200b', '\ufeff', '1', '.', 'e', 'a', 'ñ');
const anyText = fc.oneof(fc.string({ unit: signs, maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 12 }));
const trimmed = (text: string) => text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');

describe('a cell', () => {
	it.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\tx', '\rx', '\0=1', ' =1', '"=1"'.slice(1), '＝1', ' ＋a', '－a', '＠a', '\ufeff=1', '\u200b=1', '+49 30 1234'])(
		'%j gets an apostrophe: a spreadsheet would run it',
		(text) => expect(defused(text)).toBe(`'${text}`)
	); // prettier-ignore
	it.each(['-12.5', '+3', '-0', '7', '-1e-7', '-.5', ' -5', 'a=1', "it's", '"=1', '', ' '])('%j stays as it is', (text) =>
		expect(defused(text)).toBe(text)
	);
	it('that begins with an apostrophe of its own before a formula gets another, and none elsewhere', () => {
		expect(["'=1", "''+a", "'tis", "'-5"].map(defused)).toEqual(["''=1", "'''+a", "'tis", "'-5"]);
	});
	it('is the same text again when the apostrophe is taken off, whatever it was', () => {
		fc.assert(fc.property(anyText, (text) => void expect(restored(defused(text))).toBe(text)));
	});
	it('loses no more than the blanks around it where a reader drops those first', () => {
		fc.assert(fc.property(anyText, (text) => void expect(trimmed(restored(trimmed(defused(text))))).toBe(trimmed(text))));
	});
	it('never runs, and is read back exactly from a line', () => {
		fc.assert(
			fc.property(fc.array(anyText, { minLength: 2, maxLength: 6 }), (cells) => {
				const [read] = splitCsv(`head,\r\n${csvLine(cells)}`).slice(1);
				if (cells.every((cell) => cell === '')) return;
				expect(read.map(restored)).toEqual(cells);
				for (const cell of read) if (Number.isNaN(Number(cell))) expect(cell).not.toMatch(/^[\s\0]*[=+\-@＝＋－＠]/);
			})
		);
	});
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvLine, pageOf, splitCsv } from '../../src/lib/portals/csv';

const cell = fc.oneof(fc.string(), fc.constantFrom('', '"', ',', '\n', '\r\n', 'a"b', ' x ', '=1+1', '0012'));
const table = fc
	.integer({ min: 1, max: 6 })
	.chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 20 }));

it('reads what it writes', () => {
	fc.assert(
		fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, last) => {
			// A row of one empty cell is written as "" and read as an empty line is not.
			const text = rows.map(csvLine).join(end) + (last && rows.length ? end : '');
			const wanted = rows.filter((cells) => cells.length > 1 || cells[0] !== '');
			expect(splitCsv(text)).toEqual(wanted);
		})
	);
});

it('says so when the text ends inside a quotation, wherever it is cut', () => {
	const text = 'a,b\n"one, two","thr""ee"\n';
	for (const at of [6, 13, 16, 21]) expect(() => splitCsv(text.slice(0, at))).toThrow(/quotation/);
	expect(splitCsv(text)).toEqual([
		['a', 'b'],
		['one, two', 'thr"ee']
	]);
});

it('takes a byte order mark off, keeps rows of another length, and a comma at the end is one more cell', () => {
	expect(splitCsv('\ufeffa,b\n1\n\n1,2,3\n4,')).toEqual([['a', 'b'], ['1'], ['1', '2', '3'], ['4', '']]);
});

it('says so when a page ends in the middle of its last line', () => {
	expect(pageOf('a,b\n1,2\n3\n').rows).toEqual([['1', '2'], ['3']]);
	expect(() => pageOf('a,b\n1,2\n3')).toThrow(/cut short/);
	expect(() => pageOf('')).toThrow(/empty/);
});

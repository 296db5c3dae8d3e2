import { expect, it } from 'vitest';
import { likelyStart } from '../../src/lib/ingest/likely-start';

const dialect = { encoding: 'utf-8', delimiter: 44, quote: 34, newline: 10, header: true } as const;
const start = (text: string, cells: number) => likelyStart(new TextEncoder().encode(text), dialect, cells);

it('finds the line behind the next line end', () => {
	expect(start('st,x\na,b\nc,d\n', 2)).toBe(5);
	expect(start('\na,b\n', 2)).toBe(1); // the byte before the cut ended a record
	expect(start('no end', 2)).toBe(-1);
});
it('sees that the cut lies inside of quotes', () => {
	const text = 'rest of a text,\nstill it\nand the end",2\n"x\ny",3\n"z",4\n';
	expect(text.slice(start(text, 2))).toBe('"x\ny",3\n"z",4\n');
});
it('is not led astray by line breaks inside of quotes behind the cut', () => {
	const text = 'k,1\n"one\ntwo\nthree",2\n"x\ny",3\n';
	expect(text.slice(start(text, 2))).toBe('"one\ntwo\nthree",2\n"x\ny",3\n');
});

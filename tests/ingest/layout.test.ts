import { expect, it } from 'vitest';
import { layoutOf } from '$lib/ingest/layout';
import { textFile } from './memory-sink';

const text = (delimiter: string, kind: string) =>
	['Date,Kind,Place', `2024-01-02,${kind},12`, `2024-01-03,${kind},13`].join('\n').replaceAll(',', delimiter);

it('finds the same again for the same bytes, and looks anew when one byte is another', async () => {
	const first = await layoutOf(textFile(text(',', 'THEFT')));
	expect(await layoutOf(textFile(text(',', 'THEFT'), 'renamed.csv'))).toEqual(first);
	const other = await layoutOf(textFile(text(';', 'THEFT')));
	expect(other.dialect.delimiter).toBe(59);
	expect(other.header).toEqual(first.header);
	expect((await layoutOf(textFile(text(';', 'THEFX')))).rows[0][1]).toBe('THEFX');
});

it('does not give what was found in the bytes to a source that says how it is written', async () => {
	const found = await layoutOf(textFile(text(',', 'ARSON')));
	const told = await layoutOf({ ...textFile(text(',', 'ARSON')), dialect: { ...found.dialect, delimiter: 59 } });
	expect(told.dialect.delimiter).toBe(59);
	expect((await layoutOf(textFile(text(',', 'ARSON')))).dialect.delimiter).toBe(44);
	const lines = await layoutOf({ ...textFile(text(',', 'ARSON')), lines: [5, 7] });
	expect(lines.line).toBe(5);
});

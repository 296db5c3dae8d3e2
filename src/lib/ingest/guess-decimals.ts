import { columnsUsed, type Mapping } from './mapping';
import type { ColumnProfile } from './profile';
import { text } from '$lib/messages/text';

/** How the numbers of a file's columns mark their decimals, as the mapping says it. */
export function decimalsIn(columns: readonly ColumnProfile[]): Pick<Mapping, 'decimalCommas' | 'decimalsOpen'> {
	const numeric = columns.filter(({ numberShare }) => numberShare > 0.5);
	const commas = numeric.filter(({ decimalComma }) => decimalComma).map(({ name }) => name);
	const open = numeric
		.filter(({ decimalComma, mark, kind }) => kind === 'number' && !decimalComma && mark !== '.')
		.map(({ name }) => name);
	return { ...(commas.length && { decimalCommas: commas }), ...(open.length && { decimalsOpen: open }) };
}

const listed = (columns: readonly ColumnProfile[]) => columns.map(({ name }) => text.ui.quoted(name)).join(', ');

/** What was decided about commas in numbers, where the import reads them. */
export function remarksOnDecimals(columns: readonly ColumnProfile[], mapping: Mapping): string[] {
	const numbers = mapping.keep.filter(({ kind }) => kind === 'number').map(({ column }) => column);
	const read = new Set([...columnsUsed({ ...mapping, time: null, end: null, category: { constant: '' } }), ...numbers]);
	const here = columns.filter(({ name }) => read.has(name));
	const shown = here.filter(({ decimalComma, mark }) => decimalComma && mark === ',');
	const followed = here.filter(({ decimalComma, mark }) => decimalComma && mark !== ',');
	const thousands = here.filter(({ decimalComma, mark }) => !decimalComma && mark === '1,234');
	const said: string[] = [];
	if (shown.length) said.push(text.reading.decimals.comma(listed(shown)));
	for (const { name, mark, examples } of followed) {
		const example = examples.find((text) => /[.,]/.test(text)) ?? mark;
		said.push(text.reading.decimals.twoWays(name, example));
	}
	for (const { name, examples } of thousands) {
		const example = examples.find((text) => text.includes(',')) ?? '1,234';
		said.push(text.reading.decimals.thousands(name, example));
	}
	return said;
}

import type { Remedy, Finding, Tone } from '../types';
import type { ColumnCompleteness } from '../completeness';
import { namesCode, type NumberSummary } from '../numbers';
import { count, figure, list, number, percent, quoted } from '../words';

/** A column under this share makes tables by it misleading; one above it is as good as full. */
const PATCHY = 0.95;
const FULL = 0.999;
/** With more missing than this, filled-in values would be most of the column's news. */
const MOST_IMPUTED = 0.4;
/** The commonest of more values than this (streets) says nothing. */
const MOST_VALUES = 200;

const KINDS: Record<ColumnCompleteness['kind'], string> = {
	place: 'place',
	time: 'time',
	kind: 'kind',
	category: 'category',
	number: 'number',
	boolean: 'yes or no',
	text: 'text',
	area: 'area'
};

export function completenessFinding(columns: readonly ColumnCompleteness[]): Finding {
	// Place and time have findings of their own, with remedies of their own.
	const further = columns.filter(({ kind }) => kind !== 'place' && kind !== 'time');
	const patchy = further.filter(({ share }) => share < PATCHY).sort((a, b) => a.share - b.share);
	const byWord = columns.filter(({ words }) => words.length);
	const tone: Tone = patchy.length ? 'note' : 'good';
	const title = patchy.length
		? `${count(patchy.length, 'column')} of ${number(further.length)} ${patchy.length === 1 ? 'is' : 'are'} filled in under 95 % of the rows`
		: further.every(({ share }) => share >= FULL)
			? 'Every column is filled'
			: 'Every column is filled in at least 95 % of the rows';
	const said: string[] = [];
	if (patchy.length) {
		const named = patchy.slice(0, 3).map(({ name, share }) => `${quoted(name)} (${percent(share)} filled)`);
		said.push(
			`${list(named)}${patchy.length > 3 ? ' and others' : ''}: a table by such a column speaks only of the rows that have it, and those may differ from the rest. What is often left empty is rarely left empty at random.`
		);
	} else said.push('Tables and maps by any of these columns speak of nearly all rows.');
	if (byWord.length) {
		const [{ name, words }] = byWord.toSorted((a, b) => wordRows(b) - wordRows(a));
		said.push(
			`Words such as ${quoted(words[0][0])} (${count(words[0][1], 'row')} of ${quoted(name)}) stand for “not published” and are counted as missing here, though the file has a value.`
		);
	}
	return {
		id: 'completeness',
		aspect: 'completeness',
		tone,
		title,
		effect: said.join(' '),
		details: [
			{
				kind: 'table',
				caption: 'How far each column is filled',
				columns: [
					{ name: 'Column', format: 'text' },
					{ name: 'Holds', format: 'text' },
					{ name: 'Filled', format: 'share' },
					{ name: 'Empty', format: 'count' },
					{ name: 'Missing by word', format: 'count' },
					{ name: 'Words', format: 'text' }
				],
				rows: columns.map((column) => [
					column.name,
					KINDS[column.kind],
					column.share,
					column.missing,
					wordRows(column),
					column.words.map(([word]) => word).slice(0, 3).join(', ') // prettier-ignore
				])
			}
		],
		remedies: further.flatMap((column) => imputation(column))
	};
}

const wordRows = ({ words }: ColumnCompleteness) => words.reduce((sum, [, rows]) => sum + rows, 0);

/** Empty cells can be filled; the words for "nothing here" stay, since they are values of the file. */
function imputation({ name, kind, missing, rows, distinct = 0 }: ColumnCompleteness): Remedy[] {
	if (!missing || missing > MOST_IMPUTED * rows || kind === 'kind' || kind === 'text') return [];
	// House numbers and coordinates have no sensible middle.
	if (kind === 'number' && namesCode(name)) return [];
	const caution = 'Filled cells are guesses: they are marked and counted, and they make a column look surer than it is.';
	const by = (how: 'mode' | 'median' | 'nearest', words: string): Remedy => ({
		label: `Fill ${count(missing, 'empty cell')} of ${quoted(name)} ${words}`,
		step: { kind: 'impute', column: name, by: how },
		affects: missing,
		caution
	});
	const nearest = by('nearest', 'from the row nearest in space and time');
	if (kind === 'number') return [by('median', 'with the median'), nearest];
	return kind === 'area' || distinct > MOST_VALUES ? [nearest] : [nearest, by('mode', 'with the commonest value')];
}

export function numbersFinding(columns: readonly NumberSummary[]): Finding | null {
	if (!columns.length) return null;
	const out = columns.filter(({ outliers }) => outliers);
	const constant = columns.filter(({ role, filled }) => role === 'constant' && filled > 0);
	const measures = columns.filter(({ role }) => role === 'measure');
	const said: string[] = [];
	for (const { name, outliers, median, max, min } of out.slice(0, 2))
		if (outliers) {
			const extreme = max > outliers.high ? max : min;
			said.push(
				`In ${quoted(name)} ${count(outliers.rows, 'row lies', 'rows lie')} outside ${figure(outliers.low)} to ${figure(outliers.high)}, as far as ${figure(extreme)} (middle value ${figure(median)}): one such number can move a mean or a model by itself.`
			);
		}
	if (constant.length) said.push(`${list(constant.map(({ name }) => quoted(name)), 3)} ${constant.length === 1 ? 'has' : 'have'} the same value in every row and can explain nothing.`); // prettier-ignore
	if (!said.length)
		said.push(
			measures.length
				? 'No number lies so far from the others that it would move a mean or a model by itself.'
				: 'The numbers look like codes (districts, cases): they are names written in digits, and a mean of them says nothing.'
		);
	const remedies: Remedy[] = [];
	for (const { name, outliers } of out)
		if (outliers)
			remedies.push({
				label: `Limit ${quoted(name)} to ${figure(outliers.low)} to ${figure(outliers.high)}`,
				step: { kind: 'clip', column: name, low: outliers.low, high: outliers.high },
				affects: outliers.rows,
				caution: 'A large number may be true. Look at the rows before you limit them.'
			});
	for (const { name, filled } of measures)
		remedies.push({
			label: `Add ${quoted(name)} on a common scale`,
			step: { kind: 'normalise', column: name, by: 'z' },
			affects: filled
		});
	return {
		id: 'numbers',
		aspect: 'numbers',
		tone: out.length || constant.length ? 'note' : 'good',
		title: out.length
			? `${count(
					out.reduce((sum, { outliers }) => sum + (outliers?.rows ?? 0), 0),
					'number lies',
					'numbers lie'
				)} far from the rest`
			: constant.length
				? `${count(constant.length, 'column never changes', 'columns never change')}`
				: 'No number lies far from the rest',
		effect: said.join(' '),
		details: [
			{
				kind: 'table',
				caption: 'Columns of numbers',
				columns: [
					{ name: 'Column', format: 'text' },
					{ name: 'Rows', format: 'count' },
					{ name: 'Least', format: 'number' },
					{ name: 'Lower quarter', format: 'number' },
					{ name: 'Middle', format: 'number' },
					{ name: 'Upper quarter', format: 'number' },
					{ name: 'Largest', format: 'number' },
					{ name: 'Far off', format: 'count' },
					{ name: 'Taken for', format: 'text' }
				],
				rows: columns.map(({ name, filled, min, lower, median, upper, max, outliers, role }) => [
					name,
					filled,
					...[min, lower, median, upper, max].map((value) => (Number.isFinite(value) ? value : null)),
					outliers?.rows ?? 0,
					{ measure: 'a measure', constant: 'one value', code: 'codes' }[role]
				])
			}
		],
		remedies
	};
}

import type { Remedy, Finding, Tone } from '../types';
import type { ColumnCompleteness } from '../completeness';
import { namesCode, type NumberSummary } from '../numbers';
import { figure, list, number, percent, quoted } from '../words';
import { text } from '$lib/messages/text';

/** A column under this share makes tables by it misleading; one above it is as good as full. */
const PATCHY = 0.95;
const FULL = 0.999;
/** With more missing than this, filled-in values would be most of the column's news. */
const MOST_IMPUTED = 0.4;
/** The commonest of more values than this (streets) says nothing. */
const MOST_VALUES = 200;

export function completenessFinding(columns: readonly ColumnCompleteness[]): Finding {
	// Place and time have findings of their own, with remedies of their own.
	const further = columns.filter(({ kind }) => kind !== 'place' && kind !== 'time');
	const patchy = further.filter(({ share }) => share < PATCHY).sort((a, b) => a.share - b.share);
	const byWord = columns.filter(({ words }) => words.length);
	const tone: Tone = patchy.length ? 'note' : 'good';
	const title = patchy.length
		? text.findings.filled.patchy(patchy.length, number(further.length))
		: further.every(({ share }) => share >= FULL)
			? text.findings.filled.all
			: text.findings.filled.most;
	const said: string[] = [];
	if (patchy.length) {
		const named = patchy.slice(0, 3).map(({ name, share }) => text.findings.filled.share(quoted(name), percent(share)));
		said.push(text.findings.filled.patchyText(list(named), patchy.length > 3));
	} else said.push(text.findings.filled.allText);
	if (byWord.length) {
		const [{ name, words }] = byWord.toSorted((a, b) => wordRows(b) - wordRows(a));
		said.push(text.findings.filled.words(quoted(words[0][0]), words[0][1], quoted(name)));
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
				caption: text.findings.filled.caption,
				columns: [
					{ name: text.findings.heads.column, format: 'text' },
					{ name: text.findings.filled.holds, format: 'text' },
					{ name: text.findings.filled.filled, format: 'share' },
					{ name: text.findings.filled.empty, format: 'count' },
					{ name: text.findings.filled.byWord, format: 'count' },
					{ name: text.findings.filled.wordsHead, format: 'text' }
				],
				rows: columns.map((column) => [
					column.name,
					text.findings.holds[column.kind],
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
	const caution = text.findings.filled.caution;
	const by = (how: 'mode' | 'median' | 'nearest', words: string): Remedy => ({
		label: text.findings.filled.fill(missing, quoted(name), words),
		step: { kind: 'impute', column: name, by: how },
		affects: missing,
		caution
	});
	const nearest = by('nearest', text.findings.filled.nearest);
	if (kind === 'number') return [by('median', text.findings.filled.median), nearest];
	return kind === 'area' || distinct > MOST_VALUES ? [nearest] : [nearest, by('mode', text.findings.filled.mode)];
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
				text.findings.numbers.outliers(
					quoted(name),
					outliers.rows,
					figure(outliers.low),
					figure(outliers.high),
					figure(extreme),
					figure(median)
				)
			);
		}
	if (constant.length) said.push(text.findings.numbers.constant(list(constant.map(({ name }) => quoted(name)), 3), constant.length)); // prettier-ignore
	if (!said.length) said.push(measures.length ? text.findings.numbers.fine : text.findings.numbers.codes);
	const remedies: Remedy[] = [];
	for (const { name, outliers } of out)
		if (outliers)
			remedies.push({
				label: text.findings.numbers.limit(quoted(name), figure(outliers.low), figure(outliers.high)),
				step: { kind: 'clip', column: name, low: outliers.low, high: outliers.high },
				affects: outliers.rows,
				caution: text.findings.numbers.limitCaution
			});
	for (const { name, filled } of measures)
		remedies.push({
			label: text.findings.numbers.scale(quoted(name)),
			step: { kind: 'normalise', column: name, by: 'z' },
			affects: filled
		});
	return {
		id: 'numbers',
		aspect: 'numbers',
		tone: out.length || constant.length ? 'note' : 'good',
		title: out.length
			? text.findings.numbers.title(out.reduce((sum, { outliers }) => sum + (outliers?.rows ?? 0), 0))
			: constant.length
				? text.findings.numbers.never(constant.length)
				: text.findings.numbers.none,
		effect: said.join(' '),
		details: [
			{
				kind: 'table',
				caption: text.findings.numbers.caption,
				columns: [
					{ name: text.findings.heads.column, format: 'text' },
					{ name: text.findings.heads.rows, format: 'count' },
					{ name: text.findings.numbers.least, format: 'number' },
					{ name: text.findings.numbers.q1, format: 'number' },
					{ name: text.findings.numbers.middle, format: 'number' },
					{ name: text.findings.numbers.q3, format: 'number' },
					{ name: text.findings.numbers.largest, format: 'number' },
					{ name: text.findings.numbers.farOff, format: 'count' },
					{ name: text.findings.numbers.takenFor, format: 'text' }
				],
				rows: columns.map(({ name, filled, min, lower, median, upper, max, outliers, role }) => [
					name,
					filled,
					...[min, lower, median, upper, max].map((value) => (Number.isFinite(value) ? value : null)),
					outliers?.rows ?? 0,
					{ measure: text.findings.numbers.measure, constant: text.findings.numbers.oneValue, code: 'codes' }[role]
				])
			}
		],
		remedies
	};
}

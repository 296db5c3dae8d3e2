import { presentKinds, type Dataset, type ExtraColumn } from '$lib/domain/dataset';
import type { Step } from '$lib/domain/steps';
import { text } from '$lib/messages/text';

export const STEP_KINDS = ['impute', 'merge', 'clip', 'normalise', 'spread-times', 'set-aside'] as const satisfies Step['kind'][];

/** The name that stands for the kind of incident among the columns. */
export const KIND = '';

/** The columns a kind of step can be done to; the kind of incident among them where it can. */
export function columnsOf(kind: Step['kind'], { extras }: Pick<Dataset, 'extras'>): { value: string; label: string }[] {
	const of = (kinds: ExtraColumn['kind'][]) =>
		extras.filter((extra) => kinds.includes(extra.kind)).map(({ name }) => ({ value: name, label: name }));
	if (kind === 'impute') return of(['category', 'number', 'boolean', 'area']);
	if (kind === 'merge') return [{ value: KIND, label: text.quality.form.kind }, ...of(['category', 'area'])];
	return kind === 'clip' || kind === 'normalise' ? of(['number']) : [];
}

/** The values of a column that can be merged, the commonest first where that is known. */
export function valuesOf(column: string, dataset: Dataset): string[] {
	if (column !== KIND) return dataset.extras.find(({ name }) => name === column)?.dictionary ?? [];
	return presentKinds(dataset)
		.sort((a, b) => dataset.categoryCounts[b] - dataset.categoryCounts[a])
		.map((code) => dataset.categories[code]);
}

/** What the form holds; every field is kept while another kind of step is looked at. */
export interface StepFields {
	kind: Step['kind'];
	column: string;
	fill: 'mode' | 'median' | 'nearest';
	scale: 'z' | 'range';
	low: number | null;
	high: number | null;
	from: readonly string[];
	into: string;
	hours: number | null;
	which: Extract<Step, { kind: 'set-aside' }>['which'];
}

export const EMPTY: StepFields = {
	kind: 'impute',
	column: '',
	fill: 'nearest',
	scale: 'z',
	low: null,
	high: null,
	from: [],
	into: '',
	hours: 24,
	which: 'no-place'
};

/** The step that the form describes, or what it still lacks, in words. */
export function stepOf(fields: StepFields, dataset: Pick<Dataset, 'extras'>): { step: Step } | { lacks: string } {
	const { kind, column, low, high, from, hours } = fields;
	if (kind === 'set-aside') return { step: { kind, which: fields.which } };
	if (kind === 'spread-times')
		return hours !== null && hours > 0 && hours <= 8784
			? { step: { kind, longestHours: hours, seed: 1 } }
			: { lacks: text.quality.form.hours };
	if (!columnsOf(kind, dataset).some(({ value }) => value === column)) return { lacks: text.quality.form.column };
	if (kind === 'impute') {
		const number = dataset.extras.find(({ name }) => name === column)?.kind === 'number';
		return { step: { kind, column, by: fields.fill === 'median' && !number ? 'mode' : fields.fill } };
	}
	if (kind === 'normalise') return { step: { kind, column, by: fields.scale } };
	if (kind === 'clip')
		return low !== null && high !== null && low < high
			? { step: { kind, column, low, high } }
			: { lacks: text.quality.form.limits };
	const into = fields.into.trim();
	if (!from.length) return { lacks: text.quality.form.tick };
	if (!into) return { lacks: text.quality.form.name };
	return { step: { kind, column: column === KIND ? null : column, from: [...from], into } };
}

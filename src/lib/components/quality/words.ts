import { civilDay, count, percent } from '$lib/components/ui/format';
import type { Dataset } from '$lib/domain/dataset';
import type { DoneStep, Step } from '$lib/domain/steps';
import { inLanguage, text } from '$lib/messages/text';
import type { CellFormat, QualityReport, Tone } from '$lib/quality/types';

/** Names listed before the rest is counted. */
const LISTED = 3;

/** What a step did, as one line of a list. */
export function stepWords(step: Step): string {
	const said = text.quality.steps;
	switch (step.kind) {
		case 'set-aside':
			return said.aside(text.quality.sets[step.which]);
		case 'impute':
			return said.impute[step.by](step.column);
		case 'clip':
			return said.clip(step.column, number(step.low), number(step.high));
		case 'merge':
			return step.column === null
				? said.merge(listed(step.from), step.into)
				: said.mergeIn(listed(step.from), step.into, step.column);
		case 'normalise':
			return said.normalise[step.by](step.column);
		case 'spread-times':
			return said.spread(text.some.hours(step.longestHours), step.seed);
	}
}

function listed(names: readonly string[]): string {
	const shown = names.slice(0, LISTED).map(text.ui.quoted);
	const more = names.length - shown.length;
	return shown.join(', ') + (more ? text.quality.steps.more(count(more)) : '');
}

/** How much a step changed: "212 rows", "48 cells filled". */
export function changedWords({ step, changed }: Pick<DoneStep, 'step' | 'changed'>): string {
	const { rows, numbers, cells } = text.some;
	const said = text.quality.howMuch;
	if (step.kind === 'set-aside') return rows(changed);
	if (step.kind === 'spread-times') return said.times(rows(changed));
	if (step.kind === 'normalise') return said.normalise(numbers(changed));
	return step.kind === 'impute' ? said.impute(cells(changed)) : cells(changed);
}

/** Rows set aside by the steps done so far. */
export const rowsSetAside = (steps: readonly DoneStep[] = []): number =>
	steps.reduce((sum, { step, changed }) => sum + (step.kind === 'set-aside' ? changed : 0), 0);

/** Cells that were filled in, by column. */
export function filledCells(steps: readonly DoneStep[] = []): [column: string, cells: number][] {
	const sums = new Map<string, number>();
	for (const { step, changed } of steps)
		if (step.kind === 'impute') sums.set(step.column, (sums.get(step.column) ?? 0) + changed);
	return [...sums];
}

/** Rows whose time is one of many that it may have been. */
export const timesPlaced = (steps: readonly DoneStep[] = []): number =>
	steps.reduce((sum, { step, changed }) => sum + (step.kind === 'spread-times' ? changed : 0), 0);

/** What in the rows is not as it was read, where an analysis has to know of it. @param most  columns that are named; more are counted */
export function tidiedWords(steps: readonly DoneStep[] = [], most = Infinity): string[] {
	const aside = rowsSetAside(steps);
	const filled = filledCells(steps);
	const cells = filled.reduce((sum, [, cells]) => sum + cells, 0);
	const placed = timesPlaced(steps);
	const said = text.tidied;
	return [
		...(aside ? [said.aside(text.some.rows(aside))] : []),
		...(filled.length > most
			? [said.inColumns(text.some.cells(cells), filled.length)]
			: filled.map(([column, cells]) => said.ofColumn(text.some.cells(cells), column))),
		...(placed ? [said.placed(text.some.times(placed))] : [])
	];
}

/** What models learn from that is a guess: times placed between two moments, and areas by which tables may be joined. */
export function guessWords({ steps, extras }: Pick<Dataset, 'steps' | 'extras'>): string[] {
	const placed = timesPlaced(steps);
	const areas = filledCells(steps).filter(([column]) => extras.some(({ name, kind }) => name === column && kind === 'area'));
	return [
		...(placed ? [text.tidied.guess.placed(placed)] : []),
		...areas.map(([column, cells]) => text.tidied.guess.area(text.some.rows(cells), column))
	];
}

export const countOf = ({ findings }: QualityReport, tone: Tone) => findings.filter((finding) => finding.tone === tone).length;

const month = inLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }));
const moment = inLanguage(
	(locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
);

/** A cell of a table of details, or a number of a chart, as it is written. */
export function written(value: string | number | null, format: CellFormat): string {
	if (value === null || (typeof value === 'number' && Number.isNaN(value))) return '–';
	if (typeof value === 'string') return value;
	if (format === 'count') return count(value);
	if (format === 'share') return percent(value, value > 0 && value < 0.01 ? 2 : 1);
	if (format === 'day') return civilDay(value);
	if (format === 'month') return month().format(value);
	if (format === 'moment') return moment().format(value);
	return number(value);
}

const short = inLanguage((locale) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }));

/** As many digits as say something: "1,204", "12.3", "0.034". */
const number = (value: number): string => (Math.abs(value) >= 100 ? count(value) : short().format(value));

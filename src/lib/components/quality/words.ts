import { civilDay, count, percent, plural } from '$lib/components/ui/format';
import type { Dataset } from '$lib/domain/dataset';
import type { DoneStep, RowSet, Step } from '$lib/domain/steps';
import type { CellFormat, QualityReport, Tone } from '$lib/quality/types';

export const SET_WORDS: Record<RowSet, string> = {
	repeated: 'Rows equal to an earlier one set aside',
	'near-repeated': 'Rows nearly equal to an earlier one set aside',
	far: 'Rows with a place far from all others set aside',
	'no-place': 'Rows without a place set aside',
	'no-time': 'Rows without a time set aside',
	'odd-time': 'Rows with an implausible time set aside'
};
const FILLED_WITH = {
	mode: 'its commonest value',
	median: 'its median (the middle value)',
	nearest: 'the value nearest in space and time'
};
/** Names listed before the rest is counted. */
const LISTED = 3;

/** What a step did, as one line of a list. */
export function stepWords(step: Step): string {
	switch (step.kind) {
		case 'set-aside':
			return SET_WORDS[step.which];
		case 'impute':
			return `Missing “${step.column}” filled with ${FILLED_WITH[step.by]}`;
		case 'clip':
			return `“${step.column}” limited to ${number(step.low)} … ${number(step.high)}`;
		case 'merge':
			return `${listed(step.from)} counted as “${step.into}”${step.column === null ? '' : ` in “${step.column}”`}`;
		case 'normalise':
			return `“${step.column}” put on a common scale in a column of its own (${step.by === 'z' ? 'mean 0, standard deviation 1' : 'from 0 to 1'})`;
		case 'spread-times':
			return `Uncertain times of up to ${plural(step.longestHours, 'hour')} each placed at a random moment between start and end (seed ${step.seed})`;
	}
}

function listed(names: readonly string[]): string {
	const shown = names.slice(0, LISTED).map((name) => `“${name}”`);
	const more = names.length - shown.length;
	return shown.join(', ') + (more ? ` and ${count(more)} more` : '');
}

/** How much a step changed: "212 rows", "48 cells filled". */
export function changedWords({ step, changed }: Pick<DoneStep, 'step' | 'changed'>): string {
	if (step.kind === 'set-aside') return plural(changed, 'row');
	if (step.kind === 'spread-times') return `times of ${plural(changed, 'row')}`;
	if (step.kind === 'normalise') return `${plural(changed, 'number')} in a new column, no cell changed`;
	return step.kind === 'impute' ? `${plural(changed, 'cell')} filled` : plural(changed, 'cell');
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
	return [
		...(aside ? [`${plural(aside, 'row')} set aside`] : []),
		...(filled.length > most
			? [`${plural(cells, 'cell')} in ${filled.length} columns filled in, not read`]
			: filled.map(([column, cells]) => `${plural(cells, 'cell')} of “${column}” filled in, not read`)),
		...(placed ? [`${plural(placed, 'time')} placed at random between two moments`] : [])
	];
}

/** What models learn from that is a guess: times placed between two moments, and areas by which tables may be joined. */
export function guessWords({ steps, extras }: Pick<Dataset, 'steps' | 'extras'>): string[] {
	const placed = timesPlaced(steps);
	const areas = filledCells(steps).filter(([column]) => extras.some(({ name, kind }) => name === column && kind === 'area'));
	return [
		...(placed ? [`${plural(placed, 'time')} ${placed === 1 ? 'was' : 'were'} placed at random between two moments.`] : []),
		...areas.map(
			([column, cells]) => `In ${plural(cells, 'row')} “${column}” is filled in, not read; tables joined by it rest on that.`
		)
	];
}

export const TONE_WORDS: Record<Tone, [one: string, many: string]> = {
	problem: ['problem', 'problems'],
	note: ['thing to know', 'things to know'],
	good: ['check without a finding', 'checks without a finding']
};
export const countOf = ({ findings }: QualityReport, tone: Tone) => findings.filter((finding) => finding.tone === tone).length;

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** A cell of a table of details, or a number of a chart, as it is written. */
export function written(value: string | number | null, format: CellFormat): string {
	if (value === null || (typeof value === 'number' && Number.isNaN(value))) return '–';
	if (typeof value === 'string') return value;
	if (format === 'count') return count(value);
	if (format === 'share') return percent(value, value > 0 && value < 0.01 ? 2 : 1);
	if (format === 'day') return civilDay(value);
	if (format === 'month') return month.format(value);
	if (format === 'moment') return moment.format(value);
	return number(value);
}

const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** As many digits as say something: "1,204", "12.3", "0.034". */
const number = (value: number): string => (Math.abs(value) >= 100 ? count(value) : short.format(value));

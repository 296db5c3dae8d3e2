import { civilDay, count, plural } from '$lib/components/ui/format';
import type { Precision } from '$lib/domain/dataset';
import type { DoneStep, Step } from '$lib/domain/steps';
import type { CellKind, CellValue, ChangedCell } from '$lib/tidying/changed-cells';

/** What a button says that shows what a step changed; null for a step that changed no cell. */
export function showWords({ kind }: Step): string | null {
	switch (kind) {
		case 'impute':
			return 'Show the filled cells';
		case 'set-aside':
			return 'Show the rows set aside';
		case 'spread-times':
			return 'Show the changed times';
		case 'normalise':
			return null;
		default:
			return 'Show the changed cells';
	}
}

/** How many cells a step changed, and what that means. `columns` are their names. */
export interface Changes {
	cells: number;
	rows: number;
	again: number;
	columns: readonly string[];
}

/** What a step changed, in sentences. */
export function changesWords(step: Step, { cells, rows, again, columns }: Changes): string[] {
	const [column = ''] = columns;
	const said: Record<Step['kind'], string> = {
		impute: `${plural(cells, 'cell')} of “${column}” ${were(cells)} empty and ${are(cells)} filled in: a guess, not a record.`,
		clip: `${plural(cells, 'number')} of “${column}” lay beyond the limits and became the limit.`,
		merge: `${plural(cells, 'cell')} of “${column}” got another value.`,
		'spread-times': `${plural(rows, 'row')} known to lie between two moments ${are(rows)} at one of them, drawn at random: ${plural(cells, 'cell')} changed.`,
		'set-aside': `${plural(rows, 'row')} ${rows === 1 ? 'counts' : 'count'} for nothing since this step; ${rows === 1 ? 'its' : 'their'} other cells are as they were.`,
		normalise: 'No cell changed: the numbers stand in a column of their own.'
	};
	const more = again
		? `${count(again)} of these cells ${were(again)} changed again by a later step; “now” is what they hold after all steps.`
		: '';
	return [said[step.kind], ...(more ? [more] : [])];
}

const were = (n: number) => (n === 1 ? 'was' : 'were');
const are = (n: number) => (n === 1 ? 'is' : 'are');

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A civil moment as precisely as it is known: "3 May 2017, 14:05", "3 May 2017", "May 2017". */
export function momentWords(ms: number, precision: Precision): string {
	if (ms !== ms) return 'no time';
	if (precision === 'month') return month.format(ms);
	return precision === 'day' ? civilDay(ms) : `${civilDay(ms)}, ${clock.format(ms)}`;
}

/** What a cell holds. Numbers as a file would write them: they may be years, or names of places. */
export function cellWords(value: CellValue, holds: CellKind, precision: Precision): string {
	if (value === null) return 'empty';
	if (value === undefined) return 'no longer known';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value === 'string') return value;
	if (holds === 'moment') return momentWords(value, precision);
	if (holds === 'weight') return value === 0 ? 'counts for nothing' : `counts as ${value}`;
	return String(Number(value.toPrecision(12)));
}

/** "41.8412° N, 87.6790° W": about ten metres; broken at the comma only. */
export function pointWords(lon: number, lat: number): string {
	if (lon !== lon || lat !== lat) return '';
	return `${Math.abs(lat).toFixed(4)}°\u00a0${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(4)}°\u00a0${lon < 0 ? 'W' : 'E'}`;
}

/** What else has to be known of a cell: other steps that changed it, or set its row aside. Steps are numbered as in the list. */
export function cellNotes(
	{
		earlier,
		later,
		aside,
		put,
		holds,
		precision
	}: Pick<ChangedCell, 'earlier' | 'later' | 'aside' | 'put' | 'holds' | 'precision'>,
	steps: readonly Pick<DoneStep, 'step'>[]
): string[] {
	const named = (list: readonly number[]) => `step${list.length === 1 ? '' : 's'}\u00a0${list.map((k) => k + 1).join(', ')}`;
	const filled = earlier.filter((k) => steps[k]?.step.kind === 'impute');
	const others = earlier.filter((k) => !filled.includes(k));
	return [
		...(filled.length ? [`before: filled in by ${named(filled)}`] : []),
		...(others.length ? [`before: changed by ${named(others)}`] : []),
		...(later.length ? [`${cellWords(put, holds, precision)} until ${named(later)} changed it again`] : []),
		...(aside === null ? [] : [`row set aside by ${named([aside])}`])
	];
}

/** What became of the time, or the area, by which a row is recognised: they may be guesses too. `by` changed it last, `shown` is the step looked at. */
export function contextNote(by: number | null, shown: number, steps: readonly Pick<DoneStep, 'step'>[]): string {
	if (by === null || by === shown) return '';
	const kind = steps[by]?.step.kind;
	const done = kind === 'impute' ? 'filled in' : kind === 'spread-times' ? 'placed at random' : 'changed';
	return `${done} by step\u00a0${by + 1}`;
}

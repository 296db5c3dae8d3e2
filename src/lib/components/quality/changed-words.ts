import { civilDay, decimal } from '$lib/components/ui/format';
import type { Precision } from '$lib/domain/dataset';
import type { DoneStep, Step } from '$lib/domain/steps';
import type { CellKind, CellValue, ChangedCell } from '$lib/tidying/changed-cells';
import { inLanguage, text } from '$lib/messages/text';

/** What a button says that shows what a step changed; null for a step that changed no cell. */
export function showWords({ kind }: Step): string | null {
	switch (kind) {
		case 'impute':
			return text.quality.show.filled;
		case 'set-aside':
			return text.quality.show.aside;
		case 'spread-times':
			return text.quality.show.times;
		case 'normalise':
			return null;
		default:
			return text.quality.show.cells;
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
		impute: text.quality.said.impute(cells, column),
		clip: text.quality.said.clip(cells, column),
		merge: text.quality.said.merge(cells, column),
		'spread-times': text.quality.said.spread(rows, cells),
		'set-aside': text.quality.said.aside(rows),
		normalise: text.quality.said.normalise
	};
	const more = again ? text.quality.said.again(again) : '';
	return [said[step.kind], ...(more ? [more] : [])];
}

const clock = inLanguage((locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }));
const month = inLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }));

/** A civil moment as precisely as it is known: "3 May 2017, 14:05", "3 May 2017", "May 2017". */
export function momentWords(ms: number, precision: Precision): string {
	if (ms !== ms) return text.quality.cells.noTime;
	if (precision === 'month') return month().format(ms);
	return precision === 'day' ? civilDay(ms) : `${civilDay(ms)}, ${clock().format(ms)}`;
}

/** What a cell holds. Numbers as a file would write them: they may be years, or names of places. */
export function cellWords(value: CellValue, holds: CellKind, precision: Precision): string {
	if (value === null) return text.quality.cells.empty;
	if (value === undefined) return text.quality.cells.unknown;
	if (typeof value === 'boolean') return value ? text.quality.cells.yes : text.quality.cells.no;
	if (typeof value === 'string') return value;
	if (holds === 'moment') return momentWords(value, precision);
	if (holds === 'weight') return value === 0 ? text.quality.cells.nothing : text.quality.cells.countsAs(value);
	return String(Number(value.toPrecision(12)));
}

/** "41.8412° N, 87.6790° W": about ten metres; broken at the comma only. */
export function pointWords(lon: number, lat: number): string {
	if (lon !== lon || lat !== lat) return '';
	return text.quality.cells.point(decimal(Math.abs(lat), 4), lat >= 0, decimal(Math.abs(lon), 4), lon >= 0);
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
	const named = (list: readonly number[]) => text.quality.notes.steps(list.map((k) => k + 1));
	const filled = earlier.filter((k) => steps[k]?.step.kind === 'impute');
	const others = earlier.filter((k) => !filled.includes(k));
	return [
		...(filled.length ? [text.quality.notes.filled(named(filled))] : []),
		...(others.length ? [text.quality.notes.changed(named(others))] : []),
		...(later.length ? [text.quality.notes.until(cellWords(put, holds, precision), named(later))] : []),
		...(aside === null ? [] : [text.quality.notes.aside(named([aside]))])
	];
}

/** What became of the time, or the area, by which a row is recognised: they may be guesses too. `by` changed it last, `shown` is the step looked at. */
export function contextNote(by: number | null, shown: number, steps: readonly Pick<DoneStep, 'step'>[]): string {
	if (by === null || by === shown) return '';
	const kind = steps[by]?.step.kind;
	const done =
		kind === 'impute'
			? text.quality.cells.filledIn
			: kind === 'spread-times'
				? text.quality.notes.random
				: text.quality.notes.wasChanged;
	return text.quality.notes.by(done, by + 1);
}

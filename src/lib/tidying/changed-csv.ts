import { csvLine, DEFUSED, RULE } from '$lib/domain/csv-cell';
import type { Precision } from '$lib/domain/dataset';
import type { Step } from '$lib/domain/steps';
import type { CellKind, CellValue, ChangedCell } from './changed-cells';
import { text } from '$lib/messages/text';

/** What every line of the file says about where it comes from. */
export interface ChangesAbout {
	dataset: string;
	invented: boolean;
	/** Position of the step, what it did in words, and when (milliseconds of the device's clock). */
	step: number;
	kind: Step['kind'];
	words: string;
	doneAt: number;
}

const COLUMNS = [
	'row',
	'row_in_its_file',
	'time',
	'time_known_to',
	'time_changed_by_step',
	'kind',
	'latitude',
	'longitude',
	'area',
	'area_changed_by_step',
	'column',
	'before',
	'what_was_done',
	'put_there',
	'now',
	'changed_before_by_step',
	'changed_again_by_step',
	'row_set_aside_by_step',
	'step',
	'step_in_words',
	'done_at',
	'dataset',
	'data',
	DEFUSED
];

/** The names of the columns, and the mark by which spreadsheets know UTF-8. */
export const changesHeader = (): string => `\ufeff${csvLine(COLUMNS)}`;

/** Cells as lines of a CSV file that is safe to open in a spreadsheet. An empty cell stays empty; steps are numbered from 1, as on the screen. */
export function changesCsv(cells: Iterable<ChangedCell>, about: ChangesAbout): string {
	const same = [
		String(about.step + 1),
		about.words,
		new Date(about.doneAt).toISOString(),
		about.dataset,
		about.invented ? 'invented' : 'recorded',
		RULE
	];
	let lines = '';
	for (const cell of cells) {
		const value = (of: CellValue) => cellText(of, cell.holds, cell.precision);
		lines += csvLine([
			String(cell.row),
			String(cell.fileRow),
			isoMoment(cell.start, cell.precision),
			cell.precision,
			number(cell.timeBy),
			cell.kind,
			degrees(cell.lat),
			degrees(cell.lon),
			cell.area ?? '',
			number(cell.areaBy),
			cell.column,
			value(cell.before),
			text.tidying.became[about.kind],
			value(cell.put),
			value(cell.now),
			numbers(cell.earlier),
			numbers(cell.later),
			number(cell.aside),
			...same
		]);
	}
	return lines;
}

const number = (step: number | null) => (step === null ? '' : String(step + 1));
const numbers = (steps: readonly number[]) => steps.map((step) => step + 1).join(' ');
const degrees = (value: number) => (value === value ? String(Number(value.toFixed(6))) : '');

function cellText(value: CellValue, holds: CellKind, precision: Precision): string {
	if (value === null) return '';
	if (value === undefined) return text.tidying.unknown;
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	return typeof value === 'number' && holds === 'moment' ? isoMoment(value, precision) : String(value);
}

/** Characters of an ISO date that a time of each precision has. */
const LENGTH: Record<Precision, number> = { minute: 16, hour: 16, day: 10, month: 7 };

/** A civil moment as precisely as it is known: 2023-05-03T14:05, 2023-05-03, 2023-05; nothing where it is not. */
export function isoMoment(ms: number, precision: Precision): string {
	return ms === ms ? new Date(ms).toISOString().slice(0, LENGTH[precision]) : '';
}

import { text } from '$lib/messages/text';
import { count } from '$lib/messages/say';
import { page, type ChartFrame } from './page';
import { element, label, short } from './svg';

export interface TableColumn {
	label: string;
	numeric?: boolean;
}

const ROW = 24;
/** More rows stand in the file of numbers. */
const MOST_ROWS = 40;
const MOST_LETTERS = 60;
const SIZE = 12;
const GAP = 20;
const WIDEST = 1600;

/**
 * A table as a drawing: as wide as its words want.
 * @param strong   whether a cell stands out
 * @param caption  what its cells are
 */
export function tableSvg(
	frame: ChartFrame,
	columns: readonly TableColumn[],
	rows: readonly (readonly string[])[],
	strong: (row: number, column: number) => boolean = () => false,
	caption = ''
): string {
	const { paper } = frame;
	const shown = rows.slice(0, MOST_ROWS);
	const written = (words: string) => short(words, MOST_LETTERS);
	// Widths of letters are not known here, so they are taken as wide; names of columns are bold.
	const widths = columns.map(({ label: name }, c) =>
		shown.reduce((most, row) => Math.max(most, 0.58 * SIZE * written(row[c]).length), 0.68 * SIZE * written(name).length)
	);
	const starts = widths.map((_, c) => widths.slice(0, c).reduce((sum, each) => sum + each + GAP, 0));
	const wide = Math.min(WIDEST, Math.max(760, 48 + starts[starts.length - 1] + widths[widths.length - 1]));
	const left = rows.length - shown.length;
	const top = caption ? ROW : 0;
	function row(words: readonly string[], y: number, fill: string, bold: (column: number) => boolean): string {
		return words
			.map((cell, c) => {
				const { numeric } = columns[c];
				const more = { 'text-anchor': numeric ? 'end' : undefined, 'font-weight': bold(c) ? 600 : undefined };
				return label(written(cell), starts[c] + (numeric ? widths[c] : 0), y, SIZE, fill, more);
			})
			.join('');
	}
	const rule = (y: number, width: number, opacity: string) =>
		element('line', { x1: 0, x2: width, y1: y, y2: y, stroke: paper.rule, 'stroke-opacity': opacity });
	return page(
		frame,
		top + ROW * (shown.length + (left ? 2 : 1)),
		(width) =>
			[
				caption ? label(caption, 0, 12, SIZE, paper.soft) : '',
				row(columns.map(({ label: name }) => name), top + 16, paper.soft, () => true), // prettier-ignore
				rule(top + ROW, width, '1'),
				...shown.map((words, r) => {
					const y = top + ROW * (r + 1);
					return row(words, y + 16, paper.ink, (c) => strong(r, c)) + rule(y + ROW, width, '0.35');
				}),
				left ? label(text.files.moreRows(count(left)), 0, top + ROW * (shown.length + 1) + 16, SIZE, paper.soft) : ''
			].join('\n'),
		wide
	);
}

import { named, sourceLine, type About } from './about';
import { document, element, label, wrapped, type Paper } from './svg';

/** What every drawing of a chart has. */
export interface ChartFrame {
	title: string;
	/** What the chart says, in a sentence or two. */
	says?: string;
	about: About;
	paper: Paper;
}

const WIDE = 760;
const MARGIN = 24;
const HEAD = 52;
const LINE = 15;
const SERIF = { 'font-family': 'Georgia, serif', 'font-weight': 600 };
const TITLE = { size: 18, line: 24 };
const SAYS = { size: 13, line: 18 };

/**
 * A page with the title above, below it what the chart says, and the source at its foot.
 * @param draw  draws within 0 … width, 0 … height
 * @param wide  of the page, pixels
 */
export function page(
	{ title, says, about, paper }: ChartFrame,
	height: number,
	draw: (width: number) => string,
	wide = WIDE
): string {
	const width = wide - 2 * MARGIN;
	const source = wrapped(sourceLine(about), width, 11);
	const titled = wrapped(title, width, TITLE.size * 0.9);
	const top = HEAD + Math.max(0, titled.length - 1) * TITLE.line;
	const said = says ? wrapped(says, width, SAYS.size) : [];
	const head = top + (said.length ? said.length * SAYS.line + 12 : 0);
	const total = head + height + 28 + LINE * source.length;
	return document(wide, total, title, named(about), [
		element('rect', { width: wide, height: total, fill: paper.sheet }),
		...titled.map((line, k) => label(line, MARGIN, 33 + k * TITLE.line, TITLE.size, paper.ink, SERIF)),
		...said.map((line, k) => label(line, MARGIN, top + 5 + k * SAYS.line, SAYS.size, paper.ink)),
		element('g', { transform: `translate(${MARGIN} ${head})` }, draw(width)),
		...source.map((line, k) => label(line, MARGIN, head + height + 24 + k * LINE, 11, paper.soft))
	].join('\n')); // prettier-ignore
}

/** A number with its words, at a place of an axis: pixels. */
export interface Tick {
	at: number;
	label: string;
}

/** A frame with two axes: lines across at the upright ticks, labels beside and below. */
export function axes(
	paper: Paper,
	box: { left: number; top: number; right: number; bottom: number },
	ticks: { x: readonly Tick[]; y: readonly Tick[] },
	labels: { x: string; y: string }
): string {
	const { left, top, right, bottom } = box;
	const middle = (top + bottom) / 2;
	return [
		...ticks.y.map(
			({ at, label: text }) =>
				element('line', { x1: left, x2: right, y1: at, y2: at, stroke: paper.rule, 'stroke-opacity': '0.35' }) +
				label(text, left - 8, at + 4, 11, paper.soft, { 'text-anchor': 'end' })
		),
		...ticks.x.map(({ at, label: text }) => label(text, at, bottom + 18, 11, paper.soft, { 'text-anchor': 'middle' })),
		label(labels.x, (left + right) / 2, bottom + 38, 12, paper.soft, { 'text-anchor': 'middle' }),
		label(labels.y, left - 56, middle, 12, paper.soft, {
			'text-anchor': 'middle',
			transform: `rotate(-90 ${left - 56} ${middle})`
		})
	].join('\n');
}

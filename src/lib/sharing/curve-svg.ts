import { axes, page, type ChartFrame, type Tick } from './page';
import { linePath } from './time-svg';
import { element, label, px } from './svg';

/** An axis: its limits, the values that get a label, and what it is. */
export interface Axis {
	from: number;
	to: number;
	ticks: readonly { value: number; label: string }[];
	label: string;
}

export interface DrawnCurve {
	name: string;
	x: ArrayLike<number>;
	y: ArrayLike<number>;
	/** Dotted: what chance alone, or none at all, would give. */
	dotted: boolean;
}

const BOX = { left: 74, top: 6, bottom: 320 };
const BELOW = 48;

function frameOf(width: number, x: Axis, y: Axis) {
	const box = { ...BOX, right: width - 12 };
	const across = (value: number) => box.left + ((value - x.from) / (x.to - x.from || 1)) * (box.right - box.left);
	const up = (value: number) => box.bottom - ((value - y.from) / (y.to - y.from || 1)) * (box.bottom - box.top);
	const ticks = {
		x: x.ticks.map(({ value, label: words }): Tick => ({ at: across(value), label: words })),
		y: y.ticks.map(({ value, label: words }): Tick => ({ at: up(value), label: words }))
	};
	return { box, across, up, ticks };
}

/** Curves in a frame, with a key below. */
export function curvesSvg(frame: ChartFrame, curves: readonly DrawnCurve[], x: Axis, y: Axis): string {
	const { paper } = frame;
	const stroke = (dotted: boolean) => ({
		fill: 'none',
		stroke: dotted ? paper.soft : paper.line,
		'stroke-width': dotted ? 1.5 : 2.5,
		'stroke-dasharray': dotted ? '2 4' : undefined,
		'stroke-linejoin': 'round'
	});
	const key = BOX.bottom + BELOW + 14;
	return page(frame, key + 22 * Math.ceil(curves.length / 2) - 10, (width) => {
		const { box, across, up, ticks } = frameOf(width, x, y);
		return [
			axes(paper, box, ticks, { x: x.label, y: y.label }),
			...curves.map(({ x: xs, y: ys, dotted }) => {
				const known = Array.from(xs, (_, i) => i).filter((i) => Number.isFinite(xs[i]) && Number.isFinite(ys[i]));
				const d = linePath(
					known.length,
					(k) => across(xs[known[k]]),
					(k) => up(ys[known[k]])
				);
				return element('path', { d, ...stroke(dotted) });
			}),
			...curves.map(({ name, dotted }, k) => {
				const [left, top] = [box.left + (k % 2) * 300, key + 22 * Math.floor(k / 2)];
				return (
					element('line', { x1: left, x2: left + 26, y1: top, y2: top, ...stroke(dotted) }) +
					label(name, left + 34, top + 4, 12, paper.ink)
				);
			})
		].join('\n');
	});
}

/** One dot a row; all in one path, as there may be thousands. */
export function scatterSvg(frame: ChartFrame, xs: ArrayLike<number>, ys: ArrayLike<number>, x: Axis, y: Axis): string {
	const { paper } = frame;
	return page(frame, BOX.bottom + BELOW, (width) => {
		const { box, across, up, ticks } = frameOf(width, x, y);
		const known = Array.from(xs, (_, i) => i).filter((i) => Number.isFinite(xs[i]) && Number.isFinite(ys[i]));
		const d = known.map((i) => `M${px(across(xs[i]))} ${px(up(ys[i]))}h0`).join('');
		const dots = { fill: 'none', stroke: paper.line, 'stroke-opacity': '0.7', 'stroke-linecap': 'round' };
		return [
			axes(paper, box, ticks, { x: x.label, y: y.label }),
			element('path', { d, ...dots, 'stroke-width': known.length > 400 ? 4 : 7 })
		].join('\n');
	});
}

import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';
import { page, type ChartFrame } from './page';
import { element, label, px } from './svg';

/** Hours around a clock of 24, midnight at the top: the area of a wedge shows its value. @param values  24 */
export function roseSvg(frame: ChartFrame, values: readonly number[]): string {
	const { paper } = frame;
	const R = 150;
	const most = Math.max(...values, 0);
	return page(frame, 2 * R + 50, (width) => {
		const [cx, cy] = [width / 2, R + 22];
		const at = (hour: number, r: number) => {
			const angle = (hour / 24) * 2 * Math.PI;
			return `${px(cx + r * Math.sin(angle))} ${px(cy - r * Math.cos(angle))}`;
		};
		const rings = [0.5, 1].map((share) =>
			element('circle', { cx, cy, r: R * Math.sqrt(share), fill: 'none', stroke: paper.rule, 'stroke-opacity': '0.6' })
		);
		const wedges = values.map((value, hour) => {
			const r = most > 0 && value > 0 ? R * Math.sqrt(value / most) : 0;
			const d = `M${px(cx)} ${px(cy)}L${at(hour, r)}A${px(r)} ${px(r)} 0 0 1 ${at(hour + 1, r)}Z`;
			return r > 0 ? element('path', { d, fill: paper.bar, stroke: paper.sheet, 'stroke-width': 0.75 }) : '';
		});
		const hours = [0, 3, 6, 9, 12, 15, 18, 21].map((hour) => {
			const angle = (hour / 24) * 2 * Math.PI;
			const [x, y] = [cx + (R + 14) * Math.sin(angle), cy - (R + 14) * Math.cos(angle) + 4];
			return label(`${String(hour).padStart(2, '0')}:00`, x + 12 * Math.sin(angle), y, 11, paper.soft, {
				'text-anchor': 'middle'
			});
		});
		const key = [
			label(text.files.outerRing(count(most)), 0, 2 * R + 30, 11, paper.soft),
			label(text.files.innerRing(count(Math.round(most / 2))), 0, 2 * R + 46, 11, paper.soft)
		];
		return [...rings, ...wedges, ...hours, ...key].join('\n');
	});
}

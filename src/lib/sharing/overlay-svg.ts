import { element, hex, pointsOf, type At } from './svg';

/** Red, green, blue, opacity, 0 to 255. */
type Colour = readonly [number, number, number, number];

/** What lies over the cells of a map, in metres: outlines and lines by flat corners, links by two ends each, dots with a radius in pixels. */
export interface Over {
	rings?: readonly { corners: ArrayLike<number>; line: Colour; fill?: Colour; width?: number }[];
	paths?: readonly { corners: ArrayLike<number>; line: Colour; width?: number }[];
	links?: { ends: ArrayLike<number>; colour: Colour };
	/** x, y, 0 of each; red, green, blue, opacity of each. */
	dots?: { positions: ArrayLike<number>; colours: ArrayLike<number>; radius: number };
}

const stroke = (line: Colour, width = 1) => ({
	stroke: hex(line.slice(0, 3)),
	'stroke-opacity': share(line[3]),
	'stroke-width': width
});
const share = (opacity: number) => String(Number((opacity / 255).toFixed(2)));

/** Outlines, lines, links and dots; dots outside of the view are left out. */
export function overlaySvg({ rings, paths, links, dots }: Over, at: At, width: number, height: number): string {
	const drawn: string[] = [];
	for (const { corners, line, fill, width: wide } of rings ?? [])
		drawn.push(
			element('polygon', {
				points: pointsOf(corners, at),
				fill: fill ? hex(fill.slice(0, 3)) : 'none',
				'fill-opacity': fill && share(fill[3]),
				...stroke(line, wide)
			})
		);
	for (const { corners, line, width: wide } of paths ?? [])
		drawn.push(element('polyline', { points: pointsOf(corners, at), fill: 'none', ...stroke(line, wide) }));
	for (let i = 0; links && i < links.ends.length; i += 4) {
		const { ends } = links;
		const [[x1, y1], [x2, y2]] = [at(ends[i], ends[i + 1]), at(ends[i + 2], ends[i + 3])];
		drawn.push(element('line', { x1, y1, x2, y2, ...stroke(links.colour) }));
	}
	for (let k = 0; dots && 3 * k < dots.positions.length; k++) {
		const [cx, cy] = at(dots.positions[3 * k], dots.positions[3 * k + 1]);
		if (cx < 0 || cy < 0 || cx > width || cy > height) continue;
		const colour = Array.from({ length: 3 }, (_, i) => dots.colours[4 * k + i]);
		drawn.push(element('circle', { cx, cy, r: dots.radius, fill: hex(colour), 'fill-opacity': share(dots.colours[4 * k + 3]) }));
	}
	return drawn.join('\n');
}

import { named, sourceLine } from './about';
import { HEAD, inside, legendBar, LINE, MARGIN, scaleBar, type MapDrawing } from './map-svg';
import { document, element, label, short, wrapped } from './svg';

const GAP = 16;
const NAME = 26;

/** Two maps of the same size and colours side by side, each under its name, with one title, legend, scale bar and source: those of the first. */
export function twoMapsSvg(maps: readonly [MapDrawing, MapDrawing], names: readonly [string, string]): string {
	const { width, height, paint, legend, about, title } = maps[0];
	const wide = 2 * width + GAP;
	const source = wrapped(sourceLine(about), wide, 11);
	const top = HEAD + NAME;
	const below = top + height;
	const total = below + 82 + LINE * source.length;
	return document(wide + 2 * MARGIN, total, title, named(about), [
		element('rect', { width: wide + 2 * MARGIN, height: total, fill: paint.sheet }),
		`<defs><clipPath id="map">${element('rect', { width, height })}</clipPath></defs>`,
		label(title, MARGIN, 33, 20, paint.ink, { 'font-family': 'Georgia, serif', 'font-weight': 600 }),
		...maps.flatMap((map, k) => {
			const x = MARGIN + k * (width + GAP);
			return [
				label(short(names[k], Math.floor(width / 8)), x, HEAD + 14, 14, paint.ink, { 'font-weight': 600 }),
				element('g', { transform: `translate(${x} ${top})`, 'clip-path': 'url(#map)' }, inside(map, k ? '-other' : '')),
				element('rect', { x, y: top, width, height, fill: 'none', stroke: paint.grid.colour })
			];
		}),
		scaleBar(maps[0], MARGIN + 10, below - 16),
		label(legend.title, MARGIN, below + 24, 13, paint.ink, { 'font-weight': 600 }),
		legendBar(maps[0], MARGIN, below + 34),
		...source.map((line, k) => label(line, MARGIN, below + 81 + k * LINE, 11, paint.soft))
	].join('\n')); // prettier-ignore
}

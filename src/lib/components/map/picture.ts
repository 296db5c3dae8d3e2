import { rampColour, type Rgb } from '$lib/components/ui/ramps';
import { locale, text } from '$lib/messages/text';
import { wrapped } from '$lib/sharing/svg';
import { distanceLabel, scaleBar } from './camera';
import type { ColourScale } from './colour-scale';
import { MAP_COLOURS } from './theme-colours';

export interface Picture {
	/** The map as drawn. */
	canvas: HTMLCanvasElement;
	/** log₂ of CSS pixels per metre, and the map's width in CSS pixels. */
	zoom: number;
	pixelsWide: number;
	theme: 'light' | 'dark';
	title: string;
	/** What the picture shows and where it comes from; lines are broken where they must be. */
	source: string;
	legend: { title: string; unit: string; scale: ColourScale; ramp: readonly Rgb[]; format?: (value: number) => string };
}

/** Of the source: its letters, and pixels from one line to the next. */
const SMALL = { size: 11, font: '11px system-ui, sans-serif' };
const LINE = 15;

/** The map as a PNG file of its own: title above, legend, scale bar and source below. */
export function exportPicture({ canvas, zoom, pixelsWide, theme, title, source, legend }: Picture): Promise<Blob> {
	const ratio = canvas.width / pixelsWide;
	const { sheet, ink, soft } = MAP_COLOURS[theme];
	const page = document.createElement('canvas');
	const margin = 20;
	const head = 52;
	const lines = wrapped(source, pixelsWide, SMALL.size);
	const foot = 92 + (lines.length - 1) * LINE;
	const high = canvas.height / ratio;
	page.width = canvas.width + 2 * margin * ratio;
	page.height = canvas.height + (head + foot) * ratio;
	const context = page.getContext('2d')!;
	context.scale(ratio, ratio);
	context.fillStyle = sheet;
	context.fillRect(0, 0, page.width, page.height);
	context.drawImage(canvas, margin, head, pixelsWide, high);

	const write = (
		words: string,
		x: number,
		y: number,
		font: string,
		colour = ink,
		align: CanvasTextAlign = 'left',
		most?: number
	) => {
		context.font = font;
		context.fillStyle = colour;
		context.textAlign = align;
		context.fillText(words, x, y, most);
	};
	write(title, margin, 33, '600 20px Georgia, serif', ink, 'left', pixelsWide);

	const bar = scaleBar(zoom, 120);
	const barTop = head + high - 16;
	context.strokeStyle = ink;
	context.lineWidth = 1.5;
	context.beginPath();
	context.moveTo(margin + 10, barTop - 5);
	context.lineTo(margin + 10, barTop);
	context.lineTo(margin + 10 + bar.pixels, barTop);
	context.lineTo(margin + 10 + bar.pixels, barTop - 5);
	context.stroke();
	write(distanceLabel(bar.metres), margin + 10 + bar.pixels / 2, barTop - 6, '12px system-ui, sans-serif', ink, 'center');

	const { limits } = legend.scale;
	const format = legend.format ?? ((value: number) => value.toLocaleString(locale()));
	const wide = Math.min(360, pixelsWide * 0.55);
	const step = wide / (limits.length - 1);
	const top = head + high + 34;
	write([legend.title, legend.unit].filter(Boolean).join(', '), margin, top - 10, '600 13px system-ui, sans-serif');
	limits.forEach((limit, k) => {
		const last = k === limits.length - 1;
		if (!last) {
			context.fillStyle = `rgb(${rampColour(legend.ramp, legend.scale.share(limit)).join(' ')})`;
			context.fillRect(margin + k * step, top, step, 12);
		}
		const said = format(limit) + (last && legend.scale.clipped ? '+' : '');
		write(said, margin + k * step, top + 27, SMALL.font, soft, k === 0 ? 'left' : 'center');
	});
	for (const [k, line] of lines.entries()) write(line, margin, top + 47 + k * LINE, SMALL.font, soft, 'left', pixelsWide);

	return new Promise((resolve, reject) =>
		page.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(text.map.noPicture))), 'image/png')
	);
}

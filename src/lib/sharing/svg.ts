/* Drawings as SVG text. Everything from the data passes through `escapeXml`; there are no scripts, no links and no styles from outside. */

// What XML 1.0 cannot hold, not even escaped.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for XML, inside elements and attributes. */
export function escapeXml(text: string): string {
	return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (sign) => ESCAPES[sign]);
}

/** A colour with how much it covers: SVG programs know no `rgb(… / …)`. */
export interface Paint {
	/** `#rrggbb`. */
	colour: string;
	/** 0 to 1. @default 1 */
	opacity?: number;
}

/** Colours of a page of a drawing. */
export interface Paper {
	sheet: string;
	ink: string;
	soft: string;
	/** Lines that only help to read. */
	rule: string;
	bar: string;
	/** Lines of which several are told apart. */
	line: string;
	/** What marks an exception. */
	mark: string;
}

export function hex([r, g, b]: readonly number[]): string {
	return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** A number of pixels to a hundredth. */
export const px = (value: number) => String(Number(value.toFixed(2)) + 0);

/** Pixels of a place in metres. */
export type At = (x: number, y: number) => [number, number];

/** Flat corners x₀, y₀, x₁, y₁, … as the points of a polygon or a line. */
export function pointsOf(corners: ArrayLike<number>, at: At): string {
	const points: string[] = [];
	for (let i = 0; i < corners.length; i += 2)
		points.push(
			at(corners[i], corners[i + 1])
				.map(px)
				.join(',')
		);
	return points.join(' ');
}

type Attributes = Record<string, string | number | undefined>;

/** An element; numbers are pixels, what is undefined is left out, the content must be escaped already. */
export function element(name: string, attributes: Attributes, content?: string): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${typeof value === 'number' ? px(value) : escapeXml(value!)}"`)
		.join('');
	return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** One line of text. */
export function label(text: string, x: number, y: number, size: number, fill: string, more: Attributes = {}): string {
	return element('text', { x, y, 'font-size': size, fill, ...more }, escapeXml(text));
}

/** Text as lines of about so many pixels, never cut at blanks that hold together: widths of letters are not known here, so they are taken as wide. */
export function wrapped(text: string, width: number, size: number): string[] {
	const most = Math.max(10, Math.floor(width / (0.56 * size)));
	const lines: string[] = [];
	let line = '';
	for (let word of text.split(/[^\S\u00a0\u202f]+/)) {
		while (word.length > most) {
			if (line) lines.push(line);
			line = '';
			lines.push(word.slice(0, most));
			word = word.slice(most);
		}
		if (line && line.length + 1 + word.length > most) {
			lines.push(line);
			line = word;
		} else line = line ? `${line} ${word}` : word;
	}
	if (line) lines.push(line);
	return lines;
}

/** Cut to so many letters, with a sign that it is. */
export const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** The whole file. @param title  for those who do not see it; @param about  what the drawing rests on */
export function document(width: number, height: number, title: string, about: object, content: string): string {
	const said = Object.entries(about)
		.map(([key, value]) => `${key.replaceAll('_', ' ')}: ${String(value)}`)
		.join('\n');
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width,
			height,
			viewBox: `0 0 ${px(width)} ${px(height)}`,
			'font-family': 'system-ui, -apple-system, Segoe UI, sans-serif',
			role: 'img'
		},
		`<title>${escapeXml(title)}</title><desc>${escapeXml(said)}</desc>${content}`
	)}\n`;
}

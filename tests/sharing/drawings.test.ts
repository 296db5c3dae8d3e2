import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutOf } from '$lib/sharing/about';
import { barsSvg, roundSteps, seriesSvg, weekSvg } from '$lib/sharing/chart-svg';
import { mapSvg, type MapDrawing } from '$lib/sharing/map-svg';
import { curvesSvg, scatterSvg, type Axis } from '$lib/sharing/curve-svg';
import { roseSvg } from '$lib/sharing/rose-svg';
import { escapeXml, wrapped } from '$lib/sharing/svg';
import { tableSvg } from '$lib/sharing/table-svg';
import { calendarSvg, linePath, partsSvg } from '$lib/sharing/time-svg';
import { twoMapsSvg } from '$lib/sharing/two-maps-svg';
import { dataset } from '../workers/query/dataset';

/** Whether a text is XML whose elements close as they open; nothing else stands in angle brackets. The browser test asks the browser itself. */
function wellFormed(xml: string): boolean {
	const open: string[] = [];
	let crossed = false;
	const rest = xml
		.replace(/^<\?xml[^>]*\?>/, '')
		.replace(/<(\/?)([a-zA-Z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>/g, (_, end, name, _attributes, closed) => {
			if (end) crossed ||= open.pop() !== name;
			else if (!closed) open.push(name);
			return '';
		});
	return !crossed && open.length === 0 && !/[<]|&(?!amp;|lt;|gt;|quot;|#39;)/.test(rest);
}
const about = (name: string) =>
	aboutOf(dataset({ name }), {
		shows: name,
		noun: 'recorded incidents',
		filter: [name],
		period: '2017',
		madeAt: 0,
		version: '1'
	});
const paper = {
	sheet: '#ffffff',
	ink: '#000000',
	soft: '#444444',
	rule: '#cccccc',
	bar: '#225588',
	line: '#0072b2',
	mark: '#d55e00'
};
const black = { colour: '#000000', opacity: 0.5 };
const map = (name: string): MapDrawing => ({
	width: 400,
	height: 300,
	camera: { x: 0, y: 0, zoom: -4 },
	land: [[[[-1000, -1000], [1000, -1000], [0, 1000]]]], // prettier-ignore
	grid: [{ upright: true, at: 100, label: '87.6° W' }],
	cells: { shape: 'hexagon', width: 500, x: [0, 500, 99_999], y: [0, 0, 0] },
	colourOf: (k) => (k === 1 ? null : { colour: '#ff0000' }),
	marks: [0],
	over: null,
	chosen: [[0, 0, 10, 0, 10, 10]],
	legend: { title: name, steps: [{ colour: '#ff0000', label: '0' }], last: name },
	scale: { pixels: 62.5, label: '1 km' },
	title: name,
	about: about(name),
	paint: { sheet: '#ffffff', ink: '#000000', soft: '#444444', land: black, border: black, grid: black, chosen: black }
});

const axis = (label: string): Axis => ({ from: 0, to: 10, ticks: [{ value: 0, label }, { value: 10, label }], label }); // prettier-ignore
const year = (name: string) => ({
	name,
	weeks: 53,
	months: [{ name, week: 0 }],
	days: [
		{ week: 0, weekday: 0, value: 3, pale: false },
		{ week: 0, weekday: 1, value: 0, pale: false },
		{ week: 0, weekday: 2, value: null, pale: true }
	]
});

describe('a drawing', () => {
	it('of a map has the cells that are drawn and within view, with the north above', () => {
		const svg = mapSvg({ ...map('Map'), cells: { shape: 'square', width: 160, x: [0, 500, 99_999], y: [80, 0, 0] } });
		const cells = svg.slice(svg.indexOf('id="cells"'), svg.indexOf('id="borders"'));
		expect(cells.match(/<polygon/g)).toHaveLength(1);
		// 160 m are 10 pixels at 2⁻⁴ pixels a metre; the middle of the sheet is the camera's place.
		expect(cells).toContain('points="195,150 205,150 205,140 195,140"');
		expect(svg).toContain('made with Openbeat 1');
	});
	it('of areas and of what lies over them has paths, outlines, links and the dots within view', () => {
		const corner = [[-100, -100], [100, -100], [0, 100]]; // prettier-ignore
		const svg = mapSvg({
			...map('Areas'),
			cells: { shape: 'area', polygons: [[[corner]], [[corner], [corner]]] },
			colourOf: () => ({ colour: '#ff0000', opacity: 0.35 }),
			over: {
				rings: [{ corners: [0, 0, 16, 0, 0, 16], line: [1, 2, 3, 255], fill: [1, 2, 3, 51], width: 2.5 }],
				paths: [{ corners: [0, 0, 16, 16], line: [1, 2, 3, 255] }],
				links: { ends: [0, 0, 16, 0], colour: [1, 2, 3, 255] },
				dots: { positions: [0, 0, 0, 1e6, 0, 0], colours: [9, 9, 9, 255, 9, 9, 9, 255], radius: 3 }
			}
		});
		expect(wellFormed(svg)).toBe(true);
		expect(svg).toContain('<g fill="#ff0000" fill-opacity="0.35">');
		expect(svg).toContain('<polygon points="200,150 201,150 200,149" fill="#010203" fill-opacity="0.2"');
		expect(svg).toContain('<line x1="200" y1="150" x2="201" y2="150"');
		expect(svg.match(/<circle/g)).toHaveLength(1);
	});
	it('is well-formed, holds no element from the data and no script, whatever the names', () => {
		const hostile = fc.oneof(
			fc.string({ unit: 'binary-ascii' }),
			fc.constantFrom('</text><script>alert(1)</script>', ']]><!--', '"onload="x', '&#0;\u0000\u0008', '\ud800', 'a'.repeat(500))
		);
		fc.assert(
			fc.property(hostile, (name) => {
				const frame = { title: name, about: about(name), paper };
				const drawings = [
					mapSvg(map(name)),
					seriesSvg(frame, [{ value: 3, name, length: 7, pale: false }]),
					weekSvg(frame, new Float64Array(168), () => '#ffffff'),
					barsSvg(frame, [{ name, value: -2 }]),
					calendarSvg({ ...frame, says: name }, [year(name)], [name, name, name, name, name, name, name], 3, () => '#ffffff'),
					partsSvg(frame, [{ name, says: name, values: [1, 2], low: 1, high: 2 }], [0, 1], {
						ticks: [{ at: 0, label: name }],
						changes: [{ at: 0.5, from: 0.4, to: 0.6 }],
						worth: { value: 1, label: name }
					}),
					roseSvg(frame, Array(24).fill(-1)),
					curvesSvg(frame, [{ name, x: [0, NaN, 3], y: [1, 2, 3], dotted: true }], axis(name), axis(name)),
					scatterSvg(frame, [1], [2], axis(name), axis(name)),
					tableSvg(frame, [{ label: name }, { label: name, numeric: true }], [[name, name]], () => true, name),
					twoMapsSvg([map(name), map(name)], [name, name])
				];
				for (const svg of drawings) {
					expect(wellFormed(svg)).toBe(true);
					expect(svg).not.toMatch(/<(script|image|foreignObject)|(href| on[a-z]+)="/i);
				}
			}),
			{ numRuns: 40 }
		);
	});
	it('of two maps has each in its own place under its own name, and one legend', () => {
		const svg = twoMapsSvg([map('Map'), { ...map('Map'), colourOf: () => ({ colour: '#00ff00' }) }], ['2024', '2025']);
		expect(svg.match(/<g id="[\w-]+"/g)).toHaveLength(new Set(svg.match(/<g id="[\w-]+"/g)).size);
		const [first, other] = [svg.indexOf('id="cells"'), svg.indexOf('id="cells-other"')];
		expect(svg.slice(first, other).match(/<polygon/g)!.length).toBe(1 + 1 + 1); // a cell, its outline, what is chosen
		expect(svg.slice(other).match(/#00ff00/g)).toHaveLength(1);
		expect(svg.match(/>2024<|>2025</g)).toHaveLength(2);
		expect(svg.match(/made with Openbeat 1/g)).toHaveLength(1);
	});
	it('of days tells none from nothing in the file, and pales those not chosen', () => {
		const svg = calendarSvg({ title: 'Days', about: about('a'), paper }, [year('2025')], [...'MTWTFSS'], 3, () => '#ff0000');
		const days = svg.slice(svg.indexOf('>2025<'), svg.indexOf('>0<'));
		expect(days.match(/<rect[^>]*fill="#ff0000"/g)).toHaveLength(1);
		expect(days.match(/<rect[^>]*fill="none"/g)).toHaveLength(2); // the day, and the key's
		expect(days.match(/<line[^>]*stroke-opacity="0.3"/g)).toHaveLength(1);
	});
	it('of a table has as many rows as fit and says how many more there are', () => {
		const rows = Array.from({ length: 50 }, (_, k) => [`place ${k}`, String(k)]);
		const svg = tableSvg(
			{ title: 'Places', about: about('a'), paper },
			[{ label: 'Place' }, { label: 'n', numeric: true }],
			rows
		);
		expect(svg.match(/>place \d+</g)).toHaveLength(40);
		expect(svg).toContain('and 10 more');
	});
	it('of a rose has areas that grow with the counts', () => {
		const values = Array.from({ length: 24 }, (_, hour) => (hour === 3 ? 100 : hour === 4 ? 25 : 0));
		const radii = [...roseSvg({ title: 'Hours', about: about('a'), paper }, values).matchAll(/A([\d.]+) /g)].map(([, r]) => Number(r)); // prettier-ignore
		expect(radii).toEqual([150, 75]);
	});
	it('of a line keeps the least and the greatest of values that are too near to tell apart', () => {
		const values = Array.from({ length: 10_000 }, (_, i) => (i === 5000 ? 9 : i === 5001 ? -9 : 0));
		const path = linePath(values.length, (i) => i / 1000, (i) => values[i]); // prettier-ignore
		expect(path.length).toBeLessThan(4000);
		expect(path).toMatch(/ 9L/);
		expect(path).toMatch(/ -9L/);
	});
	it('writes text as it is, and what XML cannot hold as a sign', () => {
		expect(escapeXml(`a<b>&"'\u0000\ud800é`)).toBe('a&lt;b&gt;&amp;&quot;&#39;\ufffd\ufffdé');
		expect(wrapped('one two three', 70, 11)).toEqual(['one two', 'three']);
		expect(wrapped('x'.repeat(30), 70, 11).every((line) => line.length <= 11)).toBe(true);
	});
	it('has round steps from 0 to the largest and no more than a few', () => {
		expect([roundSteps(0), roundSteps(7), roundSteps(100)]).toEqual([[0, 1], [0, 2, 4, 6, 8], [0, 50, 100]]); // prettier-ignore
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e9 }), (largest) => {
				const steps = roundSteps(largest);
				expect(steps.at(-1)!).toBeGreaterThanOrEqual(largest);
				expect(steps.length).toBeLessThanOrEqual(6);
			})
		);
	});
});

import { readFileSync } from 'node:fs';
import { interpolateViridis, schemePuOr, schemeYlGnBu } from 'd3-scale-chromatic';
import { describe, expect, it } from 'vitest';
import {
	CATEGORICAL_HEX,
	DIVERGING,
	DIVERGING_HEX,
	rampColour,
	SEQUENTIAL,
	SEQUENTIAL_HEX,
	type Rgb
} from '$lib/components/ui/ramps';

const css = readFileSync(new URL('../../../src/app.css', import.meta.url), 'utf8');
const token = (name: string) => new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1];

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
	const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the ramps', () => {
	it('say in CSS what they say in numbers', () => {
		for (const [name, hex] of [
			['seq', SEQUENTIAL_HEX],
			['div', DIVERGING_HEX]
		] as const)
			for (let i = 0; i < 9; i++) expect(token(`${name}-${i}`)).toBe(`light-dark(${hex.light[i]}, ${hex.dark[i]})`);
		CATEGORICAL_HEX.forEach((hex, i) => expect(token(`cat-${i}`)).toBe(hex));
	});

	it('are those of their sources (d3-scale-chromatic: ColorBrewer YlGnBu and PuOr, viridis)', () => {
		expect(SEQUENTIAL_HEX.light).toEqual(schemeYlGnBu[9]);
		expect(SEQUENTIAL_HEX.dark).toEqual(Array.from({ length: 9 }, (_, k) => interpolateViridis(k / 8)));
		expect(DIVERGING_HEX.light).toEqual([...schemePuOr[9]].sort((a, b) => order(a) - order(b)));
	});
	const order = (hex: string) => DIVERGING_HEX.light.indexOf(hex);

	it('put more further from the ground: darker on light, brighter on dark', () => {
		const [light, dark] = [SEQUENTIAL.light.map(luminance), SEQUENTIAL.dark.map(luminance)];
		for (let i = 1; i < 9; i++) {
			expect(light[i]).toBeLessThan(light[i - 1]);
			expect(dark[i]).toBeGreaterThan(dark[i - 1]);
		}
	});

	it('sink "no change" into the ground in both themes', () => {
		const light = DIVERGING.light.map(luminance);
		expect(Math.max(...light)).toBe(light[4]);
		const dark = DIVERGING.dark.map(luminance);
		expect(Math.min(...dark)).toBe(dark[4]);
	});
});

describe('a colour between the stops', () => {
	const ramp: Rgb[] = [
		[0, 0, 0],
		[100, 50, 0],
		[200, 200, 200]
	];
	it('is the stop at a stop, and half-way between two', () => {
		expect(rampColour(ramp, 0.5)).toEqual([100, 50, 0]);
		expect(rampColour(ramp, 0.25)).toEqual([50, 25, 0]);
		expect(rampColour(ramp, 1)).toEqual([200, 200, 200]);
	});
	it('stays within the ramp whatever is asked', () => {
		expect(rampColour(ramp, -3)).toEqual([0, 0, 0]);
		expect(rampColour(ramp, 7)).toEqual([200, 200, 200]);
		expect(rampColour(ramp, NaN)).toEqual([0, 0, 0]);
	});
});

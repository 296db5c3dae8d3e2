import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Contrast ratios of WCAG 2.2 (1.4.3: 4.5 for text, 1.4.11: 3 for the edges of controls), computed from the tokens. */
const css = readFileSync(new URL('../../../src/app.css', import.meta.url), 'utf8');

function token(name: string, theme: 'light' | 'dark'): string {
	const value = new RegExp(`--${name}:\\s*light-dark\\((#\\w{6}),\\s*(#\\w{6})\\)`).exec(css);
	if (!value) throw new Error(`--${name} is not a pair of colours`);
	return value[theme === 'light' ? 1 : 2];
}
function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5]
		.map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
	const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
	return (x + 0.05) / (y + 0.05);
}

const GROUNDS = ['ground', 'surface', 'surface-raised', 'surface-sunk', 'hover'];

it('measures black on white as 21 (the definition)', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
	const of = (a: string, b: string) => contrast(token(a, theme), token(b, theme));

	it.each(['ink', 'ink-soft', 'ink-faint', 'accent', 'good', 'warn', 'bad'])('%s can be read on every ground', (ink) => {
		for (const ground of GROUNDS) expect(of(ink, ground), ground).toBeGreaterThanOrEqual(4.5);
	});
	it.each(['accent', 'good', 'warn', 'bad', 'invented'])('%s can be read on its own soft ground', (tone) => {
		expect(of(tone, `${tone}-soft`)).toBeGreaterThanOrEqual(4.5);
	});
	it('what stands on the accent can be read, also under the pointer', () => {
		expect(of('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
		expect(of('on-accent', 'accent-hover')).toBeGreaterThanOrEqual(4.5);
	});
	it.each(['line-strong', 'focus'])('%s can be seen on every ground', (edge) => {
		for (const ground of GROUNDS) expect(of(edge, ground), ground).toBeGreaterThanOrEqual(3);
	});
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { growingScale } from '$lib/components/map/colour-scale';
import { exportPicture, type Picture } from '$lib/components/map/picture';
import { SEQUENTIAL } from '$lib/components/ui/ramps';

/** Stands for a canvas: keeps what is written on it, and how high it is. */
let written: { words: string; y: number }[];
let page: { width: number; height: number };
beforeEach(() => {
	written = [];
	const context = new Proxy(
		{ fillText: (words: string, _x: number, y: number) => written.push({ words, y }) },
		{ get: (own, key) => (key in own ? own[key as keyof typeof own] : () => {}), set: () => true }
	);
	page = { width: 0, height: 0 };
	const canvas = Object.assign(page, { getContext: () => context, toBlob: (done: (blob: Blob) => void) => done(new Blob()) });
	vi.stubGlobal('document', { createElement: () => canvas });
});
afterEach(() => vi.unstubAllGlobals());

const picture = (more: Partial<Picture>, unit = 'per km²') =>
	exportPicture({
		canvas: { width: 600, height: 400 } as HTMLCanvasElement,
		zoom: 0,
		pixelsWide: 600,
		theme: 'light',
		title: 'City',
		source: 'A source.',
		legend: { title: 'Recorded incidents', unit, scale: growingScale([1, 2, 3]), ramp: SEQUENTIAL.light },
		...more
	});
const PART = /^(word )*word$/;

describe('the picture of the map', () => {
	it('writes a long source in as many lines as it takes, under each other, on a page that is as much higher', async () => {
		await picture({});
		const { height } = page;
		await picture({ source: Array(100).fill('word').join(' ') });
		const lines = written.filter(({ words }) => PART.test(words));
		expect(lines.length).toBeGreaterThan(3);
		expect(
			lines
				.map(({ words }) => words)
				.join(' ')
				.split(' ')
		).toHaveLength(100);
		const steps = new Set(lines.slice(1).map(({ y }, k) => y - lines[k].y));
		expect(steps.size).toBe(1);
		expect(page.height - height).toBe((lines.length - 1) * [...steps][0]);
		expect(lines.at(-1)!.y).toBeLessThan(page.height);
	});
	it('names the unit of the legend where there is one', async () => {
		await picture({});
		await picture({}, '');
		const titles = written.filter(({ words }) => words.startsWith('Recorded incidents')).map(({ words }) => words);
		expect(titles).toEqual(['Recorded incidents, per km²', 'Recorded incidents']);
	});
});

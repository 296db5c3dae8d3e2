import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright';
import { expect } from 'vitest';
import { splitCsv } from '../../src/lib/portals/csv';
import type { App } from './harness';

/** What a card or the view offers to be saved: by name and format ("Near repeats as CSV"). */
export type SavedFiles = Map<string, Buffer>;

/** Opens the dialog by a button, saves everything that it offers in every format, and closes it. */
export async function saveAll(app: App, button: Locator): Promise<SavedFiles> {
	await button.click();
	const dialog = app.page.getByRole('dialog', { name: 'Save or share' });
	await dialog.waitFor();
	const files: SavedFiles = new Map();
	for (const each of await dialog.getByRole('button', { name: / as (PNG|SVG|CSV|GeoJSON)$/ }).all()) {
		const name = (await each.getAttribute('aria-label'))!;
		const download = app.page.waitForEvent('download').catch((error: unknown) => {
			throw new Error(`${name} was not saved`, { cause: error });
		});
		await app.page.waitForTimeout(200); // a browser takes downloads that follow each other quicker than anybody presses for automatic ones
		await each.click();
		files.set(name, await readFile(await (await download).path()));
	}
	await app.page.keyboard.press('Escape');
	await dialog.waitFor({ state: 'hidden' });
	return files;
}

/** Drawings are XML that a browser reads and draws something of; pictures are PNG with more than one colour; tables say what they rest on in every row. */
export async function soundFiles(app: App, files: SavedFiles): Promise<void> {
	const aside = await app.context.newPage(); // a page without our policy, which lets no text become markup
	for (const [name, bytes] of files) {
		if (name.endsWith('SVG')) {
			const shapes = await aside.evaluate((text) => {
				const page = new DOMParser().parseFromString(text, 'image/svg+xml');
				return page.querySelector('parsererror') ? 0 : page.querySelectorAll('rect, path, polygon, text').length;
			}, bytes.toString('utf8'));
			expect(shapes, name).toBeGreaterThan(5);
			expect(bytes.toString('utf8'), name).not.toMatch(/NaN|undefined|Infinity/);
		} else if (name.endsWith('PNG')) {
			expect(bytes.subarray(0, 8), name).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
			const colours = await aside.evaluate(async (base64) => {
				const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
				const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
				context.drawImage(picture, 0, 0);
				return new Set(new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer)).size;
			}, bytes.toString('base64'));
			expect(colours, name).toBeGreaterThan(8);
		} else if (name.endsWith('CSV')) {
			const [head, ...rows] = csvOf(files, name);
			for (const row of rows) {
				expect(row, name).toHaveLength(head.length);
				for (const about of ['shows', 'method', 'left_out', 'made_with']) expect(row[head.indexOf(about)], name).not.toBe('');
				expect(row[head.indexOf('data')], name).toBe('invented');
			}
			expect(head.at(-1)).toBe('openbeat_apostrophes');
		} else {
			const { features, openbeat } = JSON.parse(bytes.toString('utf8'));
			expect(openbeat, name).toMatchObject({ data: 'invented' });
			expect(features.length, name).toBe(csvOf(files, name.replace('GeoJSON', 'CSV')).length - 1);
		}
	}
	await aside.close();
}

/** A table that was saved: its first line, and its rows. */
export const csvOf = (files: SavedFiles, name: string): string[][] => splitCsv(files.get(name)!.toString('utf8'));

/** The cells of a column of such a table. */
export function columnOf(files: SavedFiles, name: string, column: string): string[] {
	const [head, ...rows] = csvOf(files, name);
	expect(head).toContain(column);
	return rows.map((row) => row[head.indexOf(column)]);
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeInThemes } from './axe';
import { startApp, type App } from './harness';

/** From English to Spanish and back, in Settings. The tests below are one story, in order. */
let app: App;
beforeAll(async () => {
	app = await startApp();
	await app.open('settings/');
});
afterAll(() => app.close());

/** The language in which the page stands, and that nothing of it is still covered. */
const spoken = () =>
	app.page.evaluate(() => ({
		lang: document.documentElement.lang,
		dir: document.documentElement.dir,
		seen: getComputedStyle(document.body).visibility
	}));
const choose = async (label: string, name: string, title: string) => {
	await app.page.getByLabel(label, { exact: true }).selectOption({ label: name });
	await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
};

it('speaks Spanish once it is chosen, after a reload as well', async () => {
	expect(await spoken()).toEqual({ lang: 'en', dir: 'ltr', seen: 'visible' });
	await choose('Language', 'Español', 'Ajustes');
	expect(await spoken()).toEqual({ lang: 'es', dir: 'ltr', seen: 'visible' });
	await app.page.reload();
	await app.page.getByRole('heading', { level: 1, name: 'Ajustes' }).waitFor();
	expect(await axeInThemes(app.page, ['light'])).toEqual([]);
});

it('walks from the first screen to the data in Spanish', async () => {
	await app.open();
	await app.page.getByRole('heading', { level: 1, name: /Análisis de la delincuencia/ }).waitFor();
	await app.page.getByRole('link', { name: 'Datos' }).click();
	await app.page.getByRole('heading', { level: 1, name: 'Datos' }).waitFor();
	await app.page.getByText('Soltar aquí una tabla de incidentes').waitFor();
	expect(await app.page.title()).toBe('Datos · Openbeat');
	expect(await axeInThemes(app.page, ['light'])).toEqual([]);
	// Nothing of the prerendered English is left over.
	const words = await app.page.locator('body').innerText();
	expect(words).not.toMatch(/\b(the|and|with|your)\b/i);
});

it('has the methods in Spanish', async () => {
	const asked: string[] = [];
	app.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await app.open('methods/');
	await app.page.locator('[aria-busy=false]').first().waitFor();
	expect(await app.page.title()).toBe('Métodos · Openbeat');
	const words = await app.page.locator('main').innerText();
	expect(words).toContain('Estadística: comparar recuentos');
	expect(words).not.toContain('What Openbeat computes');
	// What is drawn was fetched, and nothing in another language.
	const drawn = await app.page.locator('article').count();
	expect(new Set(asked.filter((path) => path.endsWith('.md'))).size).toBe(drawn);
});

it('goes back to English', async () => {
	await app.page.getByRole('link', { name: 'Ajustes' }).click();
	await choose('Idioma', 'English', 'Settings');
	expect(await spoken()).toEqual({ lang: 'en', dir: 'ltr', seen: 'visible' });
	expect(app.problems).toEqual([]);
	expect(app.offOrigin).toEqual([]);
});

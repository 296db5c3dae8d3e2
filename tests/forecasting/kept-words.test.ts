import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finish } from '$lib/domain/kernel';
import { featureWords } from '$lib/forecasting/feature-words';
import { noteWords } from '$lib/forecasting/note-words';
import { modelName, modelTitle, PANEL_WORDS } from '$lib/forecasting/panel-words';
import { prepareTask } from '$lib/forecasting/prepare';
import { settingWords } from '$lib/forecasting/setting-words';
import { loadText } from '$lib/messages/load';
import { language } from '$lib/messages/text';
import { BASELINES } from '$lib/models/baselines/weights';
import { aCity, aTask } from './a-city';

// What records of runs and models keep are codes: each language says them its own way, whenever they were made.
const { features } = finish(prepareTask(aCity(), aTask({ period: 'shift' })));
const speak = (code: 'en' | 'es') => loadText(code, 'base', 'models');
afterAll(() => speak('en'));

/** As versions that kept English sentences wrote them, with the code that is kept now. */
const EARLIER: [string, string][] = [
	['Incidents here, fading by half in 28 days', 'fade:28'],
	['Incidents here in the last 7 days', 'own:7'],
	['Incidents next to it in the last 28 days', 'near:28'],
	['Density around it in the last year', 'density'],
	['The baseline’s expected count', 'baseline'],
	['Position west to east', 'eastward'],
	['Position south to north', 'northward'],
	['Season (sine)', 'season:sine'],
	['Wednesday', 'weekday:2'],
	['night (0–8 h)', 'shift:0'],
	['How far to the nearest of “bars”', 'nearest:bars'],
	['How far to the nearest of “bars” (2)', 'nearest:bars (2)'],
	['How many of “bars” within 500 m', 'within:500:bars'],
	['rain, last known', 'last:rain'],
	['rain, mean of the week before', 'week:rain'],
	['Poverty: share', 'area:Poverty: share']
];
describe.each(['en', 'es'] as const)('in %s', (code) => {
	beforeAll(() => speak(code));

	it.each(EARLIER)('“%s” of an earlier version reads as %s of this one', (earlier, kept) => {
		expect(language()).toBe(code);
		expect(featureWords(earlier)).toBe(featureWords(kept));
		if (code === 'en' && !earlier.endsWith('(2)')) expect(featureWords(kept).toLowerCase()).toBe(earlier.toLowerCase());
		if (code === 'es' && !kept.startsWith('area:')) expect(featureWords(kept)).not.toBe(earlier);
	});
	it('says every feature that a forecast by shifts has, and every model and baseline', () => {
		expect(features.length).toBeGreaterThan(20);
		for (const { name } of features) expect(featureWords(name)).not.toBe(name);
		const words = features.map(({ name }) => featureWords(name));
		expect(new Set(words).size).toBe(words.length);
		const names = [...PANEL_WORDS, ...BASELINES].map(({ name }) => modelName(name));
		expect(new Set(names).size).toBe(PANEL_WORDS.length + BASELINES.length);
	});
	it('leaves a name of the user’s own as it is, whatever it looks like', () => {
		for (const name of ['Poverty', 'own:', 'own:x', 'weekday:9', 'within:500', 'season:warm', 'density:2', '', ':'])
			expect(featureWords(name)).toBe(name);
		expect(modelName('another model')).toBe('another model');
	});
	it('keeps sentences that an earlier version wrote', () => {
		expect(noteWords(['12 rows without a place or a time were left out.'])).toEqual([
			'12 rows without a place or a time were left out.'
		]);
	});
});

it('speaks another language as soon as it is chosen', async () => {
	await speak('es');
	const notes = [{ what: 'noPlace', rows: 1234 } as const, { what: 'tooLate', name: 'Paro' } as const];
	expect(noteWords(notes)).toEqual([
		'Se dejaron fuera 1234 filas sin lugar o sin hora.',
		'«Paro» no se usó: salió después del final del tiempo de entrenamiento.'
	]);
	expect([modelTitle('random forest'), modelName('boosting blend'), featureWords('own:7')]).toEqual([
		'Bosque aleatorio',
		'potenciación + referencia',
		'Incidentes aquí en los últimos 7 días'
	]);
	expect(settingWords('wasm, epoch 3 of 25')).toBe('calculado en wasm, época 3/25');
	await speak('en');
	expect(noteWords(notes)[1]).toBe('“Paro” was not used: it came out after the end of the training time.');
	expect([modelTitle('random forest'), modelName('boosting blend')]).toEqual(['Random forest', 'boosting blend']);
	expect(settingWords('depth=5 trees=50')).toBe('depth 5, trees 50');
	expect(settingWords('h=180 v=0.05 λ=0.003')).toBe('h=180, v=0.05, λ=0.003');
	expect(settingWords('')).toBe('');
});

import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Cautions from '$lib/components/forecast/Cautions.svelte';
import PlacesTable from '$lib/components/forecast/PlacesTable.svelte';
import TestSentence from '$lib/components/forecast/TestSentence.svelte';
import { rankPlaces, type TestCatch } from '$lib/forecasting/places';
import { fixtureModel, fixtureRun } from '../../forecasting/fixture-run';

/** What a reader reads: text without tags, white space as a browser shows it. */
function text(rendered: { body: string }): string {
	return rendered.body
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]+>/g, '')
		.replaceAll('&gt;', '>')
		.replaceAll('&lt;', '<')
		.replace(/\s+/g, ' ')
		.trim();
}
const places = rankPlaces(fixtureRun(), fixtureModel(), 3).map((place) => ({ ...place, area: 'Old Town', reasons: ['history'] }));

describe('the sentence about the past', () => {
	const caught: TestCatch = {
		periods: 25,
		share: { value: 0.091, lo: 0.084, hi: 0.098 },
		area: 0.009,
		perfect: 0.152,
		incidents: 19_761
	};
	const said = (parts: Partial<TestCatch> = {}, k = 20) =>
		text(render(TestSentence, { props: { caught: { ...caught, ...parts }, k, period: 'week', brief: true } }));

	it('says how much such choices caught, how sure that is, and what chance and hindsight would have caught', () => {
		expect(said()).toBe(
			'In the past 25 test weeks, the 20 places chosen each week caught 9.1 % of the incidents (95 % interval 8.4 to 9.8 %) in 0.9 % of the area; a perfect choice would have caught 15.2 %, choosing at random 0.9 %.'
		);
	});
	it('leaves out what it does not know', () => {
		expect(said({ perfect: NaN })).toContain('in 0.9 % of the area, choosing at random 0.9 %.');
	});
	it('speaks of one place as one', () => {
		expect(said({}, 1)).toContain('the one place chosen each week');
	});
	it('warns when the test held too few incidents to rely on', () => {
		expect(said({ incidents: 31 })).toContain('The test held only 31 incidents: too few to rely on.');
		expect(said()).not.toContain('too few');
	});
});

describe('the table of places', () => {
	const said = text(render(PlacesTable, { props: { places, periods: 'weeks', marked: -1, onmark: () => {}, onpick: () => {} } }));
	it('ranks, names and gives counts, chances, history and reasons', () => {
		expect(said).toMatch(/1 ?Old Town ?2, 2, 2, .* in the last 12 weeks ?4\.00 ?98 % ?0\.0022° N, 0\.0157° E ?history/);
	});
	it('never says that anything is certain or impossible', () => {
		const extreme = [0.9999, 0.0001].map((chance, i) => ({ ...places[i], chance }));
		const shown = text(
			render(PlacesTable, { props: { places: extreme, periods: 'weeks', marked: -1, onmark: () => {}, onpick: () => {} } })
		);
		expect(shown).toContain('> 99 %');
		expect(shown).toContain('< 1 %');
	});
});

describe('how to read it', () => {
	const said = text(
		render(Cautions, { props: { places, period: 'week', trainTo: '1 May 2025', notes: ['12 rows were left out.'] } })
	);
	it('gives the range that chance alone makes', () => {
		// 4 + 1.5 + 0.5 = 6 expected: SciPy 1.17.1, poisson.ppf([.05, .95], 6) = 2, 10; and for 4: 1, 8.
		expect(said).toContain('About 6.0 incidents are expected in these 3 places together.');
		expect(said).toContain('anything from 2 to 10 in nine weeks out of ten; in the first place, 1 to 8.');
	});
	it('says what the forecast is not', () => {
		expect(said).toContain('where incidents like these were recorded most, and may be again');
		expect(said).toContain('It says nothing about who.');
		expect(said).not.toMatch(/criminal|dangerous/i);
	});
});

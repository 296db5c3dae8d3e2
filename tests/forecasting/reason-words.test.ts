import { expect, it } from 'vitest';
import { placeReasons, reasonWords } from '../../src/lib/forecasting/reason-words';

it('says how much a feature raises or lowers a forecast', () => {
	expect(reasonWords({ feature: 'Incidents here in the last 28 days', factor: 1.34 })).toBe(
		'incidents here in the last 28 days: raises it by 34 %'
	);
	expect(reasonWords({ feature: 'Position west to east', factor: 0.8 })).toBe('position west to east: lowers it by 20 %');
	expect(reasonWords({ feature: 'Density', factor: 2.5 })).toBe('density: raises it 2.5 times');
});
it('is silent about what hardly matters, or is no number', () => {
	for (const factor of [1, 1.005, 0, NaN]) expect(reasonWords({ feature: 'x', factor })).toBeUndefined();
});
it('begins with what the baseline says, which the factors are factors on', () => {
	const because = [{ feature: 'Season (sine)', factor: 0.9 }];
	expect(placeReasons(because, [], 'weeks', 2.345)).toEqual([
		'its fading history alone says 2.35',
		'season (sine): lowers it by 10 %'
	]);
});
it('falls back on the place’s own history', () => {
	expect(placeReasons([], Float32Array.of(1, 0, 3), 'weeks')).toEqual(['its own history: 4 recorded in the last 3 weeks']);
});

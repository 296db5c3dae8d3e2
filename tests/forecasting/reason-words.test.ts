import { expect, it } from 'vitest';
import { placeReasons, reasonWords } from '../../src/lib/forecasting/reason-words';

it('says how much a feature raises or lowers a forecast', () => {
	expect(reasonWords({ theme: 'what was recorded here', factor: 1.34 })).toBe('what was recorded here raises it by 34\u00a0%');
	expect(reasonWords({ theme: 'where it lies', factor: 0.8 })).toBe('where it lies lowers it by 20\u00a0%');
	expect(reasonWords({ theme: 'what was recorded next to it', factor: 2.5 })).toBe(
		'what was recorded next to it raises it 2.5 times'
	);
});
it('reads what it speaks of in records of this version and of earlier ones', () => {
	for (const [now, earlier] of [
		['here', 'what was recorded here'],
		['beside', 'what was recorded next to it'],
		['where', 'where it lies'],
		['area', 'what is known of its area'],
		['near', 'what lies near it']
	])
		for (const theme of [now, earlier]) expect(reasonWords({ theme, factor: 3 })).toBe(`${earlier} raises it 3.0 times`);
});
it('is silent about what hardly matters, or is no number', () => {
	for (const factor of [1, 1.005, 0, NaN]) expect(reasonWords({ theme: 'x', factor })).toBeUndefined();
});
it('begins with what the baseline says, which the factors are factors on', () => {
	const because = [{ theme: 'where it lies', factor: 0.9 }];
	expect(placeReasons(because, [], 'weeks', 2.345)).toEqual([
		'its fading history alone says 2.35',
		'where it lies lowers it by 10\u00a0%'
	]);
});
it('falls back on the place’s own history', () => {
	expect(placeReasons([], Float32Array.of(1, 0, 3), 'weeks')).toEqual(['its own history: 4 recorded in the last 3 weeks']);
});

import type { Dataset } from '$lib/domain/dataset';
import { EVERYTHING, type Filter, type Overview } from '$lib/domain/exploration';
import { text } from '$lib/messages/text';
import { filterWords } from './words';

const PARTS = [
	['place', 'place'],
	['categories', 'category'],
	['areas', 'area'],
	['days', 'dates'],
	['weekdays', 'weekday'],
	['hours', 'hour']
] as const satisfies [keyof Filter, keyof typeof text.exploring.panel][];

/** What a step from one filter to another did, in a few words: "Weekend", "Theft, Battery", "Clear Dates", "Clear all filters". */
export function stepWords([from, to]: readonly [Filter, Filter], dataset: Dataset, overview: Overview): string {
	const { panel, presets } = text.exploring;
	const moved = PARTS.filter(([key]) => JSON.stringify(from[key]) !== JSON.stringify(to[key]));
	if (moved.length > 1 && PARTS.every(([key]) => to[key] === null)) return panel.clearAll;
	return moved
		.map(([key, name]) => {
			if (to[key] === null) return panel.clearNamed(panel[name]);
			if (key === 'weekdays' && String([...to.weekdays!].sort()) === '5,6') return presets.weekend;
			return filterWords({ ...EVERYTHING, [key]: to[key] }, dataset, overview).join(', ');
		})
		.join(', ');
}

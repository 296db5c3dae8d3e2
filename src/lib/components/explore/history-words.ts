import type { Dataset } from '$lib/domain/dataset';
import { EVERYTHING, type Filter, type Overview } from '$lib/domain/exploration';
import { filterWords } from './words';

const PARTS: [keyof Filter, string][] = [
	['place', 'Place'],
	['categories', 'Category'],
	['areas', 'Area'],
	['days', 'Dates'],
	['weekdays', 'Day of the week'],
	['hours', 'Hour of the day']
];

/** What a step from one filter to another did, in a few words: "Weekend", "Theft, Battery", "Clear Dates", "Clear all filters". */
export function stepWords([from, to]: readonly [Filter, Filter], dataset: Dataset, overview: Overview): string {
	const moved = PARTS.filter(([key]) => JSON.stringify(from[key]) !== JSON.stringify(to[key]));
	if (moved.length > 1 && PARTS.every(([key]) => to[key] === null)) return 'Clear all filters';
	return moved
		.map(([key, name]) => {
			if (to[key] === null) return `Clear ${name}`;
			if (key === 'weekdays' && String([...to.weekdays!].sort()) === '5,6') return 'Weekend';
			return filterWords({ ...EVERYTHING, [key]: to[key] }, dataset, overview).join(', ');
		})
		.join(', ');
}

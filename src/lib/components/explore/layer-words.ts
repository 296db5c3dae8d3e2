import type { Layer, LayerOptions } from '$lib/domain/exploration';
import { text } from '$lib/messages/text';

const GROUPS = {
	density: 'many',
	areas: 'many',
	heat: 'many',
	rate: 'compared',
	share: 'compared',
	change: 'compared',
	relative: 'compared',
	'hot-spots': 'unusual',
	emerging: 'unusual'
} as const satisfies Record<Layer, string>;

/** The layers of the map in plain words, by what they ask. @param kinds  some categories are chosen */
export function layerChoices(kinds: boolean): { value: Layer; label: string; group: string }[] {
	const { layers, groups } = text.exploring.choice;
	return (Object.keys(GROUPS) as Layer[]).map((value) => ({
		value,
		label: value === 'relative' && !kinds ? layers.overPeople : layers[value],
		group: groups[GROUPS[value]]
	}));
}

export function againstChoices(): { value: NonNullable<LayerOptions['against']>; label: string }[] {
	const { before, year } = text.exploring.choice;
	return [
		{ value: 'before', label: before },
		{ value: 'year', label: year }
	];
}

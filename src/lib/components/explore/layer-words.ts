import type { Layer, LayerOptions } from '$lib/domain/exploration';

/** The layers of the map in plain words, by what they ask. */
export const LAYER_CHOICES: { value: Layer; label: string; group: string }[] = [
	{ value: 'density', label: 'How many, in hexagons', group: 'How many' },
	{ value: 'areas', label: 'How many, by area', group: 'How many' },
	{ value: 'heat', label: 'How many, smoothed', group: 'How many' },
	{ value: 'rate', label: 'For each 1,000 people', group: 'Compared' },
	{ value: 'share', label: 'Share of the chosen categories', group: 'Compared' },
	{ value: 'change', label: 'More or fewer than before', group: 'Compared' },
	{ value: 'relative', label: 'Where more than usual of them', group: 'Compared' },
	{ value: 'hot-spots', label: 'What stands out', group: 'Unusual' },
	{ value: 'emerging', label: 'What stays, comes and goes', group: 'Unusual' }
];

export const AGAINST: { value: LayerOptions['against']; label: string }[] = [
	{ value: 'before', label: 'Just before' },
	{ value: 'year', label: 'A year earlier' }
];

import type { ExtraColumn } from '$lib/domain/dataset';
import type { Bar } from '$lib/components/charts/Bars.svelte';
import { count } from '$lib/components/ui/format';
import { text } from '$lib/messages/text';

/** The values that a further column can have, in the order of its codes. */
export const namesOf = ({ kind, dictionary = [] }: ExtraColumn): string[] =>
	kind === 'boolean' ? [text.files.no, text.files.yes, text.ui.noneGiven] : [text.ui.noneGiven, ...dictionary];

/** Counts by code as bars. */
export const codeBars = (extra: ExtraColumn, counts: ArrayLike<number>): Bar[] =>
	namesOf(extra).map((name, id) => ({ id, name, value: counts[id] }));

/** Counts by interval of numbers as bars, with one more for those missing or outside. */
export function intervalBars(edges: Float64Array, counts: ArrayLike<number>): Bar[] {
	const last = edges.length - 1;
	const bars = Array.from({ length: last }, (_, id) => ({
		id,
		name: `${count(edges[id])} – ${count(edges[id + 1])}`,
		value: counts[id]
	}));
	return counts[last] ? [...bars, { id: last, name: text.ui.noneGiven, value: counts[last] }] : bars;
}

/** What the layer “What stays, comes and goes” needs: loaded with it. */
import { periodWords } from '$lib/components/patterns/emerging-words';
import { text } from '$lib/messages/text';
import type { LayerReading } from '$lib/statistics/map-readings';
import { suggestedLength } from '$lib/statistics/questions/emerging';
import { explore } from '$lib/stores/explore.svelte';
import { patterns } from '$lib/stores/patterns.svelte';

/** What the map draws: the pane's answer for the hexagons shown; undefined while there is none. */
export function emergingReading(width: number): LayerReading | undefined {
	const { result, failure } = patterns.emerging;
	if (failure) return { layer: 'none', reason: failure instanceof Error ? failure.message : String(failure) };
	if (suggested() === null) return { layer: 'none', reason: text.exploring.withoutLayer.emerging };
	if (!result || result.width !== width) return undefined;
	return {
		layer: 'emerging',
		kinds: result.kinds,
		periods: text.exploring.over(periodWords(result.length, result.edges.length - 1))
	};
}

/** Asks, where the pane has no answer for what is shown. */
export async function askEmerging(): Promise<void> {
	await patterns.readRecord();
	const length = suggested();
	const { emerging } = patterns;
	const fresh = emerging.result && !emerging.stale && emerging.result.width === explore.width;
	if (length && !fresh && !emerging.failure) void patterns.askEmerging(emerging.result?.length ?? length);
}

export const emergingProgress = () => (patterns.emerging.running ? patterns.emerging.progress : undefined);
export const stopEmerging = () => patterns.emerging.cancel();

/** Null where no length gives enough periods; undefined until it is known how far the record reaches. */
function suggested() {
	const { range } = patterns;
	if (!range) return range;
	return explore.dataset?.precision === 'month' ? 'month' : suggestedLength(...range);
}

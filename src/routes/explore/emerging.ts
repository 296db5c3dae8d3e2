/** What the layer “What stays, comes and goes” needs: loaded with it. */
import { periodWords } from '$lib/components/patterns/emerging-words';
import { text } from '$lib/messages/text';
import type { LayerReading } from '$lib/statistics/map-readings';
import { suggestedLength } from '$lib/statistics/questions/emerging';
import { explore } from '$lib/stores/explore.svelte';
import { patterns } from '$lib/stores/patterns.svelte';

/** Asks, where the pane has no answer for what is shown. */
export async function askEmerging(): Promise<void> {
	if (patterns.record === undefined) await patterns.readRecord();
	const length = suggested();
	const { emerging } = patterns;
	const { result } = emerging;
	const fresh = result && !emerging.stale && result.width === explore.width;
	if (length && !fresh && !emerging.failure) void patterns.askEmerging(result?.length ?? length);
}

/** The answer, where it is of the hexagons shown and, unless the new one is on its way, of the filter shown. */
function shownResult(width: number) {
	const { result, stale, running } = patterns.emerging;
	return result && result.width === width && (running || !stale) ? result : undefined;
}

/** The layer as the screen sees it: as `MapLayers` does of the others. */
export const emergingLayer = {
	/** What the map draws: the pane's answer for the hexagons shown; undefined while there is none. */
	get reading(): LayerReading | undefined {
		const { failure } = patterns.emerging;
		const result = shownResult(explore.width);
		if (failure) return { layer: 'none', reason: failure instanceof Error ? failure.message : String(failure) };
		if (suggested() === null) return { layer: 'none', reason: text.exploring.withoutLayer.emerging };
		if (!result) return undefined;
		return {
			layer: 'emerging',
			kinds: result.kinds,
			periods: text.exploring.over(periodWords(result.length, result.edges.length - 1))
		};
	},
	get working() {
		return patterns.emerging.running ? patterns.emerging.progress : undefined;
	},
	/** It was given up, and nothing is drawn. */
	get stopped(): boolean {
		const { running, failure } = patterns.emerging;
		return !running && !failure && !!suggested() && !shownResult(explore.width);
	},
	stop: () => patterns.emerging.cancel()
};

/** Null where no length gives enough periods; undefined until it is known how far the record reaches. */
function suggested() {
	const { range } = patterns;
	if (!range) return range;
	return explore.dataset?.precision === 'month' ? 'month' : suggestedLength(...range);
}

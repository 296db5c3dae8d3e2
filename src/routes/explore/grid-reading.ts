/** What other grids, and chance dealt anew, say of what stands out. */
import { drawnNote } from '$lib/components/explore/draws-words';
import { stabilityMarks } from '$lib/components/explore/stability-marks';
import { gridNote } from '$lib/components/explore/stability-words';
import { explore } from '$lib/stores/explore.svelte';
import { stability, type HotQuestion } from '$lib/stores/stability.svelte';
import { theme } from '$lib/stores/theme.svelte';

/** What is shown and can be asked; undefined where something else is, or where it is not counted yet. */
export function gridQuestion(): HotQuestion | undefined {
	const { dataset, overview, hexagons, aggregates, view, width } = explore;
	if (view.layer !== 'hot-spots' || !dataset || !overview?.bounds || !aggregates || hexagons?.width !== width) return undefined;
	return { dataset, filter: view.filter, layout: hexagons, bounds: overview.bounds, bins: aggregates.bins };
}

/** What is being asked of something that is no longer shown is stopped. */
export function followGrids(): void {
	const question = gridQuestion();
	if (question) stability.follow(question);
	else stability.stop();
}
export const leaveGrids = () => stability.stop();

/** What the map draws and says of each hexagon, as far as it was asked. */
export function gridReading() {
	const question = gridQuestion();
	const { hotSpots, hexagons } = explore;
	if (!question || !hexagons || !hotSpots) return undefined;
	const cells = hotSpots.level.length;
	const [tried, drawn] = [stability.onGrids(question), stability.byDraws(question)];
	const onOthers = tried?.hot.length === cells ? tried : undefined;
	const byDraws = drawn?.side.length === cells ? drawn : undefined;
	return {
		marks: onOthers && stabilityMarks(hexagons, hotSpots, onOthers, theme.shown),
		note: (cell: number) => [byDraws && drawnNote(byDraws, cell), onOthers && gridNote(onOthers, cell)].filter(Boolean).join(' ')
	};
}

import { text } from '$lib/messages/text';
import { distanceLabel } from './camera';
import type { Tool } from './shape-drawing.svelte';

/** What to do now; by a pointer it also says how the map is moved meanwhile, unless it moves as ever. */
export function hint(tool: Tool, byKeys: boolean, begun: boolean): string {
	const { reaching, reachingKeys, keys, pointing } = text.placing;
	if (tool === 'hexagon') return '';
	if (tool === 'circle' && begun) return byKeys ? reachingKeys : reaching;
	return (byKeys ? keys : pointing)[tool];
}

/** What happened, for those who do not see it. */
export function progressWords(corners: number, radius: number | null, tooSmall: boolean): string {
	const words = text.placing;
	if (tooSmall) return words.tooSmall;
	if (radius !== null) return words.centreSet(distanceLabel(radius));
	return corners ? words.corners(corners) : '';
}

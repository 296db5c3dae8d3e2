import { distanceLabel } from './camera';
import type { Tool } from './shape-drawing.svelte';

export const TOOL_NAMES: Record<Tool, string> = {
	hexagon: 'Choose hexagons',
	lasso: 'Draw around an area',
	polygon: 'Set corner by corner',
	circle: 'Choose a circle',
	area: 'Choose one of the boundaries'
};

/** What to do, for those who point; each also says how the map is moved meanwhile, unless it moves as ever. */
const POINTING: Record<Tool, string> = {
	hexagon: '',
	lasso: 'Hold down and draw around an area. Two fingers or the wheel move the map.',
	polygon: 'Press each corner. The first corner again closes the shape.',
	circle: 'Press the centre, then how far the circle is to reach; or drag from one to the other.',
	area: 'Press an area.'
};
const KEYS: Record<Tool, string> = {
	hexagon: '',
	lasso: 'Arrow keys move the map under the cross. Enter sets a corner, Backspace takes it back.',
	polygon: 'Arrow keys move the map under the cross. Enter sets a corner, Backspace takes it back; Enter twice closes the shape.',
	circle: 'Arrow keys move the map under the cross. Enter sets the centre.',
	area: 'Arrow keys move the map under the cross. Enter chooses the area.'
};

export function hint(tool: Tool, byKeys: boolean, begun: boolean): string {
	if (tool === 'circle' && begun)
		return byKeys ? '+ and − change how far it reaches. Enter chooses it.' : 'Press where the edge of the circle is to be.';
	return (byKeys ? KEYS : POINTING)[tool];
}

/** What happened, for those who do not see it. */
export function progressWords(corners: number, radius: number | null, tooSmall: boolean): string {
	if (tooSmall) return 'That shape has nothing inside. Draw it again.';
	if (radius !== null) return `Centre set, radius ${distanceLabel(radius)}.`;
	return corners ? `${corners} ${corners === 1 ? 'corner' : 'corners'} set.` : '';
}

export const WORDS = {
	group: 'Choose a place',
	close: 'Close the shape',
	back: 'Take the last corner back',
	choose: 'Choose',
	cancel: 'Cancel',
	radius: 'Radius in metres',
	tooSmall: 'That shape has nothing inside. Draw it again.',
	clear: 'Clear the chosen place'
};

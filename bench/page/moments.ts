import type { Figure } from './types';

/** Milliseconds from degrees in memory. */
export interface Moments {
	/** The counts of all hexagons are there. */
	counted: number;
	/** A frame shows them: it is handed to the graphics card. */
	drawn: number;
	/** The graphics card has drawn that frame. */
	finished: number;
}

/** Waits until a canvas has drawn what it was told: the card answers for a pixel only then. To be called in the task that drew. */
export function untilFinished(canvas: HTMLCanvasElement): void {
	const gl = canvas.getContext('webgl2');
	if (!gl) throw new Error('The canvas has no WebGL 2 context.');
	gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

/** The first run in a fresh page, which engines have not warmed up for, and the median of the others: named alike for us and for peers. */
export function momentFigures([first, ...again]: Moments[], peer?: string): Figure[] {
	const figure = (name: string, value: number): Figure => ({
		name: `hexagon bins, degrees to ${name}`,
		value,
		unit: 'ms',
		...(peer && { peer })
	});
	return [
		figure('counts, first time', first.counted),
		figure('first frame, first time', first.drawn),
		figure('first frame on the screen, first time', first.finished),
		figure('counts, again', median(again.map(({ counted }) => counted))),
		figure('first frame, again', median(again.map(({ drawn }) => drawn))),
		figure('first frame on the screen, again', median(again.map(({ finished }) => finished)))
	];
}

export function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1];
}

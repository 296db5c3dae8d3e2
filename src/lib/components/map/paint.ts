import { rampColour, type Rgb } from '$lib/components/ui/ramps';
import type { Cells } from './cells';
import type { ColourScale } from './colour-scale';

/** Steps are few; a scale without steps would fill the memory. */
const MOST_KNOWN = 1024;
/** Opacity of pale cells. */
const PALE = 130;

/**
 * Colours of cells as the graphics card takes them: red, green, blue, opacity, length 4n; what is not drawn is all 0. Made with every answer under a brush:
 * each step's colour is worked out once, and nothing is left for the collector.
 */
export function paintCells(
	{ values, pale }: Pick<Cells, 'values' | 'pale'>,
	scale: ColourScale,
	ramp: readonly Rgb[]
): Uint8Array<ArrayBuffer> {
	const colours = new Uint8Array(4 * values.length);
	const known = new Map<number, readonly [number, number, number]>();
	for (let k = 0; k < values.length; k++) {
		if (!(values[k] > scale.hideAt)) continue;
		const share = scale.share(values[k]);
		let colour = known.get(share);
		if (!colour) {
			colour = rampColour(ramp, share);
			if (known.size < MOST_KNOWN) known.set(share, colour);
		}
		colours[4 * k] = colour[0];
		colours[4 * k + 1] = colour[1];
		colours[4 * k + 2] = colour[2];
		colours[4 * k + 3] = pale?.(k) ? PALE : 255;
	}
	return colours;
}

/** Centres with a height of 0, as the graphics card takes them: length 3n. */
export function positionsOf(x: ArrayLike<number>, y: ArrayLike<number>): Float32Array<ArrayBuffer> {
	const positions = new Float32Array(3 * x.length);
	for (let k = 0; k < x.length; k++) {
		positions[3 * k] = x[k];
		positions[3 * k + 1] = y[k];
	}
	return positions;
}

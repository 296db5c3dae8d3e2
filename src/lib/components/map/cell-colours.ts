import { rampColour, type Rgb } from '$lib/components/ui/ramps';
import type { Cells, LatticeCells } from './cells';
import type { ColourScale } from './colour-scale';
import type { SmoothInstance } from './deck-map';

/** Opacity of pale cells. */
const PALE = 90;

/** Red, green, blue, opacity of each cell; those that are not drawn are clear. */
export function cellColours({ values, pale }: Cells, scale: ColourScale, ramp: readonly Rgb[]): Uint8Array {
	const colours = new Uint8Array(4 * values.length);
	// Values fall into few steps: each is looked up once.
	const known = new Map<number, readonly [number, number, number]>();
	for (let k = 0; k < values.length; k++) {
		if (!(values[k] > scale.hideAt)) continue;
		const share = scale.share(values[k]);
		let colour = known.get(share);
		if (!colour) known.set(share, (colour = rampColour(ramp, share)));
		colours[4 * k] = colour[0];
		colours[4 * k + 1] = colour[1];
		colours[4 * k + 2] = colour[2];
		colours[4 * k + 3] = pale?.(k) ? PALE : 255;
	}
	return colours;
}

/** The squares of a grid as one picture, the north up. */
export function smoothPicture(
	{ width, origin = [0, 0] }: LatticeCells,
	{ cols, rows }: { cols: number; rows: number },
	colours: Uint8Array,
	faintest: readonly [number, number, number]
): SmoothInstance {
	const image = new ImageData(cols, rows);
	for (let row = 0; row < rows; row++)
		image.data.set(colours.subarray(4 * row * cols, 4 * (row + 1) * cols), 4 * (rows - 1 - row) * cols);
	// Colours run into each other where the picture is enlarged: what is clear is of the faintest colour, not black.
	for (let k = 0; k < image.data.length; k += 4) if (image.data[k + 3] === 0) image.data.set(faintest, k);
	const [west, south] = origin;
	return { shape: 'smooth', image, box: [west, south, west + cols * width, south + rows * width] };
}

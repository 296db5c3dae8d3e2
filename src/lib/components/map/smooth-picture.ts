import type { LatticeCells } from './cells';
import type { SmoothInstance } from './deck-map';

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

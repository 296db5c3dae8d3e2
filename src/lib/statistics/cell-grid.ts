/** Square cells in metres; cell (col, row) lies at row · cols + col, the first in the south-west. */
export interface CellGrid {
	west: number;
	south: number;
	/** Metres along one side. */
	side: number;
	cols: number;
	rows: number;
	/** 1 where a cell is ground on which events could have happened; null where all are. */
	inside: Uint8Array<ArrayBuffer> | null;
}

/** `gaussian`: bandwidth is the standard deviation; `quartic`: the radius beyond which nothing counts. The same spread: radius = √8 · deviation. */
export type KernelShape = 'gaussian' | 'quartic';

/** Beyond so many bandwidths a kernel counts as 0; of a Gaussian one 1.5 · 10⁻⁸ lies there. */
export const CUTOFF = { gaussian: 6, quartic: 1 } as const;

/** Quartic kernel of radius h at the squared distance d2: 3 / (π h²) · (1 − d² / h²)². */
export function quartic(d2: number, h: number): number {
	const left = 1 - d2 / (h * h);
	return left > 0 ? (3 / (Math.PI * h * h)) * left * left : 0;
}

/** Gaussian kernel of one axis. The kernel of two axes is the product. */
export function gaussian(d: number, h: number): number {
	return Math.exp((-d * d) / (2 * h * h)) / (h * Math.sqrt(2 * Math.PI));
}

/**
 * Sums the kernel over cells that hold weights: at each cell Σ weight · kernel(distance of centres). A Gaussian kernel is applied one axis after the other.
 *
 * @param values  cols × rows
 * @returns       the cells at least `pad` cells from the border: (cols − 2 pad) × (rows − 2 pad)
 */
export function convolve(
	values: Float64Array,
	cols: number,
	rows: number,
	pad: number,
	side: number,
	shape: KernelShape,
	bandwidth: number
): Float64Array<ArrayBuffer> {
	const reach = Math.floor((CUTOFF[shape] * bandwidth) / side);
	const [width, height] = [cols - 2 * pad, rows - 2 * pad];
	const result = new Float64Array(width * height);
	const clip = (from: number, size: number) => Math.max(0, Math.min(size, from));
	if (shape === 'quartic') {
		const span = 2 * reach + 1;
		const stencil = Float64Array.from({ length: span * span }, (_, k) => {
			const [dx, dy] = [((k % span) - reach) * side, (Math.floor(k / span) - reach) * side];
			return quartic(dx * dx + dy * dy, bandwidth);
		});
		for (let k = 0; k < values.length; k++) {
			if (values[k] === 0) continue;
			const [col, row] = [(k % cols) - pad, Math.floor(k / cols) - pad];
			const [left, right] = [clip(col - reach, width), clip(col + reach + 1, width)];
			for (let r = clip(row - reach, height); r < clip(row + reach + 1, height); r++) {
				const at = (r - row + reach) * span + reach - col;
				for (let c = left; c < right; c++) result[r * width + c] += values[k] * stencil[at + c];
			}
		}
		return result;
	}
	const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, k) => gaussian((k - reach) * side, bandwidth));
	const across = new Float64Array(width * rows);
	for (let k = 0; k < values.length; k++) {
		if (values[k] === 0) continue;
		const [col, row] = [(k % cols) - pad, Math.floor(k / cols)];
		for (let c = clip(col - reach, width); c < clip(col + reach + 1, width); c++)
			across[row * width + c] += values[k] * weights[c - col + reach];
	}
	for (let row = 0; row < rows; row++)
		for (let r = clip(row - pad - reach, height); r < clip(row - pad + reach + 1, height); r++) {
			const weight = weights[r - row + pad + reach];
			for (let c = 0; c < width; c++) result[r * width + c] += weight * across[row * width + c];
		}
	return result;
}

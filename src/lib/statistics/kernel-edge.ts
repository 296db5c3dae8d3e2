import { convolve, CUTOFF, gaussian, quartic, type CellGrid, type KernelShape } from './cell-grid';
import { normalCdf } from './distributions';

/** The share of a kernel about (x, y) that lies on the ground of the grid. */
export type KernelMass = (x: number, y: number, bandwidth: number) => number;

/**
 * Exact for a Gaussian kernel over a whole rectangle, else the share of its sum over cells. For one bandwidth and a grid with ground and no ground it is
 * computed once for all cells, and a point takes that of its cell.
 *
 * @param fixed  the one bandwidth, or null where each point has its own
 */
export function kernelMass(grid: CellGrid, shape: KernelShape, fixed: number | null): KernelMass {
	const { west, south, side, cols, rows, inside } = grid;
	if (shape === 'gaussian' && !inside) {
		const [east, north] = [west + cols * side, south + rows * side];
		return (x, y, h) =>
			(normalCdf((east - x) / h) - normalCdf((west - x) / h)) * (normalCdf((north - y) / h) - normalCdf((south - y) / h));
	}
	const ground = (col: number, row: number) =>
		col >= 0 && row >= 0 && col < cols && row < rows && (!inside || inside[row * cols + col] === 1);
	const direct: KernelMass = (x, y, h) => {
		const reach = CUTOFF[shape] * h;
		let [on, all] = [0, 0];
		for (let row = Math.floor((y - reach - south) / side); row <= (y + reach - south) / side; row++)
			for (let col = Math.floor((x - reach - west) / side); col <= (x + reach - west) / side; col++) {
				const [dx, dy] = [west + (col + 0.5) * side - x, south + (row + 0.5) * side - y];
				const k = shape === 'gaussian' ? gaussian(dx, h) * gaussian(dy, h) : quartic(dx * dx + dy * dy, h);
				all += k;
				if (ground(col, row)) on += k;
			}
		// Narrower than a cell: the cell it lies in says it.
		return all > 0 ? on / all : Number(ground(Math.floor((x - west) / side), Math.floor((y - south) / side)));
	};
	if (fixed === null) return direct;
	const pad = Math.ceil((CUTOFF[shape] * fixed) / side);
	const one = new Float64Array((2 * pad + 1) ** 2).fill(1);
	const [whole] = convolve(one, 2 * pad + 1, 2 * pad + 1, pad, side, shape, fixed);
	const values = inside ? Float64Array.from(inside) : new Float64Array(cols * rows).fill(1);
	const mass = convolve(values, cols, rows, 0, side, shape, fixed);
	return (x, y) => {
		const [col, row] = [Math.floor((x - west) / side), Math.floor((y - south) / side)];
		return col >= 0 && row >= 0 && col < cols && row < rows ? mass[row * cols + col] / whole : direct(x, y, fixed);
	};
}

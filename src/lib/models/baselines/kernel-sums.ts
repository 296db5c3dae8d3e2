import { centreOf, stepsWithin } from '$lib/spatial/lattice';
import type { CellIndex } from './cells';
import type { IncidentSeries } from './known';

/** What an incident adds to the cells around it, by the distance from it to their centres. */
export type SpreadIncident = (i: number, sums: Float64Array, sign: number) => void;

/**
 * Spreads incidents over the cells within a radius by a kernel of distance.
 *
 * @param kernel  of the distance in metres
 * @param radius  metres, inclusive
 */
export function spreader(
	cells: CellIndex,
	series: IncidentSeries,
	radius: number,
	kernel: (distance: number) => number
): SpreadIncident {
	const steps = stepsWithin(cells.lattice, radius);
	return (i, sums, sign) => {
		const home = series.cell[i];
		const a = cells.a[home];
		const b = cells.b[home];
		for (const [da, db] of steps) {
			const c = cells.at(a + da, b + db);
			if (c < 0) continue;
			const d = Math.hypot(cells.x[c] - series.x[i], cells.y[c] - series.y[i]);
			if (d <= radius) sums[c] += sign * series.weight[i] * kernel(d);
		}
	};
}

/**
 * Gaussian kernels of several bandwidths b, cut off at 4b. On squares exp(-(dx² + dy²) / 2b²) is a product of one factor a
 * column and one a row, which saves nearly all the exponentials.
 */
export function gaussianSpreader(cells: CellIndex, series: IncidentSeries, bandwidth: number): SpreadIncident {
	const radius = 4 * bandwidth;
	const scale = -1 / (2 * bandwidth * bandwidth);
	if (cells.lattice.shape !== 'square') return spreader(cells, series, radius, (d) => Math.exp(d * d * scale));
	const { size } = cells.lattice;
	const reach = Math.floor(radius / size + 0.5);
	const across = new Float64Array(2 * reach + 1);
	const squared = new Float64Array(2 * reach + 1);
	return (i, sums, sign) => {
		const home = series.cell[i];
		const a = cells.a[home];
		const b = cells.b[home];
		const [x, y] = centreOf(cells.lattice, a, b);
		const dx = x - series.x[i];
		const dy = y - series.y[i];
		for (let k = -reach; k <= reach; k++) {
			squared[k + reach] = (dx + k * size) ** 2;
			across[k + reach] = Math.exp(squared[k + reach] * scale);
		}
		for (let row = -reach; row <= reach; row++) {
			const down = (dy + row * size) ** 2;
			const factor = sign * series.weight[i] * Math.exp(down * scale);
			for (let k = 0; k <= 2 * reach; k++) {
				if (down + squared[k] > radius * radius) continue;
				const c = cells.at(a + k - reach, b + row);
				if (c >= 0) sums[c] += factor * across[k];
			}
		}
	};
}

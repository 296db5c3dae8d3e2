import { orderDescending } from './order';

/** How many cells a share of the area is: at least one. */
export function cellsInShare(share: number, cells: number): number {
	return Math.max(1, Math.floor(share * cells + 0.5));
}

/**
 * Incidents caught when, in each period, the k cells of highest forecast are chosen.
 *
 * @param mu     periods × cells
 * @param y      periods × cells, observed
 * @param ties   periods × cells: a random order of the cells of each period, which breaks ties
 * @returns for each k, the hits of each period
 */
export function hitsAt(mu: Float32Array, y: ArrayLike<number>, cells: number, ks: number[], ties: Uint32Array): Float64Array[] {
	const periods = mu.length / cells;
	const hits = ks.map(() => new Float64Array(periods));
	const shuffled = new Float32Array(cells);
	const cellAt = new Uint32Array(cells);
	const most = Math.max(...ks);
	for (let p = 0; p < periods; p++) {
		const at = p * cells;
		for (let c = 0; c < cells; c++) cellAt[ties[at + c]] = c;
		for (let i = 0; i < cells; i++) shuffled[i] = mu[at + cellAt[i]];
		const order = orderDescending(shuffled); // stable: ties stay in the random order
		let caught = 0;
		for (let i = 0; i < most; i++) {
			caught += y[at + cellAt[order[i]]];
			ks.forEach((k, j) => k === i + 1 && (hits[j][p] = caught));
		}
	}
	return hits;
}

/** The most incidents any choice of k cells could have caught, in each period. */
export function bestHits(y: Float32Array, cells: number, ks: number[]): Float64Array[] {
	const periods = y.length / cells;
	const ties = new Uint32Array(y.length);
	for (let i = 0; i < ties.length; i++) ties[i] = i % cells;
	return periods ? hitsAt(y, y, cells, ks, ties) : ks.map(() => new Float64Array(0));
}

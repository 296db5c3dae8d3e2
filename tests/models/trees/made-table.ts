import { normal, seededRandom } from '$lib/domain/random';
import type { Training } from '$lib/models/table';
import type { Objective } from '$lib/models/trees/index';

/** A seeded table of five columns (one of few values, one with gaps) in which two columns and their product tell of y. */
export function madeTable(rows: number, objective: Objective, seed: number): Training {
	const random = seededRandom(seed);
	const column = (make: () => number) => Float32Array.from({ length: rows }, make);
	const [a, b, c, d, e] = [
		column(() => normal(random)),
		column(() => normal(random)),
		column(() => Math.floor(random() * 4)),
		column(() => (random() < 0.2 ? NaN : normal(random))),
		column(() => random())
	];
	const signal = Float64Array.from(a, (v, i) => v + v * b[i] + 0.5 * c[i] - 0.7 + (Number.isNaN(d[i]) ? 0.8 : 0));
	const exposure = column(() => 0.2 + 2 * random());
	const y = Float32Array.from(signal, (z, i) => {
		if (objective === 'binary') return random() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
		if (objective === 'multiclass') return Math.max(0, Math.min(2, Math.round(z + normal(random))));
		return Math.floor(exposure[i] * Math.exp(Math.min(2, 0.5 * z)) - Math.log(1 - random()) * 0.5);
	});
	const x = { rows, names: ['a', 'b', 'c', 'd', 'e'], columns: [a, b, c, d, e] };
	return objective === 'poisson' ? { x, y, exposure } : { x, y };
}

/** The listed rows, in that order. */
export function some({ x, y, exposure }: Training, rows: ArrayLike<number>): Training {
	const pick = (values: Float32Array) => Float32Array.from(rows, (row) => values[row]);
	return {
		x: { rows: rows.length, names: x.names, columns: x.columns.map(pick) },
		y: pick(y),
		...(exposure && { exposure: pick(exposure) })
	};
}

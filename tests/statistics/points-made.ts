/** Points by formula, so that R makes the same: x <- ((i*0.618033988749895) %% 1)^1.3 * 2000; y <- ((i*0.7548776662466927) %% 1) * 1000, i from 0. */
export function madePoints(n: number) {
	return {
		x: Float64Array.from({ length: n }, (_, i) => ((i * 0.618033988749895) % 1) ** 1.3 * 2000),
		y: Float64Array.from({ length: n }, (_, i) => ((i * 0.7548776662466927) % 1) * 1000)
	};
}

/*
 * Of many tests at level 0.05 one in twenty is “significant” by chance alone. The p-values adjusted here are such that of all tests with an adjusted p
 * of at most 0.05 no more than 5 % are false discoveries, on average. Tests without a p (NaN) are not counted and stay NaN.
 */

/**
 * Adjusted p-values where the tests are independent, or lean the same way as those of neighbouring cells do.
 * @param p  length n, 0 to 1 or NaN
 * @see Benjamini and Hochberg (1995), Controlling the False Discovery Rate, J. Royal Statistical Society B 57(1), 289–300; R's p.adjust "BH"
 */
export function benjaminiHochberg(p: Float64Array): Float64Array<ArrayBuffer> {
	return stepUp(p, () => 1);
}

/**
 * Adjusted p-values however the tests depend on each other; larger than Benjamini and Hochberg's by about log n.
 * @param p  length n, 0 to 1 or NaN
 * @see Benjamini and Yekutieli (2001), The Control of the False Discovery Rate in Multiple Testing under Dependency, Annals of Statistics 29(4),
 *   1165–1188; R's p.adjust "BY"
 */
export function benjaminiYekutieli(p: Float64Array): Float64Array<ArrayBuffer> {
	return stepUp(p, (tests) => {
		let sum = 0;
		for (let k = 1; k <= tests; k++) sum += 1 / k;
		return sum;
	});
}

function stepUp(p: Float64Array, factorOf: (tests: number) => number): Float64Array<ArrayBuffer> {
	const order = Uint32Array.from([...p.keys()].filter((i) => !Number.isNaN(p[i])));
	order.sort((i, j) => p[j] - p[i]);
	const tests = order.length;
	const factor = factorOf(tests);
	const adjusted = new Float64Array(p.length).fill(NaN);
	let least = 1;
	order.forEach((i, rank) => (adjusted[i] = least = Math.min(least, (factor * tests * p[i]) / (tests - rank))));
	return adjusted;
}

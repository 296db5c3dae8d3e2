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
	const order = Uint32Array.from([...p.keys()].filter((i) => !Number.isNaN(p[i])));
	order.sort((i, j) => p[j] - p[i]);
	const tests = order.length;
	const adjusted = new Float64Array(p.length).fill(NaN);
	let least = 1;
	order.forEach((i, rank) => (adjusted[i] = least = Math.min(least, (tests * p[i]) / (tests - rank))));
	return adjusted;
}

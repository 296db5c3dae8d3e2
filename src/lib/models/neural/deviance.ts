/** What makes the summed loss (operations.ts) half a Poisson deviance: Σ (y log(y / mu) − y). */
export function devianceConstant(exposure: Float32Array, target: Float32Array): number {
	let sum = 0;
	for (let i = 0; i < target.length; i++) if (target[i] > 0) sum += target[i] * Math.log(target[i] / exposure[i]) - target[i];
	return sum;
}

/** Mean Poisson deviance, 2 (y log(y/μ) − y + μ) a cell. */
export function meanDeviance(lossSum: number, constant: number, cells: number): number {
	return (2 * (lossSum + constant)) / cells;
}

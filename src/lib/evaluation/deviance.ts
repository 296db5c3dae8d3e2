/** y log(y / mu) - y + mu, twice: how far a count lies from its Poisson mean, 0 when equal. `mu` > 0. */
export function unitDeviance(y: number, mu: number): number {
	return 2 * (y > 0 ? y * Math.log(y / mu) - y + mu : mu);
}

/** The mean Poisson deviance of forecasts, over all cells and periods. */
export function meanDeviance(mu: ArrayLike<number>, y: ArrayLike<number>): number {
	let sum = 0;
	for (let i = 0; i < y.length; i++) sum += unitDeviance(y[i], mu[i]);
	return sum / y.length;
}

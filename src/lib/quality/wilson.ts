/** A share with its interval, 0 to 1. */
export interface Share {
	share: number;
	low: number;
	high: number;
}

/**
 * The interval of a share by Wilson's score.
 * @param part   of `whole`, both counts; no share without a whole
 * @param z      1.96 for 95 %
 * @see Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, J. American Statistical Association 22, 209–212
 */
export function wilson(part: number, whole: number, z = 1.959964): Share {
	if (!(whole > 0)) return { share: NaN, low: 0, high: 1 };
	const share = part / whole;
	const z2 = (z * z) / whole;
	const middle = (share + z2 / 2) / (1 + z2);
	const half = (z / (1 + z2)) * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole));
	return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

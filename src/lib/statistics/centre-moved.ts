import type { CentreEllipses } from './centre-ellipse';

/** Whether two mean centres differ. */
export interface CentreMove {
	/** Hotelling's T²: the squared distance in standard errors, whichever way it goes. */
	t2: number;
	/** Degrees of freedom left for the spread, as it is estimated from the points themselves. */
	degrees: number;
	p: number;
}

/**
 * Hotelling's T² of the mean centres of two periods, each with a spread of its own: T² = dᵀ (V₁ + V₂)⁻¹ d, where V is the covariance matrix of a centre, so that places
 * strewn along a road count as far as they lie across it. For two dimensions T² (ν − 1) / (2 ν) has an F distribution with 2 and ν − 1 degrees of freedom.
 * Assumes that points are independent of each other, and the centres about normal.
 *
 * @returns  NaN throughout where a period has no spread, or all its points lie on one line
 * @see Krishnamoorthy and Yu (2004), Modified Nel and Van der Merwe Test for the Multivariate Behrens–Fisher Problem, Statistics and Probability Letters 66, 161–169
 */
export function centreMove(centres: CentreEllipses, first: number, last: number): CentreMove {
	const sides = [first, last].map((m) => ({ weight: centres.weight[m], ...matrixOf(centres, m) }));
	if (!sides.every(({ spread }) => spread)) return { t2: NaN, degrees: NaN, p: NaN };
	const [a, b] = sides;
	const together = { xx: a.xx + b.xx, xy: a.xy + b.xy, yy: a.yy + b.yy };
	const inverse = inverseOf(together);
	const [dx, dy] = [centres.cx[last] - centres.cx[first], centres.cy[last] - centres.cy[first]];
	const t2 = dx * dx * inverse.xx + 2 * dx * dy * inverse.xy + dy * dy * inverse.yy;
	let lost = 0;
	for (const { weight, xx, xy, yy } of sides) {
		// The trace of V (V₁ + V₂)⁻¹, and that of its square.
		const trace = xx * inverse.xx + 2 * xy * inverse.xy + yy * inverse.yy;
		const determinant = (xx * yy - xy * xy) * (inverse.xx * inverse.yy - inverse.xy * inverse.xy);
		lost += (2 * trace * trace - 2 * determinant) / (weight - 1);
	}
	const degrees = 6 / lost;
	return { t2, degrees, p: (1 + t2 / degrees) ** (-(degrees - 1) / 2) };
}

interface Matrix {
	xx: number;
	xy: number;
	yy: number;
}

/** The covariance matrix of a centre; `spread`: it has points off the line through the others. */
function matrixOf({ seX, seY, covariance }: CentreEllipses, m: number): Matrix & { spread: boolean } {
	const [xx, xy, yy] = [seX[m] ** 2, covariance[m], seY[m] ** 2];
	return { xx, xy, yy, spread: xx * yy - xy * xy > 1e-9 * xx * yy };
}

function inverseOf({ xx, xy, yy }: Matrix): Matrix {
	const determinant = xx * yy - xy * xy;
	return { xx: yy / determinant, xy: -xy / determinant, yy: xx / determinant };
}
